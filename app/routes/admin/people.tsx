import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PeopleTable } from "../../accounts/people-table.tsx";
import { listPeople } from "../../accounts/searching.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminPeoplePath, invitePath } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, Notice, PageHeading } from "../../ui/page.tsx";
import { ListPaging, ListSearch } from "../../ui/paged-list.tsx";

const longestSearch = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await requireStaff(args, "admin");
  const query = new URL(args.request.url).searchParams;
  const q = (query.get("q") ?? "").trim().slice(0, longestSearch);
  const after = numberAsked(args.request, "after");
  const { people, next } = await listPeople(db, { named: q, after });
  return {
    title: t("admin.people.title"),
    q,
    isFirstPage: after === undefined,
    wasErased: query.has("erased"),
    next,
    people: people.map(({ id, name, email, role, organisationId, organisationName, deactivatedAt }) => ({
      id,
      name,
      email,
      role,
      organisationId,
      organisationName,
      deactivatedAt,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [pageTitle(data?.title, matches)];

export default function People() {
  const { q, people, next, isFirstPage, wasErased } = useLoaderData<typeof loader>();
  const { t } = useReader();
  return (
    <div className="max-w-page">
      <PageHeading
        title={t("admin.people.title")}
        lead={t("admin.people.lead")}
        action={
          <ButtonLink kind="primary" to={invitePath()}>
            {t("admin.people.invite")}
          </ButtonLink>
        }
      />
      <div className="space-y-6">
        {wasErased ? (
          <Notice tone="good" announce>
            {t("admin.people.erased")}
          </Notice>
        ) : null}
        <ListSearch
          q={q}
          maxLength={longestSearch}
          label={t("admin.people.search")}
          find={t("admin.people.find")}
          clear={{ label: t("admin.people.clear"), to: adminPeoplePath() }}
        />
        {people.length > 0 ? (
          <PeopleTable caption={t("admin.people.title")} people={people} />
        ) : (
          <EmptyState title={t("admin.people.none.title")}>{t("admin.people.none.text")}</EmptyState>
        )}
        <ListPaging
          next={
            next === undefined
              ? undefined
              : { label: t("common.more"), to: adminPeoplePath({ q, after: next }) }
          }
          start={isFirstPage ? undefined : { label: t("common.backToStart"), to: adminPeoplePath({ q }) }}
        />
      </div>
    </div>
  );
}
