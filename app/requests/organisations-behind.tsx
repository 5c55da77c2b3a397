import type { Plan } from "../accounts/organisation.ts";
import { useReader } from "../i18n/reader.ts";
import { adminOrganisationPath } from "../paths.ts";
import { DataTable } from "../ui/data-list.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { Importance } from "./importance.ts";

type OrganisationBehind = {
  id: number;
  name: string;
  plan: Plan;
  isClosed: boolean;
  people: number;
  importance: Importance | null;
  firstVoteAt: string;
  lastVoteAt: string;
};

/** The organisations behind requests, with their people and their strongest answer: for the staff alone (R5, A3). */
export function OrganisationsBehind({
  organisations,
  isAdmin,
}: {
  organisations: OrganisationBehind[];
  isAdmin: boolean;
}) {
  const { t, number, day } = useReader();
  return (
    <DataTable
      caption={t("evidence.organisations")}
      columns={[
        t("evidence.columns.organisation"),
        t("evidence.columns.plan"),
        t("evidence.columns.people"),
        t("evidence.columns.strongest"),
        t("evidence.columns.firstVote"),
        t("evidence.columns.lastVote"),
      ]}
      rows={organisations.map((organisation) => ({
        key: organisation.id,
        cells: [
          <p key="name">
            {isAdmin ? (
              <TextLink to={adminOrganisationPath(organisation.id)} className="font-strong">
                {organisation.name}
              </TextLink>
            ) : (
              <span className="font-strong">{organisation.name}</span>
            )}
            {organisation.isClosed ? <span className="text-ink-soft"> · {t("evidence.closed")}</span> : null}
          </p>,
          t(`common.plans.${organisation.plan}`),
          <span key="people" className="figures">
            {number(organisation.people)}
          </span>,
          organisation.importance ? (
            t(`importance.values.${organisation.importance}`)
          ) : (
            <span key="none" className="text-ink-soft">
              {t("importance.none")}
            </span>
          ),
          day(organisation.firstVoteAt),
          day(organisation.lastVoteAt),
        ],
      }))}
    />
  );
}
