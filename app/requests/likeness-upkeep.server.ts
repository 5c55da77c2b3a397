import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import {
  pairsOf,
  placeOfTitle,
  postingsOf,
  type Reading,
  readingOf,
  readReading,
  writeReading,
} from "./likeness.ts";
import { currentAnalysis, indexLikeness, misspellingsOf, pairKey } from "./likeness-index.server.ts";

export type LikenessDrift =
  | { requestId: number; what: "reading" | "postings" | "pairs" }
  | { term: string; what: "count" | "misspellings" };

const requestsAtOnce = 200;

/** Reads again what an older analysis read, or none: after an upgrade. Returns how many requests that were. */
export async function bringLikenessUpToDate(db: Db): Promise<number> {
  let count = 0;
  for (let last = 0; ; ) {
    const stale = await db
      .selectFrom("requests")
      .leftJoin("likenessReadings", "likenessReadings.requestId", "requests.id")
      .where("requests.id", ">", last)
      .where((eb) =>
        eb.or([
          eb("likenessReadings.analysis", "is", null),
          eb("likenessReadings.analysis", "!=", currentAnalysis),
        ]),
      )
      .select(["requests.id", "requests.title", "requests.body"])
      .orderBy("requests.id")
      .limit(requestsAtOnce)
      .execute();
    if (stale.length === 0) return count;
    await inTransaction(db, (tx) => indexLikeness(tx, stale));
    count += stale.length;
    last = stale.at(-1)?.id ?? last;
  }
}

/** Throws away everything that likeness keeps and makes it anew from the requests. */
export async function rebuildLikeness(db: Db): Promise<number> {
  await inTransaction(db, async (tx) => {
    await tx.deleteFrom("likenessPairs").execute();
    await tx.deleteFrom("likenessPostings").execute();
    await tx.deleteFrom("likenessMisspellings").execute();
    await tx.deleteFrom("likenessTerms").execute();
    await tx.deleteFrom("likenessReadings").execute();
  });
  return bringLikenessUpToDate(db);
}

/**
 * Whatever of likeness does not follow from the requests as they stand, for the recount; `rebuildLikeness` mends it. The
 * portal may be running: what looks like drift is read once more in one moment.
 */
export async function listLikenessDrift(db: Db): Promise<LikenessDrift[]> {
  const counts = {
    postings: await countByRequest(db, "likenessPostings"),
    pairs: await countByRequest(db, "likenessPairs"),
  };
  const drift: LikenessDrift[] = [];
  for await (const request of eachRequest(db)) {
    const kept = { postings: counts.postings.get(request.id) ?? 0, pairs: counts.pairs.get(request.id) ?? 0 };
    if ((await driftOf(db, { request, kept })).length === 0) continue;
    drift.push(...(await inTransaction(db, (tx) => driftInOneMoment(tx, request.id))));
  }
  return [...drift, ...(await listDriftOfTerms(db))];
}

type RequestToCheck = {
  id: number;
  title: string;
  body: string;
  titleMeanings: string | null;
  bodyMeanings: string | null;
  analysis: number | null;
};

const selectRequests = (db: Db) =>
  db
    .selectFrom("requests")
    .leftJoin("likenessReadings", "likenessReadings.requestId", "requests.id")
    .select([
      "requests.id",
      "requests.title",
      "requests.body",
      "likenessReadings.titleMeanings",
      "likenessReadings.bodyMeanings",
      "likenessReadings.analysis",
    ]);

async function* eachRequest(db: Db): AsyncGenerator<RequestToCheck> {
  for (let last = 0; ; ) {
    const some = await selectRequests(db)
      .where("requests.id", ">", last)
      .orderBy("requests.id")
      .limit(requestsAtOnce)
      .execute();
    yield* some;
    last = some.at(-1)?.id ?? last;
    if (some.length < requestsAtOnce) return;
  }
}

async function countByRequest(
  db: Db,
  table: "likenessPostings" | "likenessPairs",
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom(table)
    .groupBy("requestId")
    .select((eb) => ["requestId", eb.fn.countAll<number>().as("count")])
    .execute();
  return new Map(rows.map(({ requestId, count }) => [requestId, count]));
}

type Counted = { postings: number; pairs: number };

