import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { erasePerson } from "../accounts/leaving.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import {
  countUnopenedRequests,
  findRequestForStaffIfAny,
  listQueue,
  listUnopenedRequests,
  recordOpening,
} from "./queue.server.ts";
import { withdrawRequest } from "./settling.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);

test("a request waits until somebody on the staff opens it; who opened it first stays on record", async () => {
  const db = await openTestDatabase();
  const [support, manager] = [
    await aStaffMember(db, { role: "support" }),
    await aStaffMember(db, { role: "manager" }),
  ];
  const [one, two] = [await aRequest(db), await aRequest(db)];
  expect(idsOf(await listUnopenedRequests(db, { limit: 5 }))).toEqual([two.id, one.id]);
  expect(idsOf(await listUnopenedRequests(db, { limit: 1 }))).toEqual([two.id]);
  expect(await countUnopenedRequests(db)).toBe(2);
  const open = (staffId: number, at = now) => recordOpening(db, { requestId: one.id, staffId, now: at });
  await Promise.all([open(support.id), open(manager.id)]);
  await open(manager.id, now.add({ hours: 1 }));
  await recordOpening(db, { requestId: 404, staffId: manager.id, now });
  const opened = await db
    .selectFrom("requests")
    .where("id", "=", one.id)
    .select(["openedById", "openedAt"])
    .executeTakeFirst();
  expect(opened).toEqual({ openedById: support.id, openedAt: "2030-05-06T09:00:00.000Z" });
  expect(idsOf((await listQueue(db, { show: "unopened" })).requests)).toEqual([two.id]);
  expect(await countUnopenedRequests(db)).toBe(1);
});

test("the staff's list shows what is open and what is settled, the newest first, fifty at a time", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const ids: number[] = [];
  for (let count = 0; count < 51; count += 1) ids.push((await aRequest(db, { author })).id);
  const newestFirst = [...ids].reverse();
  const first = await listQueue(db, { show: "open" });
  expect(idsOf(first.requests)).toEqual(newestFirst.slice(0, 50));
  const second = await listQueue(db, { show: "open", after: first.next });
  expect([idsOf(second.requests), second.next]).toEqual([newestFirst.slice(50), undefined]);
  expect((await listQueue(db, { show: "decided" })).requests).toEqual([]);
  await withdrawRequest(db, { requestId: ids[3] ?? 0, authorId: author.id, now });
  expect(idsOf((await listQueue(db, { show: "decided" })).requests)).toEqual([ids[3]]);
  expect((await listQueue(db, { show: "open" })).next).toBeUndefined();
});

test("A1: an erased author's request stays, without a name", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const request = await aRequest(db);
  await erasePerson(db, { id: request.author.id, actorId: admin.id, now });
  expect(await findRequestForStaffIfAny(db, request.id)).toMatchObject({ authorName: null, voteCount: 1 });
});
