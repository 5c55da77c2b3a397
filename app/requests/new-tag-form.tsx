import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { adminTagsPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, FieldGroup } from "../ui/fields.tsx";
import { namesByField, namesFrom, tagKinds } from "./tag.ts";
import { TagNameFields } from "./tag-fields.tsx";

/** Makes a tag: who reads it, and what it is called in each language. */
export function NewTagForm({
  refused,
}: {
  refused: { errors: Record<string, string>; values: Record<string, string> } | undefined;
}) {
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    ...namesByField,
    kind: t("tags.kind"),
  });
  return (
    <Form method="post" action={adminTagsPath()} noValidate className="max-w-reading space-y-5">
      <ErrorSummary {...summary} />
      <FieldGroup
        id="kind"
        legend={t("tags.kind")}
        hint={t("tags.kindHint")}
        error={errorOf("kind")}
        className="space-y-1"
      >
        {tagKinds.map((kind) => (
          <div key={kind} className="flex items-center gap-3">
            <input
              type="radio"
              id={`kind-${kind}`}
              name="kind"
              value={kind}
              defaultChecked={refused?.values.kind === kind}
              className="size-6 shrink-0 accent-accent"
            />
            <label htmlFor={`kind-${kind}`} className="py-1">
              {t(`tags.kinds.${kind}`)}
            </label>
          </div>
        ))}
      </FieldGroup>
      <TagNameFields names={namesFrom(refused?.values ?? {})} errorOf={errorOf} />
      <Button kind="primary" name="intent" value="create">
        {t("tags.create")}
      </Button>
    </Form>
  );
}
