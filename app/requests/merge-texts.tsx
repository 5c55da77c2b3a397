import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath } from "../paths.ts";
import { Folded } from "../ui/folded.tsx";
import { Prose } from "../ui/prose.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { WrittenIn } from "./written-in.tsx";

type Side = { id: number; title: string; language: Locale; html: string };

/** What the two requests of a merge say, side by side where there is room. */
export function MergeTexts({ duplicate, into }: { duplicate: Side; into: Side }) {
  const { t, locale } = useReader();
  const side = ({ id, title, language, html }: Side, part: string) => {
    const lang = language === locale ? undefined : language;
    return (
      <article aria-labelledby={`text-${id}`} className="min-w-0 space-y-2">
        <p className="flex flex-wrap gap-x-4 text-ink-soft">
          <span>{part}</span>
          <span className="figures">{t("deciding.number", { number: id })}</span>
          <WrittenIn language={language} />
        </p>
        <h3 id={`text-${id}`} className="text-17 font-bold" lang={lang}>
          <TextLink to={adminRequestPath(id)}>{title}</TextLink>
        </h3>
        <Folded className="folded-on-narrow" summary={t("merging.preview.showText")}>
          <Prose html={html} lang={lang} />
        </Folded>
      </article>
    );
  };
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
      {side(duplicate, t("merging.preview.duplicate"))}
      {side(into, t("merging.preview.target"))}
    </div>
  );
}
