import { afterAll, expect, test } from "vitest";
import { aPartner } from "../../db/builders.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequests } from "./listing.server.ts";
import { previewMerge } from "./merging.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { listQuery } from "./request-form.ts";
import { decideRequest } from "./settling.server.ts";
import { aWorld, everything, numbersOf, rowOf } from "./test-merging.ts";
import { cast, now, withdraw } from "./test-voting.ts";
import { listVotedAmong, readOwnPart, readStanding } from "./voting.server.ts";

afterAll(stopRendering);

type Request = { id: number };

test("R6: a merge moves nothing, and the tree counts each person and organisation once", async () => {
  const { db, one, two, merge } = await aWorld();
  const both = await aPartner(db);
  const colleague = await aPartner(db, { organisationId: both.organisationId });
  for (const [request, voter] of [
    [one, both],
    [two, both],
    [two, colleague],
  ] as const) {
    await cast(db, request, voter);
  }
  const { votes } = await everything(db);
  expect(await merge(one, two)).toEqual({ changed: true });
  expect((await everything(db)).votes).toEqual(votes);
  expect(await rowOf(db, one)).toMatchObject({
    publicStatus: "merged",
    mergedIntoId: two.id,
    rootId: two.id,
  });
  expect(await numbersOf(db, two)).toEqual([4, 3]);
  expect(await numbersOf(db, one)).toEqual([2, 2]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R6: a vote given on a merged page is stored on the request it leads to, and stays there", async () => {
  const { db, one, two, three, merge, undo } = await aWorld();
  await merge(one, two);
  await merge(two, three);
  const voter = await aPartner(db);
  expect(await cast(db, one, voter)).toEqual({ changed: true });
  const votes = await db.selectFrom("votes").where("personId", "=", voter.id).selectAll().execute();
  expect(votes).toMatchObject([{ requestId: three.id, givenOnId: one.id }]);
  expect(await numbersOf(db, three)).toEqual([4, 4]);
  await undo(two);
  expect(await numbersOf(db, three)).toEqual([2, 2]);
  expect(await numbersOf(db, two)).toEqual([2, 2]);
});

test("R6: who supports any request of a tree has voted in it", async () => {
  const { db, one, two, merge } = await aWorld();
  await merge(one, two);
  expect(await cast(db, two, one.author)).toEqual({ changed: false, because: "already-voted" });
  expect(await cast(db, one, two.author)).toEqual({ changed: false, because: "already-voted" });
  expect(await numbersOf(db, two)).toEqual([2, 2]);
});

test("R6: withdrawing takes back all votes of the person in the tree, each on record where it was", async () => {
  const { db, one, two, three, merge, undo } = await aWorld();
  await cast(db, two, one.author);
  await merge(one, two);
  await merge(two, three);
  expect(await withdraw(db, two, one.author)).toEqual({ changed: true });
  const withdrawn = await db.selectFrom("voteWithdrawals").selectAll().orderBy("requestId").execute();
  expect(withdrawn.map(({ requestId, personId }) => [requestId, personId])).toEqual([
    [one.id, one.author.id],
    [two.id, one.author.id],
  ]);
  expect([await numbersOf(db, one), await numbersOf(db, two), await numbersOf(db, three)]).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  await undo(one);
  expect(await numbersOf(db, one)).toEqual([0, 0]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R6: withdrawing and voting again in a tree leaves one vote, on its root", async () => {
  const { db, one, two, merge } = await aWorld();
  await merge(one, two);
  await withdraw(db, one, one.author);
  expect(await withdraw(db, one, one.author)).toEqual({ changed: false, because: "no-vote" });
  expect(await cast(db, one, one.author)).toEqual({ changed: true });
  expect(await numbersOf(db, two)).toEqual([2, 2]);
  expect(await numbersOf(db, one)).toEqual([0, 0]);
});

test("R6, R4: a merged page takes votes as long as the request it leads to does", async () => {
  const { db, manager, one, two, merge } = await aWorld();
  await merge(one, two);
  const reason = {
    originalLanguage: "en" as const,
    bodies: [{ language: "en" as const, source: "No.", html: "<p>No.</p>" }],
  };
  await decideRequest(db, { requestId: two.id, decision: "declined", reason, actorId: manager.id, now });
  const voter = await aPartner(db);
  expect(await cast(db, one, voter)).toEqual({ changed: false, because: "voting-closed" });
  expect(await withdraw(db, one, one.author)).toEqual({ changed: false, because: "voting-closed" });
});

test("R6: partners see the standing of the whole tree, and their own organisation's part once a person", async () => {
  const { db, one, two, merge } = await aWorld();
  const { author } = one;
  const colleague = await aPartner(db, { organisationId: author.organisationId });
  await cast(db, two, colleague);
  await cast(db, two, author);
  await merge(one, two);
  const own = { personId: author.id, organisationId: author.organisationId };
  for (const { id: requestId } of [one, two]) {
    expect(await readOwnPart(db, { requestId, ...own })).toEqual({ hasVoted: true, organisationVotes: 2 });
    expect(await readStanding(db, { requestId, personId: colleague.id })).toEqual({
      publicStatus: "open",
      voteCount: 3,
      organisationCount: 2,
      hasVoted: true,
    });
  }
});

test("R6: a list marks a request as voted for, whichever of its tree holds the vote", async () => {
  const { db, one, two, three, merge } = await aWorld();
  await merge(one, two);
  const { id: personId } = one.author;
  const requestIds = [one.id, two.id, three.id];
  expect(await listVotedAmong(db, { requestIds, personId })).toEqual(new Set([one.id, two.id]));
  const { requests } = await listRequests(db, { ...listQuery.parse({}), personId });
  expect(requests.filter(({ hasVoted }) => hasVoted).map(({ id }) => id)).toEqual([two.id]);
});

test("R6: what cannot be merged changes nothing and says why", async () => {
  const { db, one, two, three, merge } = await aWorld();
  await merge(one, two);
  await merge(two, three);
  const before = await everything(db);
  const refusals: [Request, Request, string][] = [
    [three, three, "same-request"],
    [one, three, "already-merged"],
    [three, one, "would-make-a-cycle"],
    [three, two, "would-make-a-cycle"],
    [three, { id: 999 }, "not-found"],
    [{ id: 999 }, three, "not-found"],
  ];
  for (const [duplicate, into, because] of refusals) {
    expect(await merge(duplicate, into)).toEqual({ changed: false, because });
    expect(await previewMerge(db, { duplicate: duplicate.id, into: into.id })).toEqual({
      possible: false,
      because,
    });
  }
  expect(await everything(db)).toEqual(before);
  expect(await db.selectFrom("requestMerges").selectAll().execute()).toHaveLength(2);
});

test("R6: two merges at once that would make a cycle make one merge", async () => {
  const { db, one, two, merge } = await aWorld();
  const outcomes = await Promise.all([merge(one, two), merge(two, one)]);
  expect(outcomes).toEqual([{ changed: true }, { changed: false, because: "would-make-a-cycle" }]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R6: the preview says what the merge will make", async () => {
  const { db, one, two, merge } = await aWorld();
  await cast(db, one, two.author);
  const preview = await previewMerge(db, { duplicate: one.id, into: two.id });
  expect(preview).toMatchObject({
    possible: true,
    rootId: two.id,
    duplicate: { voteCount: 2, organisationCount: 2 },
    into: { voteCount: 1, organisationCount: 1 },
    together: { voteCount: 2, organisationCount: 2 },
    supportBoth: 1,
  });
  await merge(one, two);
  expect(await numbersOf(db, two)).toEqual([2, 2]);
});

test("R6: the database itself keeps one standing merge a request", async () => {
  const { db, manager, one, two, three, merge } = await aWorld();
  await merge(one, two);
  const again = db
    .insertInto("requestMerges")
    .values({
      requestId: one.id,
      intoId: three.id,
      why: "x",
      mergedById: manager.id,
      mergedAt: "2030-05-06T10:00:00.000Z",
    })
    .execute();
  await expect(again).rejects.toThrow(/UNIQUE constraint failed/);
});
