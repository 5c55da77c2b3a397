import { expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { deactivatePerson } from "../accounts/leaving.server.ts";
import { giveRequest } from "./owning.server.ts";
import { recordOpening } from "./queue.server.ts";
import { mostCounted, type Walk, walks } from "./queue.ts";
import { withdrawRequest } from "./settling.server.ts";
import { castVote } from "./voting.server.ts";
import {
  countInWalk,
  findNextInWalk,
  findPlaceIfAny,
  findPreviousInWalk,
  waitsInWalk,
} from "./walking.server.ts";

const now = builtAt.add({ hours: 1 });

/** Five requests; the third has most votes, then the fifth. */
async function aDesk() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const colleague = await aStaffMember(db, { role: "manager" });
  const author = await aPartner(db);
  const ids: number[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await aRequest(db, { author })).id);
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = ids;
  const voters = [await aPartner(db), await aPartner(db)];
  for (const [requestId, count] of [
    [three, 2],
    [five, 1],
  ] as const) {
    for (const { id, organisationId } of voters.slice(0, count))
      await castVote(db, { requestId, voter: { personId: id, organisationId }, castById: id, now });
  }
  const give = (requestId: number, ownerId: number) =>
    giveRequest(db, { requestId, ownerId, actorId: manager.id, now });
  const withdraw = (requestId: number) => withdrawRequest(db, { requestId, authorId: author.id, now });
  return { db, manager, colleague, ids: { one, two, three, four, five }, give, withdraw };
}

/** Where somebody comes who only ever goes on, or back, from a request. */
async function everyStep(
  db: Db,
  { walk, personId, from }: { walk: Walk; personId: number; from?: number },
): Promise<number[]> {
  const steps: number[] = [];
  let at = from === undefined ? undefined : await findPlaceIfAny(db, from);
  for (;;) {
    const next =
      from !== undefined && at
        ? await findPreviousInWalk(db, { walk, at, personId })
        : await findNextInWalk(db, { walk, at, personId });
    if (next === undefined) return steps;
    steps.push(next);
    at = await findPlaceIfAny(db, next);
  }
}

test("what nobody owns comes with the most votes first, forwards and backwards", async () => {
  const { db, manager, colleague, ids, give } = await aDesk();
  await give(ids.four, colleague.id);
  const step = { walk: "unowned" as const, personId: manager.id };
  expect(await everyStep(db, step)).toEqual([ids.three, ids.five, ids.two, ids.one]);
  expect(await everyStep(db, { ...step, from: ids.one })).toEqual([ids.two, ids.five, ids.three]);
  expect(await countInWalk(db, step)).toBe(4);
});

test("what is one's own comes with the longest waiting first, forwards and backwards", async () => {
  const { db, manager, colleague, ids, give } = await aDesk();
  for (const id of [ids.five, ids.one, ids.three]) await give(id, manager.id);
  await give(ids.two, colleague.id);
  const step = { walk: "mine" as const, personId: manager.id };
  expect(await everyStep(db, step)).toEqual([ids.one, ids.three, ids.five]);
  expect(await everyStep(db, { ...step, from: ids.five })).toEqual([ids.three, ids.one]);
  expect(await countInWalk(db, step)).toBe(3);
});

test("what nobody has opened comes once; back leads to what the manager opened on the way", async () => {
  const { db, manager, colleague, ids } = await aDesk();
  const step = { walk: "unopened" as const, personId: manager.id };
  const seen: number[] = [];
  for (;;) {
    const at = await findPlaceIfAny(db, seen.at(-1) ?? 0);
    const next = await findNextInWalk(db, { ...step, at });
    if (next === undefined) break;
    seen.push(next);
    await recordOpening(db, { requestId: next, staffId: manager.id, now });
    if (next === ids.two) await recordOpening(db, { requestId: ids.three, staffId: colleague.id, now });
  }
  expect(seen).toEqual([ids.one, ids.two, ids.four, ids.five]);
  expect(await everyStep(db, { ...step, from: ids.five })).toEqual([ids.four, ids.two, ids.one]);
  expect(await countInWalk(db, step)).toBe(0);
  const waits = (requestId: number, personId = manager.id) =>
    waitsInWalk(db, { walk: "unopened", requestId, personId });
  expect([await waits(ids.four), await waits(ids.three), await waits(ids.four, colleague.id)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("the next one skips what was settled meanwhile, planned, or taken by a colleague", async () => {
  const { db, manager, colleague, ids, give, withdraw } = await aDesk();
  const step = { walk: "unowned" as const, personId: manager.id };
  await withdraw(ids.five);
  await give(ids.two, colleague.id);
  await aRoadmapItem(db, { requests: [{ id: ids.four }], isPublished: true });
  const at = await findPlaceIfAny(db, ids.three);
  expect(await findNextInWalk(db, { ...step, at })).toBe(ids.one);
  // Also from a request that itself no longer waits.
  expect(await findNextInWalk(db, { ...step, at: await findPlaceIfAny(db, ids.five) })).toBe(ids.one);
  const waits = (requestId: number) => waitsInWalk(db, { ...step, requestId });
  expect([await waits(ids.five), await waits(ids.two), await waits(ids.one), await waits(404)]).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test("A1: what somebody owned who has left waits with what nobody owns, in its place", async () => {
  const { db, manager, colleague, ids, give } = await aDesk();
  const admin = await aStaffMember(db, { role: "admin" });
  for (const id of [ids.five, ids.one]) await give(id, colleague.id);
  await deactivatePerson(db, { id: colleague.id, actorId: admin.id, now });
  const step = { walk: "unowned" as const, personId: manager.id };
  const order = [ids.three, ids.five, ids.four, ids.two, ids.one];
  expect(await everyStep(db, step)).toEqual(order);
  expect(await everyStep(db, { ...step, from: ids.one })).toEqual(order.slice(0, -1).reverse());
  expect(await countInWalk(db, step)).toBe(5);
});

test("an empty walk has no first request", async () => {
  const db = await openTestDatabase();
  for (const walk of walks) {
    expect(await findNextInWalk(db, { walk, personId: 1 })).toBeUndefined();
    expect(await countInWalk(db, { walk, personId: 1 })).toBe(0);
  }
  expect(await findPlaceIfAny(db, 1)).toBeUndefined();
});

test("each step is one search of an index, whatever waits, and counting stops at the most that is told", async () => {
  const { db, manager, ids, give } = await aDesk();
  await give(ids.four, manager.id);
  const at = { id: ids.three, voteCount: 3 };
  const indexes = {
    unopened: /requests_unopened|requests_opened_by|INTEGER PRIMARY KEY/,
    unowned: /requests_status_of_owner \(public_status=\? AND owner_id=\?/,
    mine: /requests_of_owner/,
  };
  for (const walk of walks) {
    const step = { walk, at, personId: manager.id };
    const plans = [
      ...(await plansOf(db, (heard) => findNextInWalk(heard, step))),
      ...(await plansOf(db, (heard) => findPreviousInWalk(heard, step))),
    ].filter((plan) => !plan.includes("owners"));
    expect(plans.length).toBeGreaterThan(1);
    for (const plan of plans) {
      expect(plan).toMatch(indexes[walk]);
      expect(plan).not.toMatch(/TEMP B-TREE|SCAN (?!requests USING (COVERING )?INDEX requests_unopened)/);
    }
  }
  expect(mostCounted).toBe(99);
});
