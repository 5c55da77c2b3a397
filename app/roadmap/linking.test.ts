import { expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { withdrawRequest } from "../requests/settling.server.ts";
import type { Stage } from "../requests/status.ts";
import { castVote } from "../requests/voting.server.ts";
import {
  linkRequest,
  listItemsOfRequest,
  listLinkedRequestsForStaff,
  listUnansweredRequests,
  unlinkRequest,
} from "./linking.server.ts";
import { moveItem } from "./planning.server.ts";

const now = builtAt.add({ hours: 24 });
const statusOf = async (db: Db, request: { id: number }) =>
  (
    await db
      .selectFrom("requests")
      .where("id", "=", request.id)
      .select("publicStatus")
      .executeTakeFirstOrThrow()
  ).publicStatus;
const listLinks = (db: Db) => db.selectFrom("roadmapLinks").selectAll().orderBy("id").execute();

async function anItemAt(
  db: Db,
  stage: Stage,
  facts: { requests?: { id: number }[]; isPublished?: boolean } = {},
) {
  const start = stage === "postponed" ? "exploring" : stage;
  const item = await aRoadmapItem(db, { stage: start, ...facts });
  if (stage !== start) {
    const reason = { en: "It was not good enough." };
    const move = { itemId: item.id, toStage: stage, reason, actorId: item.managerId, now };
    await moveItem(db, { ...move, writerLanguage: "en" });
  }
  return item;
}

test("P5: an item answers many requests and a request needs several items", async () => {
  const db = await openTestDatabase();
  const [one, other] = [await aRequest(db, { title: "One" }), await aRequest(db, { title: "Other" })];
  const maps = await aRoadmapItem(db, { requests: [one, other], isPublished: true });
  const sync = await aRoadmapItem(db, { requests: [one] });
  const linked = await listLinkedRequestsForStaff(db, { itemId: maps.id });
  expect(linked.next).toBeUndefined();
  expect(linked.requests.map(({ title }) => title).sort()).toEqual(["One", "Other"]);
  const items = (publishedOnly: boolean) =>
    listItemsOfRequest(db, { requestId: one.id, locale: "en", publishedOnly });
  expect((await items(false)).items.map(({ id }) => id)).toEqual([sync.id, maps.id]);
  expect((await items(true)).items.map(({ id }) => id)).toEqual([maps.id]);
});

test.each<[Stage[], string]>([
  [[], "open"],
  [["exploring"], "exploring"],
  [["planned", "exploring"], "planned"],
  [["exploring", "building", "planned"], "building"],
  [["shipped", "exploring"], "exploring"],
  [["postponed", "building"], "building"],
  [["shipped", "postponed"], "postponed"],
  [["shipped", "shipped"], "shipped"],
])("R7: published items at %j make a request %s", async (published, status) => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  await anItemAt(db, "building", { requests: [request] });
  for (const stage of published) await anItemAt(db, stage, { requests: [request], isPublished: true });
  expect(await statusOf(db, request)).toBe(status);
});

test("R7: the status follows when a link is made and when it is taken back, whose row stays", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id, managerId } = await aRoadmapItem(db, { stage: "building", isPublished: true });
  const linking = { itemId: id, requestId: request.id, actorId: managerId };
  expect(await linkRequest(db, { ...linking, now })).toEqual({ changed: true });
  expect(await statusOf(db, request)).toBe("building");
  expect(await unlinkRequest(db, { ...linking, now: now.add({ hours: 1 }) })).toEqual({ changed: true });
  expect(await statusOf(db, request)).toBe("open");
  expect(await linkRequest(db, { ...linking, now: now.add({ hours: 2 }) })).toEqual({ changed: true });
  expect(await statusOf(db, request)).toBe("building");
  expect(await listLinks(db)).toMatchObject([
    {
      linkedById: managerId,
      linkedAt: "2030-05-07T08:00:00.000Z",
      unlinkedById: managerId,
      unlinkedAt: "2030-05-07T09:00:00.000Z",
    },
    { linkedAt: "2030-05-07T10:00:00.000Z", unlinkedAt: null, unlinkedById: null },
  ]);
});

