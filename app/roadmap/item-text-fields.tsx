import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Folded } from "../ui/folded.tsx";
import { textParts } from "./item.ts";
import { ChangedMeanwhile, type StoredText, TextPart } from "./item-text-part.tsx";

/**
 * The texts of an item in every language, each folded under its name; open are those with an error, and `begin`, the
 * language in which the writer is likely to begin. Where the error is that a colleague changed the text (`text-{language}`),
 * what is `stored` stands beside what was typed.
 */
export function ItemTextFields({
  values,
  errorOf,
  begin,
  original,
  stored = [],
}: {
  values: Record<string, string | undefined>;
  errorOf: (field: string) => string | undefined;
  begin: Locale;
  original?: Locale;
  stored?: StoredText[];
}) {
  const { t } = useReader();
  return (
    <div className="divide-y divide-line border-y border-line">
      {locales.map((locale) => {
        const isWritten = textParts.some((part) => values[`${part}-${locale}`]);
        const contested = errorOf(`text-${locale}`);
        const isRefused = contested ?? textParts.some((part) => errorOf(`${part}-${locale}`));
        const theirs = contested ? stored.find(({ language }) => language === locale) : undefined;
        return (
          <Folded
            key={locale}
            look="line"
            className="group"
            open={Boolean(isRefused) || locale === begin}
            summary={
              <span className="flex flex-wrap gap-x-2">
                <span className="font-strong" lang={locale}>
                  {languageNames[locale]}
                </span>
                {locale === original ? (
                  <span className="text-ink-soft">{t("roadmap.admin.texts.original")}</span>
                ) : null}
                {isWritten ? (
                  <span className="text-ink-soft group-open:hidden" lang={locale}>
                    {values[`title-${locale}`]}
                  </span>
                ) : (
                  <span className="text-ink-soft">{t("roadmap.admin.texts.notWritten")}</span>
                )}
              </span>
            }
          >
            <fieldset className="space-y-5 pb-6 pt-2">
              <legend className="sr-only" lang={locale}>
                {languageNames[locale]}
              </legend>
              {contested ? <ChangedMeanwhile locale={locale} error={contested} theirs={theirs} /> : null}
              {textParts.map((part) => (
                <TextPart
                  key={part}
                  part={part}
                  locale={locale}
                  value={values[`${part}-${locale}`]}
                  error={errorOf(`${part}-${locale}`)}
                  theirs={theirs}
                />
              ))}
            </fieldset>
          </Folded>
        );
      })}
    </div>
  );
}
