import { expect, test } from "vitest";
import { plansOf } from "../../db/test-plans.ts";
import { deactivatePerson, erasePerson } from "../accounts/leaving.server.ts";
import { withdrawVote } from "../requests/voting.server.ts";
import { chooseHearing, chooseMail } from "./choosing.server.ts";
import {
  aReason,
  aSupportedRequest,
  aVoter,
  decide,
  happened,
  listHeard,
  listWritten,
  tokenIn,
  vote,
  writeMails,
} from "./test-hearing.ts";

test("P6: each voter gets one mail in their language, with the status, the reason and the way to hear no more", async () => {
  const { db, request, author, voters, manager } = await aSupportedRequest({ voters: 0 });
  const german = await aVoter(db, request.id, { language: "de", name: "Bernd Beispiel" });
  const french = await aVoter(db, request.id, { language: "fr", name: "Chloé Exemple" });
  const reason = aReason('See <a href="/en/help/3">prices</a>.', { german: "Siehe Preise." });
  await decide(db, { request, manager, decision: "declined", reason });
  expect(await writeMails(db)).toBe(3);
  const mails = await listWritten(db);
  expect(mails.map(({ recipient, language, subject }) => [recipient, language, subject])).toEqual([
    [author.email, "en", "Declined: Dark mode"],
    [german.email, "de", "Abgelehnt: Dark mode"],
    [french.email, "fr", "Refusée\u00a0: Dark mode"],
  ]);
  const [english, inGerman, inFrench] = mails;
  expect(english?.textBody).toContain("Hello Anna,");
  expect(english?.textBody).toContain("Open → Declined\nWe will not build this");
  expect(english?.textBody).toContain("> See prices (https://portal.example.com/en/help/3).");
  expect(english?.textBody).toContain("Voting on it is closed now.");
  expect(english?.textBody).toContain(`https://portal.example.com/en/requests/${request.id}-dark-mode`);
  expect(inGerman?.textBody).toContain("Unsere Antwort\n\n> Siehe Preise.");
  expect(inFrench?.textBody).toContain("Notre réponse (en anglais)");
  expect(inFrench?.htmlBody).toContain('lang="en"');
  for (const mail of mails) {
    expect(mail).toMatchObject({
      kind: "status-changed",
      requestId: request.id,
      isSecret: 0,
      state: "waiting",
    });
    expect(mail.unsubscribeUrl).toMatch(
      /^https:\/\/portal\.example\.com\/(en|de|fr)\/unsubscribe\/[\w-]{43}$/,
    );
    expect(mail.textBody).toContain(mail.unsubscribeUrl);
    expect(mail.htmlBody).toContain(mail.unsubscribeUrl);
  }
  expect(voters).toEqual([]);
});

test("A3: no mail names anybody but its reader", async () => {
  const { db, request, author, voters, manager } = await aSupportedRequest();
  await decide(db, { request, manager, decision: "declined" });
  await writeMails(db);
  const others = [...voters, manager].flatMap(({ email, name }) => [email, name]);
  const toAuthor = (await listWritten(db)).find(({ recipient }) => recipient === author.email);
  expect(others.filter((told) => JSON.stringify(toAuthor).includes(told))).toEqual([]);
});

test("P6: a written mail is never written again, however often one looks", async () => {
  const { db, request, manager } = await aSupportedRequest();
  await decide(db, { request, manager, decision: "declined" });
  expect([await writeMails(db), await writeMails(db), await writeMails(db)]).toEqual([3, 0, 0]);
  expect((await listHeard(db)).map(({ mail }) => mail)).toEqual(["in-outbox", "in-outbox", "in-outbox"]);
});

test("P6: withdrawing and voting again never notifies twice", async () => {
  const { db, request, voters, manager } = await aSupportedRequest({ voters: 1 });
  const [voter] = voters;
  if (!voter) throw new Error("no voter");
  const again = async () => {
    await withdrawVote(db, {
      requestId: request.id,
      personId: voter.id,
      withdrawnById: voter.id,
      now: happened,
    });
    await vote(db, { requestId: request.id, voter });
  };
  await again();
  await decide(db, { request, manager, decision: "declined" });
  await decide(db, { request, manager, decision: "open", now: happened.add({ minutes: 1 }) });
  await writeMails(db);
  const written = (await listWritten(db)).filter(({ recipient }) => recipient === voter.email);
  expect(written.map(({ subject }) => subject)).toEqual(["Declined: Dark mode", "Open: Dark mode"]);
  await again();
  expect(await writeMails(db)).toBe(0);
});

test("P6: a choice made before the mail was written still counts", async () => {
  const { db, request, author, voters, manager } = await aSupportedRequest();
  await decide(db, { request, manager, decision: "declined" });
  const [first, second] = voters;
  const nothing = { requestId: request.id, topicIds: [request.id], choice: "nothing" } as const;
  await chooseHearing(db, { personId: first?.id ?? 0, ...nothing, now: happened });
  await chooseMail(db, { personId: second?.id ?? 0, wantsMail: false, now: happened });
  await writeMails(db);
  expect((await listWritten(db)).map(({ recipient }) => recipient)).toEqual([author.email]);
});

test("A1: who left between the change and the mail gets none, and it is not tried again", async () => {
  const { db, request, voters, manager } = await aSupportedRequest();
  await decide(db, { request, manager, decision: "declined" });
  const [first, second] = voters;
  await deactivatePerson(db, { id: first?.id ?? 0, actorId: manager.id, now: happened });
  await erasePerson(db, { id: second?.id ?? 0, actorId: manager.id, now: happened });
  expect(await writeMails(db)).toBe(1);
  expect((await listHeard(db)).map(({ mail }) => mail)).toEqual(["in-outbox", "no-address", "no-address"]);
  expect(await writeMails(db)).toBe(0);
});

test("A1: erasing a person leaves no name and no address: not in the outbox, in what was announced or behind a token", async () => {
  const { db, request, voters, manager } = await aSupportedRequest();
  const [gone] = voters;
  if (!gone) throw new Error("no voter");
  await decide(db, { request, manager, decision: "declined" });
  await writeMails(db);
  await erasePerson(db, { id: gone.id, actorId: manager.id, now: happened });
  const tables = [
    "outboxMails",
    "announcements",
    "notifications",
    "unsubscribeTokens",
    "hearingChoices",
    "newsVisits",
  ] as const;
  for (const table of tables) {
    const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
    expect(rows).not.toContain(gone.email);
    expect(rows).not.toContain(gone.name);
  }
});

test("the token in a mail is stored as a hash only, and later mails about the request carry the same", async () => {
  const { db, request, author, manager } = await aSupportedRequest({ voters: 0 });
  await decide(db, { request, manager, decision: "declined" });
  await writeMails(db);
  await decide(db, { request, manager, decision: "open", now: happened.add({ minutes: 1 }) });
  await writeMails(db);
  const [first, second] = await listWritten(db);
  expect(tokenIn(first)).toBe(tokenIn(second));
  const stored = await db.selectFrom("unsubscribeTokens").selectAll().execute();
  expect(stored).toMatchObject([{ personId: author.id, requestId: request.id }]);
  expect(stored[0]?.tokenHash).not.toBe(tokenIn(first));
});

test("looking for due mails reads the few that are due and nothing else", async () => {
  const { db } = await aSupportedRequest();
  const plans = (await plansOf(db, (listening) => writeMails(listening))).join("\n");
  expect(plans).toContain("notifications_to_mail");
  expect(plans).not.toMatch(/TEMP B-TREE/);
});
