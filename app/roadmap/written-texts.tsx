import { type Locale, languageNames } from "../i18n/locales.ts";
import { Prose } from "../ui/prose.tsx";

/** An item's texts in all its languages, for those on the staff who read and do not write. */
export function WrittenTexts({
  texts,
}: {
  texts: { language: Locale; title: string; summary: string; bodyHtml: string }[];
}) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {texts.map((text) => (
        <section key={text.language} lang={text.language} className="space-y-3 py-5">
          <p className="text-13 text-ink-soft">{languageNames[text.language]}</p>
          <h3 className="text-17 font-bold">{text.title}</h3>
          <p>{text.summary}</p>
          <Prose html={text.bodyHtml} />
        </section>
      ))}
    </div>
  );
}
