import { afterAll, expect, test } from "vitest";
import { aRequest, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { foldForIndex } from "../i18n/search-words.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { findMatchingRequests } from "./searching.server.ts";
import { listSearchDrift, mendSearchDrift } from "./upkeep-of-searching.server.ts";

afterAll(stopRendering);

async function aPortalWithWords() {
  const db = await openTestDatabase();
  const request = await aRequest(db, {
    title: "Größe der Schrift",
    body: "Nachts, im Œuvre: 𝔊𝔯ö𝔰𝔰𝔢 ١٢ 日本 🦄!",
  });
  await aRequest(db, { title: "Schrift", body: "--- !!! ---" });
  return { db, request };
}
const indexAs = async (db: Db, { rowid, title, body }: { rowid: number; title: string; body: string }) => {
  await db.deleteFrom("requestSearch").where("rowid", "=", rowid).execute();
  const values = { rowid, title: foldForIndex(title), body: foldForIndex(body) };
  await db.insertInto("requestSearch").values(values).execute();
};

test("R9: the full-text index follows from the texts, whatever letters they are in", async () => {
  const { db } = await aPortalWithWords();
  expect(await listSearchDrift(db)).toEqual([]);
  expect(await mendSearchDrift(db)).toBe(0);
});

const body = "Nachts, im Œuvre: 𝔊𝔯ö𝔰𝔰𝔢 ١٢ 日本 🦄!";
test.each<[what: string, plant: (db: Db) => Promise<unknown>, drift: object]>([
  [
    "a request that is not in it",
    (db) => db.deleteFrom("requestSearch").where("rowid", "=", 1).execute(),
    { requestId: 1, what: "missing" },
  ],
  [
    "words of an earlier wording",
    (db) => db.updateTable("requests").set({ title: "Breite der Schrift" }).where("id", "=", 1).execute(),
    { requestId: 1, what: "other-words" },
  ],
  [
    "a word too many",
    (db) => indexAs(db, { rowid: 1, title: "Größe der Schrift Lupe", body }),
    { requestId: 1, what: "other-words" },
  ],
  [
    "words in another order",
    (db) => indexAs(db, { rowid: 1, title: "Schrift der Größe", body }),
    { requestId: 1, what: "other-words" },
  ],
  [
    "title and text exchanged",
    (db) => indexAs(db, { rowid: 1, title: body, body: "Größe der Schrift" }),
    { requestId: 1, what: "other-words" },
  ],
  [
    "words where a text has none",
    (db) => indexAs(db, { rowid: 2, title: "Schrift", body: "Lupe" }),
    { requestId: 2, what: "other-words" },
  ],
  [
    "a row of no request",
    (db) => indexAs(db, { rowid: 3, title: "Schrift", body: "" }),
    { requestId: 3, what: "no-such-request" },
  ],
])("R9: %s is named, and mending mends it", async (_, plant, drift) => {
  const { db, request } = await aPortalWithWords();
  await plant(db);
  expect(await listSearchDrift(db)).toEqual([drift]);
  expect(await mendSearchDrift(db)).toBe(1);
  expect(await listSearchDrift(db)).toEqual([]);
  expect(await findMatchingRequests(db, { q: "Schrift", limit: 5 })).toContain(request.id);
  expect(await findMatchingRequests(db, { q: "Lupe", limit: 5 })).toEqual([]);
});

test("R9: an emptied index is named request by request, however many there are, and mended", async () => {
  const db = await openTestDatabase();
  await aRequest(db);
  const {
    id: _,
    isOpenForVotes: _open,
    ...row
  } = await db.selectFrom("requests").selectAll().executeTakeFirstOrThrow();
  for (let at = 0; at < 1100; at += 100) {
    const copies = Array.from({ length: 100 }, (_copy, more) => ({
      ...row,
      submissionKey: `copy ${at + more}`,
    }));
    await db.insertInto("requests").values(copies).execute();
  }
  expect(await listSearchDrift(db)).toHaveLength(1100);
  expect(await mendSearchDrift(db)).toBe(1100);
  expect(await listSearchDrift(db)).toEqual([]);
});

test("requests that come while the index is compared are no drift", async () => {
  const { db } = await aPortalWithWords();
  const comparing = listSearchDrift(db);
  const sending = aRequest(db, { now: builtAt.add({ hours: 1 }) });
  expect(await comparing).toEqual([]);
  await sending;
  expect(await listSearchDrift(db)).toEqual([]);
});
