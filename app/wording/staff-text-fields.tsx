import { Fragment } from "react";
import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { FieldGroup, TextArea } from "../ui/fields.tsx";
import { Folded } from "../ui/folded.tsx";
import { longestStaffText } from "./staff-text.ts";

/**
 * One text area for each language of the portal, under one legend; the writer fills in at least one. The writer's own comes
 * first, the others are folded until something stands in them.
 */
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
  const { t, locale: own } = useReader();
  const others = locales.filter((locale) => locale !== own);
  const fieldOf = (locale: Locale) => `${name}-${locale}`;
  const area = (locale: Locale) => (
    <TextArea
      key={locale}
      name={fieldOf(locale)}
      lang={locale}
      rows={rows}
      maxLength={longestStaffText}
      label={languageNames[locale]}
      defaultValue={values[fieldOf(locale)]}
      error={errorOf?.(fieldOf(locale))}
    />
  );
  const hasMore = others.some((locale) =>
    Boolean(values[fieldOf(locale)]?.trim() || errorOf?.(fieldOf(locale))),
  );
  const summary = (
    <>
      {t("common.otherLanguages")}{" "}
      {others.map((locale, position) => (
        <Fragment key={locale}>
          {position > 0 ? ", " : null}
          <span lang={locale}>{languageNames[locale]}</span>
        </Fragment>
      ))}
    </>
  );
  return (
    <FieldGroup id={name} legend={legend} hint={hint} error={error}>
      {area(own)}
      <Folded open={hasMore} summary={summary}>
        <div className="space-y-4 pt-2">{others.map(area)}</div>
      </Folded>
    </FieldGroup>
  );
}
