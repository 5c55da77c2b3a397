import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";

/** R8: says which language a request was written in, where that is not the page's. */
export function WrittenIn({ language }: { language: Locale }) {
  const { t, locale } = useReader();
  if (language === locale) return null;
  return (
    <span className="text-ink-soft">
      {t("requests.writtenIn", { language: t(`common.languages.${language}`) })}
    </span>
  );
}
