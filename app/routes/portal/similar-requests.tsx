import { randomUUID } from "node:crypto";
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyone, type Visit } from "../../http/access.server.ts";
import { readDraftToken } from "../../http/cookies.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { longestTitleRead } from "../../i18n/text-meaning.ts";
import { newRequestPath, requestsPath, signInPath } from "../../paths.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { BoundaryPanel } from "../../requests/boundary-panel.tsx";
import { findDraftIfAny } from "../../requests/drafting.server.ts";
import { listOffers, type OfferedRequest } from "../../requests/offering.server.ts";
import { maySubmit, mayVote } from "../../requests/policy.ts";
import { SimilarList } from "../../requests/similar-list.tsx";
import { listVotedAmong } from "../../requests/voting.server.ts";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Folded } from "../../ui/folded.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Page, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

const oneLineOf = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * What may already say the same as a title, or answer it (R9): a step before sending, and what is listed while the title is
 * typed. The same for every visitor; a partner whose draft has this title sends it from here.
 */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await anyone(args);
  const { db, person, locale, clientAddress, t } = visit;
  const { searchParams } = new URL(args.request.url);
  const title = oneLineOf(searchParams.get("title") ?? "").slice(0, longestTitleRead);
  if (!/\p{Letter}|\p{Number}/u.test(title))
    return redirect(newRequestPath(locale), { headers: { "Cache-Control": "no-store" } });
  await countAgainstLimit("similarByClient", clientAddress);
  const offered = await listOffers(db, { title, locale });
  const voted =
    person && mayVote(person) && offered.requests.length > 0
      ? await listVotedAmong(db, { requestIds: offered.requests.map(({ id }) => id), personId: person.id })
      : new Set<number>();
  const requests = await Promise.all(
    offered.requests.map(async (request) => ({
      ...request,
      hasVoted: voted.has(request.id),
      item: await findItemIfAny(visit, request),
    })),
  );
  return {
    title: t("asking.similar.title"),
    asked: title,
    hasDraft: searchParams.has("draft"),
    offered: { requests, articles: offered.articles },
    voter: !person ? ("visitor" as const) : mayVote(person) ? ("partner" as const) : ("staff" as const),
    ready: await findReadyIfAny(visit, { title, cookies: args.request.headers.get("Cookie") }),
  };
}

/** The roadmap item by which a request was shipped. */
async function findItemIfAny({ db, locale }: Visit, { id, publicStatus }: OfferedRequest) {
  if (publicStatus !== "shipped") return undefined;
  const { items } = await listItemsOfRequest(db, { requestId: id, locale, publishedOnly: true });
  const item = items.find(({ stage }) => stage === "shipped");
  return item && { id: item.id, slug: item.slug, title: item.title, language: item.language };
}

/** What a partner can send from here: the draft with this title, under the boundary as it is shown here (R2). */
async function findReadyIfAny(
  { db, person, locale, settings, now }: Visit,
  { title, cookies }: { title: string; cookies: string | null },
) {
  if (!person || !maySubmit(person)) return null;
  const token = await readDraftToken(cookies, settings);
  const draft = token ? await findDraftIfAny(db, { token, personId: person.id, now }) : undefined;
  if (!draft || oneLineOf(draft.title) !== title) return null;
  const { version, sentences } = boundaryFor(locale);
  const { savedAt: _, ...text } = draft;
  return { ...text, wording: version, sentences, submissionKey: randomUUID() };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
  { name: "robots", content: "noindex" },
];

export default function SimilarRequests() {
  const { asked, hasDraft, offered, voter, ready } = useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  const isEmpty = offered.requests.length + offered.articles.length === 0;
  return (
    <Page width="reading">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[
          { label: t("requests.title"), to: requestsPath(locale) },
          {
            label: t("requests.ask.title"),
            to: newRequestPath(locale, { draft: hasDraft && voter === "visitor" }),
          },
        ]}
      />
      <PageHeading
        title={t(isEmpty ? "asking.similar.titleNone" : "asking.similar.title")}
        lead={t(isEmpty ? "asking.similar.leadNone" : "asking.similar.lead")}
      />
      <div className="space-y-8">
        <div>
          <p className="text-ink-soft">{t("asking.similar.youWrote")}</p>
          <p className="mt-1 text-17 font-strong" lang={ready?.language}>
            {asked}
          </p>
        </div>
        <SimilarList offered={offered} voter={voter} />
        {voter === "staff" ? null : (
          <section aria-labelledby="mine" className="space-y-4 border-t border-line pt-8">
            <SectionHeading id="mine">{t("asking.similar.mine")}</SectionHeading>
            {ready ? (
              <SendIt ready={ready} title={asked} />
            ) : (
              <GoOn signsIn={hasDraft && voter === "visitor"} />
            )}
          </section>
        )}
      </div>
    </Page>
  );
}

function SendIt({
  ready,
  title,
}: {
  ready: {
    title: string;
    body: string;
    language: string;
    wording: string;
    sentences: string[];
    submissionKey: string;
  };
  title: string;
}) {
  const { t, locale } = useReader();
  const { sentences, ...fields } = ready;
  return (
    <form method="post" action={newRequestPath(locale)} className="space-y-6">
      {Object.entries({ ...fields, seen: title }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Folded summary={t("asking.similar.yourText")}>
        <p className="mt-2 whitespace-pre-line border-l-2 border-edge pl-4" lang={ready.language}>
          {ready.body}
        </p>
      </Folded>
      <BoundaryPanel sentences={sentences} title={t("requests.ask.boundaryTitle")} />
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button kind="primary">{t("asking.similar.send")}</Button>
        <TextLink to={newRequestPath(locale)}>{t("asking.similar.change")}</TextLink>
      </p>
    </form>
  );
}

/** For a visitor whose text is kept the last step: signing in, and back to the form with the text in it. */
function GoOn({ signsIn }: { signsIn: boolean }) {
  const { t, locale } = useReader();
  if (!signsIn) {
    return (
      <ButtonLink kind="primary" to={newRequestPath(locale)}>
        {t("asking.similar.write")}
      </ButtonLink>
    );
  }
  return (
    <>
      <p className="text-ink-soft">{t("asking.similar.mineKept")}</p>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink kind="primary" to={signInPath(locale, { to: newRequestPath(locale) })}>
          {t("asking.similar.signIn")}
        </ButtonLink>
        <TextLink to={newRequestPath(locale, { draft: true })}>{t("asking.similar.change")}</TextLink>
      </p>
    </>
  );
}
