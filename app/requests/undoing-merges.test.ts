import { afterAll, expect, test } from "vitest";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listMergeHistory } from "./merging.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { followRoadmap } from "./settling.server.ts";
import { aWorld, everything, numbersOf, rowOf } from "./test-merging.ts";
import { cast, now } from "./test-voting.ts";

afterAll(stopRendering);

test("R6: undoing a merge restores exactly what each request had", async () => {
  const { db, one, two, three, merge, undo } = await aWorld();
  await cast(db, one, three.author);
  const before = await everything(db);
  await merge(one, two);
  expect(await undo(one)).toEqual({ changed: true });
  const round = (rows: { trendScore: number }[]) =>
    rows.map((row) => ({ ...row, trendScore: row.trendScore.toFixed(9) }));
  const after = await everything(db);
  expect(after.votes).toEqual(before.votes);
  expect(round(after.requests)).toEqual(round(before.requests));
});

test("R6: trees of any depth are undone in any order, and what was merged below goes along", async () => {
  const { db, one, two, three, merge, undo } = await aWorld();
  await merge(one, two);
  await merge(two, three);
  expect(await rowOf(db, one)).toMatchObject({ mergedIntoId: two.id, rootId: three.id });
  expect(await numbersOf(db, three)).toEqual([3, 3]);
  await undo(two);
  expect(await rowOf(db, one)).toMatchObject({
    mergedIntoId: two.id,
    rootId: two.id,
    publicStatus: "merged",
  });
  expect(await rowOf(db, two)).toMatchObject({ mergedIntoId: null, rootId: null, publicStatus: "open" });
  expect([await numbersOf(db, one), await numbersOf(db, two), await numbersOf(db, three)]).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
  ]);
  await merge(two, three);
  await undo(one);
  expect(await numbersOf(db, three)).toEqual([2, 2]);
  expect(await rowOf(db, one)).toMatchObject({ rootId: null, publicStatus: "open" });
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R6: only what is merged can be taken apart", async () => {
  const { one, undo } = await aWorld();
  expect(await undo(one)).toEqual({ changed: false, because: "not-merged" });
  expect(await undo({ id: 999 })).toEqual({ changed: false, because: "not-found" });
});

test("R6: the trail says who merged and took apart what, when and why", async () => {
  const { db, one, two, merge, undo } = await aWorld();
  await merge(one, two);
  await undo(one, now.add({ hours: 1 }));
  await merge(one, two, now.add({ hours: 2 }));
  const trail = await listMergeHistory(db, { requestId: two.id, limit: 10 });
  expect(trail).toEqual(await listMergeHistory(db, { requestId: one.id, limit: 10 }));
  expect(trail).toMatchObject([
    {
      duplicateId: one.id,
      intoId: two.id,
      mergedAt: "2030-05-06T11:00:00.000Z",
      undoneAt: null,
      undoneBy: null,
    },
    {
      why: "They ask for the same.",
      mergedBy: "Mara Ohm",
      undoneWhy: "They differ.",
      undoneBy: "Mara Ohm",
      undoneAt: "2030-05-06T10:00:00.000Z",
    },
  ]);
});

test("R7: what the roadmap says of a merged request stays with it until it stands alone again", async () => {
  const { db, manager, one, two, merge, undo } = await aWorld();
  await merge(one, two);
  await db
    .transaction()
    .execute((tx) =>
      followRoadmap(tx, { requestId: one.id, publishedStages: ["planned"], actorId: manager.id, now }),
    );
  expect((await rowOf(db, one)).publicStatus).toBe("merged");
  expect((await rowOf(db, two)).publicStatus).toBe("open");
  await undo(one);
  expect((await rowOf(db, one)).publicStatus).toBe("planned");
});
