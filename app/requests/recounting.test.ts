import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { mergeRequests } from "./merging.server.ts";
import { listRequestDrift, mendRequestDrift } from "./recounting.server.ts";
import { scoreOfVotes } from "./trend.ts";
import { castVote } from "./voting.server.ts";

afterAll(stopRendering);

async function aRequestWithThreeVotes() {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const one = await aPartner(db);
  for (const { id, organisationId } of [one, await aPartner(db, { organisationId: one.organisationId })]) {
    await castVote(db, {
      requestId: request.id,
      voter: { personId: id, organisationId },
      castById: id,
      now: builtAt.add({ hours: 24 }),
    });
  }
  await aRequest(db);
  return { db, id: request.id };
}

const day = 24 * 60 * 60 * 1000;
const castAt = builtAt.epochMilliseconds;
const rightScore = String(scoreOfVotes([castAt, castAt + day, castAt + day]));

test("nothing drifts by itself", async () => {
  const { db } = await aRequestWithThreeVotes();
  expect(await listRequestDrift(db)).toEqual([]);
  expect(await mendRequestDrift(db)).toBe(0);
});

test.each<[what: string, planted: object, drift: { what: string; stored: string; right: string }[]]>([
  ["the votes", { voteCount: 4 }, [{ what: "voteCount", stored: "4", right: "3" }]],
  ["the organisations", { organisationCount: 3 }, [{ what: "organisationCount", stored: "3", right: "2" }]],
  ["the trend", { trendScore: 1 }, [{ what: "trendScore", stored: "1", right: rightScore }]],
  ["the status", { publicStatus: "shipped" }, [{ what: "publicStatus", stored: "shipped", right: "open" }]],
  [
    "the status under a decision",
    { decision: "declined" },
    [{ what: "publicStatus", stored: "open", right: "declined" }],
  ],
  [
    "the status under the roadmap",
    { roadmapStage: "planned" },
    [{ what: "publicStatus", stored: "open", right: "planned" }],
  ],
  [
    "what it was merged into",
    { mergedIntoId: 2, rootId: 2 },
    [
      { what: "mergedIntoId", stored: "2", right: "null" },
      { what: "rootId", stored: "2", right: "null" },
    ],
  ],
  [
    "everything",
    { voteCount: 0, organisationCount: 0, trendScore: 0, publicStatus: "merged" },
    [
      { what: "voteCount", stored: "0", right: "3" },
      { what: "organisationCount", stored: "0", right: "2" },
      { what: "publicStatus", stored: "merged", right: "open" },
      { what: "trendScore", stored: "0", right: rightScore },
    ],
  ],
])("R7: a drift of %s is named, and mending mends it alone", async (_, planted, drift) => {
  const { db, id } = await aRequestWithThreeVotes();
  const other = db.selectFrom("requests").where("id", "<>", id).selectAll();
  const before = await other.execute();
  await db.updateTable("requests").set(planted).where("id", "=", id).execute();
  expect(await listRequestDrift(db)).toEqual(drift.map((figure) => ({ requestId: id, ...figure })));
  expect(await mendRequestDrift(db)).toBe(1);
  expect(await listRequestDrift(db)).toEqual([]);
  expect(await other.execute()).toEqual(before);
});

test("R7: a status that is mended is neither on record nor told, as nobody decided anything", async () => {
  const { db, id } = await aRequestWithThreeVotes();
  const traces = () =>
    Promise.all([
      db.selectFrom("requestStatusChanges").selectAll().execute(),
      db.selectFrom("announcements").selectAll().execute(),
    ]);
  const before = await traces();
  await db.updateTable("requests").set({ publicStatus: "declined" }).where("id", "=", id).execute();
  expect(await mendRequestDrift(db)).toBe(1);
  expect(await db.selectFrom("requests").where("id", "=", id).select("publicStatus").execute()).toEqual([
    { publicStatus: "open" },
  ]);
  expect(await traces()).toEqual(before);
});

test("R6: in a merged tree the drift of each request is named by what its own subtree has, and mended", async () => {
  const { db, id } = await aRequestWithThreeVotes();
  const manager = await aStaffMember(db, { role: "manager" });
  const [middle, leaf] = [await aRequest(db), await aRequest(db)];
  const act = { why: "The same.", managerId: manager.id, now: builtAt.add({ hours: 30 }) };
  await mergeRequests(db, { duplicate: leaf.id, into: middle.id, ...act });
  await mergeRequests(db, { duplicate: middle.id, into: id, ...act });
  const before = await db.selectFrom("requests").selectAll().execute();
  const planted = { voteCount: 9, publicStatus: "open", mergedIntoId: null, rootId: null } as const;
  await db.updateTable("requests").set(planted).where("id", "=", middle.id).execute();
  await db
    .updateTable("requests")
    .set({ voteCount: 9, rootId: middle.id })
    .where("id", "=", leaf.id)
    .execute();
  await db.updateTable("requests").set({ voteCount: 9 }).where("id", "=", id).execute();
  const drift = (await listRequestDrift(db)).map(({ requestId, what, right }) => [requestId, what, right]);
  expect(drift).toEqual([
    [id, "voteCount", "5"],
    [middle.id, "mergedIntoId", String(id)],
    [middle.id, "rootId", String(id)],
    [middle.id, "voteCount", "2"],
    [middle.id, "publicStatus", "merged"],
    [leaf.id, "rootId", String(id)],
    [leaf.id, "voteCount", "1"],
  ]);
  expect(await mendRequestDrift(db)).toBe(3);
  expect(await db.selectFrom("requests").selectAll().execute()).toEqual(before);
});

test("R4: votes that came or went behind the counters' back are named", async () => {
  const { db, id } = await aRequestWithThreeVotes();
  await db.deleteFrom("votes").where("requestId", "=", id).where("castAt", "like", "2030-05-07%").execute();
  expect((await listRequestDrift(db)).map(({ what, right }) => [what, right])).toEqual([
    ["voteCount", "1"],
    ["organisationCount", "1"],
    ["trendScore", String(scoreOfVotes([castAt]))],
  ]);
});

test("votes that are cast while the portal recounts are no drift", async () => {
  const { db, id } = await aRequestWithThreeVotes();
  const voters = [];
  for (let count = 0; count < 10; count += 1) voters.push(await aPartner(db));
  const recount = listRequestDrift(db);
  const casting = Promise.all(
    voters.map((voter) =>
      castVote(db, {
        requestId: id,
        voter: { personId: voter.id, organisationId: voter.organisationId },
        castById: voter.id,
        now: builtAt,
      }),
    ),
  );
  expect(await recount).toEqual([]);
  await casting;
  expect(await listRequestDrift(db)).toEqual([]);
});

test("a recount reads every request, however many there are", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const { id } = await aRequest(db, { author });
  const {
    id: _,
    isOpenForVotes: _open,
    ...row
  } = await db.selectFrom("requests").selectAll().executeTakeFirstOrThrow();
  const copies = Array.from({ length: 1100 }, (_copy, at) => ({ ...row, submissionKey: `copy ${at}` }));
  for (let at = 0; at < copies.length; at += 100) {
    await db
      .insertInto("requests")
      .values(copies.slice(at, at + 100))
      .execute();
  }
  expect(await mendRequestDrift(db)).toBe(1100);
  expect(await listRequestDrift(db)).toEqual([]);
  expect(
    (await db.selectFrom("requests").where("voteCount", "=", 1).select("id").execute()).map(
      (kept) => kept.id,
    ),
  ).toEqual([id]);
});
