import { sql } from "kysely";
import type { Db, Tx } from "../../db/client.ts";
import { inSteps } from "../../db/in-steps.ts";
import type { Locale } from "../i18n/locales.ts";
import { rarityOf } from "../i18n/rarity.ts";
import { foldForIndex, matchTerms, searchWords } from "../i18n/search-words.ts";
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
 * So many matches of a query are weighed, the latest: the answer takes as long among 100,000 requests as among 1,000.
 * FTS5's own bm25 does not: it counts how many have each word, for which it reads all of them.
 */
export const mostRanked = 500;

/** The higher the score, the better. */
type Match = { id: number; score: number };
type Scores = Map<number, number>;

/** A word in the title counts so many times what it counts in the text. */
const worthInTitle = 1.7;

/**
 * Numbers of the requests that match each of these, the latest `mostRanked`, latest first. No `rowid >= …` here, however
 * little it would leave: with it FTS5 takes up to ten times as long.
 */
async function listLatest(db: Db, matches: readonly string[]): Promise<number[][]> {
  const lists = matches.map(
    (match) => sql`
      select (select group_concat(id) from
        (select rowid as id from request_search where request_search match ${match}
          order by rowid desc limit ${mostRanked})) as ids`,
  );
  const { rows } = await sql<{ ids: string | null }>`${sql.join(lists, sql` union all `)}`.execute(db);
  return rows.map(({ ids }) => (ids ? ids.split(",").map(Number) : []));
}

const inTitle = (match: string) => `{title} : (${match})`;

/** Best first, of equals the latest. */
function bestFirst(scores: Scores): Match[] {
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || other.id - one.id);
}

async function rankAllOf(db: Db, { whole, begun, limit, inOrder }: Sought): Promise<Match[]> {
  const weigh = async (terms: string[]) => {
    const all = terms.join(" AND ");
    const [latest = []] = await listLatest(db, [all]);
    const scores = new Map(latest.map((id) => [id, 1]));
    const isOrderWanted = inOrder ? latest.length > 1 : latest.length > limit;
    const [withAllInTitle = []] = isOrderWanted ? await listLatest(db, [inTitle(all)]) : [];
    for (const id of withAllInTitle) scores.set(id, worthInTitle);
    return scores;
  };
  return rank({ whole: await weigh(whole), limit, weighBegun: begun && (() => weigh(begun)) });
}

async function rankAnyOf(db: Db, { whole, begun, limit }: Sought): Promise<Match[]> {
  const weighBegun = begun && (() => weighWords(db, begun));
  return rank({ whole: await weighWords(db, whole), limit, weighBegun });
}

/** Words as they are written come first; where those are less than `limit`, the words that they begin follow. */
async function rank({
  whole,
  limit,
  weighBegun,
}: {
  whole: Scores;
  limit: number;
  weighBegun: (() => Promise<Scores>) | undefined;
}): Promise<Match[]> {
  if (!weighBegun || whole.size >= limit) return bestFirst(whole);
  const scores = await weighBegun();
  const best = Math.max(0, ...scores.values());
  for (const [id, score] of whole) scores.set(id, best + score);
  return bestFirst(scores);
}

/** The fewer have a word, the more it counts; a word that few have is looked for among older ones, too. */
async function weighWords(db: Db, terms: readonly string[]): Promise<Scores> {
  const found = await listLatest(db, [...terms, ...terms.map(inTitle)]);
  const [texts, titles] = [found.slice(0, terms.length), found.slice(terms.length)];
  const latest = [...new Set(texts.flat())].sort((one, other) => other - one);
  const [newest = 0] = latest;
  const scores: Scores = new Map();
  for (const [at, ids] of texts.entries()) {
    const isCut = ids.length === mostRanked;
    // Of a word that more have than are read, how far back those reach tells about how many have it.
    const having = isCut ? (mostRanked * newest) / (newest - (ids.at(-1) ?? 0) + 1) : ids.length;
    const worth = rarityOf({ having, all: newest });
    const since = isCut ? (latest[mostRanked - 1] ?? 0) : 0;
    const add = (id: number, more: number) => {
      if (id >= since) scores.set(id, (scores.get(id) ?? 0) + more);
    };
    for (const id of ids) add(id, worth);
    for (const id of titles[at] ?? []) add(id, worth * (worthInTitle - 1));
  }
  return scores;
}

