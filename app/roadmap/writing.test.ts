import { expect, test } from "vitest";
import { aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import type { ItemTexts, SeenTexts } from "./item.ts";
import { changeTexts } from "./writing.server.ts";

const now = builtAt.add({ hours: 24 });
const english = { title: "Offline maps", summary: "Maps without a network.", body: "They *stay* here." };
const german = { title: "Karten ohne Netz", summary: "Karten bleiben da.", body: "Auf dem Gerät." };
const french = { title: "Cartes hors ligne", summary: "Sans réseau.", body: "Sur l’appareil." };

const listTexts = (db: Db, itemId: number) =>
  db
    .selectFrom("roadmapItemTexts")
    .where("roadmapItemId", "=", itemId)
    .selectAll()
    .orderBy("language")
    .execute();
const listEarlier = (db: Db, itemId: number) =>
  db
    .selectFrom("roadmapEarlierTexts")
    .where("roadmapItemId", "=", itemId)
    .selectAll()
    .orderBy("id")
    .execute();
const originalOf = async (db: Db, itemId: number) =>
  (
    await db
      .selectFrom("roadmapItems")
      .where("id", "=", itemId)
      .select("originalLanguage")
      .executeTakeFirstOrThrow()
  ).originalLanguage;

/** An item and a colleague of its writer; both save as `save` does, having seen what `seen` says. */
async function aWrittenItem(texts: ItemTexts) {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db, { texts });
  const colleagueId = (await aStaffMember(db, { role: "manager" })).id;
  const save = (wanted: ItemTexts, seen: SeenTexts, { by = colleagueId, hours = 0 } = {}) =>
    changeTexts(db, {
      itemId: id,
      texts: wanted,
      seen,
      writerLanguage: "fr",
      actorId: by,
      now: now.add({ hours }),
    });
  return { db, id, managerId, colleagueId, save };
}

test("a text that stays keeps who wrote it; what is replaced or removed stays as a row with who and when", async () => {
  const { db, id, managerId, colleagueId, save } = await aWrittenItem({ en: english, de: german });
  expect(await save({ en: english, de: german }, { en: 1, de: 1 })).toEqual({ ok: true, changed: false });
  expect(await listEarlier(db, id)).toEqual([]);

  expect(await save({ en: english, de: { ...german, title: "Karten" } }, { en: 1, de: 1 })).toEqual({
    ok: true,
    changed: true,
  });
  expect(await listTexts(db, id)).toMatchObject([
    { language: "de", number: 2, title: "Karten", slug: "karten", writtenById: colleagueId },
    { language: "en", number: 1, writtenById: managerId },
  ]);
  expect(await originalOf(db, id)).toBe("en");

  expect(await save({ de: german }, { en: 1, de: 2 }, { by: managerId, hours: 1 })).toMatchObject({
    ok: true,
  });
  expect(await listTexts(db, id)).toMatchObject([{ language: "de", number: 3, title: german.title }]);
  expect(await originalOf(db, id)).toBe("de");

  expect(await save({ de: german, en: english }, { de: 3, en: 0 }, { hours: 2 })).toMatchObject({ ok: true });
  expect(await listTexts(db, id)).toMatchObject([
    { language: "de", number: 3 },
    { language: "en", number: 2, bodyHtml: "<p>They <em>stay</em> here.</p>\n" },
  ]);
  const first = { writtenById: managerId, writtenAt: "2030-05-06T08:00:00.000Z" };
  const last = { endedById: managerId, endedAt: "2030-05-07T09:00:00.000Z" };
  expect(await listEarlier(db, id)).toMatchObject([
    {
      ...german,
      language: "de",
      number: 1,
      ...first,
      ending: "replaced",
      endedById: colleagueId,
      endedAt: "2030-05-07T08:00:00.000Z",
    },
    { language: "de", number: 2, title: "Karten", writtenById: colleagueId, ending: "replaced", ...last },
    { ...english, language: "en", number: 1, ...first, ending: "removed", ...last },
  ]);
});

