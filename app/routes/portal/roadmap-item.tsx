import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { notFound } from "../../http/refusals.server.ts";
import { toRightAddress } from "../../http/right-address.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { numberOfSlug, roadmapItemPath, roadmapPath } from "../../paths.ts";
import { AnsweredRequests } from "../../roadmap/answered-requests.tsx";
import { ItemSupport } from "../../roadmap/item-card.tsx";
import { MoreLinks } from "../../roadmap/more-links.tsx";
import { HistoryEntry, MoveLine, Reason } from "../../roadmap/move-history.tsx";
import {
  findPublishedItemIfAny,
  listAnsweredRequests,
  listMoves,
  readLastReason,
} from "../../roadmap/reading.server.ts";
import { StageWord } from "../../roadmap/stage-word.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Notice, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, person } = await anyone(args);
  const id = numberOfSlug(args.params.slug);
  const item = id === undefined ? undefined : await findPublishedItemIfAny(db, { id, locale });
  if (!item) throw notFound();
  toRightAddress(new URL(args.request.url), roadmapItemPath(locale, item));
  const after = numberAsked(args.request, "after");
  const before = numberAsked(args.request, "before");
  const itemId = item.id;
  const personId = person?.role === "partner" ? person.id : undefined;
  return {
    title: item.title,
    item,
    postponing: item.stage === "postponed" ? await readLastReason(db, { itemId, locale }) : undefined,
    history: await listMoves(db, { itemId, before, locale }),
    answered: await listAnsweredRequests(db, { itemId, after, personId }),
    isContinued: { requests: after !== undefined, history: before !== undefined },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
  ...(page ? [{ name: "description", content: page.item.summary }] : []),
];

export default function RoadmapItem() {
  const { item, postponing, history, answered, isContinued } = useLoaderData<typeof loader>();
  const { t, locale, day } = useReader();
  const lang = item.language === locale ? undefined : item.language;
  const pageOf = (section: "requests" | "history", place: { after?: number; before?: number } = {}) =>
    roadmapItemPath(locale, item, { ...place, section });
  return (
    <Page>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("roadmap.title"), to: roadmapPath(locale) }]}
      />
      <PageHeading title={item.title} lang={lang} lead={<p lang={lang}>{item.summary}</p>} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <aside aria-labelledby="stage" className="lg:order-last">
          <div className="rounded border border-line bg-surface p-5 lg:sticky lg:top-6">
            <h2 id="stage" className="text-13 text-ink-soft">
              {t("roadmap.item.whereItStands")}
            </h2>
            <p className="mt-1 text-21 font-bold">
              <StageWord stage={item.stage} />
            </p>
            <p className="mt-1 text-ink-soft">{t("roadmap.item.since", { day: day(item.movedAt) })}</p>
            <p className="mt-3">{t(`roadmap.meaning.${item.stage}`)}</p>
            <p className="mt-4 border-t border-line pt-4">
              <ItemSupport item={item} />
            </p>
            {item.stage === "shipped" ? null : (
              <p className="mt-4 border-t border-line pt-4 text-13 text-ink-soft">{t("roadmap.why.short")}</p>
            )}
          </div>
        </aside>
        <div className="min-w-0 max-w-reading space-y-12">
          <div className="space-y-6">
            {lang ? (
              <Notice title={t("common.notTranslated.title")}>
                <p>{t("common.notTranslated.text", { language: t(`common.languages.${lang}`) })}</p>
              </Notice>
            ) : null}
            {postponing ? (
              <Notice tone="warn" title={t("roadmap.item.whyPostponed")}>
                <Reason reason={postponing} />
              </Notice>
            ) : null}
            <Prose html={item.bodyHtml} lang={lang} />
          </div>
          <section aria-labelledby="requests" className="space-y-4">
            <SectionHeading id="requests">{t("roadmap.item.requests")}</SectionHeading>
            <AnsweredRequests requests={answered.requests} isContinued={isContinued.requests} />
            <MoreLinks
              more={answered.next === undefined ? undefined : pageOf("requests", { after: answered.next })}
              start={isContinued.requests ? pageOf("requests") : undefined}
            />
          </section>
          <section aria-labelledby="history" className="space-y-4">
            <SectionHeading id="history">{t("roadmap.item.history")}</SectionHeading>
            <ol className="divide-y divide-line border-y border-line">
              {history.moves.map((move) => (
                <HistoryEntry key={move.id} at={move.movedAt}>
                  <MoveLine move={move.id === postponing?.moveId ? { ...move, reason: null } : move} />
                </HistoryEntry>
              ))}
            </ol>
            <MoreLinks
              more={history.next === undefined ? undefined : pageOf("history", { before: history.next })}
              start={isContinued.history ? pageOf("history") : undefined}
            />
          </section>
        </div>
      </div>
    </Page>
  );
}
