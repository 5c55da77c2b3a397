import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Prose } from "../ui/prose.tsx";
import { WrittenIn } from "./written-in.tsx";

/** Below the text that people voted for: what its author added later, each with its day (R9). */
export function RequestAdditions({
  additions,
}: {
  additions: { id: number; bodyHtml: string; language: Locale; writtenAt: string }[];
}) {
  const { t, locale, day } = useReader();
  return additions.map(({ id, bodyHtml, language, writtenAt }) => (
    <section
      key={id}
      id={`addition-${id}`}
      aria-labelledby={`addition-${id}-title`}
      className="mt-8 border-l-4 border-line pl-5"
    >
      <h2 id={`addition-${id}-title`} className="font-strong text-ink-soft">
        {t("asking.add.addedOn", { day: day(writtenAt) })}
      </h2>
      <p className="text-13">
        <WrittenIn language={language} />
      </p>
      <Prose html={bodyHtml} lang={language === locale ? undefined : language} className="mt-2" />
    </section>
  ));
}
