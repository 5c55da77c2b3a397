import type { ArticleKind } from "../articles/article.ts";
import { pathOfArticle } from "../articles/article-path.ts";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { requestPath, roadmapItemPath } from "../paths.ts";
import { TextLink } from "../ui/text-link.tsx";
import { VoteInstead } from "./similar-for-staff.tsx";
import { isOpenForVotes } from "./status.ts";
import { StatusWord } from "./status-mark.tsx";
import { supportWords } from "./support-words.ts";
import { VoteButton } from "./vote-button.tsx";
import { useVote, type Votable, type Voter } from "./vote-form.tsx";
import { WrittenIn } from "./written-in.tsx";

type Named = { id: number; slug: string; title: string; language: Locale };
type OfferedArticle = Named & { kind: ArticleKind };
export type Offered = {
  requests: (Votable &
    Named & {
      mergedTitle: { title: string; language: Locale } | undefined;
      article: OfferedArticle | undefined;
      /** The roadmap item by which it was shipped. */
      item: Named | undefined;
    })[];
  articles: OfferedArticle[];
};

/** "3 requests say something similar · 1 article may answer it", or that there is nothing like it yet. */
function useOfferedWords({ requests, articles }: { requests: unknown[]; articles: unknown[] }): string {
  const { t, number } = useReader();
  const counted = (count: number) => ({ count, formatted: number(count) });
  return (
    [
      requests.length > 0 ? t("asking.similar.foundRequests", counted(requests.length)) : "",
      articles.length > 0 ? t("asking.similar.foundArticles", counted(articles.length)) : "",
    ]
      .filter(Boolean)
      .join(" · ") || t("asking.similar.none")
  );
}

/**
 * What may already say the same as a new title, or answer it (R9). The script beside the form takes it out of this page, by
 * `data-similar`, and puts it below the title that is being typed.
 */
export function SimilarList({
  offered,
  voter,
  partner,
}: {
  offered: Offered;
  voter: Voter;
  /** For whom staff record what they were told. */
  partner?: string;
}) {
  const { t, locale } = useReader();
  const { requests, articles } = offered;
  const words = useOfferedWords(offered);
  return (
    <div data-similar={words} data-count={requests.length + articles.length} className="space-y-6">
      {requests.length > 0 ? (
        <section aria-labelledby="similar-requests">
          <h2 id="similar-requests" className="font-bold">
            {t("asking.similar.requests")}
          </h2>
          <ul className="divide-y divide-line">
            {requests.map((request) => (
              <SimilarRequestRow key={request.id} request={request} voter={voter} partner={partner} />
            ))}
          </ul>
        </section>
      ) : null}
      {articles.length > 0 ? (
        <section aria-labelledby="similar-articles">
          <h2 id="similar-articles" className="font-bold">
            {t("asking.similar.articles")}
          </h2>
          <ul className="mt-1">
            {articles.map((article) => (
              <li key={article.id} className="py-1.5">
                <TextLink to={pathOfArticle(locale, article)} lang={foreign(article, locale)}>
                  {article.title}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const foreign = ({ language }: { language: Locale }, locale: Locale) =>
  language === locale ? undefined : language;

function SimilarRequestRow({
  request: loaded,
  voter,
  partner,
}: {
  request: Offered["requests"][number];
  voter: Voter;
  partner: string | undefined;
}) {
  const { t, locale, number } = useReader();
  const vote = useVote(loaded);
  const { request } = vote;
  const { mergedTitle } = request;
  return (
    <li className="flex gap-3 py-3">
      <VoteButton vote={vote} voter={voter} signInTo={requestPath(locale, request)} />
      <div className="min-w-0 flex-1">
        <h3 lang={foreign(request, locale)}>
          <TextLink to={requestPath(locale, request)} className="font-strong">
            {request.title}
          </TextLink>
        </h3>
        <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-13 text-ink-soft">
          <StatusWord status={request.publicStatus} />
          <span className="figures">{supportWords(t, number, request).both}</span>
          <WrittenIn language={request.language} />
        </p>
        {mergedTitle ? (
          <p className="mt-1 text-13 text-ink-soft">
            {t("asking.similar.merged")} <q lang={foreign(mergedTitle, locale)}>{mergedTitle.title}</q>
          </p>
        ) : null}
        <Outcome request={request} />
        {voter === "staff" && isOpenForVotes(request.publicStatus) ? (
          <VoteInstead request={request} partner={partner} />
        ) : null}
      </div>
    </li>
  );
}

/** Where a request that is no longer open leads to. */
function Outcome({ request }: { request: Offered["requests"][number] }) {
  const { t, locale } = useReader();
  const { publicStatus, article, item } = request;
  const line = "mt-1 text-13";
  if (item) {
    return (
      <p className={line}>
        {t("asking.similar.shipped")}{" "}
        <TextLink to={roadmapItemPath(locale, item)} lang={foreign(item, locale)}>
          {item.title}
        </TextLink>
      </p>
    );
  }
  if (publicStatus !== "declined" && publicStatus !== "available") return null;
  return (
    <p className={line}>
      <TextLink to={requestPath(locale, request, { section: "answer" })}>
        {t(`asking.similar.${publicStatus}`)}
      </TextLink>
      {article ? (
        <>
          {" · "}
          <TextLink to={pathOfArticle(locale, article)} lang={foreign(article, locale)}>
            {article.title}
          </TextLink>
        </>
      ) : null}
    </p>
  );
}
