import { afterAll, expect, test } from "vitest";
import { aRequest } from "../../db/builders.ts";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { plansOf } from "../../db/test-plans.ts";
import { enqueueMail } from "../mail/outbox.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { mergeRequests } from "../requests/merging.server.ts";
import { listTreeIds } from "../requests/tree.server.ts";
import { chooseHearing, chooseMail } from "./choosing.server.ts";
import type { HearingChoice } from "./hearing.ts";
import {
  aSupportedRequest,
  aVoter,
  decide,
  happened,
  listHeard,
  listWritten,
  writeMails,
  writing,
} from "./test-hearing.ts";

// What was announced before somebody asked to hear no more, and has not reached them yet.

afterAll(stopRendering);

/** A request that another one, with votes of its own, was merged into; nothing is left to be written. */
async function aTree() {
  const world = await aSupportedRequest({ voters: 1 });
  const { db, request: merged, manager } = world;
  const root = await aRequest(db, { title: "A dark theme" });
  await mergeRequests(db, {
    duplicate: merged.id,
    into: root.id,
    why: "the same",
    managerId: manager.id,
    now: happened,
  });
  await db.updateTable("notifications").set({ mail: "not-wanted" }).execute();
  const [voter] = world.voters;
  if (!voter) throw new Error("no voter");
  const choose = async (requestId: number, choice: HearingChoice) =>
    chooseHearing(db, {
      personId: voter.id,
      requestId,
      topicIds: await listTreeIds(db, requestId),
      choice,
      now: happened,
    });
  return { ...world, root, merged, voter, choose };
}

const recipientsOf = async (db: Db) => (await listWritten(db)).map(({ recipient }) => recipient);

test("P6, R6: nothing, chosen on a merged page, leaves unwritten what was announced of its tree, for that person alone", async () => {
  const { db, root, merged, author, voter, manager, choose } = await aTree();
  await decide(db, { request: root, manager, decision: "declined" });
  await choose(merged.id, "nothing");
  await writeMails(db);
  const told = await recipientsOf(db);
  expect(told).toContain(author.email);
  expect(told).not.toContain(voter.email);
});

test("P6: another choice leaves alone what is due, and nothing leaves other requests alone", async () => {
  const { db, root, merged, voter, manager, choose } = await aTree();
  const other = await aRequest(db);
  await decide(db, { request: root, manager, decision: "declined" });
  await choose(merged.id, "everything");
  await choose(other.id, "nothing");
  await writeMails(db);
  expect(await recipientsOf(db)).toContain(voter.email);
});

test("P6, R6: nothing takes back what waits in the outbox about the tree, or failed there; what was sent stays on record", async () => {
  const { db, root, merged, author, voter, manager, choose } = await aTree();
  const other = await aVoter(db, root.id);
  const states = [
    { state: "waiting" },
    { state: "failed", problem: "unreachable" },
    { state: "sent" },
    { state: "sending", claimedUntil: instantText(happened.add({ hours: 1 })) },
  ] as const;
  for (const [at, facts] of states.entries()) {
    const now = happened.add({ minutes: at });
    await decide(db, { request: root, manager, decision: at % 2 === 0 ? "declined" : "open", now });
    await writeMails(db);
    await db
      .updateTable("outboxMails")
      .set(facts)
      .where("state", "=", "waiting")
      .where("id", ">", at * 4)
      .execute();
  }
  await choose(merged.id, "nothing");
  const left = async ({ email }: { email: string }) =>
    (await listWritten(db)).flatMap(({ recipient, state }) => (recipient === email ? [state] : []));
  expect(await left(voter)).toEqual(["sent"]);
  for (const untouched of [author, other])
    expect(await left(untouched)).toEqual(states.map(({ state }) => state));
});

test("P6: no mail about requests at all takes back what waits about any of them, and no code or invitation", async () => {
  const { db, root, voter, manager } = await aTree();
  const own = await aRequest(db, { author: voter });
  await decide(db, { request: root, manager, decision: "declined" });
  await decide(db, { request: own, manager, decision: "available" });
  await writeMails(db);
  const code = { kind: "sign-in-code", language: "en", subject: "1", text: "1", html: "1" } as const;
  await inTransaction(db, (tx) =>
    enqueueMail(tx, { ...code, recipient: voter.email, baseUrl: writing.baseUrl, now: happened }),
  );
  await chooseMail(db, { personId: voter.id, wantsMail: true, now: happened });
  expect((await recipientsOf(db)).filter((recipient) => recipient === voter.email)).toHaveLength(2);
  await chooseMail(db, { personId: voter.id, wantsMail: false, now: happened });
  expect(await recipientsOf(db)).not.toContain(voter.email);
  const kept = await db
    .selectFrom("outboxMails")
    .where("recipient", "=", voter.email)
    .select("kind")
    .execute();
  expect(kept).toEqual([{ kind: "sign-in-code" }]);
  // On the page all of it stays.
  expect((await listHeard(db)).filter(({ personId }) => personId === voter.id)).toHaveLength(3);
});

test("R6: who wants to hear everything of a merged request reads in the mail about its root why it came", async () => {
  const { db, root, merged, author, voter, manager, choose } = await aTree();
  await choose(merged.id, "everything");
  await decide(db, { request: root, manager, decision: "declined" });
  await choose(root.id, "status");
  await writeMails(db);
  const footerTo = async ({ email }: { email: string }) =>
    (await listWritten(db)).find(({ recipient }) => recipient === email)?.textBody;
  expect(await footerTo(voter)).toContain("because you want to hear everything");
  expect(await footerTo(author)).toContain("voted for this request");
});

test("what is to be taken back is found by indexes", async () => {
  const { db, root, merged, voter } = await aTree();
  const topic = { requestId: root.id, topicIds: [root.id, merged.id] };
  const facts = { personId: voter.id, ...topic, choice: "nothing", now: happened } as const;
  const plans = (await plansOf(db, (listening) => chooseHearing(listening, facts))).join("\n");
  expect(plans).toContain("outbox_mails_of_recipient");
  expect(plans).toContain("announcements_of_request");
  expect(plans).not.toMatch(/SCAN [a-z]/);
});
