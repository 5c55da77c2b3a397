import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { changePerson } from "../accounts/people.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { cast, countsOf, everythingOn, now, votesOn, withdraw } from "./test-voting.ts";

afterAll(stopRendering);

const scoreOf = async (db: Db, { id }: { id: number }) =>
  (await db.selectFrom("requests").where("id", "=", id).select("trendScore").executeTakeFirstOrThrow())
    .trendScore;

test("R4: twenty people who vote and withdraw at once are all counted", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const organisation = await anOrganisation(db);
  const people = [];
  for (let count = 0; count < 20; count += 1)
    people.push(await aPartner(db, { organisationId: organisation.id }));
  await Promise.all(people.map((person) => cast(db, request, person)));
  expect(await countsOf(db, request)).toEqual({ votes: 21, organisations: 2 });
  await Promise.all(people.map((person) => withdraw(db, request, person)));
  expect(await countsOf(db, request)).toEqual({ votes: 1, organisations: 1 });
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R5: an organisation counts once, however many of its people vote, and until the last has gone", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const colleague = await aPartner(db, { organisationId: request.author.organisationId });
  const other = await aPartner(db);
  await cast(db, request, colleague);
  expect(await countsOf(db, request)).toEqual({ votes: 2, organisations: 1 });
  await cast(db, request, other);
  expect(await countsOf(db, request)).toEqual({ votes: 3, organisations: 2 });
  await withdraw(db, request, request.author);
  expect(await countsOf(db, request)).toEqual({ votes: 2, organisations: 2 });
  await withdraw(db, request, colleague);
  expect(await countsOf(db, request)).toEqual({ votes: 1, organisations: 1 });
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R4: voting, withdrawing and voting again counts once, and the withdrawal stays on record", async () => {
  const db = await openTestDatabase();
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  const without = await scoreOf(db, request);
  await cast(db, request, voter, now);
  const withVote = await scoreOf(db, request);
  expect(withVote).toBeGreaterThan(without);
  expect(await withdraw(db, request, voter, now.add({ minutes: 5 }))).toEqual({ changed: true });
  expect(await countsOf(db, request)).toEqual({ votes: 1, organisations: 1 });
  expect(await scoreOf(db, request)).toBeCloseTo(without, 9);
  expect(await cast(db, request, voter, now.add({ minutes: 9 }))).toEqual({ changed: true });
  expect(await countsOf(db, request)).toEqual({ votes: 2, organisations: 2 });
  const { id: personId, organisationId } = voter;
  expect(await db.selectFrom("voteWithdrawals").selectAll().execute()).toEqual([
    {
      id: 1,
      requestId: request.id,
      personId,
      organisationId,
      castById: personId,
      castAt: "2030-05-06T09:00:00.000Z",
      withdrawnById: personId,
      withdrawnAt: "2030-05-06T09:05:00.000Z",
      givenOnId: null,
      importance: null,
      why: null,
      answeredAt: null,
    },
  ]);
});

test("R4: who has not voted has nothing to withdraw, and nobody else's vote goes", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const colleague = await aPartner(db, { organisationId: request.author.organisationId });
  const before = await everythingOn(db, request);
  expect(await withdraw(db, request, colleague)).toEqual({ changed: false, because: "no-vote" });
  expect(await everythingOn(db, request)).toEqual(before);
});

test("A1: a vote keeps the organisation of its moment when the person moves, and withdrawing takes it from there", async () => {
  const db = await openTestDatabase();
  const [admin, request, later] = [
    await aStaffMember(db, { role: "admin" }),
    await aRequest(db),
    await aRequest(db),
  ];
  const [before, after] = [await anOrganisation(db), await anOrganisation(db)];
  const voter = await aPartner(db, { organisationId: before.id });
  await cast(db, request, voter);
  const { name, email, language } = voter;
  const form = { name, email, language, role: "partner" as const, organisation: after.id };
  expect(await changePerson(db, { id: voter.id, form, actorId: admin.id, now })).toEqual({ ok: true });
  const moved = { id: voter.id, organisationId: after.id };
  await cast(db, later, moved);
  const organisationOf = async (on: { id: number }) =>
    (await votesOn(db, on)).find(({ personId }) => personId === voter.id)?.organisationId;
  expect(await organisationOf(request)).toBe(before.id);
  expect(await organisationOf(later)).toBe(after.id);

  const newColleague = await aPartner(db, { organisationId: after.id });
  await cast(db, request, newColleague);
  expect(await countsOf(db, request)).toEqual({ votes: 3, organisations: 3 });
  await withdraw(db, request, moved);
  expect(await countsOf(db, request)).toEqual({ votes: 2, organisations: 2 });
  const { organisationId } = await db.selectFrom("voteWithdrawals").selectAll().executeTakeFirstOrThrow();
  expect(organisationId).toBe(before.id);
  expect(await listRequestDrift(db)).toEqual([]);
});
