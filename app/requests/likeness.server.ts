import type { Db } from "../../db/client.ts";
import { inSteps } from "../../db/in-steps.ts";
import type { Locale } from "../i18n/locales.ts";
import { rarityOf } from "../i18n/rarity.ts";
import { longestTitleRead, meaningsIn } from "../i18n/text-meaning.ts";
import { type Asked, askedOf, likenessTo, placesOfBodies, qualities, readReading } from "./likeness.ts";
import { pairKey } from "./likeness-index.server.ts";
import { findTerms, type KnownTerm, readAsked } from "./likeness-vocabulary.server.ts";
import type { PublicStatus } from "./status.ts";

export type SimilarRequest = {
  id: number;
  slug: string;
  title: string;
  language: Locale;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
  /** The merged request that says it best, where it is that one and not the request it leads to. */
  mergedTitle: { title: string; language: Locale } | undefined;
};

/** Less alike than this is another wish. */
const leastLikeness = 0.22;
/** So much less alike than the best is not worth showing beside it. */
const leastOfBest = 0.5;

/** In characters. */
const longestBodyRead = 1000;
const mostAskedOfBody = 8;
const worthOfBody = 0.25;

/** What is read at most, so that the answer takes as long among 100,000 requests as among 1,000. */
const budget = {
  postings: 1500,
  ofTerm: 400,
  ofFrequentTerm: 120,
  ofNearTerm: 60,
  ofPair: 100,
  pairs: 15,
  compared: 120,
};

/**
 * The requests that say the same as a new title, best first (R9): of every status, in every language; instead of a merged
 * one the request it leads to. Nothing when nothing is really alike. `except` is a request that does not look for itself.
 */
export async function listSimilarRequests(
  db: Db,
  { title, body = "", limit, except }: { title: string; body?: string; limit: number; except?: number },
): Promise<SimilarRequest[]> {
  const read = await readAsked(db, title.slice(0, longestTitleRead));
  const ofBody = meaningsIn(body.slice(0, longestBodyRead), { most: mostAskedOfBody }).map(askedOf);
  const all =
    read.length > 0
      ? [...read, ...ofBody.map((asked) => ({ ...asked, weight: asked.weight * worthOfBody }))]
      : ofBody;
  if (all.length === 0) return [];
  const terms = await findTerms(
    db,
    all.flatMap(({ answers, parts }) => [...answers.keys(), ...parts.flat()]),
  );
  const newest = await db
    .selectFrom("likenessReadings")
    .select((eb) => eb.fn.max("requestId").as("id"))
    .executeTakeFirst();
  const asked = all.map((word) => ({
    ...word,
    weight: word.weight * rarityOfAnswers(word, { terms, all: newest?.id ?? 0 }),
  }));
  const candidates = await findCandidates(db, { asked, terms });
  if (except !== undefined) candidates.delete(except);
  const ranked = await rank(db, { asked, candidates });
  const shown = await present(db, { ranked, limit: limit + 1 });
  return shown.filter(({ id }) => id !== except).slice(0, limit);
}

/** The word itself decides, not what is near it; of several senses the commonest. */
function rarityOfAnswers(
  { answers }: Asked,
  { terms, all }: { terms: ReadonlyMap<string, KnownTerm>; all: number },
): number {
  const own = [...answers].filter(([, quality]) => quality >= 0.5);
  const having = Math.max(0, ...own.map(([term]) => terms.get(term)?.requestCount ?? 0));
  return rarityOf({ having, all });
}

type Wanted = { term: string; known: KnownTerm; worth: number; isNear: boolean };

/** Requests that may be alike, by how much they promise: rare terms read whole, frequent ones at their best places and in pairs. */
async function findCandidates(
  db: Db,
  { asked, terms }: { asked: readonly Asked[]; terms: ReadonlyMap<string, KnownTerm> },
): Promise<Map<number, number>> {
  const wanted = new Map<string, Wanted>();
  for (const { answers, parts, weight } of asked) {
    const ofParts = parts.flat().map((term) => [term, qualities.inParts / parts.length] as const);
    for (const [term, quality] of [...answers, ...ofParts]) {
      const known = terms.get(term);
      const worth = weight * quality;
      if (known && worth > (wanted.get(term)?.worth ?? 0)) {
        wanted.set(term, { term, known, worth, isNear: quality === qualities.near });
      }
    }
  }
  const inOrder = [...wanted.values()].sort(
    (one, other) =>
      Number(one.isNear) - Number(other.isNear) || one.known.requestCount - other.known.requestCount,
  );
  const found = new Map<number, number>();
  let left = budget.postings;
  const frequent: Wanted[] = [];
  for (const { term, known, worth, isNear } of inOrder) {
    const isFrequent = known.requestCount > Math.min(budget.ofTerm, left);
    if (isFrequent && !isNear) frequent.push({ term, known, worth, isNear });
    const most = isNear ? budget.ofNearTerm : isFrequent ? budget.ofFrequentTerm : budget.ofTerm;
    if (left <= 0 && isNear) break;
    const postings = await selectPostings(db, { termId: known.id, limit: most }).execute();
    left -= postings.length;
    for (const { requestId, place } of postings) {
      found.set(requestId, (found.get(requestId) ?? 0) + worth * (place >= placesOfBodies ? 0.5 : 1));
    }
  }
  for (const { one, other } of pairsAmong(frequent)) {
    const pair = await selectPairs(db, {
      ...pairKey(one.known.id, other.known.id),
      limit: budget.ofPair,
    }).execute();
    for (const { requestId } of pair) {
      found.set(requestId, Math.max(found.get(requestId) ?? 0, one.worth + other.worth));
    }
  }
  return found;
}

