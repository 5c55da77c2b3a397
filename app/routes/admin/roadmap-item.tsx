import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRoadmapItemPath, adminRoadmapPath, numberOfSlug } from "../../paths.ts";
import { listHistory } from "../../roadmap/history.server.ts";
import { ItemFacts } from "../../roadmap/item-facts.tsx";
import { textLabels } from "../../roadmap/item-labels.ts";
import { LinkedRequests } from "../../roadmap/linked-requests.tsx";
import { listLinkedRequestsForStaff, listUnansweredRequests } from "../../roadmap/linking.server.ts";
import { MoreLinks } from "../../roadmap/more-links.tsx";
import { MoveForm } from "../../roadmap/move-form.tsx";
import { findItemForStaffIfAny } from "../../roadmap/overseeing.server.ts";
import { PlanningHistory } from "../../roadmap/planning-history.tsx";
import { mayPlan } from "../../roadmap/policy.ts";
import { PublicationForm } from "../../roadmap/publication-form.tsx";
import { TextsForm } from "../../roadmap/texts-form.tsx";
import { WrittenTexts } from "../../roadmap/written-texts.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { planItem } from "./roadmap-item-actions.server.ts";
import { isDone, type Section, sectionOf } from "./roadmap-item-sections.ts";

async function findItem(params: LoaderFunctionArgs["params"], { db, locale }: StaffVisit) {
  const id = numberOfSlug(params.number);
  const item = id === undefined ? undefined : await findItemForStaffIfAny(db, { id, locale });
  if (!item) throw notFound();
  return item;
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const { db, person, locale } = visit;
  const item = await findItem(args.params, visit);
  const query = new URL(args.request.url).searchParams;
  const done = query.get("done");
  const after = numberAsked(args.request, "after");
  const before = query.get("before") ?? undefined;
  const isPlanner = mayPlan(person);
  return {
    item,
    linked: await listLinkedRequestsForStaff(db, { itemId: item.id, after }),
    candidates: isPlanner ? await listUnansweredRequests(db, { limit: 10 }) : [],
    history: await listHistory(db, { itemId: item.id, before, locale }),
    isContinued: { requests: after !== undefined, history: before !== undefined },
    mayPlan: isPlanner,
    done: isDone(done) ? done : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "manager");
  const item = await findItem(args.params, visit);
  return planItem({ visit, itemId: item.id, fields: await readFields(args.request) });
}

/** A refusal means that the page is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.item.title, matches),
];

export default function AdminRoadmapItem() {
  const { item, linked, candidates, history, isContinued, mayPlan, done } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, locale } = useReader();
  const lang = item.language === locale ? undefined : item.language;
  const refusedIn = (section: Section) =>
    outcome?.section === section
      ? { ...formErrors(t, outcome.errors, textLabels(t)), values: outcome.values }
      : undefined;
  const pageOf = (section: "requests" | "history", place: { after?: number; before?: string } = {}) =>
    adminRoadmapItemPath(item.id, { ...place, section });
  const section = (id: Section, heading: string, children: ReactNode) => {
    const refused = refusedIn(id);
    return (
      <section aria-labelledby={id} className="space-y-4">
        <SectionHeading id={id}>{heading}</SectionHeading>
        {refused ? <ErrorSummary {...refused.summary} /> : null}
        {done && sectionOf[done] === id && !outcome ? (
          <Notice tone="good" announce>
            {t(`roadmap.admin.done.${done}`)}
          </Notice>
        ) : null}
        {children}
      </section>
    );
  };
  return (
    <>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("roadmap.admin.title"), to: adminRoadmapPath() }]}
      />
      <PageHeading title={item.title} lang={lang} lead={<ItemFacts item={item} />} />
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-[24rem_minmax(0,1fr)]">
        {mayPlan ? (
          <div className="min-w-0 space-y-12">
            {section(
              "publication",
              t("roadmap.admin.publication.title"),
              <PublicationForm isPublished={item.publishedAt !== null} linkedCount={item.requestCount} />,
            )}
            {section(
              "moving",
              t("roadmap.admin.move.title"),
              <MoveForm stage={item.stage} refused={refusedIn("moving")} />,
            )}
          </div>
        ) : null}
        <div className={`min-w-0 max-w-reading space-y-12 ${mayPlan ? "" : "xl:col-span-2"}`}>
          {section(
            "requests",
            t("roadmap.admin.requests.title"),
            <LinkedRequests
              linked={linked.requests}
              linkedCount={item.requestCount}
              isContinued={isContinued.requests}
              candidates={candidates}
              mayPlan={mayPlan}
              refused={refusedIn("requests")}
              ways={
                <MoreLinks
                  more={linked.next === undefined ? undefined : pageOf("requests", { after: linked.next })}
                  start={isContinued.requests ? pageOf("requests") : undefined}
                />
              }
            />,
          )}
          {section(
            "texts",
            t("roadmap.admin.texts.title"),
            mayPlan ? (
              <TextsForm item={item} refused={refusedIn("texts")} isSaved={done === "texts-saved"} />
            ) : (
              <WrittenTexts texts={item.texts} />
            ),
          )}
          <section aria-labelledby="history" className="space-y-4">
            <SectionHeading id="history">{t("roadmap.admin.history.title")}</SectionHeading>
            <PlanningHistory events={history.events} />
            <MoreLinks
              more={history.next === undefined ? undefined : pageOf("history", { before: history.next })}
              start={isContinued.history ? pageOf("history") : undefined}
            />
          </section>
        </div>
      </div>
    </>
  );
}
