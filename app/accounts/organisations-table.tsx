import { useReader } from "../i18n/reader.ts";
import { adminOrganisationPath } from "../paths.ts";
import { DataTable } from "../ui/data-list.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { Plan } from "./organisation.ts";

type ListedOrganisation = { id: number; name: string; plan: Plan; peopleCount: number; isClosed: boolean };

/** Organisations as the admins see them. */
export function OrganisationsTable({ organisations }: { organisations: ListedOrganisation[] }) {
  const { t, number } = useReader();
  return (
    <DataTable
      caption={t("admin.organisations.title")}
      columns={[
        t("admin.organisations.columns.name"),
        t("admin.organisations.columns.plan"),
        t("admin.organisations.columns.people"),
        t("admin.organisations.columns.state"),
      ]}
      rows={organisations.map(({ id, name, plan, peopleCount, isClosed }) => ({
        key: id,
        cells: [
          <TextLink key="name" to={adminOrganisationPath(id)} className="font-strong">
            {name}
          </TextLink>,
          t(`common.plans.${plan}`),
          <span key="people" className="figures">
            {number(peopleCount)}
          </span>,
          <span key="state" className={isClosed ? "text-ink-soft" : ""}>
            {t(isClosed ? "admin.organisations.closed" : "admin.organisations.open")}
          </span>,
        ],
      }))}
    />
  );
}
