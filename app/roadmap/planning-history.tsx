import { useReader } from "../i18n/reader.ts";
import { Folded } from "../ui/folded.tsx";
import type { EarlierText } from "./item.ts";
import { HistoryEntry, MoveLine, type ShownMove } from "./move-history.tsx";

type PlanningEvent = { id: number; at: string; by: string | null } & (
  | { kind: "published" | "unpublished" }
  | { kind: "moved"; move: ShownMove }
  | { kind: "rewritten"; texts: EarlierText[] }
);

/** A text as it was before, folded under its title, with its Markdown as it was typed, so that it can be taken up again. */
function Earlier({ text }: { text: EarlierText }) {
  const { t, day } = useReader();
  const { language, ending } = text;
  return (
    <Folded
      look="quiet"
      summary={
        <>
          {t(`roadmap.admin.history.${ending}`, { language: t(`common.languages.${language}`) })}{" "}
          <span lang={language} className="text-ink">
            {text.title}
          </span>
        </>
      }
    >
      <div className="mt-2 space-y-2 border-l-2 border-line pl-4">
        <p className="text-13 text-ink-soft">
          {t("roadmap.admin.history.writtenBy", {
            name: text.writtenBy ?? t("roadmap.admin.history.formerColleague"),
            day: day(text.writtenAt),
          })}
        </p>
        <p lang={language} className="break-words font-strong">
          {text.summary}
        </p>
        <p lang={language} className="whitespace-pre-wrap break-words">
          {text.body}
        </p>
      </div>
    </Folded>
  );
}

/** Moves, publications and earlier texts with who did what, for the staff. */
export function PlanningHistory({ events }: { events: PlanningEvent[] }) {
  const { t } = useReader();
  return (
    <ol className="divide-y divide-line border-y border-line">
      {events.map((event) => {
        const name = event.by ?? t("roadmap.admin.history.formerColleague");
        return (
          <HistoryEntry key={`${event.kind} ${event.id}`} at={event.at}>
            {event.kind === "moved" ? (
              <MoveLine move={event.move} by={t("roadmap.admin.history.moved", { name })} />
            ) : (
              <p>{t(`roadmap.admin.history.${event.kind}`, { name })}</p>
            )}
            {event.kind === "rewritten"
              ? event.texts.map((text) => <Earlier key={text.id} text={text} />)
              : null}
          </HistoryEntry>
        );
      })}
    </ol>
  );
}
