import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { PeopleTable } from "../../accounts/people-table.tsx";
import { listPeople } from "../../accounts/searching.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminPeoplePath, invitePath, numberOfSlug } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { EmptyState, Notice, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

const longestSearch = 100;

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await requireStaff(args, "admin");
  const query = new URL(args.request.url).searchParams;
  const q = (query.get("q") ?? "").trim().slice(0, longestSearch);
  const after = numberOfSlug(query.get("after") ?? undefined);
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

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

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
        <Form method="get" role="search" className="flex flex-wrap items-end gap-3" key={q}>
          <div className="min-w-0 flex-1 sm:max-w-120">
            <TextField
              name="q"
              type="search"
              maxLength={longestSearch}
              label={t("admin.people.search")}
              defaultValue={q}
            />
          </div>
          <Button>{t("admin.people.find")}</Button>
          {q ? (
            <ButtonLink kind="plain" to={adminPeoplePath()}>
              {t("admin.people.clear")}
            </ButtonLink>
          ) : null}
        </Form>
        {people.length > 0 ? (
          <PeopleTable caption={t("admin.people.title")} people={people} />
        ) : (
          <EmptyState title={t("admin.people.none.title")}>{t("admin.people.none.text")}</EmptyState>
        )}
        {next === undefined ? null : (
          <p>
            <ButtonLink to={adminPeoplePath({ q, after: next })}>{t("common.more")}</ButtonLink>
          </p>
        )}
        {isFirstPage ? null : (
          <p>
            <TextLink to={adminPeoplePath({ q })}>{t("common.backToStart")}</TextLink>
          </p>
        )}
      </div>
    </div>
  );
}
