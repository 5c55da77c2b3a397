import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requirePerson } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { listNews, recordNewsVisit } from "../../notifications/news.server.ts";
import { NewsList } from "../../notifications/news-list.tsx";
import { accountPath, newRequestPath, ownRequestsPath, requestsPath } from "../../paths.ts";
import { OwnRequestList } from "../../requests/own-request-list.tsx";
import { listRequestsOfAuthor, listRequestsVotedFor } from "../../requests/own-requests.server.ts";
import { StatusLegend } from "../../requests/status-legend.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { EmptyState, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { ListPaging } from "../../ui/paged-list.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, person, t } = await requirePerson(args, "partner");
  const at = {
    news: numberAsked(args.request, "news"),
    own: numberAsked(args.request, "own"),
    votes: new URL(args.request.url).searchParams.get("votes") ?? undefined,
  };
  const seenUntil = await recordNewsVisit(db, { personId: person.id, now });
  const [news, own, votes] = await Promise.all([
    listNews(db, { personId: person.id, seenUntil, before: at.news }),
    listRequestsOfAuthor(db, { authorId: person.id, after: at.own }),
    listRequestsVotedFor(db, { personId: person.id, after: at.votes }),
  ]);
  return { title: t("hearing.own.title"), at, seenUntil, news, own, votes };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="space-y-4">
      <SectionHeading id={`${id}-heading`}>{heading}</SectionHeading>
      {children}
    </section>
  );
}

export default function OwnRequests() {
  const { title, at, seenUntil, news, own, votes } = useLoaderData<typeof loader>();
  const { t, locale, moment } = useReader();
  const start = (query: Parameters<typeof ownRequestsPath>[1], isOn: boolean) =>
    isOn ? { label: t("common.backToStart"), to: ownRequestsPath(locale, query) } : undefined;
  const hasNew = news.news.some(({ isNew }) => isNew);
  return (
    <Page width="reading">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("account.title"), to: accountPath(locale) }]}
      />
      <PageHeading title={title} lead={t("hearing.own.lead")} />
      <div className="mb-8">
        <StatusLegend />
      </div>
      <div className="space-y-12">
        <Section id="news" heading={t("hearing.own.news")}>
          {seenUntil === null || at.news !== undefined || news.news.length === 0 ? null : (
            <p className="text-ink-soft">
              {t(hasNew ? "hearing.own.newsSince" : "hearing.own.nothingNew", { moment: moment(seenUntil) })}
            </p>
          )}
          {news.news.length === 0 ? (
            <p className="text-ink-soft">{t("hearing.own.newsNone")}</p>
          ) : (
            <NewsList news={news.news} />
          )}
          <ListPaging
            next={
              news.next === undefined
                ? undefined
                : {
                    label: t("hearing.own.moreNews"),
                    to: ownRequestsPath(locale, { ...at, news: news.next, section: "news" }),
                  }
            }
            start={start({ ...at, news: undefined, section: "news" }, at.news !== undefined)}
          />
        </Section>
        <Section id="own" heading={t("hearing.own.requests")}>
          {own.requests.length === 0 ? (
            <EmptyState
              title={t("hearing.own.requestsNone.title")}
              action={
                <ButtonLink kind="primary" to={newRequestPath(locale)}>
                  {t("requests.new")}
                </ButtonLink>
              }
            >
              {t("hearing.own.requestsNone.text")}
            </EmptyState>
          ) : (
            <OwnRequestList requests={own.requests} />
          )}
          <ListPaging
            next={
              own.next === undefined
                ? undefined
                : {
                    label: t("hearing.own.moreRequests"),
                    to: ownRequestsPath(locale, { ...at, own: own.next, section: "own" }),
                  }
            }
            start={start({ ...at, own: undefined, section: "own" }, at.own !== undefined)}
          />
        </Section>
        <Section id="votes" heading={t("hearing.own.votes")}>
          {votes.requests.length === 0 ? (
            <EmptyState
              title={t("hearing.own.votesNone.title")}
              action={<ButtonLink to={requestsPath(locale)}>{t("hearing.own.toRequests")}</ButtonLink>}
            >
              {t("hearing.own.votesNone.text")}
            </EmptyState>
          ) : (
            <OwnRequestList requests={votes.requests} />
          )}
          <ListPaging
            next={
              votes.next === undefined
                ? undefined
                : {
                    label: t("hearing.own.moreVotes"),
                    to: ownRequestsPath(locale, { ...at, votes: votes.next, section: "votes" }),
                  }
            }
            start={start({ ...at, votes: undefined, section: "votes" }, at.votes !== undefined)}
          />
        </Section>
      </div>
    </Page>
  );
}
