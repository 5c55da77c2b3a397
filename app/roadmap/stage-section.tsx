import { useReader } from "../i18n/reader.ts";
import type { Stage } from "../requests/status.ts";
import { SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { ItemEntry, type ShownItem } from "./item-card.tsx";
import { StageWord } from "./stage-word.tsx";

export type ShownStage = { stage: Stage; items: ShownItem[]; next?: number | undefined };

/** One stage with its meaning and its items, as cards or lines; stages side by side on the board share their rows. */
export function StageSection({
  shown,
  askedFor,
  look,
  isContinued = false,
  more,
}: {
  shown: ShownStage;
  /** The items that answer a request which the reader voted for. */
  askedFor: number[];
  look: "cards" | "lines";
  /** Whether the stage began on a page before. */
  isContinued?: boolean;
  /** Where the rest of the stage is; undefined when all of it is here. */
  more?: { label: string; to: string } | undefined;
}) {
  const { t } = useReader();
  const { stage, items } = shown;
  return (
    <section
      aria-labelledby={stage}
      className="min-w-0 lg:row-span-3 lg:grid lg:grid-rows-subgrid lg:gap-y-0"
    >
      <SectionHeading id={stage}>
        <StageWord stage={stage} />
      </SectionHeading>
      <p className="mt-1.5 text-ink-soft">{t(`roadmap.meaning.${stage}`)}</p>
      <div>
        {items.length > 0 ? (
          <ul
            className={look === "cards" ? "mt-4 space-y-3" : "mt-3 divide-y divide-line border-y border-line"}
          >
            {items.map((item) => (
              <ItemEntry
                key={item.id}
                item={item}
                isAskedFor={askedFor.includes(item.id)}
                className={look === "cards" ? "rounded border border-line bg-surface p-4" : "py-4"}
              />
            ))}
          </ul>
        ) : (
          <p className="mt-4 border-t border-line pt-4 text-ink-soft">
            {isContinued ? t("roadmap.nothingMore") : t(`roadmap.none.${stage}`)}
          </p>
        )}
        {more ? (
          <p className="mt-4">
            <TextLink to={more.to}>{more.label}</TextLink>
          </p>
        ) : null}
      </div>
    </section>
  );
}
