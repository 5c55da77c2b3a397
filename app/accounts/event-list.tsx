import { useReader } from "../i18n/reader.ts";
import type { AccountEventKind } from "./account-event.ts";
import type { Role } from "./roles.ts";

type ListedEvent = {
  id: number;
  kind: AccountEventKind;
  fromRole: Role | null;
  toRole: Role | null;
  happenedAt: string;
  actorId: number | null;
  actorName: string | null;
};

/** What happened to a person or an organisation, with who did it; an erased actor is nobody by name (A1). */
export function EventList({ events }: { events: ListedEvent[] }) {
  const { t, moment } = useReader();
  const actorOf = ({ actorId, actorName }: ListedEvent) =>
    actorId === null ? t("admin.events.commandLine") : (actorName ?? t("admin.events.somebodyGone"));
  const nameOfRole = (role: Role | null) => (role === null ? "" : t(`common.roles.${role}`));
  const wordsOf = ({ kind, fromRole, toRole }: ListedEvent) =>
    t(`admin.events.kinds.${kind}`, { from: nameOfRole(fromRole), to: nameOfRole(toRole) });
  return (
    <ol className="divide-y divide-line border-y border-line">
      {events.map((event) => (
        <li key={event.id} className="flex flex-wrap justify-between gap-x-6 py-2">
          <span>{wordsOf(event)}</span>
          <span className="text-ink-soft">
            {t("admin.events.by", { name: actorOf(event), moment: moment(event.happenedAt) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