function pairsAmong(frequent: readonly Wanted[]): { one: Wanted; other: Wanted }[] {
  const pairs = frequent.flatMap((one, at) => frequent.slice(at + 1).map((other) => ({ one, other })));
  return pairs
    .sort((some, others) => others.one.worth + others.other.worth - some.one.worth - some.other.worth)
    .slice(0, budget.pairs);
}

/** The queries that meet the size of the portal; tests look at their plans. */
export function selectPostings(db: Db, { termId, limit }: { termId: number; limit: number }) {
  return db
    .selectFrom("likenessPostings")
    .where("termId", "=", termId)
    .select(["requestId", "place"])
    .orderBy("place")
    .orderBy("requestId")
    .limit(limit);
}

export function selectPairs(
  db: Db,
  { firstId, secondId, limit }: { firstId: number; secondId: number; limit: number },
) {
  return db
    .selectFrom("likenessPairs")
    .where("firstId", "=", firstId)
    .where("secondId", "=", secondId)
    .select("requestId")
    .orderBy("place")
    .orderBy("requestId")
    .limit(limit);
}

type Ranked = { requestId: number; likeness: number };

async function rank(
  db: Db,
  { asked, candidates }: { asked: readonly Asked[]; candidates: ReadonlyMap<number, number> },
): Promise<Ranked[]> {
  const promising = [...candidates]
    .sort(([one, worth], [other, otherWorth]) => otherWorth - worth || other - one)
    .slice(0, budget.compared)
    .map(([id]) => id);
  if (promising.length === 0) return [];
  const likeness = likenessTo(asked);
  const stored = await db
    .selectFrom("likenessReadings")
    .where("requestId", "in", inSteps(promising))
    .select(["requestId", "titleMeanings", "bodyMeanings"])
    .execute();
  const ranked = stored
    .map(({ requestId, ...meanings }) => ({ requestId, likeness: likeness(readReading(meanings)) }))
    .sort((one, other) => other.likeness - one.likeness || other.requestId - one.requestId);
  const least = Math.max(leastLikeness, (ranked[0]?.likeness ?? 0) * leastOfBest);
  return ranked.filter(({ likeness }) => likeness >= least);
}

/** What a list shows of these, in their order, each tree once by its root (R6); read in portions, since few are shown. */
async function present(
  db: Db,
  { ranked, limit }: { ranked: readonly Ranked[]; limit: number },
): Promise<SimilarRequest[]> {
  const shown = new Map<number, SimilarRequest>();
  const portion = 2 * limit;
  for (let at = 0; at < ranked.length && shown.size < limit; at += portion) {
    const requestIds = ranked.slice(at, at + portion).map(({ requestId }) => requestId);
    const byFound = new Map((await readShown(db, requestIds)).map((row) => [row.foundId, row]));
    for (const requestId of requestIds) {
      const row = byFound.get(requestId);
      if (!row || shown.has(row.id) || shown.size >= limit) continue;
      const { foundId, foundTitle, foundLanguage, ...request } = row;
      const mergedTitle = foundId === row.id ? undefined : { title: foundTitle, language: foundLanguage };
      shown.set(row.id, { ...request, mergedTitle });
    }
  }
  return [...shown.values()];
}

function readShown(db: Db, requestIds: readonly number[]) {
  return db
    .selectFrom("requests as found")
    .innerJoin("requests as root", (join) =>
      join.on((eb) => eb("root.id", "=", eb.fn.coalesce("found.rootId", "found.id"))),
    )
    .where("found.id", "in", inSteps(requestIds))
    .select([
      "found.id as foundId",
      "found.title as foundTitle",
      "found.language as foundLanguage",
      "root.id",
      "root.slug",
      "root.title",
      "root.language",
      "root.publicStatus",
      "root.voteCount",
      "root.organisationCount",
    ])
    .execute();
}
