import { useReader } from "../i18n/reader.ts";
import type { PublicStatus } from "./status.ts";
import shapes from "./status-shapes.svg?url";

const colours: Record<PublicStatus, string> = {
  open: "text-ink-soft",
  exploring: "text-accent",
  planned: "text-accent",
  building: "text-accent",
  shipped: "text-good",
  postponed: "text-warn",
  available: "text-good",
  declined: "text-ink-soft",
  withdrawn: "text-ink-soft",
  merged: "text-ink-soft",
};

/**
 * The small shape of a status or a stage, which stands beside its word: a status is never colour alone. The shapes are one
 * file that the browser keeps: written out, they were a fifth of a list.
 */
export function StatusShape({ status }: { status: PublicStatus }) {
  return (
    <svg aria-hidden className={`shape ${colours[status]}`}>
      <use href={`${shapes}#${status}`} />
    </svg>
  );
}

/** A request's public status: its shape and its word. */
export function StatusWord({ status }: { status: PublicStatus }) {
  const { t } = useReader();
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <StatusShape status={status} />
      {t(`requests.status.${status}`)}
    </span>
  );
}
