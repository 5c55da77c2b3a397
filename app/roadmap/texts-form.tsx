import { Form } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { type ItemText, textFieldsOf } from "./item.ts";
import { ItemTextFields } from "./item-text-fields.tsx";
import type { RefusedForm } from "./refused-form.ts";

const nothing = () => undefined;

/** Changes an item's texts in all languages at once; a published item's readers see them right away. */
export function TextsForm({
  item,
  refused,
}: {
  item: {
    texts: ({ language: Locale } & ItemText)[];
    originalLanguage: Locale;
    publishedAt: string | null;
  };
  refused: RefusedForm | undefined;
}) {
  const { t } = useReader();
  return (
    <Form method="post" noValidate preventScrollReset className="space-y-5">
      <p className="text-ink-soft">{t("roadmap.admin.texts.lead")}</p>
      <ItemTextFields
        values={refused?.values ?? textFieldsOf(item.texts)}
        errorOf={refused?.errorOf ?? nothing}
        begin={item.originalLanguage}
        original={item.originalLanguage}
      />
      <Button name="intent" value="save-texts">
        {item.publishedAt ? t("roadmap.admin.texts.savePublished") : t("roadmap.admin.texts.save")}
      </Button>
    </Form>
  );
}
