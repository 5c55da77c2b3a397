import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";

/** K5: says which language a text is in, where that is not the page's. */
export function TextIn({ language }: { language: Locale }) {
  const { t, locale } = useReader();
  if (language === locale) return null;
  return (
    <span className="text-ink-soft">{t("help.textIn", { language: t(`common.languages.${language}`) })}</span>
  );
}
