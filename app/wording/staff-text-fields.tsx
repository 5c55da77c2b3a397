import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { TextArea } from "../ui/fields.tsx";
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
    <fieldset className="space-y-4" id={name} tabIndex={-1}>
      <legend className="font-strong">{legend}</legend>
      {hint ? <p className="text-ink-soft">{hint}</p> : null}
      {error ? <p className="border-l-2 border-bad pl-2 font-strong text-bad">{error}</p> : null}
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
    </fieldset>
  );
}
