import type { Db } from "../../db/client.ts";
import { listAnswersFor } from "../articles/answer-searching.server.ts";
import type { ArticleKind } from "../articles/article.ts";
import { listArticleEntries } from "../articles/listing.server.ts";
import type { Locale } from "../i18n/locales.ts";
import { findLastDecisionIfAny } from "./decisions.server.ts";
import { listSimilarRequests, type SimilarRequest } from "./likeness.server.ts";

const mostRequests = 5;
const mostArticles = 3;

/** An article that goes on where staff's answer ends. */
export type AnswerArticle = {
  id: number;
  kind: ArticleKind;
  slug: string;
  title: string;
  language: Locale;
};
export type OfferedRequest = SimilarRequest & { article: AnswerArticle | undefined };

/**
 * What is offered before a request with this title is sent (R9): requests that say the same, each with the article that
 * its decision leads to, and articles that may answer it, none of them twice.
 */
export async function listOffers(
  db: Db,
  { title, locale }: { title: string; locale: Locale },
): Promise<{ requests: OfferedRequest[]; articles: AnswerArticle[] }> {
  const found = await listSimilarRequests(db, { title, limit: mostRequests });
  const requests = await withArticles(db, { requests: found, locale });
  const named = new Set(requests.flatMap(({ article }) => (article ? [article.id] : [])));
  const answers = await listAnswersFor(db, { title, locale, limit: mostArticles + named.size });
  const articles = answers.filter(({ id }) => !named.has(id)).slice(0, mostArticles);
  return { requests, articles: articles.map(nameOf) };
}

/** Whether there is anything to offer: if not, the step before sending is left out. */
export async function hasOffers(
  db: Db,
  { title, locale }: { title: string; locale: Locale },
): Promise<boolean> {
  if ((await listSimilarRequests(db, { title, limit: 1 })).length > 0) return true;
  return (await listAnswersFor(db, { title, locale, limit: 1 })).length > 0;
}

async function withArticles(
  db: Db,
  { requests, locale }: { requests: readonly SimilarRequest[]; locale: Locale },
): Promise<OfferedRequest[]> {
  const decided = requests.filter(({ publicStatus }) => ["declined", "available"].includes(publicStatus));
  const articleOf = new Map<number, number>();
  for (const { id } of decided) {
    const decision = await findLastDecisionIfAny(db, id);
    if (decision?.articleId) articleOf.set(id, decision.articleId);
  }
  const articles = await listArticleEntries(db, { ids: [...articleOf.values()], locale });
  return requests.map((request) => {
    const article = articles.find(({ id }) => id === articleOf.get(request.id));
    return { ...request, article: article && nameOf(article) };
  });
}

/** An article as a link needs it. */
const nameOf = ({ id, kind, slug, title, language }: AnswerArticle): AnswerArticle => ({
  id,
  kind,
  slug,
  title,
  language,
});
