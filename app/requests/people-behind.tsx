import { erasedNameOf } from "../accounts/erased.ts";
import type { Role } from "../accounts/roles.ts";
import { useReader } from "../i18n/reader.ts";
import type { Importance } from "./importance.ts";

type PersonBehind = {
  id: number;
  name: string | null;
  role: Role;
  isDeactivated: boolean;
  organisations: { name: string }[];
  importance: Importance | null;
  whys: string[];
  requestIds: number[];
  givenOnIds: number[];
  firstVoteAt: string;
  recordedBy: { id: number; name: string | null }[];
};

/**
 * The people behind requests with what they answered, word for word in whatever language they wrote it, and who recorded a
 * vote on their behalf: for the staff alone (A2, A3).
 */
export function PeopleBehind({ people, showsRequests }: { people: PersonBehind[]; showsRequests: boolean }) {
  const { t, day } = useReader();
  const numberOf = (id: number) => t("deciding.number", { number: id });
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map((person) => (
        <li key={person.id} className="grid gap-x-8 gap-y-1 py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <p className={person.importance ? "font-strong" : "text-ink-soft"}>
            {person.importance ? t(`importance.values.${person.importance}`) : t("importance.none")}
          </p>
          <div className="space-y-1">
            {person.whys.map((why) => (
              <blockquote key={why} lang="" className="max-w-reading whitespace-pre-line hyphens-none">
                {why}
              </blockquote>
            ))}
            <p className={person.whys.length > 0 ? "text-ink-soft" : ""}>
              {[
                person.name ?? erasedNameOf(t, person.role),
                ...person.organisations.map(({ name }) => name),
                ...(person.isDeactivated ? [t("evidence.deactivated")] : []),
              ].join(" · ")}
            </p>
            <p className="text-13 text-ink-soft">
              {[
                t("evidence.voted", { day: day(person.firstVoteAt) }),
                ...person.givenOnIds.map((id) => t("evidence.givenOn", { number: `#${id}` })),
                ...person.recordedBy.map(({ name }) =>
                  t("evidence.recordedBy", { name: name ?? t("admin.erasedStaff") }),
                ),
                ...(showsRequests
                  ? [t("evidence.supports", { numbers: person.requestIds.map(numberOf).join(", ") })]
                  : []),
              ].join(" · ")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
