import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationsTable } from "../../accounts/organisations-table.tsx";
import { listOrganisations } from "../../accounts/searching.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminOrganisationsPath, newOrganisationPath } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { ListPaging, ListSearch } from "../../ui/paged-list.tsx";

const longestSearch = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await requireStaff(args, "admin");
  const query = new URL(args.request.url).searchParams;
  const q = (query.get("q") ?? "").trim().slice(0, longestSearch);
  const after = numberAsked(args.request, "after");
  const { organisations, next } = await listOrganisations(db, { named: q, after });
  return {
    title: t("admin.organisations.title"),
    q,
    isFirstPage: after === undefined,
    next,
    organisations: organisations.map(({ id, name, plan, peopleCount, closedAt }) => ({
      id,
      name,
      plan,
      peopleCount: peopleCount ?? 0,
      isClosed: closedAt !== null,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [pageTitle(data?.title, matches)];

export default function Organisations() {
  const { q, organisations, next, isFirstPage } = useLoaderData<typeof loader>();
  const { t } = useReader();
  const create = (
    <ButtonLink kind="primary" to={newOrganisationPath}>
      {t("admin.organisations.create")}
    </ButtonLink>
  );
  const isEmpty = organisations.length === 0;
  const isBeginning = isEmpty && isFirstPage && q === "";
  return (
    <div className="max-w-page">
      <PageHeading
        title={t("admin.organisations.title")}
        lead={t("admin.organisations.lead")}
        action={isBeginning ? undefined : create}
      />
      {isBeginning ? (
        <EmptyState title={t("admin.organisations.empty.title")} action={create}>
          {t("admin.organisations.empty.text")}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <ListSearch
            q={q}
            maxLength={longestSearch}
            label={t("admin.organisations.search")}
            find={t("admin.organisations.find")}
            clear={{ label: t("admin.organisations.clear"), to: adminOrganisationsPath() }}
          />
          {isEmpty ? (
            <EmptyState title={t("admin.organisations.none.title")}>
              {t("admin.organisations.none.text")}
            </EmptyState>
          ) : (
            <OrganisationsTable organisations={organisations} />
          )}
          <ListPaging
            next={
              next === undefined
                ? undefined
                : { label: t("common.more"), to: adminOrganisationsPath({ q, after: next }) }
            }
            start={
              isFirstPage ? undefined : { label: t("common.backToStart"), to: adminOrganisationsPath({ q }) }
            }
          />
        </div>
      )}
    </div>
  );
}
