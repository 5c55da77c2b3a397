import { useReader } from "../i18n/reader.ts";
import { HistoryEntry, MoveLine, type ShownMove } from "./move-history.tsx";

type PlanningEvent =
  | { kind: "published" | "unpublished"; at: string; by: string | null }
  | { kind: "moved"; at: string; by: string | null; move: ShownMove };

/** Moves and publications with who did them, for the staff. */
export function PlanningHistory({ events }: { events: PlanningEvent[] }) {
  const { t } = useReader();
  return (
    <ol className="divide-y divide-line border-y border-line">
      {events.map((event) => {
        const name = event.by ?? t("roadmap.admin.history.formerColleague");
        return (
          <HistoryEntry key={`${event.kind} ${event.at}`} at={event.at}>
            {event.kind === "moved" ? (
              <MoveLine move={event.move} by={t("roadmap.admin.history.moved", { name })} />
            ) : (
              <p>{t(`roadmap.admin.history.${event.kind}`, { name })}</p>
            )}
          </HistoryEntry>
        );
      })}
    </ol>
  );
}
