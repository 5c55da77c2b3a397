import { sql } from "kysely";
import type { Db } from "../../db/client.ts";
import { formsOf, isConcept } from "../i18n/concept-lexicon.ts";
import type { Locale } from "../i18n/locales.ts";
import { rarityOf } from "../i18n/rarity.ts";
import { longestTitleRead, type Meaning, meaningsIn } from "../i18n/text-meaning.ts";
import { type ArticleEntry, listArticleEntries } from "./listing.server.ts";

/** What a match is worth by where it stands. */
const worth = { title: 1, summary: 0.7, body: 0.35 };
/** Between languages a match counts a little less: the words of a concept are not always the same thing (K7). */
const weights = { page: 1, original: 0.95, other: 0.9 };
const leastAnswered = 0.4;
/** So much less than the best is not worth showing beside it. */
const leastOfBest = 0.6;
const mostAsked = 8;
const mostMatches = 200;
/** From so many letters on a word also matches those that it begins. */
const lettersToBegin = 5;

/**
 * Articles that may already hold the answer to a wish with this title, best first and each once (R9), in the page's
 * language or the one K5 falls back to. Common words do not count, other words for the same do, in every language;
 * nothing when no article is about what is asked.
 */
export async function listAnswersFor(
  db: Db,
  { title, locale, limit }: { title: string; locale: Locale; limit: number },
): Promise<ArticleEntry[]> {
  const asked = meaningsIn(title.slice(0, longestTitleRead), { most: mostAsked });
  const found = [];
  for (const meaning of asked) found.push({ meaning, texts: await findTexts(db, meaning) });
  const count = await db
    .selectFrom("texts")
    .select((eb) => eb.fn.countAll<number>().as("all"))
    .executeTakeFirstOrThrow();
  const answered = new Map<number, number>();
  let whole = 0;
  for (const { meaning, texts } of found) {
    const weight = meaning.weight * rarityOf({ having: texts.size, all: count.all });
    whole += weight;
    for (const [textId, match] of texts) answered.set(textId, (answered.get(textId) ?? 0) + weight * match);
  }
  if (answered.size === 0) return [];
  const ranked = await rankArticles(db, { answered, locale });
  const least = Math.max(leastAnswered * whole, (ranked[0]?.score ?? 0) * leastOfBest);
  const ids = ranked.filter(({ score }) => score >= least).map(({ articleId }) => articleId);
  return listArticleEntries(db, { ids: ids.slice(0, limit), locale });
}

/** The texts that say one thing, each with what the best place is worth where it says so. */
async function findTexts(db: Db, meaning: Meaning): Promise<Map<number, number>> {
  const match = matchOf(meaning);
  const texts = new Map<number, number>();
  if (!match) return texts;
  for (const column of ["title", "summary", "body"] as const) {
    const rows = await db
      .selectFrom("articleSearch")
      .where(sql<boolean>`article_search match ${`${column} : (${match})`}`)
      .select("rowid")
      .orderBy("rowid")
      .limit(mostMatches)
      .execute();
    for (const { rowid } of rows) if (!texts.has(rowid)) texts.set(rowid, worth[column]);
  }
  return texts;
}

function matchOf({ written, terms }: Meaning): string {
  const forms = terms.flatMap((term) => (isConcept(term) ? formsOf(term) : []));
  const known = [...new Set([written, ...forms])].filter((form) => /[\p{Letter}\p{Number}]/u.test(form));
  return known.map(quoted).join(" OR ");
}

function quoted(form: string): string {
  return form.length >= lettersToBegin ? `"${form}" *` : `"${form}"`;
}

async function rankArticles(
  db: Db,
  { answered, locale }: { answered: ReadonlyMap<number, number>; locale: Locale },
): Promise<{ articleId: number; score: number }[]> {
  const texts = await db
    .selectFrom("texts")
    .innerJoin("articles", "articles.id", "texts.articleId")
    .where("texts.id", "in", [...answered.keys()])
    .select(["texts.id", "texts.articleId", "texts.language", "articles.originalLanguage"])
    .execute();
  const best = new Map<number, number>();
  for (const { id, articleId, language, originalLanguage } of texts) {
    const place = language === locale ? "page" : language === originalLanguage ? "original" : "other";
    best.set(articleId, Math.max(best.get(articleId) ?? 0, (answered.get(id) ?? 0) * weights[place]));
  }
  return [...best]
    .map(([articleId, score]) => ({ articleId, score }))
    .sort((one, other) => other.score - one.score || one.articleId - other.articleId);
}