test("already-linked, not-linked: two links of one request at once make one row", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id, managerId } = await aRoadmapItem(db, { isPublished: true });
  const linking = { itemId: id, requestId: request.id, actorId: managerId, now };
  expect(await unlinkRequest(db, linking)).toEqual({ changed: false, because: "not-linked" });
  expect(await Promise.all([linkRequest(db, linking), linkRequest(db, linking)])).toEqual([
    { changed: true },
    { changed: false, because: "already-linked" },
  ]);
  expect(await listLinks(db)).toHaveLength(1);
  expect(await Promise.all([unlinkRequest(db, linking), unlinkRequest(db, linking)])).toEqual([
    { changed: true },
    { changed: false, because: "not-linked" },
  ]);
  expect(await listLinks(db)).toHaveLength(1);
});

test("no-such-request: an unknown, a withdrawn or a merged request is not linked", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db);
  const [withdrawn, merged, root] = [await aRequest(db), await aRequest(db), await aRequest(db)];
  await withdrawRequest(db, { requestId: withdrawn.id, authorId: withdrawn.author.id, now });
  await db
    .updateTable("requests")
    .set({ mergedIntoId: root.id, rootId: root.id, publicStatus: "merged" })
    .where("id", "=", merged.id)
    .execute();
  for (const requestId of [withdrawn.id, merged.id, 999_999]) {
    expect(await linkRequest(db, { itemId: id, requestId, actorId: managerId, now })).toEqual({
      changed: false,
      because: "no-such-request",
    });
  }
  expect(await listLinks(db)).toEqual([]);
});

test("the database keeps one standing link of a request to an item, and none half taken back", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id, managerId } = await aRoadmapItem(db, { requests: [request] });
  const row = {
    roadmapItemId: id,
    requestId: request.id,
    linkedById: managerId,
    linkedAt: "2030-05-07T08:00:00.000Z",
  };
  await expect(db.insertInto("roadmapLinks").values(row).execute()).rejects.toThrow(/UNIQUE/);
  await expect(db.updateTable("roadmapLinks").set({ unlinkedById: managerId }).execute()).rejects.toThrow(
    /CHECK/,
  );
  await expect(db.deleteFrom("requests").where("id", "=", request.id).execute()).rejects.toThrow(
    /FOREIGN KEY/,
  );
  await expect(db.deleteFrom("roadmapItems").where("id", "=", id).execute()).rejects.toThrow(/FOREIGN KEY/);
});

test("what a manager may want to link next: open requests that no item answers, the most votes first", async () => {
  const db = await openTestDatabase();
  const [few, many, linked, withdrawn] = [
    await aRequest(db),
    await aRequest(db),
    await aRequest(db),
    await aRequest(db),
  ];
  for (const _ of [1, 2]) {
    const { id, organisationId } = await aPartner(db);
    await castVote(db, { requestId: many.id, voter: { personId: id, organisationId }, castById: id, now });
  }
  await withdrawRequest(db, { requestId: withdrawn.id, authorId: withdrawn.author.id, now });
  const { id, managerId } = await aRoadmapItem(db, { requests: [linked] });
  const ids = async (limit: number) =>
    (await listUnansweredRequests(db, { limit })).map((request) => request.id);
  expect(await ids(10)).toEqual([many.id, few.id]);
  expect(await ids(1)).toEqual([many.id]);
  await unlinkRequest(db, { itemId: id, requestId: linked.id, actorId: managerId, now });
  expect(await ids(10)).toEqual([many.id, linked.id, few.id]);
});

test("a request's page names twenty items and counts the rest", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id: draft, managerId } = await aRoadmapItem(db, { requests: [request] });
  for (let made = 0; made < 23; made += 1) {
    await aRoadmapItem(db, { managerId, requests: [request], isPublished: true });
  }
  const listed = async (publishedOnly: boolean) => {
    const { items, more } = await listItemsOfRequest(db, {
      requestId: request.id,
      locale: "en",
      publishedOnly,
    });
    return [items.length, more];
  };
  expect(await listed(true)).toEqual([20, 3]);
  expect(await listed(false)).toEqual([20, 4]);
  await unlinkRequest(db, { itemId: draft, requestId: request.id, actorId: managerId, now });
  expect(await listed(false)).toEqual([20, 3]);
});
