import { sql } from "kysely";
import type { Db, Tx } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { foldForIndex, matchQueries } from "../i18n/search-words.ts";
import { type ArticleEntry, listArticleEntries } from "./listing.server.ts";

/** A match in the page's language counts whole, in the original's a little less, in a third one least (K7). */
const weights = { page: 1, original: 0.6, other: 0.5 };
/** Matches looked at before they are put together by article; an article has at most one in each language. */
const mostMatches = 300;

/** Puts a text's current words into the index, in the place of those it had. */
export async function indexText(
  tx: Tx,
  { textId, title, summary, source }: { textId: number; title: string; summary: string; source: string },
): Promise<void> {
  const withoutAddresses = source.replace(/\]\([^)]*\)/g, "]");
  await tx.deleteFrom("articleSearch").where("rowid", "=", textId).execute();
  await tx
    .insertInto("articleSearch")
    .values({
      rowid: textId,
      title: foldForIndex(title),
      summary: foldForIndex(summary),
      body: foldForIndex(withoutAddresses),
    })
    .execute();
}

export type ArticleHit = ArticleEntry & {
  /** The language of the text that holds the words looked for. */
  foundIn: Locale;
};

/**
 * Articles that hold all words of `q`, else any of them, the best first and each once (K7). A word of three letters or
 * more also finds the words that begin with it. The entry is in the page's language or its K5 stand-in, whatever the
 * language it was found in.
 */
export async function searchArticles(
  db: Db,
  { q, locale, limit }: { q: string; locale: Locale; limit: number },
): Promise<ArticleHit[]> {
  const matches = await findMatches(db, { q, locale });
  const foundIn = new Map<number, Locale>();
  for (const { articleId, language, originalLanguage } of matches) {
    const known = foundIn.get(articleId);
    const isPreferred = language === locale || (language === originalLanguage && known !== locale);
    if (known === undefined || isPreferred) foundIn.set(articleId, language);
  }
  const ids = [...foundIn.keys()].slice(0, limit);
  const entries = await listArticleEntries(db, { ids, locale });
  return entries.map((entry) => ({ ...entry, foundIn: foundIn.get(entry.id) ?? entry.language }));
}

async function findMatches(db: Db, { q, locale }: { q: string; locale: Locale }) {
  for (const query of matchQueries(q)) {
    const matches = await db
      .selectFrom("articleSearch")
      .innerJoin("texts", "texts.id", "articleSearch.rowid")
      .innerJoin("articles", "articles.id", "texts.articleId")
      .where(sql<boolean>`article_search match ${query}`)
      .select(["texts.articleId", "texts.language", "articles.originalLanguage"])
      .orderBy(
        sql`bm25(article_search, 10.0, 4.0, 1.0) * case texts.language
          when ${locale} then ${weights.page} when articles.original_language then ${weights.original}
          else ${weights.other} end`,
      )
      .orderBy("texts.articleId")
      .limit(mostMatches)
      .execute();
    if (matches.length > 0) return matches;
  }
  return [];
}
