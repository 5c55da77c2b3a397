import { expect, test } from "vitest";
import { aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { changeTexts, createItem } from "./planning.server.ts";

const now = builtAt.add({ hours: 24 });
const english = {
  title: "Offline maps",
  summary: "Maps without a network.",
  body: "They *stay* on the device.",
};
const german = { title: "Karten ohne Netz", summary: "Karten bleiben da.", body: "Auf dem Gerät." };
const bomb = "> ".repeat(2500);

async function aManager(db: Db) {
  return (await aStaffMember(db, { role: "manager" })).id;
}

const listTexts = (db: Db, itemId: number) =>
  db
    .selectFrom("roadmapItemTexts")
    .where("roadmapItemId", "=", itemId)
    .selectAll()
    .orderBy("language")
    .execute();
const readItem = (db: Db, itemId: number) =>
  db.selectFrom("roadmapItems").where("id", "=", itemId).selectAll().executeTakeFirstOrThrow();

test("an item is created as a draft, its texts rendered once, its first stage on record", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const outcome = await createItem(db, {
    texts: { en: english, de: german },
    stage: "planned",
    writerLanguage: "de",
    actorId,
    now,
  });
  if (!outcome.ok) throw new Error("refused");
  expect(await readItem(db, outcome.id)).toMatchObject({
    stage: "planned",
    originalLanguage: "de",
    createdById: actorId,
    publishedAt: null,
  });
  expect(await listTexts(db, outcome.id)).toMatchObject([
    { language: "de", slug: "karten-ohne-netz", writtenById: actorId },
    { language: "en", slug: "offline-maps", bodyHtml: "<p>They <em>stay</em> on the device.</p>\n" },
  ]);
  expect(await db.selectFrom("roadmapMoves").selectAll().execute()).toMatchObject([
    { roadmapItemId: outcome.id, fromStage: null, toStage: "planned", movedById: actorId, reasonId: null },
  ]);
});

test("K5: the original is the writer's language where it has a text, else the first that has", async () => {
  const db = await openTestDatabase();
  const { id } = await aRoadmapItem(db, { texts: { de: german }, writerLanguage: "fr" });
  expect((await readItem(db, id)).originalLanguage).toBe("de");
});

test("the same new form sent twice, even at once, makes one item", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const form = {
    texts: { en: english },
    stage: "exploring" as const,
    writerLanguage: "en" as const,
    submissionKey: "one form",
    actorId,
    now,
  };
  const outcomes = await Promise.all([createItem(db, form), createItem(db, form)]);
  expect(outcomes[0]).toEqual(outcomes[1]);
  expect(await db.selectFrom("roadmapItems").select("id").execute()).toHaveLength(1);
  expect(await db.selectFrom("roadmapMoves").select("id").execute()).toHaveLength(1);
});

test("too-complex and too-long: a text that cannot be rendered safely is refused, and which", async () => {
  const db = await openTestDatabase();
  const { id } = await aRoadmapItem(db);
  const actorId = await aManager(db);
  const act = { stage: "planned" as const, writerLanguage: "en" as const, actorId, now };
  const texts = { en: english, fr: { ...english, body: bomb } };
  expect(await createItem(db, { texts, ...act })).toEqual({
    ok: false,
    because: "too-complex",
    language: "fr",
  });
  expect(await changeTexts(db, { itemId: id, texts, ...act })).toMatchObject({ because: "too-complex" });
  const long = { en: { ...english, body: "x".repeat(20_001) } };
  expect(await createItem(db, { texts: long, ...act })).toEqual({
    ok: false,
    because: "too-long",
    language: "en",
  });
  expect(await db.selectFrom("roadmapItems").select("id").execute()).toHaveLength(1);
});

test("changed texts keep who wrote what; a language that is left out goes, and the original follows", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db, { texts: { en: english, de: german } });
  const actorId = await aManager(db);
  const change = (texts: Parameters<typeof changeTexts>[1]["texts"]) =>
    changeTexts(db, { itemId: id, texts, writerLanguage: "fr", actorId, now });

  expect(await change({ en: english, de: german })).toEqual({ ok: true, changed: false });
  expect(await change({ en: english, de: { ...german, title: "Karten" } })).toEqual({
    ok: true,
    changed: true,
  });
  expect(await listTexts(db, id)).toMatchObject([
    { language: "de", title: "Karten", slug: "karten", writtenById: actorId },
    { language: "en", writtenById: managerId },
  ]);
  expect((await readItem(db, id)).originalLanguage).toBe("en");

  expect(await change({ de: german })).toEqual({ ok: true, changed: true });
  expect(await listTexts(db, id)).toMatchObject([{ language: "de", title: german.title }]);
  expect((await readItem(db, id)).originalLanguage).toBe("de");
});

test.each([
  ["a stage that there is not", { stage: "soon" }],
  ["a language that there is not", { originalLanguage: "es" }],
  ["nobody who created it", { createdById: 999 }],
])("the database refuses an item with %s", async (_, wrong) => {
  const db = await openTestDatabase();
  const { id } = await aRoadmapItem(db);
  await expect(
    db
      .updateTable("roadmapItems")
      .set(wrong as object)
      .where("id", "=", id)
      .execute(),
  ).rejects.toThrow(/CHECK|FOREIGN KEY/);
});

test.each([
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
