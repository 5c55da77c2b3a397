import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Notice } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { Provenance } from "./article.ts";

type Text = {
  language: Locale;
  originalLanguage: Locale;
  provenance: Provenance;
  madeFrom: { writtenAt: string } | null;
};

/** What a reader must know before the text: that it is in another language (K5), that a machine translated it (K2). */
export function TextNotices({ text, originalPath }: { text: Text; originalPath: string }) {
  const { t, locale, day } = useReader();
  const { language, originalLanguage, provenance, madeFrom } = text;
  const isForeign = language !== locale;
  const isByMachine = provenance === "machine" && madeFrom !== null;
  if (!isForeign && !isByMachine) return null;
  return (
    <div className="mb-6 max-w-reading space-y-3">
      {isForeign ? (
        <Notice title={t("common.notTranslated.title")}>
          <p>{t("common.notTranslated.text", { language: t(`common.languages.${language}`) })}</p>
        </Notice>
      ) : null}
      {isByMachine ? (
        <Notice tone="warn" title={t("help.machine.title")}>
          <p>{t("help.machine.from", { day: day(madeFrom.writtenAt) })}</p>
          <p>
            <TextLink
              to={originalPath}
              hrefLang={originalLanguage}
              reloadDocument
              className="inline-block py-0.5"
            >
              {t("help.machine.original", { language: t(`common.languages.${originalLanguage}`) })}
            </TextLink>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
