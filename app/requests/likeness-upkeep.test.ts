import { CompiledQuery } from "kysely";
import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listSimilarRequests, selectPairs, selectPostings } from "./likeness.server.ts";
import { bringLikenessUpToDate, listLikenessDrift, rebuildLikeness } from "./likeness-upkeep.server.ts";
import { selectTermsBegun, selectTermsNear } from "./likeness-vocabulary.server.ts";
import { indexRequests } from "./searching.server.ts";

afterAll(stopRendering);

const titles = ["Rechnungsexport nach Excel", "Kranhaken prüfen", "the", "0815", "Zeiterfassung mit Pausen"];

async function aPortalWithWishes() {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const ids: number[] = [];
  for (const title of titles) ids.push((await aRequest(db, { author, title, body: "Für die Monteure." })).id);
  const [first = 0] = ids;
  return { db, ids, first };
}

/** Everything that likeness keeps, without the numbers that only say in which order it came. */
async function everythingKept(db: Db) {
  const named = async (query: Promise<object[]>) => (await query).map((row) => JSON.stringify(row)).sort();
  return {
    readings: await named(db.selectFrom("likenessReadings").selectAll().execute()),
    postings: await named(
      db
        .selectFrom("likenessPostings")
        .innerJoin("likenessTerms", "likenessTerms.id", "termId")
        .select(["term", "requestCount", "place", "requestId"])
        .execute(),
    ),
    pairs: await named(db.selectFrom("likenessPairs").select(["place", "requestId"]).execute()),
    misspellings: await named(
      db
        .selectFrom("likenessMisspellings")
        .innerJoin("likenessTerms", "likenessTerms.id", "termId")
        .where("requestCount", ">", 0)
        .select(["term", "deletion"])
        .execute(),
    ),
  };
}

test("R9: what is kept follows from the requests; editing there and back, bulk and rebuilding all make the same", async () => {
  const { db, ids, first } = await aPortalWithWishes();
  const kept = await everythingKept(db);
  expect(await listLikenessDrift(db)).toEqual([]);
  const requests = await db.selectFrom("requests").select(["id", "title", "body"]).execute();

  const edited = { id: first, title: "Fahrtenbuch führen", body: "Mit Kilometern." };
  await db.transaction().execute((tx) => indexRequests(tx, [edited]));
  expect(await everythingKept(db)).not.toEqual(kept);
  await db.transaction().execute((tx) => indexRequests(tx, requests));
  expect(await everythingKept(db)).toEqual(kept);
  expect(await listLikenessDrift(db)).toEqual([]);

  expect(await rebuildLikeness(db)).toBe(ids.length);
  expect(await everythingKept(db)).toEqual(kept);
  expect(await rebuildLikeness(db)).toBe(ids.length);
});

test("readings of an older analysis, and requests without one, are made anew; others are left alone", async () => {
  const { db, ids, first } = await aPortalWithWishes();
  const kept = await everythingKept(db);
  expect(await bringLikenessUpToDate(db)).toBe(0);
  await db.updateTable("likenessReadings").set({ analysis: 1 }).where("requestId", "=", first).execute();
  expect(await bringLikenessUpToDate(db)).toBe(1);
  expect(await everythingKept(db)).toEqual(kept);
  for (const table of ["likenessPostings", "likenessPairs", "likenessReadings"] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.updateTable("likenessTerms").set({ requestCount: 0 }).execute();
  expect(await bringLikenessUpToDate(db)).toBe(ids.length);
  expect(await everythingKept(db)).toEqual(kept);
});

test.each<[what: string, plant: (db: Db, requestId: number) => Promise<unknown>]>([
  [
    "reading",
    (db, id) =>
      db.updateTable("likenessReadings").set({ bodyMeanings: "#pdf" }).where("requestId", "=", id).execute(),
  ],
  ["reading", (db, id) => db.deleteFrom("likenessReadings").where("requestId", "=", id).execute()],
  [
    "reading",
    (db, id) => db.updateTable("requests").set({ title: "Fahrtenbuch" }).where("id", "=", id).execute(),
  ],
  [
    "postings",
    (db, id) =>
      db
        .updateTable("likenessPostings")
        .set({ place: 8 })
        .where("requestId", "=", id)
        .where("place", "<", 8)
        .execute(),
  ],
  [
    "postings",
    async (db, requestId) => {
      const { id: termId } = await db
        .selectFrom("likenessTerms")
        .where("term", "=", "#break")
        .select("id")
        .executeTakeFirstOrThrow();
      await db.insertInto("likenessPostings").values({ termId, place: 1, requestId }).execute();
    },
  ],
  ["pairs", (db, id) => db.deleteFrom("likenessPairs").where("requestId", "=", id).execute()],
  [
    "count",
    (db) => db.updateTable("likenessTerms").set({ requestCount: 7 }).where("term", "=", "#invoice").execute(),
  ],
  ["misspellings", (db) => db.deleteFrom("likenessMisspellings").execute()],
])("a planted drift is named as %s, and a rebuild mends it", async (what, plant) => {
  const { db, first } = await aPortalWithWishes();
  await plant(db, first);
  const drift = await listLikenessDrift(db);
  expect(new Set(drift.map((one) => one.what))).toContain(what);
  for (const one of drift) if ("requestId" in one) expect(one.requestId).toBe(first);
  await rebuildLikeness(db);
  expect(await listLikenessDrift(db)).toEqual([]);
});

test("R9: nothing is read but by an index, in the order that the index has", async () => {
  const { db } = await aPortalWithWishes();
  const queries = [
    selectPostings(db, { termId: 1, limit: 5 }),
    selectPairs(db, { firstId: 1, secondId: 2, limit: 5 }),
    selectTermsNear(db, ["rech", "rchn"]),
    selectTermsBegun(db, "rech"),
  ];
  for (const query of queries) {
    const { sql, parameters } = query.compile();
    const plan = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    const details = plan.rows.map(({ detail }) => detail).join("; ");
    expect(details).toMatch(/SEARCH likeness_\w+ USING (?:COVERING )?(?:PRIMARY KEY|INDEX)/i);
    expect(details).not.toMatch(/SCAN|TEMP B-TREE/);
  }
});

test("R9: of many requests that all say one frequent thing, the one that says two is found", async () => {
  const { db } = await aPortalWithWishes();
  const author = await aPartner(db);
  const { id: wanted } = await aRequest(db, {
    author,
    title: "Photos of the boiler within every single invoice we send",
    body: ".",
  });
  const { authorId, boundaryWordingId } = await db
    .selectFrom("requests")
    .where("id", "=", wanted)
    .select(["authorId", "boundaryWordingId"])
    .executeTakeFirstOrThrow();
  const many = Array.from({ length: 1200 }, (_, at) => ({
    id: wanted + 1 + at,
    title: at % 2 ? `Photos ${at}` : `Invoice ${at}`,
    body: ".",
  }));
  const rest = {
    slug: "x",
    bodyHtml: "",
    language: "en",
    authorId,
    boundaryWordingId,
    origin: "form",
    decision: "open",
    publicStatus: "open",
    trendScore: 0,
    createdAt: "2030-05-06T08:00:00Z",
  } as const;
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto("requests")
      .values(many.map((request) => ({ ...request, ...rest })))
      .execute();
    await indexRequests(tx, many);
  });
  const [found] = await listSimilarRequests(db, { title: "photos on the invoice", limit: 5 });
  expect(found?.id).toBe(wanted);
});
