import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isStaff } from "../../accounts/roles.ts";
import { anyone, requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { badRequest, forbidden, notFound } from "../../http/refusals.server.ts";
import { toRightAddress } from "../../http/right-address.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { HearingChoice } from "../../notifications/hearing-choice.tsx";
import { adminRequestPath, numberOfSlug, requestPath, requestsPath } from "../../paths.ts";
import { listAdditions } from "../../requests/adding.server.ts";
import { AuthorPart } from "../../requests/author-part.tsx";
import { listPublicHistory } from "../../requests/history.server.ts";
import { MergedBanner, MergedHere } from "../../requests/merged-banner.tsx";
import { findRootOfMergedIfAny, listMergedInto } from "../../requests/merged-pages.server.ts";
import { OfficialAnswer } from "../../requests/official-answer.tsx";
import { authorDoneIn, OwnNews } from "../../requests/own-news.tsx";
import { mayVote } from "../../requests/policy.ts";
import { readReadersPart } from "../../requests/readers-part.server.ts";
import { findVisibleRequestIfAny } from "../../requests/reading.server.ts";
import { RequestAdditions } from "../../requests/request-additions.tsx";
import { withdrawRequest } from "../../requests/settling.server.ts";
import { isOpenForVotes } from "../../requests/status.ts";
import { StatusHistory } from "../../requests/status-history.tsx";
import { StatusWord } from "../../requests/status-mark.tsx";
import { TagLine } from "../../requests/tag-line.tsx";
import { listPublicTags } from "../../requests/tagging.server.ts";
import { VotePanel } from "../../requests/vote-panel.tsx";
import { answerNews, isAsked, VoteQuestion } from "../../requests/vote-question.tsx";
import { WithdrawForm } from "../../requests/withdraw-form.tsx";
import { WrittenIn } from "../../requests/written-in.tsx";
import { AnsweringItems } from "../../roadmap/answering-items.tsx";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Notice, Page } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, settings } = await anyone(args);
  const id = numberOfSlug(args.params.slug);
  const found = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!found) throw notFound();
  const url = new URL(args.request.url);
  toRightAddress(url, requestPath(locale, found));
  const { authorId, ...request } = found;
  const { isAuthor, hasVoted, ...reader } = await readReadersPart(db, {
    person,
    request: found,
    secret: settings.sessionSecret,
  });
  // A merged page takes votes for the request it leads to, so it shows how that one stands (R6).
  const root = await findRootOfMergedIfAny(db, request.id);
  const standing = root ?? request;
  const { items, more } = await listItemsOfRequest(db, {
    requestId: request.id,
    locale,
    publishedOnly: true,
  });
  return {
    ...reader,
    request: { ...request, hasVoted },
    root,
    merged: root ? undefined : await listMergedInto(db, request.id),
    items: items.map(({ id, slug, title, language, stage }) => ({ id, slug, title, language, stage })),
    moreItems: more,
    tags: await listPublicTags(db, { requestId: request.id, locale }),
    history: await listPublicHistory(db, { request, locale }),
    isStaff: person !== null && isStaff(person.role),
    additions: await listAdditions(db, request.id),
    // Addresses are copied and sent on: what just happened is told to nobody else, and no longer than it is true.
    answerNews: answerNews.find((news) => news === url.searchParams.get("answer")),
    isHearingSaved: url.searchParams.has("hearing"),
    done: isAuthor ? authorDoneIn(url, request) : undefined,
    isSent: url.searchParams.has("sent") && isAuthor && hasVoted,
    wasClosed:
      url.searchParams.get("vote") === "closed" && mayVote(person) && !isOpenForVotes(standing.publicStatus),
    canonical: settings.baseUrl + requestPath(locale, request),
  };
}

const form = z.strictObject({ intent: z.literal("withdraw-request") });

/** The author takes the request back. */
export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args, "partner");
  const parsed = await readForm(args.request, form);
  if (!parsed.ok) throw badRequest();
  const id = numberOfSlug(args.params.slug);
  const request = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!request) throw notFound();
  if (request.authorId !== person.id) throw forbidden();
  const outcome = await withdrawRequest(db, { requestId: request.id, authorId: person.id, now });
  if (!outcome.changed) return data(outcome, { status: 409 });
  return redirect(requestPath(locale, request, { done: "withdrawn" }), { status: 303 });
}

