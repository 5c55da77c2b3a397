import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { deactivatePerson, erasePerson, reactivatePerson } from "../accounts/leaving.server.ts";
import { closeOrganisation } from "../accounts/organisations.server.ts";
import { changePerson } from "../accounts/people.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { followRoadmap, withdrawRequest } from "./settling.server.ts";
import { cast, countsOf, everythingOn, now, type Partner, votesOn, withdraw } from "./test-voting.ts";
import { castVote, listVotedAmong, readOwnPart, readStanding } from "./voting.server.ts";

afterAll(stopRendering);

test("R4: a second vote of the same person changes nothing", async () => {
  const db = await openTestDatabase();
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  expect(await cast(db, request, voter)).toEqual({ changed: true });
  const before = await everythingOn(db, request);
  expect(await cast(db, request, voter, now.add({ hours: 1 }))).toEqual({
    changed: false,
    because: "already-voted",
  });
  expect(await everythingOn(db, request)).toEqual(before);
  expect(await countsOf(db, request)).toEqual({ votes: 2, organisations: 2 });
});

test("R4: the database itself refuses a second vote of a person, and one of nobody", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const other = await anOrganisation(db);
  const insert = (personId: number) =>
    sql`insert into votes (request_id, person_id, organisation_id, cast_by_id, cast_at) values (${request.id}, ${personId}, ${other.id}, ${request.author.id}, '2030-05-06T09:00:00.000Z')`.execute(
      db,
    );
  await expect(insert(request.author.id)).rejects.toThrow(/UNIQUE constraint failed/);
  await expect(insert(999)).rejects.toThrow(/FOREIGN KEY constraint failed/);
  expect(await votesOn(db, request)).toHaveLength(1);
});

test("R4: twenty votes at once by one person make one row and right counters", async () => {
  const db = await openTestDatabase();
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => cast(db, request, voter)));
  expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
  expect(await votesOn(db, request)).toHaveLength(2);
  expect(await countsOf(db, request)).toEqual({ votes: 2, organisations: 2 });
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R4: a request that does not exist is not found", async () => {
  const db = await openTestDatabase();
  const voter = await aPartner(db);
  const outcome = { changed: false, because: "not-found" };
  expect(await cast(db, { id: 999_999_999_999_999 }, voter)).toEqual(outcome);
  expect(await withdraw(db, { id: 404 }, voter)).toEqual(outcome);
});

test("R4: on a closed request a vote and a withdrawal change nothing and say why", async () => {
  const db = await openTestDatabase();
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now });
  const before = await everythingOn(db, request);
  const outcome = { changed: false, because: "voting-closed" };
  expect(await cast(db, request, voter)).toEqual(outcome);
  expect(await withdraw(db, request, request.author)).toEqual(outcome);
  expect(await everythingOn(db, request)).toEqual(before);
});

test("R4: a postponed request takes votes, a shipped one does not", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  const follow = (stage: "postponed" | "shipped") =>
    db
      .transaction()
      .execute((tx) =>
        followRoadmap(tx, { requestId: request.id, publishedStages: [stage], actorId: manager.id, now }),
      );
  await follow("postponed");
  expect(await cast(db, request, voter)).toEqual({ changed: true });
  await follow("shipped");
  expect(await withdraw(db, request, voter)).toEqual({ changed: false, because: "voting-closed" });
});

test("A2: a vote that staff record is the partner's, with who wrote it down", async () => {
  const db = await openTestDatabase();
  const support = await aStaffMember(db, { role: "support" });
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  const { id: personId, organisationId } = voter;
  await castVote(db, {
    requestId: request.id,
    voter: { personId, organisationId },
    castById: support.id,
    now,
  });
  expect((await votesOn(db, request)).at(-1)).toMatchObject({
    personId,
    organisationId,
    castById: support.id,
  });
});