async function driftInOneMoment(tx: Tx, requestId: number): Promise<LikenessDrift[]> {
  const request = await selectRequests(tx).where("requests.id", "=", requestId).executeTakeFirstOrThrow();
  const countIn = async (table: "likenessPostings" | "likenessPairs") => {
    const row = await tx
      .selectFrom(table)
      .where("requestId", "=", requestId)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return row.count;
  };
  const kept = { postings: await countIn("likenessPostings"), pairs: await countIn("likenessPairs") };
  return driftOf(tx, { request, kept });
}

/** `kept` counts every row of the request, so that one too many is noticed as well as one that is missing. */
async function driftOf(
  db: Db,
  { request, kept }: { request: RequestToCheck; kept: Counted },
): Promise<LikenessDrift[]> {
  const reading = readingOf(request);
  const right = writeReading(reading);
  const isRight =
    request.titleMeanings === right.titleMeanings &&
    request.bodyMeanings === right.bodyMeanings &&
    request.analysis === currentAnalysis;
  if (!isRight) return [{ requestId: request.id, what: "reading" }];
  const stored = readReading(right);
  const [postings, pairs] = [postingsOf(stored), pairsOf(stored)];
  const found = await countRightRows(db, { requestId: request.id, reading: stored });
  const drift: LikenessDrift[] = [];
  if (kept.postings !== postings.length || found.postings !== postings.length) {
    drift.push({ requestId: request.id, what: "postings" });
  }
  if (kept.pairs !== pairs.length || found.pairs !== pairs.length) {
    drift.push({ requestId: request.id, what: "pairs" });
  }
  return drift;
}

async function countRightRows(
  db: Db,
  { requestId, reading }: { requestId: number; reading: Reading },
): Promise<Counted> {
  const postings = postingsOf(reading);
  if (postings.length === 0) return { postings: 0, pairs: 0 };
  const terms = await db
    .selectFrom("likenessTerms")
    .where(
      "term",
      "in",
      postings.map(({ term }) => term),
    )
    .select(["id", "term"])
    .execute();
  const idOf = new Map(terms.map(({ id, term }) => [term, id]));
  const count = { postings: 0, pairs: 0 };
  for (const { term, place } of postings) {
    const row = await db
      .selectFrom("likenessPostings")
      .where("termId", "=", idOf.get(term) ?? 0)
      .where("place", "=", place)
      .where("requestId", "=", requestId)
      .select("requestId")
      .executeTakeFirst();
    if (row) count.postings += 1;
  }
  for (const { one, other } of pairsOf(reading)) {
    const { firstId, secondId } = pairKey(idOf.get(one) ?? 0, idOf.get(other) ?? 0);
    const row = await db
      .selectFrom("likenessPairs")
      .where("firstId", "=", firstId)
      .where("secondId", "=", secondId)
      .where("place", "=", placeOfTitle(reading))
      .where("requestId", "=", requestId)
      .select("requestId")
      .executeTakeFirst();
    if (row) count.pairs += 1;
  }
  return count;
}

/** Terms whose count is not that of their postings, or whose misspellings are not those of the word. */
async function listDriftOfTerms(db: Db): Promise<LikenessDrift[]> {
  const terms = await db
    .selectFrom("likenessTerms")
    .select((eb) => [
      "term",
      "requestCount",
      eb
        .selectFrom("likenessPostings")
        .whereRef("likenessPostings.termId", "=", "likenessTerms.id")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .as("postings"),
    ])
    .execute();
  const misspellings = await db
    .selectFrom("likenessMisspellings")
    .innerJoin("likenessTerms", "likenessTerms.id", "likenessMisspellings.termId")
    .groupBy("likenessTerms.term")
    .select((eb) => ["likenessTerms.term", eb.fn.countAll<number>().as("count")])
    .execute();
  const kept = new Map(misspellings.map(({ term, count }) => [term, count]));
  return terms.flatMap(({ term, requestCount, postings }): LikenessDrift[] => [
    ...(requestCount === postings ? [] : [{ term, what: "count" as const }]),
    ...((kept.get(term) ?? 0) === misspellingsOf(term).length
      ? []
      : [{ term, what: "misspellings" as const }]),
  ]);
}
