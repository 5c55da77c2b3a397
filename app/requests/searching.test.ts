import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import type { Locale } from "../i18n/locales.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { findMatchingRequests, mostRanked, searchRequests } from "./searching.server.ts";
import { followRoadmap, withdrawRequest } from "./settling.server.ts";

afterAll(stopRendering);

const wishes: { title: string; body: string; language: Locale }[] = [
  { title: "Affichage au cœur de l’écran", body: "Les lignes facturées en haut.", language: "fr" },
  { title: "Straße und Hausnummer trennen", body: "Wie auf dem Lieferschein.", language: "de" },
  { title: "Schrift in anderer Größe", body: "Auf kleinen Geräten.", language: "de" },
  { title: "Umlaute auf alten Scannern", body: "Dort steht nur Groesse.", language: "de" },
  { title: "Synchronise photos later", body: "A tour ends with forty photos.", language: "en" },
  { title: "Forty tours in one list", body: "Photos are not needed here.", language: "en" },
];

async function aPortalWithWishes() {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const ids = new Map<number, string>();
  for (const wish of wishes) {
    const { id } = await aRequest(db, { author, ...wish });
    ids.set(id, wish.title);
  }
  const titlesFor = async (q: string) =>
    (await findMatchingRequests(db, { q, limit: 10 })).map((id) => ids.get(id));
  return { db, author, titlesFor };
}

test("K7: accents, ligatures, umlauts and case are forgiven, in the query and in the text", async () => {
  const { titlesFor } = await aPortalWithWishes();
  const [heart, street, size, scanners] = wishes.map(({ title }) => title);
  const expected: [query: string, titles: unknown[]][] = [
    ["coeur", [heart]],
    ["CŒUR", [heart]],
    ["facturee", [heart]],
    ["Facturée", [heart]],
    ["facturées", [heart]],
    ["strasse", [street]],
    ["STRAẞE", [street]],
    ["grosse", [size]],
    ["groesse", [size, scanners]],
    ["Größe", [size, scanners]],
    ["Gro\u0308ße", [size, scanners]],
  ];
  for (const [query, titles] of expected) expect([query, await titlesFor(query)]).toEqual([query, titles]);
});

test("K7: three letters find the words that they begin, two do not", async () => {
  const { titlesFor } = await aPortalWithWishes();
  expect(await titlesFor("synchr")).toEqual(["Synchronise photos later"]);
  expect(await titlesFor("hausn")).toEqual(["Straße und Hausnummer trennen"]);
  expect(await titlesFor("sy")).toEqual([]);
});

test("K7: all words are sought first, then any of them; a title weighs more than a text", async () => {
  const { titlesFor } = await aPortalWithWishes();
  expect(await titlesFor("photos later")).toEqual(["Synchronise photos later"]);
  expect((await titlesFor("photos unheard")).sort()).toEqual([
    "Forty tours in one list",
    "Synchronise photos later",
  ]);
  expect(await titlesFor("forty")).toEqual(["Forty tours in one list", "Synchronise photos later"]);
});

test("K7: common words do not decide", async () => {
  const { titlesFor } = await aPortalWithWishes();
  expect(await titlesFor("how can I synchronise the photos")).toEqual(["Synchronise photos later"]);
  expect(await titlesFor("wie wird die Straße getrennt")).toEqual(["Straße und Hausnummer trennen"]);
  expect(await titlesFor("the")).toEqual([]);
});

test.each([
  "",
  " ",
  '"',
  '"""',
  "'",
  "*",
  "photos*",
  "NOT",
  "photos AND NOT forty",
  "NEAR(photos forty, 2)",
  "title:photos",
  "{title body}: photos",
  "^photos",
  "photos + forty",
  "-photos",
  "(photos",
  "photos)",
  "pho\u0000tos",
  "'; drop table requests; --",
  "%_\\",
  "\ud800",
  "🦓",
  "日本語",
  "photos ".repeat(1500),
  "x".repeat(10_000),
  "(".repeat(10_000),
  "ﷺ".repeat(300),
])("K7: a query is words and nothing else: %j", async (query) => {
  const { db } = await aPortalWithWishes();
  const found = await findMatchingRequests(db, { q: query, limit: 10 });
  expect(Array.isArray(found)).toBe(true);
  expect(await db.selectFrom("requests").select("id").execute()).toHaveLength(wishes.length);
});