/** A refusal means that the page is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page
    ? [pageTitle(page.request.title, matches), { tagName: "link", rel: "canonical", href: page.canonical }]
    : [];

export default function Request() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale, day } = useReader();
  const { request, root } = page;
  const votable = root
    ? {
        ...request,
        publicStatus: root.publicStatus,
        voteCount: root.voteCount,
        organisationCount: root.organisationCount,
      }
    : request;
  const foreign = request.language === locale ? undefined : request.language;
  return (
    <Page>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("requests.title"), to: requestsPath(locale) }]}
      />
      <OwnNews
        requestId={request.id}
        isSent={page.isSent}
        done={page.done}
        keptUnder={page.keptUnder}
        recorded={page.ownWriting?.recorded ?? null}
        canUndo={
          page.ownWriting?.recorded === "request" ? page.mayWithdraw : isOpenForVotes(votable.publicStatus)
        }
      />
      {refused ? (
        <div className="mb-8">
          <Notice tone="warn" announce>
            {t("requests.page.notWithdrawn")}
          </Notice>
        </div>
      ) : null}
      {page.wasClosed ? (
        <div className="mb-8">
          <Notice tone="warn" announce>
            {t("requests.vote.closedNow")}
          </Notice>
        </div>
      ) : null}
      <div className="gap-12 lg:grid lg:grid-cols-[1fr_18rem]">
        <article className="min-w-0">
          <h1 className="text-28 font-bold sm:text-36" lang={foreign}>
            {request.title}
          </h1>
          <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
            <span>
              {t("requests.page.askedBy", {
                name: request.authorName ?? t("common.erasedPerson"),
                day: day(request.createdAt),
              })}
              {request.origin === "form" ? null : `, ${t("requests.page.recorded")}`}
            </span>
            <WrittenIn language={request.language} />
          </p>
          <TagLine tags={page.tags} />
          {root ? (
            <div className="my-6">
              <MergedBanner root={root} />
            </div>
          ) : (
            <div className="my-6 border-y border-line py-4">
              <p className="text-17 font-strong">
                <StatusWord status={request.publicStatus} />
              </p>
              <p className="mt-1 text-ink-soft">{t(`requests.meaning.${request.publicStatus}`)}</p>
            </div>
          )}
          <Prose html={request.bodyHtml} lang={foreign} />
          <RequestAdditions additions={page.additions} />
          <OfficialAnswer answer={request.reason} />
          <AnsweringItems items={page.items} more={page.moreItems} />
          {page.merged ? (
            <div className="mt-10 empty:hidden">
              <MergedHere merged={page.merged} />
            </div>
          ) : null}
          <div className="mt-10 empty:hidden">
            <StatusHistory
              history={page.history}
              createdAt={request.createdAt}
              answeredAt={request.reason?.decidedAt}
            />
          </div>
        </article>
        <aside className="contents lg:sticky lg:top-6 lg:block lg:self-start">
          <VotePanel
            request={votable}
            voter={page.voter}
            organisationVotes={page.organisationVotes}
            question={isAsked(page.answer) ? "question" : undefined}
          />
          {page.voter === "partner" ? (
            <VoteQuestion requestId={request.id} own={page.answer} news={page.answerNews} />
          ) : null}
          {page.hearing ? (
            <HearingChoice requestId={request.id} {...page.hearing} isSaved={page.isHearingSaved} />
          ) : null}
          {page.isStaff ? (
            <ButtonLink className="mt-4 w-full" to={adminRequestPath(request.id)}>
              {t("requests.page.openInAdmin")}
            </ButtonLink>
          ) : null}
          {page.ownWriting?.may ? <AuthorPart requestId={request.id} may={page.ownWriting.may} /> : null}
          {page.mayWithdraw ? <WithdrawForm /> : null}
        </aside>
      </div>
    </Page>
  );
}
