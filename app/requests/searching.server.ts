import { sql } from "kysely";
import type { Db, Tx } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { foldForIndex, matchTerms } from "../i18n/search-words.ts";
import { indexLikeness, type Worded } from "./likeness-index.server.ts";

/** Puts a request's words into the indexes, in the place of those it had: when it is stored and when it is edited. */
export async function indexRequest(tx: Tx, request: Worded): Promise<void> {
  await indexRequests(tx, [request]);
}

/** The same for many at once. */
export async function indexRequests(tx: Tx, requests: readonly Worded[]): Promise<void> {
  for (const request of requests) await indexWords(tx, request);
  await indexLikeness(tx, requests);
}

/** Puts a request's words into the full-text index alone. */
export async function indexWords(tx: Tx, { id, title, body }: Worded): Promise<void> {
  await tx.deleteFrom("requestSearch").where("rowid", "=", id).execute();
  await tx
    .insertInto("requestSearch")
    .values({ rowid: id, title: foldForIndex(title), body: foldForIndex(body) })
    .execute();
}

/**
 * So many matches of a query are ranked, the latest: the answer takes as long among 100,000 requests as among 1,000. Ranking
 * them all took up to 700 ms there for ten common words.
 */
export const mostRanked = 1000;

/** The lower the score, the better. */
type Match = { id: number; score: number };

/** A match in the title weighs four times one in the text. */
async function rankLatest(db: Db, match: string): Promise<Match[]> {
  const { rows } = await sql<Match>`
    select rowid as id, bm25(request_search, 4.0, 1.0) as score from request_search
    where request_search match ${match} order by rowid desc limit ${mostRanked}`.execute(db);
  return rows;
}

/** Each once, by its better score, best first. */
function bestFirst(matches: readonly Match[]): Match[] {
  const scores = new Map<number, number>();
  for (const { id, score } of matches) scores.set(id, Math.min(score, scores.get(id) ?? score));
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => one.score - other.score || other.id - one.id);
}

/** Where more match than are ranked, those with all words in the title are looked for among older ones, too. */
async function rankAllOf(db: Db, terms: readonly string[]): Promise<Match[]> {
  const all = terms.join(" AND ");
  const latest = await rankLatest(db, all);
  if (latest.length < mostRanked) return bestFirst(latest);
  return bestFirst([...latest, ...(await rankLatest(db, `{title} : (${all})`))]);
}

/** Where more match than are ranked, those with the words that few have are looked for among older ones, too. */
async function rankAnyOf(db: Db, terms: readonly string[]): Promise<Match[]> {
  const latest = await rankLatest(db, terms.join(" OR "));
  if (latest.length < mostRanked) return bestFirst(latest);
  const rare: string[] = [];
  for (const term of terms) if (await isRare(db, term)) rare.push(term);
  return bestFirst(rare.length > 0 ? [...latest, ...(await rankLatest(db, rare.join(" OR ")))] : latest);
}

async function isRare(db: Db, term: string): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from
      (select 1 from request_search where request_search match ${term} limit ${mostRanked})`.execute(db);
  return (rows[0]?.count ?? 0) < mostRanked;
}

/** In a longer query only the last word, which may be half typed, also finds the words that it begins. */
const mostBeginnings = 4;

/**
 * What matches all words, then what matches any of them. Words as they are written come first, and alone where that is as
 * much as is asked for: the words that many others begin with take three times as long.
 */
async function* rankMatches(db: Db, { q, limit }: { q: string; limit: number }): AsyncGenerator<Match[]> {
  const { whole, beginnings } = matchTerms(q);
  const begun = whole.length > mostBeginnings ? [...whole.slice(0, -1), ...beginnings.slice(-1)] : beginnings;
  const rank = async (rankBy: typeof rankAllOf) => {
    const matches = await rankBy(db, whole);
    return matches.length < limit ? rankBy(db, begun) : matches;
  };
  if (whole.length > 0) yield await rank(rankAllOf);
  if (whole.length > 1) yield await rank(rankAnyOf);
}

/** The numbers of the requests whose words match, best first. */
export async function findMatchingRequests(
  db: Db,
  { q, limit }: { q: string; limit: number },
): Promise<number[]> {
  for await (const matches of rankMatches(db, { q, limit })) {
    if (matches.length > 0) return matches.slice(0, limit).map(({ id }) => id);
  }
  return [];
}

/** A match in another language than the reader's counts a little less (K7). */
const weightOfOtherLanguages = 0.6;
/** So many of the best are weighed by their language. */
const mostWeighed = 200;

/** Requests for a page of search results, best first, those in the reader's language before others that match as well. */
export async function searchRequests(
  db: Db,
  { q, locale, limit }: { q: string; locale: Locale; limit: number },
) {
  for await (const matches of rankMatches(db, { q, limit: mostWeighed })) {
    const scores = new Map(matches.slice(0, mostWeighed).map(({ id, score }) => [id, score]));
    if (scores.size === 0) continue;
    const found = await db
      .selectFrom("requests")
      .where("id", "in", [...scores.keys()])
      .where("publicStatus", "not in", ["merged", "withdrawn"])
      .select(["id", "slug", "title", "language", "publicStatus"])
      .execute();
    const weigh = ({ id, language }: { id: number; language: Locale }) =>
      (scores.get(id) ?? 0) * (language === locale ? 1 : weightOfOtherLanguages);
    found.sort((one, other) => weigh(one) - weigh(other) || other.id - one.id);
    if (found.length > 0) return found.slice(0, limit);
  }
  return [];
}
