import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { FieldGroup, TextField } from "../ui/fields.tsx";
import { longestTagName, type TagNames } from "./tag.ts";

/** A tag's name in each language of the portal. */
export function TagNameFields({
  names,
  errorOf,
}: {
  names: TagNames;
  errorOf: (field: string) => string | undefined;
}) {
  const { t } = useReader();
  return (
    <FieldGroup
      id="names"
      legend={t("tags.names")}
      hint={t("tags.namesHint")}
      className="grid gap-4 pt-1 sm:grid-cols-3"
    >
      {locales.map((locale: Locale) => (
        <TextField
          key={locale}
          name={`name-${locale}`}
          lang={locale}
          maxLength={longestTagName}
          autoComplete="off"
          label={languageNames[locale]}
          defaultValue={names[locale]}
          error={errorOf(`name-${locale}`)}
        />
      ))}
    </FieldGroup>
  );
}
