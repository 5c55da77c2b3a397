import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { deactivatePerson, erasePerson } from "../accounts/leaving.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { withdrawRequest } from "./settling.server.ts";
import { listRecordedVotes, recordVote } from "./vote-recording.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const hour = (count: number) => builtAt.add({ hours: count });

async function aDeskAndAPartner() {
  const db = await openTestDatabase();
  const support = await aStaffMember(db, { role: "support", name: "Sven Supporter" });
  const [request, partner] = [await aRequest(db), await aPartner(db, { name: "Anna Berg" })];
  const record = (
    intent: "cast-vote" | "withdraw-vote",
    { email = partner.email, requestId = request.id, now = hour(1) } = {},
  ) => recordVote(db, { requestId, form: { intent, partner: email }, recordedById: support.id, now });
  const votes = () => db.selectFrom("votes").where("personId", "=", partner.id).selectAll().execute();
  return { db, support, request, partner, record, votes };
}

test("A2: support records a partner's vote and takes it back, each with who wrote it down", async () => {
  const { db, support, request, partner, record, votes } = await aDeskAndAPartner();
  expect(await record("cast-vote")).toEqual({ changed: true, partnerName: "Anna Berg" });
  const { id: personId, organisationId } = partner;
  const recorded = { requestId: request.id, personId, organisationId, castById: support.id };
  expect(await votes()).toMatchObject([{ ...recorded, castAt: "2030-05-06T09:00:00.000Z" }]);
  expect(await record("withdraw-vote", { now: hour(2) })).toEqual({
    changed: true,
    partnerName: "Anna Berg",
  });
  expect(await votes()).toEqual([]);
  expect(await db.selectFrom("voteWithdrawals").selectAll().execute()).toMatchObject([
    { ...recorded, withdrawnById: support.id, withdrawnAt: "2030-05-06T10:00:00.000Z" },
  ]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R4: what is recorded counts once, beside the partner's own vote", async () => {
  const { db, request, partner, record, votes } = await aDeskAndAPartner();
  const { id: personId, organisationId } = partner;
  await castVote(db, {
    requestId: request.id,
    voter: { personId, organisationId },
    castById: personId,
    now: hour(1),
  });
  const own = await votes();
  expect(await record("cast-vote")).toEqual({ changed: false, because: "already-voted" });
  expect(await votes()).toEqual(own);
  await record("withdraw-vote");
  expect(await record("withdraw-vote")).toEqual({ changed: false, because: "no-vote" });
  expect(await record("cast-vote", { requestId: 404 })).toEqual({ changed: false, because: "not-found" });
});

test("A2: no vote is recorded for staff, for somebody who left, or for an address that nobody has", async () => {
  const { db, support, request, record } = await aDeskAndAPartner();
  const admin = await aStaffMember(db, { role: "admin" });
  const gone = await aPartner(db);
  await deactivatePerson(db, { id: gone.id, actorId: admin.id, now: hour(1) });
  const refusals = [
    [support.email, "not-a-partner"],
    [admin.email, "not-a-partner"],
    [gone.email, "partner-left"],
    ["nobody@example.com", "nobody-has-address"],
  ] as const;
  for (const [email, because] of refusals) {
    for (const intent of ["cast-vote", "withdraw-vote"] as const) {
      expect(await record(intent, { email })).toMatchObject({ changed: false, refused: { because } });
    }
  }
  const voters = await db.selectFrom("votes").select("personId").execute();
  expect(voters).toEqual([{ personId: request.author.id }]);
});

test("A2: part of a name records nothing, and offers whom it may mean", async () => {
  const { partner, record, votes } = await aDeskAndAPartner();
  expect(await record("cast-vote", { email: "anna" })).toMatchObject({
    changed: false,
    because: "partner",
    refused: { because: "choose-partner", similar: [{ name: "Anna Berg", email: partner.email }] },
  });
  expect(await votes()).toEqual([]);
});

test("R4: on a closed request nothing is recorded either", async () => {
  const { db, request, record, votes } = await aDeskAndAPartner();
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: hour(1) });
  for (const intent of ["cast-vote", "withdraw-vote"] as const) {
    expect(await record(intent)).toEqual({ changed: false, because: "voting-closed" });
  }
  expect(await votes()).toEqual([]);
  expect(await listRecordedVotes(db, request.id)).toEqual([]);
});

test("A2: the staff see what was recorded for whom and by whom, the last first, and nothing that partners did themselves", async () => {
  const { db, support, request, partner, record } = await aDeskAndAPartner();
  await record("cast-vote", { now: hour(1) });
  await withdrawVote(db, {
    requestId: request.id,
    personId: partner.id,
    withdrawnById: partner.id,
    now: hour(2),
  });
  await record("cast-vote", { now: hour(3) });
  await record("withdraw-vote", { now: hour(4) });
  await record("cast-vote", { now: hour(5) });
  const seen = await listRecordedVotes(db, request.id);
  expect(seen.map(({ what, recordedAt }) => [what, recordedAt.slice(11, 13)])).toEqual([
    ["cast", "13"],
    ["withdrawn", "12"],
    ["cast", "11"],
    ["cast", "09"],
  ]);
  expect(seen[0]).toMatchObject({
    partnerName: "Anna Berg",
    organisationName: expect.any(String),
    recordedBy: "Sven Supporter",
  });
  expect(await listRecordedVotes(db, (await aRequest(db)).id)).toEqual([]);
  await erasePerson(db, { id: partner.id, actorId: support.id, now: hour(6) });
  expect((await listRecordedVotes(db, request.id))[0]).toMatchObject({ what: "cast", partnerName: null });
});