test("A1, A2: nobody votes who left, was erased or joined the staff before the vote was stored", async () => {
  const db = await openTestDatabase();
  const [admin, request, closed] = [
    await aStaffMember(db, { role: "admin" }),
    await aRequest(db),
    await anOrganisation(db),
  ];
  const [gone, erased, inClosed, promoted] = [
    await aPartner(db),
    await aPartner(db),
    await aPartner(db, { organisationId: closed.id }),
    await aPartner(db),
  ];
  const act = { actorId: admin.id, now };
  await deactivatePerson(db, { id: gone.id, ...act });
  await erasePerson(db, { id: erased.id, ...act });
  await closeOrganisation(db, { id: closed.id, ...act });
  const { name, email, language } = promoted;
  const form = { name, email, language, role: "support" as const, organisation: null };
  await changePerson(db, { id: promoted.id, form, ...act });
  const before = await everythingOn(db, request);
  for (const [voter, because] of [
    [gone, "partner-left"],
    [erased, "partner-left"],
    [inClosed, "partner-left"],
    [promoted, "not-a-partner"],
  ] as const) {
    expect(await cast(db, request, voter)).toEqual({ changed: false, because });
  }
  expect(await everythingOn(db, request)).toEqual(before);
  await reactivatePerson(db, { id: gone.id, ...act });
  expect(await cast(db, request, gone)).toEqual({ changed: true });
});

test("R6: merges that lead in a circle, which only a drift can make, stop nobody's transaction", async () => {
  const db = await openTestDatabase();
  const [one, other, voter] = [await aRequest(db), await aRequest(db), await aPartner(db)];
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const merged = { mergedIntoId: to.id, rootId: to.id, publicStatus: "merged" as const };
    await db.updateTable("requests").set(merged).where("id", "=", from.id).execute();
  }
  expect(await cast(db, one, voter)).toEqual({ changed: false, because: "voting-closed" });
  expect(await withdraw(db, one, one.author)).toEqual({ changed: false, because: "voting-closed" });
});

test("A3: a partner's own part is the own vote and the number of the own organisation's", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const colleague = await aPartner(db, { organisationId: request.author.organisationId });
  const stranger = await aPartner(db);
  await cast(db, request, stranger);
  const partOf = ({ id, organisationId }: Partner) =>
    readOwnPart(db, { requestId: request.id, personId: id, organisationId });
  expect(await partOf(request.author)).toEqual({ hasVoted: true, organisationVotes: 1 });
  expect(await partOf(colleague)).toEqual({ hasVoted: false, organisationVotes: 1 });
  expect(await partOf(await aPartner(db))).toEqual({ hasVoted: false, organisationVotes: 0 });
});

test("a request's standing is its status, its numbers and the reader's own vote", async () => {
  const db = await openTestDatabase();
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  const standing = { publicStatus: "open", voteCount: 1, organisationCount: 1 };
  const standingFor = (personId: number) => readStanding(db, { requestId: request.id, personId });
  expect(await standingFor(voter.id)).toEqual({ ...standing, hasVoted: false });
  expect(await standingFor(request.author.id)).toEqual({ ...standing, hasVoted: true });
});

test("the database refuses counters below zero", async () => {
  const db = await openTestDatabase();
  const { id } = await aRequest(db);
  for (const column of ["voteCount", "organisationCount"] as const) {
    await expect(
      db
        .updateTable("requests")
        .set({ [column]: -1 })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow(/CHECK/);
  }
});

test("whatever a vote asks of the database is answered by an index", async () => {
  const db = await openTestDatabase();
  const [request, other] = [await aRequest(db), await aPartner(db)];
  const { id: personId, organisationId } = request.author;
  const plans = [
    ...(await plansOf(db, (listened) =>
      readOwnPart(listened, { requestId: request.id, personId, organisationId }),
    )),
    ...(await plansOf(db, (listened) => readStanding(listened, { requestId: request.id, personId }))),
    ...(await plansOf(db, (listened) => listVotedAmong(listened, { requestIds: [request.id], personId }))),
    ...(await plansOf(db, (listened) => cast(listened, request, other))),
    ...(await plansOf(db, (listened) => withdraw(listened, request, other))),
  ];
  expect(plans.length).toBeGreaterThan(15);
  expect(plans.filter((plan) => /SCAN|TEMP B-TREE FOR ORDER/.test(plan))).toEqual([]);
});