test("K7: of equal matches those in the reader's language come first; merged and withdrawn ones never", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const inLanguage = new Map<Locale, number>();
  for (const language of ["en", "fr", "de"] as const) {
    inLanguage.set(language, (await aRequest(db, { title: "Plan B", body: "Plan B.", language })).id);
  }
  const gone = await aRequest(db, { title: "Plan B", body: "Plan B." });
  await withdrawRequest(db, { requestId: gone.id, authorId: gone.author.id, now: builtAt });
  const shipped = await aRequest(db, { title: "Another plan, B, long ago", body: "Nothing else." });
  await db.transaction().execute((tx) =>
    followRoadmap(tx, {
      requestId: shipped.id,
      publishedStages: ["shipped"],
      actorId: manager.id,
      now: builtAt,
    }),
  );
  for (const locale of ["en", "fr", "de"] as const) {
    const found = await searchRequests(db, { q: "plan b", locale, limit: 10 });
    expect(found[0]?.id).toBe(inLanguage.get(locale));
    expect(found.map(({ id }) => id)).not.toContain(gone.id);
    expect(found.map(({ publicStatus }) => publicStatus)).toContain("shipped");
    expect(found).toHaveLength(4);
    // What a page of results shows, and no column more.
    expect(Object.keys(found[0] ?? {})).toEqual(["id", "slug", "title", "language", "publicStatus"]);
  }
  expect(await searchRequests(db, { q: "plan b", locale: "en", limit: 2 })).toHaveLength(2);
  expect(await searchRequests(db, { q: "unheard-of", locale: "en", limit: 2 })).toEqual([]);
});

test("K7: of requests with the same words come first those with more of them in the title, then short titles", async () => {
  const db = await openTestDatabase();
  const wishes = [
    { title: "Calendar export", body: "For everybody." },
    { title: "Calendar export for technicians of other companies who work on our tours", body: "Often." },
    { title: "Calendar of the office", body: "With an export." },
    { title: "Something for the office", body: "A calendar and its export." },
  ];
  for (const wish of wishes.toReversed()) await aRequest(db, { ...wish, language: "en" });
  const found = await searchRequests(db, { q: "calendar export", locale: "en", limit: 10 });
  expect(found.map(({ title }) => title)).toEqual(wishes.map(({ title }) => title));
});

test("K7: one word that few have weighs more than one that many have in their title", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const rare = await aRequest(db, { author, title: "Something else", body: "It has a gyroscope." });
  for (let count = 0; count < 30; count += 1) await aRequest(db, { author, title: `Calendar ${count}` });
  const found = await searchRequests(db, { q: "calendar gyroscope", locale: "en", limit: 10 });
  expect(found[0]?.id).toBe(rare.id);
});

test("K7: a word within another one does not count as one of the title's", async () => {
  const db = await openTestDatabase();
  const body = "Photos in the app.";
  const photos = await aRequest(db, { title: "More fun with the photos", body, language: "en" });
  await aRequest(db, { title: "Happy customers", body, language: "en" });
  const found = await searchRequests(db, { q: "app photos", locale: "en", limit: 10 });
  expect(found.map(({ id }) => id)[0]).toBe(photos.id);
  expect(found).toHaveLength(2);
});

test("K7: of more matches than are ranked, old ones with all words in the title or a rare word are found, too", async () => {
  const db = await openTestDatabase();
  const texts = [
    { title: "export of tours", body: "old" },
    { title: "velmora", body: "an old export with a name" },
    ...Array.from({ length: 2 * mostRanked }, () => ({ title: "tours", body: "we miss an export" })),
  ];
  const rows = texts.map((text, at) => ({ rowid: at + 1, ...text }));
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto("requestSearch")
      .values(rows.slice(at, at + 500))
      .execute();
  }
  const find = (q: string) => findMatchingRequests(db, { q, limit: 5 });
  expect((await find("export tours"))[0]).toBe(1);
  expect((await find("velmora tours"))[0]).toBe(2);
  expect(await find("tours")).toHaveLength(5);
});

test("K7: words as they are written come first, and those they begin where that is not enough", async () => {
  const db = await openTestDatabase();
  const rows = Array.from({ length: 12 }, (_, at) => ({
    rowid: at + 1,
    title: at < 6 ? "tour" : "tourist",
    body: "",
  }));
  await db.insertInto("requestSearch").values(rows).execute();
  expect(await findMatchingRequests(db, { q: "tour", limit: 5 })).toEqual([6, 5, 4, 3, 2]);
  expect(
    (await findMatchingRequests(db, { q: "tour", limit: 12 })).sort((one, other) => one - other),
  ).toEqual(rows.map(({ rowid }) => rowid));
});

test("K7: words as they are written are not lost among the many that they begin", async () => {
  const db = await openTestDatabase();
  const rows = Array.from({ length: 3 * mostRanked }, (_, at) => ({
    rowid: at + 1,
    title: at < 20 ? "art" : "article",
    body: "",
  }));
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto("requestSearch")
      .values(rows.slice(at, at + 500))
      .execute();
  }
  for (const q of ["art", "art unheard"]) {
    const found = await findMatchingRequests(db, { q, limit: 200, inOrder: false });
    expect(found).toHaveLength(200);
    expect(found.filter((id) => id <= 20)).toHaveLength(20);
  }
});

test("K7: in a query of five words or more only the last one also finds the words that it begins", async () => {
  const { titlesFor } = await aPortalWithWishes();
  expect(await titlesFor("list tours needed forty pho")).toEqual(["Forty tours in one list"]);
  expect((await titlesFor("pho list tours needed forty"))[0]).toBe("Forty tours in one list");
  expect(await titlesFor("synchro zebra yak xylo unheard")).toEqual([]);
});
