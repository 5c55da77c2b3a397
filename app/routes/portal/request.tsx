import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isStaff } from "../../accounts/roles.ts";
import { anyone, requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { badRequest, forbidden, notFound } from "../../http/refusals.server.ts";
import { toRightAddress } from "../../http/right-address.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestPath, numberOfSlug, requestPath, requestsPath, roadmapItemPath } from "../../paths.ts";
import { mayVote, mayWithdraw } from "../../requests/policy.ts";
import { findVisibleRequestIfAny } from "../../requests/reading.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import { isOpenForVotes } from "../../requests/status.ts";
import { StatusWord } from "../../requests/status-mark.tsx";
import { VotePanel } from "../../requests/vote-panel.tsx";
import { readOwnPart } from "../../requests/voting.server.ts";
import { WrittenIn } from "../../requests/written-in.tsx";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";
import { StageWord } from "../../roadmap/stage-word.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Notice, Page, SectionHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, settings } = await anyone(args);
  const id = numberOfSlug(args.params.slug);
  const found = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!found) throw notFound();
  const url = new URL(args.request.url);
  toRightAddress(url, requestPath(locale, found));
  const { authorId, ...request } = found;
  const isAuthor = person?.id === authorId;
  const own = person?.organisation
    ? await readOwnPart(db, {
        requestId: request.id,
        personId: person.id,
        organisationId: person.organisation.id,
      })
    : { hasVoted: false, organisationVotes: 0 };
  const items = await listItemsOfRequest(db, { requestId: request.id, locale, publishedOnly: true });
  return {
    request: { ...request, hasVoted: own.hasVoted },
    organisationVotes: own.organisationVotes,
    items: items.map(({ id, slug, title, language, stage }) => ({ id, slug, title, language, stage })),
    voter: !person ? ("visitor" as const) : mayVote(person) ? ("partner" as const) : ("staff" as const),
    isStaff: person !== null && isStaff(person.role),
    mayWithdraw: mayWithdraw(person, { authorId, publicStatus: request.publicStatus }),
    // Addresses are copied and sent on: what just happened is told to nobody else, and no longer than it is true.
    isSent: url.searchParams.has("sent") && isAuthor && own.hasVoted,
    wasClosed:
      url.searchParams.get("vote") === "closed" && mayVote(person) && !isOpenForVotes(request.publicStatus),
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
  return redirect(requestPath(locale, request), { status: 303 });
}

/** A refusal means that the page is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: page.request.title }, { tagName: "link", rel: "canonical", href: page.canonical }] : [];

export default function Request() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale, day } = useReader();
  const { request, items } = page;
  const foreign = request.language === locale ? undefined : request.language;
  return (
    <Page>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("requests.title"), to: requestsPath(locale) }]}
      />
      {page.isSent ? (
        <div className="mb-8">
          <Notice tone="good" announce title={t("requests.page.sent.title")}>
            {t("requests.page.sent.text")}
          </Notice>
        </div>
      ) : null}
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
          <div className="my-6 border-y border-line py-4">
            <p className="text-17 font-strong">
              <StatusWord status={request.publicStatus} />
            </p>
            <p className="mt-1 text-ink-soft">{t(`requests.meaning.${request.publicStatus}`)}</p>
          </div>
          <Prose html={request.bodyHtml} lang={foreign} />
          {request.reason ? (
            <section aria-labelledby="answer" className="mt-10 space-y-3 border-l-4 border-accent pl-5">
              <SectionHeading id="answer">{t("requests.page.answer")}</SectionHeading>
              <p className="text-13 text-ink-soft">
                {t("requests.page.answered", { day: day(request.reason.decidedAt) })}
                {request.reason.language === locale
                  ? null
                  : ` · ${t("requests.page.answerIn", { language: t(`common.languages.${request.reason.language}`) })}`}
              </p>
              <Prose html={request.reason.html} lang={request.reason.language} />
            </section>
          ) : null}
          {items.length > 0 ? (
            <section aria-labelledby="roadmap" className="mt-10 space-y-3">
              <SectionHeading id="roadmap">{t("requests.page.roadmap")}</SectionHeading>
              <ul className="divide-y divide-line border-y border-line">
                {items.map((item) => (
                  <li key={item.id} className="py-3">
                    <TextLink
                      to={roadmapItemPath(locale, item)}
                      lang={item.language === locale ? undefined : item.language}
                      className="text-17 font-strong"
                    >
                      {item.title}
                    </TextLink>
                    <p className="mt-1 text-ink-soft">
                      <StageWord stage={item.stage} />
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </article>
        <aside className="contents lg:sticky lg:top-6 lg:block lg:self-start">
          <VotePanel request={request} voter={page.voter} organisationVotes={page.organisationVotes} />
          {page.isStaff ? (
            <ButtonLink className="mt-4 w-full" to={adminRequestPath(request.id)}>
              {t("requests.page.openInAdmin")}
            </ButtonLink>
          ) : null}
          {page.mayWithdraw ? (
            <details className="mt-4 rounded border border-line px-4 py-2">
              <summary className="py-1 font-strong">{t("requests.page.withdraw")}</summary>
              <div className="space-y-3 py-2">
                <p className="text-ink-soft">{t("requests.page.withdrawLead")}</p>
                <Form method="post">
                  <Button name="intent" value="withdraw-request">
                    {t("requests.page.withdrawSure")}
                  </Button>
                </Form>
              </div>
            </details>
          ) : null}
        </aside>
      </div>
    </Page>
  );
}
