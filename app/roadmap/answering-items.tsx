import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { roadmapItemPath } from "../paths.ts";
import type { Stage } from "../requests/status.ts";
import { SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { StageWord } from "./stage-word.tsx";

/** The published items that answer a request (P5), on its page; nothing without any. */
export function AnsweringItems({
  items,
  more,
}: {
  items: { id: number; slug: string; title: string; language: Locale; stage: Stage }[];
  /** How many are not shown. */
  more: number;
}) {
  const { t, locale } = useReader();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="roadmap" className="mt-10 space-y-3">
      <SectionHeading id="roadmap">{t("requests.page.roadmap")}</SectionHeading>
      <ul className="divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={item.id} className="py-3">
            <TextLink
              to={roadmapItemPath(locale, item)}
              lang={item.language === locale ? undefined : item.language}
              className="text-17 font-strong"
            >
              {item.title}
            </TextLink>
            <p className="mt-1 text-ink-soft">
              <StageWord stage={item.stage} />
            </p>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-ink-soft">{t("requests.page.moreItems", { count: more })}</p> : null}
    </section>
  );
}
