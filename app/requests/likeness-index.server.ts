import type { Tx } from "../../db/client.ts";
import { isConcept, lexiconDigest } from "../i18n/concept-lexicon.ts";
import { deletionsOf, errorsForgiven } from "../i18n/near-spellings.ts";
import {
  pairsOf,
  placeOfTitle,
  postingsOf,
  type Reading,
  readingOf,
  readReading,
  writeReading,
} from "./likeness.ts";

export type Worded = { id: number; title: string; body: string };

/** To be raised whenever texts are read otherwise than before by other code; other words in the lexicon tell by themselves. */
const analysisOfCode = 1;
/** Which analysis made a reading: those of another one are made anew. */
export const currentAnalysis = lexiconDigest + analysisOfCode;

/** The more at once, the more of their rows land beside each other. */
const requestsAtOnce = 2000;
/** SQLite binds 32,766 values to a statement at most. */
const rowsAtOnce = 6000;

async function inChunks<Row>(rows: readonly Row[], store: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await store(rows.slice(at, at + rowsAtOnce));
}

/**
 * Keeps what these requests say, so that `listSimilarRequests` finds them (R9): for new ones and for those that were
 * edited, in the transaction that stores them.
 */
export async function indexLikeness(tx: Tx, requests: readonly Worded[]): Promise<void> {
  for (let at = 0; at < requests.length; at += requestsAtOnce) {
    const some = requests.slice(at, at + requestsAtOnce);
    await forgetReadings(
      tx,
      some.map(({ id }) => id),
    );
    await keepReadings(
      tx,
      some.map((request) => ({ requestId: request.id, reading: readingOf(request) })),
    );
  }
}

type KeptReading = { requestId: number; reading: Reading };

async function keepReadings(tx: Tx, readings: readonly KeptReading[]): Promise<void> {
  if (readings.length === 0) return;
  const rows = readings.map(({ requestId, reading }) => ({
    requestId,
    ...writeReading(reading),
    analysis: currentAnalysis,
  }));
  await inChunks(rows, (chunk) => tx.insertInto("likenessReadings").values(chunk).execute());
  const counts = new Map<string, number>();
  for (const { reading } of readings) {
    for (const { term } of postingsOf(reading)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const ids = await countTerms(tx, counts);
  const idOf = (term: string): number => {
    const id = ids.get(term);
    if (id === undefined) throw new Error(`The term ${term} was not stored.`);
    return id;
  };
  const postings = readings.flatMap(({ requestId, reading }) =>
    postingsOf(reading).map(({ term, place }) => ({ termId: idOf(term), place, requestId })),
  );
  postings.sort(
    (one, other) => one.termId - other.termId || one.place - other.place || one.requestId - other.requestId,
  );
  await inChunks(postings, (chunk) => tx.insertInto("likenessPostings").values(chunk).execute());
  const pairs = readings.flatMap(({ requestId, reading }) =>
    pairsOf(reading).map(({ one, other }) => ({
      ...pairKey(idOf(one), idOf(other)),
      place: placeOfTitle(reading),
      requestId,
    })),
  );
  pairs.sort(
    (one, other) => one.firstId - other.firstId || one.secondId - other.secondId || one.place - other.place,
  );
  await inChunks(pairs, (chunk) => tx.insertInto("likenessPairs").values(chunk).execute());
}

export function pairKey(...ids: [number, number]): { firstId: number; secondId: number } {
  return { firstId: Math.min(...ids), secondId: Math.max(...ids) };
}

/** Adds to each term's count, stores those that are new with their misspellings, and returns the number of each. */
async function countTerms(tx: Tx, counts: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const newTerms: { termId: number; term: string }[] = [];
  const rows = [...counts].map(([term, requestCount]) => ({ term, requestCount }));
  await inChunks(rows, async (chunk) => {
    const stored = await tx
      .insertInto("likenessTerms")
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column("term").doUpdateSet((eb) => ({
          requestCount: eb("likenessTerms.requestCount", "+", eb.ref("excluded.requestCount")),
        })),
      )
      .returning(["id", "term", "requestCount"])
      .execute();
    for (const { id, term, requestCount } of stored) {
      ids.set(term, id);
      if (requestCount === counts.get(term)) newTerms.push({ termId: id, term });
    }
  });
  const misspellings = newTerms.flatMap(({ termId, term }) =>
    misspellingsOf(term).map((deletion) => ({ deletion, termId })),
  );
  await inChunks(misspellings, (chunk) =>
    tx
      .insertInto("likenessMisspellings")
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return ids;
}

/** A root is up to two letters shorter than the word it is of, which decides how many errors are forgiven. */
const lettersOfEndings = 2;

export function misspellingsOf(term: string): string[] {
  if (isConcept(term) || /\p{Number}/u.test(term) || term.length < 3) return [];
  return deletionsOf(term, errorsForgiven(term.length + lettersOfEndings));
}

async function forgetReadings(tx: Tx, requestIds: number[]): Promise<void> {
  const stored = await tx
    .selectFrom("likenessReadings")
    .where("requestId", "in", requestIds)
    .select(["requestId", "titleMeanings", "bodyMeanings"])
    .execute();
  for (const { requestId, ...meanings } of stored) {
    const reading = readReading(meanings);
    const postings = postingsOf(reading);
    await tx.deleteFrom("likenessReadings").where("requestId", "=", requestId).execute();
    if (postings.length === 0) continue;
    const terms = await tx
      .selectFrom("likenessTerms")
      .where(
        "term",
        "in",
        postings.map(({ term }) => term),
      )
      .select(["id", "term"])
      .execute();
    const ids = terms.map(({ id }) => id);
    const idOf = new Map(terms.map(({ id, term }) => [term, id]));
    const places = [...new Set(postings.map(({ place }) => place))];
    await tx
      .deleteFrom("likenessPostings")
      .where("termId", "in", ids)
      .where("place", "in", places)
      .where("requestId", "=", requestId)
      .execute();
    for (const { one, other } of pairsOf(reading)) {
      const { firstId, secondId } = pairKey(idOf.get(one) ?? 0, idOf.get(other) ?? 0);
      await tx
        .deleteFrom("likenessPairs")
        .where("firstId", "=", firstId)
        .where("secondId", "=", secondId)
        .where("place", "=", placeOfTitle(reading))
        .where("requestId", "=", requestId)
        .execute();
    }
    await tx
      .updateTable("likenessTerms")
      .set((eb) => ({ requestCount: eb("requestCount", "-", 1) }))
      .where("id", "in", ids)
      .execute();
  }
}
