import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { readOwnWriting } from "./own-writing.server.ts";
import { withdrawRequest } from "./settling.server.ts";
import { recordRequest } from "./submitting.server.ts";
import { recordVote } from "./vote-recording.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });

test("R9: an author may change the words, then add to them, then neither; others may do nothing", async () => {
  const db = await openTestDatabase();
  const [author, voter] = [await aPartner(db), await aPartner(db)];
  const request = await aRequest(db, { author });
  const mayOf = async ({ id }: { id: number }) =>
    (await readOwnWriting(db, { requestId: request.id, personId: id })).may;
  expect([await mayOf(author), await mayOf(voter)]).toEqual(["edit", null]);
  await castVote(db, {
    requestId: request.id,
    voter: { personId: voter.id, organisationId: voter.organisationId },
    castById: voter.id,
    now,
  });
  expect([await mayOf(author), await mayOf(voter)]).toEqual(["add", null]);
  await withdrawRequest(db, { requestId: request.id, authorId: author.id, now });
  expect(await mayOf(author)).toBeNull();
});

test("A2: a partner, and nobody else, reads what support recorded in their name, until it is taken back", async () => {
  const db = await openTestDatabase();
  const support = await aStaffMember(db, { role: "support" });
  const [caller, voter] = [await aPartner(db), await aPartner(db)];
  const recorded = await recordRequest(db, {
    form: {
      author: caller.email,
      origin: "call",
      title: "Said on the phone",
      body: "By phone.",
      language: "en",
      submissionKey: "1",
    },
    recordedById: support.id,
    now,
  });
  if (!recorded.ok) throw new Error(recorded.because);
  const requestId = recorded.id;
  const recordedFor = async ({ id }: { id: number }) =>
    (await readOwnWriting(db, { requestId, personId: id })).recorded;
  await recordVote(db, {
    requestId,
    form: { intent: "cast-vote", partner: voter.email },
    recordedById: support.id,
    now,
  });
  expect([await recordedFor(caller), await recordedFor(voter)]).toEqual(["request", "vote"]);
  expect(await recordedFor(await aPartner(db))).toBeNull();
  await withdrawVote(db, { requestId, personId: voter.id, withdrawnById: voter.id, now });
  expect(await recordedFor(voter)).toBeNull();
  await castVote(db, {
    requestId,
    voter: { personId: voter.id, organisationId: voter.organisationId },
    castById: voter.id,
    now,
  });
  expect(await recordedFor(voter)).toBeNull();
});
