import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRoadmapItemPath } from "../paths.ts";
import type { Stage } from "../requests/status.ts";
import { TextLink } from "../ui/text-link.tsx";
import { StageWord } from "./stage-word.tsx";

/** The items that answer a request, for the staff: drafts too, which say so, since no status follows them (R7). */
export function ItemsOfRequest({
  items,
  more,
}: {
  items: { id: number; title: string; language: Locale; stage: Stage; isDraft: boolean }[];
  /** How many are not shown. */
  more: number;
}) {
  const { t, locale } = useReader();
  if (items.length === 0) return <p className="text-ink-soft">{t("requests.admin.onRoadmapNone")}</p>;
  return (
    <>
      <ul className="space-y-2">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap gap-x-4">
            <TextLink
              to={adminRoadmapItemPath(item.id)}
              lang={item.language === locale ? undefined : item.language}
            >
              {item.title}
            </TextLink>
            <StageWord stage={item.stage} />
            {item.isDraft ? <span className="text-ink-soft">{t("roadmap.admin.draft")}</span> : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-ink-soft">{t("requests.page.moreItems", { count: more })}</p> : null}
    </>
  );
}
