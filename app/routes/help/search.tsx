import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ArticleList } from "../../articles/article-list.tsx";
import { SearchForm } from "../../articles/search-form.tsx";
import { searchArticles } from "../../articles/searching.server.ts";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import type { Locale } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import { newRequestPath, requestPath, supportPath } from "../../paths.ts";
import { listAlike } from "../../requests/finding-alike.server.ts";
import { searchRequests } from "../../requests/searching.server.ts";
import type { PublicStatus } from "../../requests/status.ts";
import { StatusWord } from "../../requests/status-mark.tsx";
import { WrittenIn } from "../../requests/written-in.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";

const longestQuery = 200;
const mostRequests = 10;

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, t } = await anyone(args);
  const given = new URL(args.request.url).searchParams.get("q") ?? "";
  const q = given
    .replace(/\p{Control}+/gu, " ")
    .slice(0, longestQuery)
    .trim();
  const requests = q === "" ? [] : await searchRequests(db, { q, locale, limit: mostRequests });
  const alike =
    q === "" || requests.length === mostRequests ? [] : await listAlike(db, { q, known: requests });
  return {
    title: q === "" ? t("help.search.title") : t("help.search.results", { q }),
    q,
    articles: q === "" ? [] : await searchArticles(db, { q, locale, limit: 20 }),
    requests: requests.map(nameOf),
    alike: alike.map(nameOf),
  };
}

/** What a result shows of a request. */
const nameOf = ({ id, slug, title, language, publicStatus }: FoundRequest): FoundRequest => ({
  id,
  slug,
  title,
  language,
  publicStatus,
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
  { name: "robots", content: "noindex" },
];

export default function Search() {
  const { title, q, articles, requests, alike } = useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  const isFound = articles.length + requests.length + alike.length > 0;
  return (
    <Page width="reading">
      <PageHeading
        title={isFound ? title : t("help.search.title")}
        lead={q === "" ? t("help.search.lead") : undefined}
      />
      <SearchForm label={t("help.search.label")} q={q} isFocused={q === ""} />
      <div className="mt-10 space-y-10">
        {articles.length > 0 ? (
          <section aria-labelledby="articles">
            <SectionHeading id="articles">{t("help.search.articles")}</SectionHeading>
            <div className="mt-3">
              <ArticleList articles={articles} heading="h3" showsKind />
            </div>
          </section>
        ) : null}
        {requests.length > 0 ? (
          <section aria-labelledby="requests">
            <SectionHeading id="requests">{t("help.search.requests")}</SectionHeading>
            <Requests requests={requests} />
          </section>
        ) : null}
        {alike.length > 0 ? (
          <section aria-labelledby="alike">
            <SectionHeading id="alike">{t("help.search.alike")}</SectionHeading>
            <p className="mt-1 text-ink-soft">{t("requests.alike.text")}</p>
            <Requests requests={alike} />
          </section>
        ) : null}
        {q === "" ? (
          <EmptyState title={t("help.search.invitation.title")}>
            {t("help.search.invitation.text")}
          </EmptyState>
        ) : null}
        {q !== "" && !isFound ? (
          <EmptyState
            title={t("help.search.nothing.title", { q })}
            action={
              <p className="flex flex-wrap justify-center gap-3">
                <ButtonLink to={supportPath(locale)}>{t("help.toSupport")}</ButtonLink>
                <ButtonLink to={newRequestPath(locale)}>{t("help.toFeature")}</ButtonLink>
              </p>
            }
          >
            {t("help.search.nothing.text")}
          </EmptyState>
        ) : null}
      </div>
    </Page>
  );
}

type FoundRequest = { id: number; slug: string; title: string; language: Locale; publicStatus: PublicStatus };

function Requests({ requests }: { requests: FoundRequest[] }) {
  const { locale } = useReader();
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      {requests.map((request) => (
        <li key={request.id} className="py-4">
          <h3
            className="text-17 font-strong"
            lang={request.language === locale ? undefined : request.language}
          >
            <Link to={requestPath(locale, request)} className="no-underline hover:underline">
              {request.title}
            </Link>
          </h3>
          <p className="mt-1 flex flex-wrap gap-x-4 text-ink-soft">
            <StatusWord status={request.publicStatus} />
            <WrittenIn language={request.language} />
          </p>
        </li>
      ))}
    </ul>
  );
}
