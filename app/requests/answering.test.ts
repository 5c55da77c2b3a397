import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { erasePerson } from "../accounts/leaving.server.ts";
import { changePerson } from "../accounts/people.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { answerAboutVote, findOwnAnswerIfAny, type VoteAnswer } from "./answering.server.ts";
import { longestWhy } from "./importance.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { withdrawRequest } from "./settling.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
const critical: VoteAnswer = { importance: "critical", why: "We stand still." };
const nothing: VoteAnswer = { importance: null, why: null };
type Person = { id: number; organisationId: number };

const cast = (db: Db, requestId: number, { id, organisationId }: Person) =>
  castVote(db, { requestId, voter: { personId: id, organisationId }, castById: id, now });
const answer = (db: Db, requestId: number, { id }: { id: number }, what: VoteAnswer, at = now) =>
  answerAboutVote(db, { requestId, personId: id, answer: what, now: at });
const own = (db: Db, requestId: number, { id }: { id: number }) =>
  findOwnAnswerIfAny(db, { requestId, personId: id });
const votesOf = (db: Db, { id }: { id: number }) =>
  db
    .selectFrom("votes")
    .where("personId", "=", id)
    .select(["requestId", "importance", "why", "answeredAt"])
    .orderBy("requestId")
    .execute();

test("a voter's answer is kept with the vote, changed, and taken back without a trace", async () => {
  const db = await openTestDatabase();
  const { id, author } = await aRequest(db);
  expect(await own(db, id, author)).toEqual({ ...nothing, isOpen: true });
  expect(await answer(db, id, author, critical)).toEqual({ changed: true });
  expect(await votesOf(db, author)).toEqual([
    { requestId: id, ...critical, answeredAt: "2030-05-06T09:00:00.000Z" },
  ]);
  await answer(db, id, author, { importance: "important", why: null }, now.add({ hours: 1 }));
  expect(await own(db, id, author)).toEqual({ importance: "important", why: null, isOpen: true });
  await answer(db, id, author, nothing);
  expect(await votesOf(db, author)).toEqual([{ requestId: id, ...nothing, answeredAt: null }]);
});

test("A1: nobody answers who left, or joined the staff, since the session was looked up", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const { id, author } = await aRequest(db);
  const promoted = await aPartner(db);
  await cast(db, id, promoted);
  const act = { actorId: admin.id, now };
  const form = { ...promoted, role: "support" as const, organisation: null };
  await changePerson(db, { id: promoted.id, form, ...act });
  await erasePerson(db, { id: author.id, ...act });
  expect(await answer(db, id, author, critical)).toEqual({ changed: false, because: "partner-left" });
  expect(await answer(db, id, promoted, critical)).toEqual({ changed: false, because: "not-a-partner" });
  expect(await votesOf(db, author)).toEqual([{ requestId: id, ...nothing, answeredAt: null }]);
});

test("R6: in a tree the answer is kept with every vote of that person, and the latest is the own one", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const [one, two] = [await aRequest(db), await aRequest(db)];
  const voter = await aPartner(db);
  for (const { id } of [one, two]) await cast(db, id, voter);
  await answer(db, one.id, voter, critical);
  await answer(db, two.id, voter, { importance: "important", why: "Later." }, now.add({ hours: 1 }));
  const why = "They ask for the same.";
  await mergeRequests(db, { duplicate: one.id, into: two.id, why, managerId: manager.id, now });
  for (const { id } of [one, two])
    expect(await own(db, id, voter)).toEqual({ importance: "important", why: "Later.", isOpen: true });
  await answer(db, one.id, voter, { importance: "nice-to-have", why: null });
  expect((await votesOf(db, voter)).map(({ importance }) => importance)).toEqual([
    "nice-to-have",
    "nice-to-have",
  ]);
  await undoMerge(db, { requestId: one.id, why, managerId: manager.id, now });
  await answer(db, one.id, voter, critical);
  expect((await votesOf(db, voter)).map(({ importance }) => importance)).toEqual([
    "critical",
    "nice-to-have",
  ]);
});

test("an answer goes to the record with a withdrawn vote, and a new vote begins without one", async () => {
  const db = await openTestDatabase();
  const { id, author } = await aRequest(db);
  await answer(db, id, author, critical);
  await withdrawVote(db, { requestId: id, personId: author.id, withdrawnById: author.id, now });
  expect(await own(db, id, author)).toBeUndefined();
  expect(await db.selectFrom("voteWithdrawals").select(["importance", "why"]).execute()).toEqual([critical]);
  await cast(db, id, author);
  expect(await own(db, id, author)).toEqual({ ...nothing, isOpen: true });
});

test("who has no vote has nothing to answer (no-vote)", async () => {
  const db = await openTestDatabase();
  const { id } = await aRequest(db);
  const stranger = await aPartner(db);
  expect(await answer(db, id, stranger, critical)).toEqual({ changed: false, because: "no-vote" });
  expect(await own(db, id, stranger)).toBeUndefined();
});

test("R4: once voting is closed an answer stays and is read, but not changed (voting-closed)", async () => {
  const db = await openTestDatabase();
  const { id, author } = await aRequest(db);
  await answer(db, id, author, critical);
  await withdrawRequest(db, { requestId: id, authorId: author.id, now });
  for (const what of [nothing, { importance: "important" as const, why: null }])
    expect(await answer(db, id, author, what)).toEqual({ changed: false, because: "voting-closed" });
  expect(await own(db, id, author)).toEqual({ ...critical, isOpen: false });
});

test("there is nothing to answer on a request that is not there (not-found)", async () => {
  const db = await openTestDatabase();
  expect(await answer(db, 404, { id: 1 }, critical)).toEqual({ changed: false, because: "not-found" });
});

test("the database takes only the three words, and a reason of a thousand characters", async () => {
  const db = await openTestDatabase();
  const { id, author } = await aRequest(db);
  const set = (columns: { importance?: string; why?: string }) =>
    db
      .updateTable("votes")
      .set(columns as { why?: string })
      .where("requestId", "=", id)
      .execute();
  await set({ why: "é".repeat(longestWhy) });
  await expect(set({ why: "x".repeat(longestWhy + 1) })).rejects.toThrow(/CHECK/);
  await expect(set({ why: "" })).rejects.toThrow(/CHECK/);
  await expect(set({ importance: "urgent" })).rejects.toThrow(/CHECK/);
  expect(await own(db, id, author)).toMatchObject({ why: "é".repeat(longestWhy) });
});
