import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { mergeRequestPath, numberOfSlug, requestPath } from "../../paths.ts";
import { listAdditions } from "../../requests/adding.server.ts";
import { DecisionForm } from "../../requests/decision-form.tsx";
import { lastDecisionOf } from "../../requests/decisions.server.ts";
import { EarlierWordings } from "../../requests/earlier-wordings.tsx";
import { listEarlierWordings } from "../../requests/editing.server.ts";
import { countEvidenceOf } from "../../requests/evidence.server.ts";
import { EvidenceSummary } from "../../requests/evidence-summary.tsx";
import { listHistoryForStaff } from "../../requests/history.server.ts";
import { MergeTrail } from "../../requests/merge-trail.tsx";
import { MergedBanner } from "../../requests/merged-banner.tsx";
import { findRootOfMergedIfAny } from "../../requests/merged-pages.server.ts";
import { listMergeHistory } from "../../requests/merging.server.ts";
import { OwnerForm } from "../../requests/owner-form.tsx";
import { findOwnerIfAny, listColleagues, listOwnerChanges } from "../../requests/owning.server.ts";
import { decisionsOffered, mayDecide, mayMerge } from "../../requests/policy.ts";
import { findRequestForStaffIfAny, recordOpening } from "../../requests/queue.server.ts";
import { RecordedVotes } from "../../requests/recorded-votes.tsx";
import { RecordedNotice } from "../../requests/recording-step.tsx";
import { longestPartner } from "../../requests/request.ts";
import { RequestAdditions } from "../../requests/request-additions.tsx";
import { RequestFacts } from "../../requests/request-facts.tsx";
import { MergeNotice, RequestNotice } from "../../requests/request-notices.tsx";
import { RequestTags } from "../../requests/request-tags.tsx";
import { isOpenForVotes } from "../../requests/status.ts";
import { StatusHistory } from "../../requests/status-history.tsx";
import { StatusWord } from "../../requests/status-mark.tsx";
import { supportWords } from "../../requests/support-words.ts";
import { listTagsForStaffOf } from "../../requests/tagging.server.ts";
import { listTagsOffered } from "../../requests/tags.server.ts";
import { listRecordedVotes } from "../../requests/vote-recording.server.ts";
import { VoteRecordingForm } from "../../requests/vote-recording-form.tsx";
import { ItemsOfRequest } from "../../roadmap/items-of-request.tsx";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";
import { PageHeading, SectionHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { settleRequest } from "./request-actions.server.ts";

const mostMerges = 50;
/** What was just done on another page, and is told here. */
const doneHere = ["merged", "undone", "recorded"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const { db, person, locale, now } = visit;
  const query = new URL(args.request.url).searchParams;
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findRequestForStaffIfAny(db, id);
  if (!request) throw notFound();
  await recordOpening(db, { requestId: request.id, staffId: person.id, now });
  const { items, more } = await listItemsOfRequest(db, {
    requestId: request.id,
    locale,
    publishedOnly: false,
  });
  return {
    request,
    root: await findRootOfMergedIfAny(db, request.id),
    evidence: await countEvidenceOf(db, request.id),
    items,
    moreItems: more,
    recordedVotes: await listRecordedVotes(db, request.id),
    isOpenForVotes: isOpenForVotes(request.publicStatus),
    decisionsOffered: mayDecide(person) ? decisionsOffered(request) : [],
    mayDecide: mayDecide(person),
    mayMerge: mayMerge(person),
    merges: await listMergeHistory(db, { requestId: request.id, limit: mostMerges }),
    done: doneHere.find((done) => done === query.get("done")),
    partner: query.get("partner")?.slice(0, longestPartner),
    ...(await readCare(visit, request)),
    additions: await listAdditions(db, request.id),
    earlierWordings: await listEarlierWordings(db, request.id),
    isAdmin: person.role === "admin",
  };
}

/** Who looks after the request, what it is about, and what happened to it. */
async function readCare({ db, person, locale }: StaffVisit, request: { id: number; createdAt: string }) {
  const isManager = mayDecide(person);
  const [seen, owner, colleagues, ownerChanges, tags, allTags, history] = await Promise.all([
    lastDecisionOf(db, request.id),
    findOwnerIfAny(db, request.id),
    isManager ? listColleagues(db) : [],
    listOwnerChanges(db, request.id),
    listTagsForStaffOf(db, { requestId: request.id, locale }),
    isManager ? listTagsOffered(db, { locale, audience: "staff" }) : [],
    listHistoryForStaff(db, { request, locale }),
  ]);
  const tagsOffered = allTags.filter(({ id }) => !tags.some((tag) => tag.id === id));
  return { personId: person.id, seen, owner, colleagues, ownerChanges, tags, tagsOffered, history };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const requestId = numberOfSlug(args.params.number);
  if (requestId === undefined) throw notFound();
  return settleRequest(visit, { requestId, values: await readFields(args.request) });
}

/** A refusal means that the page is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.request.title, matches),
];

export default function AdminRequest() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, locale, number } = useReader();
  const { request } = page;
  const refused = outcome && "errors" in outcome ? outcome : undefined;
  const refusedVote = refused?.form === "vote" ? refused : undefined;
  const errorIn = (form: "owner" | "tags", field: string) =>
    refused?.form === form ? formErrors(t, refused.errors).errorOf(field) : undefined;
  const foreign = request.language === locale ? undefined : request.language;
  const voting = (
    <>
      <section aria-labelledby="record-vote" className="space-y-4">
        <SectionHeading id="record-vote">{t("requests.admin.votes.title")}</SectionHeading>
        <RequestNotice of="vote" outcome={outcome} />
        {page.isOpenForVotes || refusedVote ? (
          <VoteRecordingForm
            refused={refusedVote}
            partner={outcome ? undefined : page.partner}
            key={page.recordedVotes[0]?.recordedAt}
          />
        ) : (
          <p className="text-ink-soft">{t("requests.vote.closed")}</p>
        )}
      </section>
      {page.recordedVotes.length > 0 ? (
        <section aria-labelledby="recorded-votes" className="space-y-3">
          <SectionHeading id="recorded-votes">{t("requests.admin.votes.list")}</SectionHeading>
          <RecordedVotes votes={page.recordedVotes} />
        </section>
      ) : null}
    </>
  );
  return (
    <>
      <PageHeading
        title={request.title}
        lang={foreign}
        lead={
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <StatusWord status={request.publicStatus} />
            <span className="figures">{supportWords(t, number, request).both}</span>
            <TextLink to={requestPath(locale, request)}>{t("requests.admin.toPublicPage")}</TextLink>
          </p>
        }
      />
      {outcome || !page.done ? null : page.done === "recorded" ? (
        <RecordedNotice name={request.authorName ?? t("common.erasedPerson")} />
      ) : (
        <MergeNotice done={page.done} />
      )}
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-10">
          {page.root ? <MergedBanner root={page.root} forStaff /> : null}
          <div>
            <Prose html={request.bodyHtml} lang={foreign} />
            <RequestAdditions additions={page.additions} />
          </div>
          <EarlierWordings wordings={page.earlierWordings} />
          <RequestFacts request={request} linksPeople={page.isAdmin} />
          <EvidenceSummary requestId={request.id} figures={page.evidence} />
          <section aria-labelledby="roadmap" className="space-y-3">
            <SectionHeading id="roadmap">{t("requests.admin.onRoadmap")}</SectionHeading>
            <ItemsOfRequest items={page.items} more={page.moreItems} />
          </section>
          <StatusHistory history={page.history} createdAt={request.createdAt} forStaff />
          <MergeTrail requestId={request.id} merges={page.merges} mayMerge={page.mayMerge} />
          {page.mayMerge && request.publicStatus !== "merged" ? (
            <p>
              <TextLink to={mergeRequestPath(request.id)}>{t("merging.open")}</TextLink>
            </p>
          ) : null}
        </div>
        <div className="min-w-0 space-y-10">
          {page.mayDecide ? null : voting}
          <section aria-labelledby="decide" className="space-y-4">
            <SectionHeading id="decide">{t("requests.admin.decide")}</SectionHeading>
            <RequestNotice of="decision" outcome={outcome} />
            {page.mayDecide ? (
              <DecisionForm
                offered={page.decisionsOffered}
                seen={page.seen}
                refused={refused?.form === "decision" ? refused : undefined}
                key={page.seen}
              />
            ) : (
              <p className="text-ink-soft">{t("requests.admin.onlyManagers")}</p>
            )}
          </section>
          <section aria-labelledby="owner-heading" className="space-y-3">
            <SectionHeading id="owner-heading">{t("deciding.owner.title")}</SectionHeading>
            <RequestNotice of="owner" outcome={outcome} />
            <OwnerForm
              owner={page.owner}
              colleagues={page.colleagues}
              changes={page.ownerChanges}
              personId={page.personId}
              mayGive={page.mayDecide}
              error={errorIn("owner", "owner")}
            />
          </section>
          <section aria-labelledby="tags" className="space-y-3">
            <SectionHeading id="tags">{t("tags.title")}</SectionHeading>
            <RequestNotice of="tags" outcome={outcome} />
            <RequestTags
              tags={page.tags}
              offered={page.tagsOffered}
              mayTag={page.mayDecide}
              error={errorIn("tags", "tag")}
            />
          </section>
          {page.mayDecide ? voting : null}
        </div>
      </div>
    </>
  );
}
