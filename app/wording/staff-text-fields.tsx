import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { FieldGroup, TextArea } from "../ui/fields.tsx";
import { longestStaffText } from "./staff-text.ts";

/** One text area for each language of the portal, under one legend; the writer fills in at least one. */
export function StaffTextFields({
  name,
  legend,
  hint,
  error,
  errorOf,
  values = {},
  rows = 4,
}: {
  name: string;
  legend: string;
  hint?: string;
  /** What is wrong with the text as a whole; `errorOf` says it of one language's field. */
  error?: string | undefined;
  errorOf?: (field: string) => string | undefined;
  values?: Record<string, string>;
  rows?: number;
}) {
  return (
    <FieldGroup id={name} legend={legend} hint={hint} error={error}>
      {locales.map((locale: Locale) => (
        <TextArea
          key={locale}
          name={`${name}-${locale}`}
          lang={locale}
          rows={rows}
          maxLength={longestStaffText}
          label={languageNames[locale]}
          defaultValue={values[`${name}-${locale}`]}
          error={errorOf?.(`${name}-${locale}`)}
        />
      ))}
    </FieldGroup>
  );
}
