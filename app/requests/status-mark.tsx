import {
  BookCheck,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleSlash,
  Hammer,
  type LucideIcon,
  Merge,
  Undo2,
} from "lucide-react";
import { useReader } from "../i18n/reader.ts";
import type { PublicStatus } from "./status.ts";

const shapes: Record<PublicStatus, { icon: LucideIcon; colour: string }> = {
  open: { icon: Circle, colour: "text-ink-soft" },
  exploring: { icon: CircleDashed, colour: "text-accent" },
  planned: { icon: CircleDot, colour: "text-accent" },
  building: { icon: Hammer, colour: "text-accent" },
  shipped: { icon: CircleCheck, colour: "text-good" },
  postponed: { icon: CirclePause, colour: "text-warn" },
  available: { icon: BookCheck, colour: "text-good" },
  declined: { icon: CircleSlash, colour: "text-ink-soft" },
  withdrawn: { icon: Undo2, colour: "text-ink-soft" },
  merged: { icon: Merge, colour: "text-ink-soft" },
};

/** The small shape of a status or a stage, which stands beside its word: a status is never colour alone. */
export function StatusShape({ status }: { status: PublicStatus }) {
  const { icon: Icon, colour } = shapes[status];
  return <Icon aria-hidden className={`size-4 shrink-0 ${colour}`} strokeWidth={2.25} />;
}

/** A request's public status: its shape and its word. */
export function StatusWord({ status }: { status: PublicStatus }) {
  const { t } = useReader();
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StatusShape status={status} />
      {t(`requests.status.${status}`)}
    </span>
  );
}