/** In a longer query only the last word, which may be half typed, also finds the words that it begins, and does so at once. */
const mostBeginnings = 4;

/**
 * What is sought, by words as they are written; where that finds less than `limit`, by the words that others begin with
 * (`begun`), which takes three times as long. Undefined where that would find nothing else.
 */
type Sought = Wanted & { whole: string[]; begun: string[] | undefined };

/** Whether the order of the first `limit` matters, or only which they are. */
type Wanted = { limit: number; inOrder: boolean };

function readQuery(q: string, wanted: Wanted): Sought {
  const { whole, beginnings } = matchTerms(q);
  if (whole.length > mostBeginnings)
    return { whole: [...whole.slice(0, -1), ...beginnings.slice(-1)], begun: undefined, ...wanted };
  const mayBegin = beginnings.some((term, at) => term !== whole[at]);
  return { whole, begun: mayBegin ? beginnings : undefined, ...wanted };
}

/** What matches all words (`all`), then what matches any of them. */
async function* rankMatches(
  db: Db,
  { q, ...wanted }: Wanted & { q: string },
): AsyncGenerator<{ matches: Match[]; all: boolean }> {
  const sought = readQuery(q, wanted);
  if (sought.whole.length > 0) yield { matches: await rankAllOf(db, sought), all: true };
  if (sought.whole.length > 1) yield { matches: await rankAnyOf(db, sought), all: false };
}

/** The numbers of the requests whose words match: of too many the best, and where `inOrder` is wanted, best first. */
export async function findMatchingRequests(
  db: Db,
  { q, limit, inOrder = true }: { q: string; limit: number; inOrder?: boolean },
): Promise<number[]> {
  for await (const { matches } of rankMatches(db, { q, limit, inOrder })) {
    if (matches.length > 0) return matches.slice(0, limit).map(({ id }) => id);
  }
  return [];
}

/** A match in another language than the reader's counts a little less (K7). */
const weightOfOtherLanguages = 0.6;
/** A title of so many characters counts half as much as a match in a very short one. */
const halvedAtCharacters = 200;
/** So many of the best are weighed by their language. */
const mostWeighed = 200;
/** A word that the sought one begins counts so much of the same word. */
const worthOfBeginning = 0.8;

/** What the sought words count in a title, over one for being found at all: those in the text cannot be told apart. */
function worthOfTitle(title: string, sought: readonly string[][]): number {
  const words: string[] = foldForIndex(title).match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return sought.reduce((worth, spellings) => {
    if (spellings.some((spelling) => words.includes(spelling))) return worth + 1;
    const isBegun = spellings.some(
      (spelling) => spelling.length >= 3 && words.some((word) => word.startsWith(spelling)),
    );
    return isBegun ? worth + worthOfBeginning : worth;
  }, 1);
}

/** Requests for a page of search results, best first, those in the reader's language before others that match as well. */
export async function searchRequests(
  db: Db,
  { q, locale, limit }: { q: string; locale: Locale; limit: number },
) {
  const words = searchWords(q);
  for await (const { matches, all } of rankMatches(db, { q, limit: mostWeighed, inOrder: false })) {
    const scores = new Map(matches.slice(0, mostWeighed).map(({ id, score }) => [id, score]));
    if (scores.size === 0) continue;
    const found = await db
      .selectFrom("requests")
      .where("id", "in", inSteps([...scores.keys()]))
      .where("publicStatus", "not in", ["merged", "withdrawn"])
      .select(["id", "slug", "title", "language", "publicStatus"])
      .execute();
    const weighed = found.map((request) => {
      const ownLanguage = request.language === locale ? 1 : weightOfOtherLanguages;
      const worth = all ? worthOfTitle(request.title, words) : (scores.get(request.id) ?? 0);
      return { request, weight: (worth * ownLanguage) / (1 + request.title.length / halvedAtCharacters) };
    });
    weighed.sort((one, other) => other.weight - one.weight || other.request.id - one.request.id);
    if (weighed.length > 0) return weighed.slice(0, limit).map(({ request }) => request);
  }
  return [];
}