test("changed-meanwhile: of two who save the same text at once one wins and the other is told", async () => {
  const { db, id, managerId, colleagueId, save } = await aWrittenItem({ en: english });
  const mine = { ...english, body: "Mine." };
  const theirs = { ...english, body: "Theirs." };
  const outcomes = await Promise.all([
    save({ en: mine }, { en: 1 }, { by: managerId }),
    save({ en: theirs }, { en: 1 }, { by: colleagueId }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([
    { ok: false, because: "changed-meanwhile", languages: ["en"] },
  ]);
  const [stored] = await listTexts(db, id);
  expect(stored).toMatchObject({ number: 2, body: outcomes[0]?.ok ? "Mine." : "Theirs." });
  expect(await listEarlier(db, id)).toMatchObject([{ number: 1, body: english.body }]);

  // Told, and having seen what stands there now, the other decides to replace it.
  expect(await save({ en: { ...english, body: "Both." } }, { en: 2 })).toEqual({ ok: true, changed: true });
  expect((await listEarlier(db, id)).map(({ number }) => number)).toEqual([1, 2]);
});

const edited = { ...german, body: "Bearbeitet." };
test.each<[what: string, theirs: ItemTexts, mine: ItemTexts, contested: string[]]>([
  ["both changed it", { en: english, de: edited }, { en: english, de: { ...german, body: "x" } }, ["de"]],
  ["one removed what the other changed", { en: english }, { en: english, de: edited }, ["de"]],
  ["one changed what the other removed", { en: english, de: edited }, { en: english }, ["de"]],
  [
    "both began a language",
    { en: english, de: german, fr: french },
    { en: english, de: german, fr: { ...french, title: "Plans" } },
    ["fr"],
  ],
  ["each removed the one that the other kept", { de: german }, { en: english }, ["en"]],
])("changed-meanwhile: %s, and nothing of the second save is stored", async (_, theirs, mine, contested) => {
  const { db, id, managerId, save } = await aWrittenItem({ en: english, de: german });
  const seen = { en: 1, de: 1 };
  expect(await save(theirs, seen, { by: managerId })).toEqual({ ok: true, changed: true });
  const before = await listTexts(db, id);
  expect(await save(mine, seen)).toEqual({ ok: false, because: "changed-meanwhile", languages: contested });
  expect(await listTexts(db, id)).toEqual(before);
});

test.each<[what: string, theirs: ItemTexts, mine: ItemTexts, result: ItemTexts]>([
  [
    "changed the one, the other the other",
    { en: english, de: edited },
    { en: { ...english, title: "Maps" }, de: german },
    { en: { ...english, title: "Maps" }, de: edited },
  ],
  [
    "began a language that the other left empty",
    { en: english, de: german, fr: french },
    { en: { ...english, title: "Maps" }, de: german },
    { en: { ...english, title: "Maps" }, de: german, fr: french },
  ],
  [
    "removed a language that the other left as it was",
    { en: english },
    { en: { ...english, title: "Maps" }, de: german },
    { en: { ...english, title: "Maps" } },
  ],
  ["wrote the same", { en: english, de: edited }, { en: english, de: edited }, { en: english, de: edited }],
])("two who save one after the other keep both their work where one %s", async (_, theirs, mine, result) => {
  const { db, id, managerId, save } = await aWrittenItem({ en: english, de: german });
  const seen = { en: 1, de: 1 };
  expect(await save(theirs, seen, { by: managerId })).toEqual({ ok: true, changed: true });
  expect(await save(mine, seen)).toMatchObject({ ok: true });
  const stored = await listTexts(db, id);
  expect(
    Object.fromEntries(
      stored.map(({ language, title, summary, body }) => [language, { title, summary, body }]),
    ),
  ).toEqual(result);
});

test("changed-meanwhile: who saw nothing overwrites nothing", async () => {
  const { save } = await aWrittenItem({ en: english });
  expect(await save({ en: { ...english, title: "Maps" } }, {})).toMatchObject({
    because: "changed-meanwhile",
  });
});

test("too-complex and too-long: a text that cannot be rendered safely changes nothing", async () => {
  const { db, id, save } = await aWrittenItem({ en: english });
  const bomb = { ...english, body: "> ".repeat(2500) };
  expect(await save({ en: english, fr: bomb }, { en: 1 })).toEqual({
    ok: false,
    because: "too-complex",
    language: "fr",
  });
  const long = { en: { ...english, body: "x".repeat(20_001) } };
  expect(await save(long, { en: 1 })).toEqual({ ok: false, because: "too-long", language: "en" });
  expect(await listTexts(db, id)).toMatchObject([{ language: "en", number: 1 }]);
});

test.each([
  ["a number below one", { number: 0 }],
  ["an empty title", { title: "" }],
  ["a title of over 120 characters", { title: "x".repeat(121) }],
  ["an empty summary", { summary: "" }],
  ["a summary of over 400 characters", { summary: "x".repeat(401) }],
])("the database refuses a text with %s", async (_, wrong) => {
  const db = await openTestDatabase();
  const { id } = await aRoadmapItem(db);
  await expect(
    db.updateTable("roadmapItemTexts").set(wrong).where("roadmapItemId", "=", id).execute(),
  ).rejects.toThrow(/CHECK/);
});

test("the database keeps earlier texts as they are, each number of a language once", async () => {
  const { db, id, managerId, save } = await aWrittenItem({ en: english });
  await save({ en: { ...english, title: "Maps" } }, { en: 1 });
  await expect(db.updateTable("roadmapEarlierTexts").set({ title: "x" }).execute()).rejects.toThrow(
    /append-only/,
  );
  await expect(db.deleteFrom("roadmapEarlierTexts").execute()).rejects.toThrow(/append-only/);
  const [row] = await listEarlier(db, id);
  if (!row) throw new Error("nothing was kept");
  const again = { ...row, id: row.id + 1 };
  const insert = (values: object) =>
    db
      .insertInto("roadmapEarlierTexts")
      .values({ ...again, ...values })
      .execute();
  await expect(insert({})).rejects.toThrow(/UNIQUE/);
  await expect(insert({ number: 2, ending: "lost" })).rejects.toThrow(/CHECK/);
  await expect(insert({ number: 0 })).rejects.toThrow(/CHECK/);
  await expect(insert({ number: 2, endedById: 999 })).rejects.toThrow(/FOREIGN KEY/);
  await expect(db.deleteFrom("people").where("id", "=", managerId).execute()).rejects.toThrow(/FOREIGN KEY/);
});
