import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOrganisations } from "../../accounts/organisations.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminOrganisationPath, newOrganisationPath } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await requireStaff(args, "admin");
  const organisations = await listOrganisations(db);
  return {
    title: t("admin.organisations.title"),
    organisations: organisations.map(({ id, name, plan, peopleCount, closedAt }) => ({
      id,
      name,
      plan,
      peopleCount: peopleCount ?? 0,
      isClosed: closedAt !== null,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Organisations() {
  const { organisations } = useLoaderData<typeof loader>();
  const { t, number } = useReader();
  const create = (
    <ButtonLink kind="primary" to={newOrganisationPath}>
      {t("admin.organisations.create")}
    </ButtonLink>
  );
  const isEmpty = organisations.length === 0;
  return (
    <div className="max-w-page">
      <PageHeading
        title={t("admin.organisations.title")}
        lead={t("admin.organisations.lead")}
        action={isEmpty ? undefined : create}
      />
      {isEmpty ? (
        <EmptyState title={t("admin.organisations.empty.title")} action={create}>
          {t("admin.organisations.empty.text")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("admin.organisations.title")}
          columns={[
            t("admin.organisations.columns.name"),
            t("admin.organisations.columns.plan"),
            t("admin.organisations.columns.people"),
            t("admin.organisations.columns.state"),
          ]}
          rows={organisations.map((organisation) => ({
            key: organisation.id,
            cells: [
              <TextLink key="name" to={adminOrganisationPath(organisation.id)} className="font-strong">
                {organisation.name}
              </TextLink>,
              t(`common.plans.${organisation.plan}`),
              <span key="people" className="figures">
                {number(organisation.peopleCount)}
              </span>,
              <span key="state" className={organisation.isClosed ? "text-ink-soft" : ""}>
                {t(organisation.isClosed ? "admin.organisations.closed" : "admin.organisations.open")}
              </span>,
            ],
          }))}
        />
      )}
    </div>
  );
}
