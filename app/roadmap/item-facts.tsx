import { useReader } from "../i18n/reader.ts";
import { roadmapItemPath } from "../paths.ts";
import type { Stage } from "../requests/status.ts";
import { TextLink } from "../ui/text-link.tsx";
import { ItemSupport } from "./item-card.tsx";
import { StageWord } from "./stage-word.tsx";

/** Where an item stands and who can read it, for the staff, with the way to its public page. */
export function ItemFacts({
  item,
}: {
  item: {
    id: number;
    slug: string;
    stage: Stage;
    publishedAt: string | null;
    requestCount: number;
    voteCount: number;
  };
}) {
  const { t, locale, day } = useReader();
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <StageWord stage={item.stage} />
      <span>
        {item.publishedAt
          ? t("roadmap.admin.publishedSince", { day: day(item.publishedAt) })
          : t("roadmap.admin.draft")}
      </span>
      <span>
        <ItemSupport item={item} />
      </span>
      {item.publishedAt ? (
        <TextLink to={roadmapItemPath(locale, item)}>{t("roadmap.admin.publicPage")}</TextLink>
      ) : null}
    </p>
  );
}
