import { expect, test } from "vitest";
import { aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import type { ItemTexts } from "./item.ts";
import { createItem } from "./planning.server.ts";

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

test("a new form that was changed before it was sent again makes another item: nothing typed is lost", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const form = { writerLanguage: "en", submissionKey: "one form", actorId, now } as const;
  const send = async (texts: ItemTexts, stage: "planned" | "shipped" = "planned") => {
    const outcome = await createItem(db, { ...form, texts, stage });
    return outcome.ok && outcome.id;
  };
  const first = await send({ en: english });
  const others = [
    await send({ en: { ...english, body: "They stay for a week." } }),
    await send({ en: english, de: german }),
    await send({ en: english }, "shipped"),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
  expect(await send({ en: english })).toBe(first);
});

test("too-complex and too-long: a text that cannot be rendered safely is refused, and which", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const act = { stage: "planned" as const, writerLanguage: "en" as const, actorId, now };
  const texts = { en: english, fr: { ...english, body: bomb } };
  expect(await createItem(db, { texts, ...act })).toEqual({
    ok: false,
    because: "too-complex",
    language: "fr",
  });
  const long = { en: { ...english, body: "x".repeat(20_001) } };
  expect(await createItem(db, { texts: long, ...act })).toEqual({
    ok: false,
    because: "too-long",
    language: "en",
  });
  expect(await db.selectFrom("roadmapItems").select("id").execute()).toEqual([]);
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
