import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRoadmapItemPath, adminRoadmapPath, newRoadmapItemPath } from "../../paths.ts";
import { listItemsForStaff } from "../../roadmap/overseeing.server.ts";
import { mayPlan } from "../../roadmap/policy.ts";
import { StageWord } from "../../roadmap/stage-word.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, t } = await requireStaff(args, "support");
  const after = new URL(args.request.url).searchParams.get("after") ?? "";
  return {
    title: t("roadmap.admin.title"),
    mayPlan: mayPlan(person),
    ...(await listItemsForStaff(db, { after: /^\d{1,15}$/.test(after) ? Number(after) : undefined, locale })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function AdminRoadmap() {
  const { items, next, mayPlan } = useLoaderData<typeof loader>();
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
      {next === undefined ? null : (
        <p className="mt-6">
          <ButtonLink to={`${adminRoadmapPath}?after=${next}`}>{t("common.more")}</ButtonLink>
        </p>
      )}
    </>
  );
}
