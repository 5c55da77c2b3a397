import { expect, test } from "vitest";
import { aRequest, aRoadmapItem, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { publishItem, unpublishItem } from "./publishing.server.ts";
import { findPublishedItemIfAny } from "./reading.server.ts";

const now = builtAt.add({ hours: 24 });
const statusOf = async (db: Db, request: { id: number }) =>
  (
    await db
      .selectFrom("requests")
      .where("id", "=", request.id)
      .select("publicStatus")
      .executeTakeFirstOrThrow()
  ).publicStatus;
const listPublications = (db: Db) => db.selectFrom("roadmapPublications").selectAll().orderBy("id").execute();

test("R7: publishing makes an item public and its requests follow; unpublishing takes both back, on record", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id, managerId } = await aRoadmapItem(db, { stage: "planned", requests: [request] });
  const act = { itemId: id, actorId: managerId };
  expect(await findPublishedItemIfAny(db, { id, locale: "en" })).toBeUndefined();
  expect(await statusOf(db, request)).toBe("open");

  expect(await publishItem(db, { ...act, now })).toEqual({ changed: true });
  expect(await findPublishedItemIfAny(db, { id, locale: "en" })).toMatchObject({ id, stage: "planned" });
  expect(await statusOf(db, request)).toBe("planned");

  expect(await unpublishItem(db, { ...act, now: now.add({ hours: 1 }) })).toEqual({ changed: true });
  expect(await findPublishedItemIfAny(db, { id, locale: "en" })).toBeUndefined();
  expect(await statusOf(db, request)).toBe("open");
  await publishItem(db, { ...act, now: now.add({ hours: 2 }) });
  expect(await listPublications(db)).toMatchObject([
    {
      publishedById: managerId,
      publishedAt: "2030-05-07T08:00:00.000Z",
      unpublishedById: managerId,
      unpublishedAt: "2030-05-07T09:00:00.000Z",
    },
    { publishedAt: "2030-05-07T10:00:00.000Z", unpublishedAt: null },
  ]);
});

test("already-published, not-published: doing it twice, even at once, changes nothing more", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db);
  const act = { itemId: id, actorId: managerId, now };
  expect(await unpublishItem(db, act)).toEqual({ changed: false, because: "not-published" });
  expect(await Promise.all([publishItem(db, act), publishItem(db, act)])).toEqual([
    { changed: true },
    { changed: false, because: "already-published" },
  ]);
  expect(await listPublications(db)).toHaveLength(1);
  expect(await Promise.all([unpublishItem(db, act), unpublishItem(db, act)])).toEqual([
    { changed: true },
    { changed: false, because: "not-published" },
  ]);
});

test("the database keeps one standing publication an item, and none half taken back", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db, { isPublished: true });
  const row = { roadmapItemId: id, publishedById: managerId, publishedAt: "2030-05-07T08:00:00.000Z" };
  await expect(db.insertInto("roadmapPublications").values(row).execute()).rejects.toThrow(/UNIQUE/);
  await expect(
    db.updateTable("roadmapPublications").set({ unpublishedById: managerId }).execute(),
  ).rejects.toThrow(/CHECK/);
});
