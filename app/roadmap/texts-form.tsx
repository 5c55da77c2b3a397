import { Form, useLocation } from "@remix-run/react";
import { useState } from "react";
import { type Locale, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { textFieldsOf } from "./item.ts";
import { ItemTextFields } from "./item-text-fields.tsx";
import type { StoredText } from "./item-text-part.tsx";
import type { RefusedForm } from "./refused-form.ts";

const nothing = () => undefined;

type ItemWithTexts = {
  texts: StoredText[];
  originalLanguage: Locale;
  publishedAt: string | null;
};
type Props = { item: ItemWithTexts; refused: RefusedForm | undefined };

/** Changes an item's texts in all languages at once; a published item's readers see them right away. */
export function TextsForm({ isSaved, ...props }: Props & { isSaved: boolean }) {
  // Only the writer's own save begins the form anew: reading the page again after something else keeps what was typed.
  const { key } = useLocation();
  const [openedAt, setOpenedAt] = useState(key);
  if (isSaved && openedAt !== key) setOpenedAt(key);
  return <OpenedTexts key={openedAt} {...props} />;
}

function OpenedTexts({ item, refused }: Props) {
  const { t } = useReader();
  // What the fields were opened with, although the page may learn of newer texts while somebody writes in them.
  const [opened] = useState(() => textFieldsOf(item.texts));
  const stored = textFieldsOf(item.texts);
  const errorOf = refused?.errorOf ?? nothing;
  const values = refused?.values ?? opened;
  const isContested = (locale: Locale) => errorOf(`text-${locale}`) !== undefined;
  return (
    <Form method="post" noValidate preventScrollReset className="space-y-5">
      <p className="text-ink-soft">{t("roadmap.admin.texts.lead")}</p>
      {locales.map((locale) => (
        <input
          key={locale}
          type="hidden"
          name={`seen-${locale}`}
          value={(isContested(locale) ? stored : values)[`seen-${locale}`] ?? ""}
        />
      ))}
      <ItemTextFields
        values={values}
        errorOf={errorOf}
        begin={item.originalLanguage}
        original={item.originalLanguage}
        stored={item.texts}
      />
      <Button name="intent" value="save-texts">
        {item.publishedAt ? t("roadmap.admin.texts.savePublished") : t("roadmap.admin.texts.save")}
      </Button>
    </Form>
  );
}
