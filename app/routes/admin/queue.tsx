import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireStaff } from "../../http/access.server.ts";
import { readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { queuePath } from "../../paths.ts";
import { DecisionForm } from "../../requests/decision-form.tsx";
import { EvidenceSummary } from "../../requests/evidence-summary.tsx";
import { useOwnerWords } from "../../requests/owner-form.tsx";
import { QueueFrame, QueueWithoutRequest } from "../../requests/queue-frame.tsx";
import { QueueNotice, QueueWarning, useQueueNewsWords } from "../../requests/queue-notice.tsx";
import { QueuePanel } from "../../requests/queue-panel.tsx";
import { QueueShortcuts, QueueToolbar } from "../../requests/queue-toolbar.tsx";
import { RequestFacts } from "../../requests/request-facts.tsx";
import { StatusWord } from "../../requests/status-mark.tsx";
import { supportWords } from "../../requests/support-words.ts";
import { WrittenIn } from "../../requests/written-in.tsx";
import { ItemSearch } from "../../roadmap/item-search.tsx";
import { ItemsOfRequest } from "../../roadmap/items-of-request.tsx";
import { useFocusWhen } from "../../ui/focus.ts";
import { SectionHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { settleInQueue } from "./queue-actions.server.ts";
import { countWaiting, leadOn, readAtHand, readNews, readQueueAddress } from "./queue-loading.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "manager");
  const address = readQueueAddress(args.request);
  await leadOn(visit, address);
  const atHand = await readAtHand(visit, address);
  const title = visit.t("deciding.queue.title");
  return {
    title: atHand ? `${atHand.request.title} – ${title}` : title,
    walk: address.walk,
    doing: address.doing,
    q: address.q,
    waiting: await countWaiting(visit, address),
    news: await readNews(visit, address),
    atHand,
    isAdmin: visit.person.role === "admin",
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "manager");
  const { walk, at } = readQueueAddress(args.request);
  if (at === undefined) throw notFound();
  return settleInQueue({ visit, place: { walk, at }, values: await readFields(args.request) });
}

/** A refusal means that the page is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Queue() {
  const { walk, waiting, doing, q, news, atHand, isAdmin } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, locale, number } = useReader();
  const wordsOf = useOwnerWords();
  const wordsOfNews = useQueueNewsWords();
  const heading = useFocusWhen<HTMLHeadingElement>(atHand?.request.id);
  const now = atHand
    ? t("deciding.queue.nowAt", { title: atHand.request.title })
    : t("deciding.queue.nowNone");
  const frame = { walk, waiting, said: news ? `${wordsOfNews(news)} ${now}` : now };
  const told = news && !outcome ? <QueueNotice news={news} walk={walk} /> : null;
  if (!atHand) {
    return (
      <QueueFrame {...frame}>
        {told}
        <QueueWithoutRequest walk={walk} waiting={waiting} headingRef={heading} />
      </QueueFrame>
    );
  }
  const { request, owner } = atHand;
  const place = { walk, at: request.id };
  const refused = outcome && "errors" in outcome ? outcome : undefined;
  const foreign = request.language === locale ? undefined : request.language;
  const panel = (id: "decide" | "link", title: string, form: ReactNode) => (
    <QueuePanel
      id={id}
      key={`${id}-${request.id}`}
      heading={title}
      close={queuePath(place)}
      takesFocus={!outcome}
    >
      {form}
    </QueuePanel>
  );
  return (
    <QueueFrame {...frame}>
      {told}
      {outcome ? <QueueWarning outcome={outcome} /> : null}
      <QueueToolbar place={place} seenOwner={owner?.id ?? null} steps={atHand.steps} />
      <div>
        <h1
          ref={heading}
          tabIndex={-1}
          className="max-w-reading text-28 font-bold outline-none"
          lang={foreign}
        >
          {request.title}
        </h1>
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
          <span className="figures">{t("deciding.number", { number: request.id })}</span>
          <StatusWord status={request.publicStatus} />
          <span className="figures">{supportWords(t, number, request).both}</span>
          <WrittenIn language={request.language} />
          <span>{t("deciding.owner.line", { name: wordsOf(owner) })}</span>
          {atHand.tags.map((tag) => (
            <span key={tag.id} lang={tag.language === locale ? undefined : tag.language}>
              {tag.name}
            </span>
          ))}
        </p>
        {atHand.isWaiting ? null : <p className="mt-2 text-warn">{t("deciding.queue.noLonger")}</p>}
      </div>
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-8">
          <Prose html={request.bodyHtml} lang={foreign} />
          <RequestFacts request={request} linksPeople={isAdmin} />
        </div>
        <div className="min-w-0 space-y-8">
          {doing === "decide"
            ? panel(
                "decide",
                t("deciding.queue.decide"),
                <DecisionForm
                  offered={atHand.decisionsOffered}
                  seen={atHand.seen}
                  preset={atHand.decisionsOffered.includes("declined") ? "declined" : ""}
                  refused={refused}
                  key={atHand.seen}
                />,
              )
            : null}
          {doing === "link"
            ? panel(
                "link",
                t("deciding.queue.linkTo"),
                <ItemSearch
                  q={q}
                  kept={{ walk, at: String(request.id), doing: "link" }}
                  items={atHand.items}
                  error={formErrors(t, refused?.errors).errorOf("item")}
                />,
              )
            : null}
          <EvidenceSummary requestId={request.id} figures={atHand.evidence} />
          <section aria-labelledby="roadmap" className="space-y-3">
            <SectionHeading id="roadmap">{t("requests.admin.onRoadmap")}</SectionHeading>
            <ItemsOfRequest items={atHand.linked.items} more={atHand.linked.more} />
          </section>
        </div>
      </div>
      <QueueShortcuts />
    </QueueFrame>
  );
}
