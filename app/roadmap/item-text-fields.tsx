import { ChevronRight } from "lucide-react";
import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { TextArea, TextField } from "../ui/fields.tsx";
import { longest, textParts } from "./item.ts";

/**
 * The texts of an item in every language, each folded under its name; open are those with an error, and `begin`, the
 * language in which the writer is likely to begin.
 */
export function ItemTextFields({
  values,
  errorOf,
  begin,
  original,
}: {
  values: Record<string, string | undefined>;
  errorOf: (field: string) => string | undefined;
  begin: Locale;
  original?: Locale;
}) {
  const { t } = useReader();
  return (
    <div className="divide-y divide-line border-y border-line">
      {locales.map((locale) => {
        const isWritten = textParts.some((part) => values[`${part}-${locale}`]);
        const isRefused = textParts.some((part) => errorOf(`${part}-${locale}`));
        return (
          <details key={locale} className="group" open={isRefused || locale === begin}>
            <summary className="flex min-h-11 list-none items-center gap-2 py-2">
              <ChevronRight
                aria-hidden
                className="size-4 shrink-0 text-ink-soft transition-transform duration-150 group-open:rotate-90"
                strokeWidth={2.25}
              />
              <span className="font-strong" lang={locale}>
                {languageNames[locale]}
              </span>
              {locale === original ? (
                <span className="text-ink-soft">{t("roadmap.admin.texts.original")}</span>
              ) : null}
              {isWritten ? (
                <span className="min-w-0 truncate text-ink-soft group-open:hidden" lang={locale}>
                  {values[`title-${locale}`]}
                </span>
              ) : (
                <span className="text-ink-soft">{t("roadmap.admin.texts.notWritten")}</span>
              )}
            </summary>
            <fieldset className="space-y-5 pb-6 pt-2">
              <legend className="sr-only" lang={locale}>
                {languageNames[locale]}
              </legend>
              <TextField
                name={`title-${locale}`}
                lang={locale}
                maxLength={longest.title}
                label={t("roadmap.admin.texts.itemTitle")}
                defaultValue={values[`title-${locale}`]}
                error={errorOf(`title-${locale}`)}
              />
              <TextArea
                name={`summary-${locale}`}
                lang={locale}
                rows={3}
                maxLength={longest.summary}
                label={t("roadmap.admin.texts.summary")}
                hint={t("roadmap.admin.texts.summaryHint")}
                defaultValue={values[`summary-${locale}`]}
                error={errorOf(`summary-${locale}`)}
              />
              <TextArea
                name={`body-${locale}`}
                lang={locale}
                rows={12}
                maxLength={longest.body}
                label={t("roadmap.admin.texts.body")}
                hint={t("roadmap.admin.texts.bodyHint")}
                defaultValue={values[`body-${locale}`]}
                error={errorOf(`body-${locale}`)}
              />
            </fieldset>
          </details>
        );
      })}
    </div>
  );
}
