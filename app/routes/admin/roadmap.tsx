import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRoadmapItemPath, adminRoadmapPath, newRoadmapItemPath } from "../../paths.ts";
import { MoreLinks } from "../../roadmap/more-links.tsx";
import { listItemsForStaff } from "../../roadmap/overseeing.server.ts";
import { mayPlan } from "../../roadmap/policy.ts";
import { StageWord } from "../../roadmap/stage-word.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, t } = await requireStaff(args, "support");
  const after = numberAsked(args.request, "after");
  return {
    title: t("roadmap.admin.title"),
    mayPlan: mayPlan(person),
    isContinued: after !== undefined,
    ...(await listItemsForStaff(db, { after, locale })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function AdminRoadmap() {
  const { items, next, isContinued, mayPlan } = useLoaderData<typeof loader>();
  const { t, locale, day, number } = useReader();
  const create = mayPlan ? (
    <ButtonLink kind="primary" to={newRoadmapItemPath}>
      {t("roadmap.admin.create")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeading
        title={t("roadmap.admin.title")}
        lead={mayPlan ? t("roadmap.admin.lead") : t("roadmap.admin.leadReading")}
        action={items.length > 0 ? create : null}
      />
      {items.length > 0 ? (
        <DataTable
          caption={t("roadmap.admin.title")}
          columns={[
            t("roadmap.admin.columns.item"),
            t("roadmap.admin.columns.stage"),
            t("roadmap.admin.columns.visibility"),
            t("roadmap.admin.columns.requests"),
            t("roadmap.admin.columns.votes"),
            t("roadmap.admin.columns.moved"),
          ]}
          rows={items.map((item) => ({
            key: item.id,
            cells: [
              <TextLink
                key="item"
                to={adminRoadmapItemPath(item.id)}
                lang={item.language === locale ? undefined : item.language}
                className="font-strong"
              >
                {item.title}
              </TextLink>,
              <StageWord key="stage" stage={item.stage} />,
              item.publishedAt ? t("roadmap.admin.published") : t("roadmap.admin.draft"),
              <span key="requests" className="figures">
                {number(item.requestCount)}
              </span>,
              <span key="votes" className="figures">
                {number(item.voteCount)}
              </span>,
              day(item.movedAt),
            ],
          }))}
        />
      ) : (
        <EmptyState title={t("roadmap.admin.empty.title")} action={create}>
          {mayPlan ? t("roadmap.admin.empty.text") : t("roadmap.admin.empty.textReading")}
        </EmptyState>
      )}
      <div className="mt-6">
        <MoreLinks
          more={next === undefined ? undefined : adminRoadmapPath({ after: next })}
          start={isContinued ? adminRoadmapPath() : undefined}
        />
      </div>
    </>
  );
}
