import { expect, test } from "vitest";
import { aRequest, aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stages } from "../requests/status.ts";
import { moveItem } from "./planning.server.ts";
import { listMoves } from "./reading.server.ts";

const now = builtAt.add({ hours: 24 });
const bomb = "> ".repeat(2500);

async function aManager(db: Db) {
  return (await aStaffMember(db, { role: "manager" })).id;
}

const readItem = (db: Db, itemId: number) =>
  db.selectFrom("roadmapItems").where("id", "=", itemId).selectAll().executeTakeFirstOrThrow();
const statusOf = async (db: Db, request: { id: number }) =>
  (
    await db
      .selectFrom("requests")
      .where("id", "=", request.id)
      .select("publicStatus")
      .executeTakeFirstOrThrow()
  ).publicStatus;

test("P4: from every stage to every other, each move on record with who, when and the public reason", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const { id } = await aRoadmapItem(db, { stage: "exploring" });
  let from: string = "exploring";
  for (const toStage of [
    "shipped",
    "postponed",
    "building",
    "postponed",
    "shipped",
    "planned",
    "exploring",
  ] as const) {
    const reason = { en: `To ${toStage}.`, de: `Nach ${toStage}.` };
    const outcome = await moveItem(db, { itemId: id, toStage, reason, writerLanguage: "en", actorId, now });
    expect(outcome).toEqual({ changed: true });
    expect((await listMoves(db, { itemId: id, locale: "de" })).moves[0]).toMatchObject({
      fromStage: from,
      toStage,
      movedAt: "2030-05-07T08:00:00.000Z",
      reason: { html: `<p>Nach ${toStage}.</p>\n`, language: "de" },
    });
    from = toStage;
  }
  expect((await listMoves(db, { itemId: id, locale: "en" })).moves).toHaveLength(8);
  expect(await readItem(db, id)).toMatchObject({ stage: "exploring", movedAt: "2030-05-07T08:00:00.000Z" });
});

test.each(stages)("already-there: a move to %s from there changes nothing", async (stage) => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const { id } = await aRoadmapItem(db, { stage: "exploring" });
  const move = {
    itemId: id,
    toStage: stage,
    reason: { en: "Because." },
    writerLanguage: "en" as const,
    actorId,
  };
  await moveItem(db, { ...move, now });
  const before = await listMoves(db, { itemId: id, locale: "en" });
  expect(await moveItem(db, { ...move, now: now.add({ hours: 1 }) })).toEqual({
    changed: false,
    because: "already-there",
  });
  expect(await listMoves(db, { itemId: id, locale: "en" })).toEqual(before);
});

test("P4: reason-needed: nothing is postponed without a public reason", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const { id } = await aRoadmapItem(db);
  const move = { itemId: id, toStage: "postponed" as const, writerLanguage: "en" as const, actorId, now };
  expect(await moveItem(db, { ...move, reason: {} })).toEqual({ changed: false, because: "reason-needed" });
  expect((await readItem(db, id)).stage).toBe("exploring");
  await expect(
    db
      .insertInto("roadmapMoves")
      .values({
        roadmapItemId: id,
        fromStage: "exploring",
        toStage: "postponed",
        reasonId: null,
        movedById: actorId,
        movedAt: "2030-05-07T08:00:00.000Z",
      })
      .execute(),
  ).rejects.toThrow(/CHECK/);
});

test("too-complex: a reason that cannot be rendered safely moves nothing", async () => {
  const db = await openTestDatabase();
  const actorId = await aManager(db);
  const { id } = await aRoadmapItem(db);
  const outcome = await moveItem(db, {
    itemId: id,
    toStage: "postponed",
    reason: { en: bomb },
    writerLanguage: "en",
    actorId,
    now,
  });
  expect(outcome).toEqual({ changed: false, because: "too-complex" });
  expect(await db.selectFrom("staffTexts").select("id").execute()).toEqual([]);
});

test("R7: a published item's move changes the status of every request that it answers, on record", async () => {
  const db = await openTestDatabase();
  const [one, other, stranger] = [await aRequest(db), await aRequest(db), await aRequest(db)];
  const { id, managerId } = await aRoadmapItem(db, { requests: [one, other], isPublished: true });
  await moveItem(db, {
    itemId: id,
    toStage: "building",
    reason: {},
    writerLanguage: "en",
    actorId: managerId,
    now,
  });
  expect([await statusOf(db, one), await statusOf(db, other), await statusOf(db, stranger)]).toEqual([
    "building",
    "building",
    "open",
  ]);
  const changes = await db
    .selectFrom("requestStatusChanges")
    .where("requestId", "=", one.id)
    .select(["fromStatus", "toStatus", "changedById"])
    .orderBy("id")
    .execute();
  expect(changes.slice(-2)).toEqual([
    { fromStatus: "open", toStatus: "exploring", changedById: managerId },
    { fromStatus: "exploring", toStatus: "building", changedById: managerId },
  ]);
});

test("R7: a draft's move changes no status", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id, managerId } = await aRoadmapItem(db, { requests: [request] });
  const move = { itemId: id, toStage: "shipped" as const, reason: {}, actorId: managerId, now };
  expect(await moveItem(db, { ...move, writerLanguage: "en" })).toEqual({ changed: true });
  expect(await statusOf(db, request)).toBe("open");
});

test("two managers who move at once make two moves in a row, or one of them is already there", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db);
  const move = { itemId: id, reason: {}, writerLanguage: "en" as const, actorId: managerId, now };
  const same = await Promise.all([
    moveItem(db, { ...move, toStage: "planned" }),
    moveItem(db, { ...move, toStage: "planned" }),
  ]);
  expect(same.filter(({ changed }) => changed)).toHaveLength(1);
  await Promise.all([
    moveItem(db, { ...move, toStage: "building" }),
    moveItem(db, { ...move, toStage: "shipped" }),
  ]);
  const moves = (await listMoves(db, { itemId: id, locale: "en" })).moves.reverse();
  for (const [position, { fromStage }] of moves.entries()) {
    expect(fromStage).toBe(position === 0 ? null : moves[position - 1]?.toStage);
  }
  expect((await readItem(db, id)).stage).toBe(moves.at(-1)?.toStage);
});
