import type { ReactNode } from "react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import type { Stage } from "../requests/status.ts";
import { Prose } from "../ui/prose.tsx";
import { StageWord } from "./stage-word.tsx";

export type ShownMove = {
  id: number;
  fromStage: Stage | null;
  toStage: Stage;
  movedAt: string;
  reason: { html: string; language: Locale } | null;
};

/** A public text by staff: the reason of a move, marked with its language where it is not the page's. */
export function Reason({ reason }: { reason: { html: string; language: Locale } }) {
  const { t, locale } = useReader();
  const isForeign = reason.language !== locale;
  return (
    <>
      <Prose html={reason.html} lang={isForeign ? reason.language : undefined} className="text-15" />
      {isForeign ? (
        <p className="text-13 text-ink-soft">
          {t("requests.writtenIn", { language: t(`common.languages.${reason.language}`) })}
        </p>
      ) : null}
    </>
  );
}

/** One line of what happened to an item: its day, what it was, and what was said about it. */
export function HistoryEntry({ at, children }: { at: string; children: ReactNode }) {
  const { day } = useReader();
  return (
    <li className="gap-x-6 py-4 sm:grid sm:grid-cols-[9rem_1fr]">
      <time dateTime={at} className="text-ink-soft">
        {day(at)}
      </time>
      <div className="min-w-0 space-y-2">{children}</div>
    </li>
  );
}

/** Where an item moved, from where, and why. */
export function MoveLine({ move, by }: { move: ShownMove; by?: string }) {
  const { t } = useReader();
  const from = move.fromStage
    ? t("roadmap.item.cameFrom", { stage: t(`roadmap.stage.${move.fromStage}`) })
    : t("roadmap.item.firstStage");
  return (
    <>
      <p className="flex flex-wrap gap-x-3 gap-y-0.5">
        <span className="font-strong">
          <StageWord stage={move.toStage} />
        </span>
        <span className="text-ink-soft">{[from, by].filter(Boolean).join(" · ")}</span>
      </p>
      {move.reason ? <Reason reason={move.reason} /> : null}
    </>
  );
}
