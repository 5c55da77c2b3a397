import { useReader } from "../i18n/reader.ts";
import { adminOrganisationPath, adminPersonPath } from "../paths.ts";
import { Address } from "../ui/address.tsx";
import { DataTable } from "../ui/data-list.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { Role } from "./roles.ts";

type ListedPerson = {
  id: number;
  name: string | null;
  email: string | null;
  role: Role;
  organisationId: number | null;
  organisationName: string | null;
  deactivatedAt: string | null;
};

/** People as the admins see them; on an organisation's own page its column is left out. */
export function PeopleTable({
  caption,
  people,
  withOrganisation = true,
}: {
  caption: string;
  people: ListedPerson[];
  withOrganisation?: boolean;
}) {
  const { t } = useReader();
  const columns = [
    { label: t("admin.people.columns.name"), cellOf: nameOf },
    { label: t("admin.people.columns.role"), cellOf: ({ role }: ListedPerson) => t(`common.roles.${role}`) },
    ...(withOrganisation ? [{ label: t("admin.people.columns.organisation"), cellOf: organisationOf }] : []),
    {
      label: t("admin.people.columns.state"),
      cellOf: ({ deactivatedAt }: ListedPerson) =>
        deactivatedAt === null ? (
          t("admin.people.active")
        ) : (
          <span className="text-ink-soft">{t("admin.people.deactivated")}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns.map(({ label }) => label)}
      rows={people.map((person) => ({ key: person.id, cells: columns.map(({ cellOf }) => cellOf(person)) }))}
    />
  );
}

function nameOf({ id, name, email }: ListedPerson) {
  return (
    <>
      <TextLink to={adminPersonPath(id)} className="font-strong">
        {name}
      </TextLink>
      <Address email={email} className="block text-ink-soft" />
    </>
  );
}

function organisationOf({ organisationId, organisationName }: ListedPerson) {
  if (organisationId === null) return "–";
  return <TextLink to={adminOrganisationPath(organisationId)}>{organisationName}</TextLink>;
}
