import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { type Db, inTransaction } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { claimSeconds, daysOfFailedMails, mailServerSeconds } from "./mail.ts";
import {
  claimNextMail,
  enqueueMail,
  forgetMailsTo,
  recordDelivery,
  recordHandingOver,
  recordRefusal,
  releaseClaims,
} from "./outbox.server.ts";
import { countFailedMails, countRetriableMails, retryFailedMails, retryMail } from "./overseeing.server.ts";
import { wipeOldFailures } from "./wiping.server.ts";

const now = Temporal.Instant.from("2030-05-06T08:00:00Z");
const later = (seconds: number) => now.add({ seconds });

async function anOutbox() {
  const db = await openTestDatabase();
  await inTransaction(db, (tx) =>
    enqueueMail(tx, {
      kind: "invitation",
      recipient: "anna@example.com",
      language: "en",
      subject: "You are invited",
      text: "Welcome",
      html: "<p>Welcome</p>",
      baseUrl: "https://portal.example.com",
      now,
    }),
  );
  return db;
}

const onlyMail = (db: Db) => db.selectFrom("outboxMails").selectAll().executeTakeFirstOrThrow();
async function claimed(db: Db, at = now) {
  const mail = await claimNextMail(db, at);
  if (!mail) throw new Error("No mail was due.");
  return mail;
}

/** A try that ends without an answer once the text was handed over. */
async function tryWithoutAnswer(db: Db, at = now) {
  const mail = await claimed(db, at);
  expect(await recordHandingOver(db, { ...mail, now: at })).toBe(true);
  await recordRefusal(db, { ...mail, problem: "unanswered", said: "Connection closed", now: at });
  return mail;
}

test("a claim outlives the longest try of a mail", () => {
  expect(claimSeconds.untilHandedOver).toBeGreaterThan(mailServerSeconds.toHaveTheText);
  expect(claimSeconds.untilAnswered).toBeGreaterThan(mailServerSeconds.toAnswer);
});

test("what a process claimed that died waits again once the claim has run out, and no sooner", async () => {
  const db = await anOutbox();
  const { messageId } = await claimed(db);
  await releaseClaims(db, later(claimSeconds.untilHandedOver - 1));
  expect(await claimNextMail(db, later(claimSeconds.untilHandedOver - 1))).toBeUndefined();
  await releaseClaims(db, later(claimSeconds.untilHandedOver));
  expect(await claimed(db, later(claimSeconds.untilHandedOver))).toMatchObject({ messageId, attempts: 2 });
});

test("from the handing over on, a claim lasts until the answer must be there", async () => {
  const db = await anOutbox();
  expect(await recordHandingOver(db, { ...(await claimed(db)), now: later(100) })).toBe(true);
  await releaseClaims(db, later(100 + claimSeconds.untilAnswered - 1));
  expect((await onlyMail(db)).state).toBe("sending");
  await releaseClaims(db, later(100 + claimSeconds.untilAnswered));
  expect(await onlyMail(db)).toMatchObject({ state: "waiting", unansweredTries: 1, problem: "unanswered" });
});

test("a mail whose process died twice while it waited for the answer has failed: perhaps it was delivered", async () => {
  const db = await anOutbox();
  for (let round = 0; round < 2; round += 1) {
    const at = later(round * 3600);
    expect(await recordHandingOver(db, { ...(await claimed(db, at)), now: at })).toBe(true);
    await releaseClaims(db, at.add({ seconds: claimSeconds.untilAnswered }));
  }
  expect(await onlyMail(db)).toMatchObject({ state: "failed", unansweredTries: 2, problem: "unanswered" });
});

test("whose claim ran out hands nothing over any more and spoils nothing; a mail that is gone does not leave", async () => {
  const db = await anOutbox();
  const stale = await claimed(db);
  const at = later(claimSeconds.untilHandedOver);
  await releaseClaims(db, at);
  expect(await recordHandingOver(db, { ...stale, now: at })).toBe(false);
  const mail = await claimed(db, at);
  expect(await recordHandingOver(db, { ...stale, now: at })).toBe(false);
  await recordRefusal(db, { ...stale, problem: "refused", said: "no", now: at });
  expect(await onlyMail(db)).toMatchObject({ state: "sending", attempts: 2, lastError: null });
  await inTransaction(db, (tx) => forgetMailsTo(tx, "anna@example.com"));
  expect(await recordHandingOver(db, { ...mail, now: at })).toBe(false);
});

test("an answer after the text, whatever it says, is no try without an answer", async () => {
  const db = await anOutbox();
  const mail = await claimed(db);
  await recordHandingOver(db, { ...mail, now });
  await recordRefusal(db, { ...mail, problem: "later", said: "451 busy", now });
  expect(await onlyMail(db)).toMatchObject({ state: "waiting", unansweredTries: 0, problem: "later" });
});

test("after two tries without an answer only a person sends the mail again, each time once", async () => {
  const db = await anOutbox();
  const { id } = await tryWithoutAnswer(db);
  expect((await onlyMail(db)).state).toBe("waiting");
  await tryWithoutAnswer(db, later(30));
  expect(await onlyMail(db)).toMatchObject({
    state: "failed",
    problem: "unanswered",
    lastError: "Connection closed",
  });
  expect([await countFailedMails(db), await countRetriableMails(db)]).toEqual([1, 0]);
  expect(await retryFailedMails(db, later(60))).toBe(0);
  expect(await retryMail(db, { id, now: later(60) })).toBe(true);
  await tryWithoutAnswer(db, later(60));
  expect((await onlyMail(db)).state).toBe("failed");
  expect(await retryMail(db, { id, now: later(90) })).toBe(true);
  await recordDelivery(db, { ...(await claimed(db, later(90))), now: later(90) });
  expect(await onlyMail(db)).toMatchObject({ state: "sent", problem: null, claimedUntil: null });
});

test("a mail that failed keeps its words for a month in which somebody can send it again", async () => {
  const db = await anOutbox();
  const { id, ...mail } = await claimed(db);
  await recordRefusal(db, { id, ...mail, problem: "refused", said: "no", now });
  const month = daysOfFailedMails * 24 * 3600;
  expect(await wipeOldFailures(db, later(month - 1))).toBe(0);
  expect(await wipeOldFailures(db, later(month))).toBe(1);
  expect(await wipeOldFailures(db, later(month))).toBe(0);
  expect(await onlyMail(db)).toMatchObject({ state: "failed", subject: "", textBody: null, lastError: "no" });
  expect(await retryMail(db, { id, now: later(month) })).toBe(false);
});

test("the database knows the states and kinds, keeps a claim while a mail is being sent alone, and why one failed", async () => {
  const db = await anOutbox();
  const set = (values: object) => db.updateTable("outboxMails").set(values).execute();
  await expect(set({ state: "sending" })).rejects.toThrow(/CHECK/);
  await expect(set({ claimedUntil: "2030-05-06T08:00:00.000Z" })).rejects.toThrow(/CHECK/);
  await expect(set({ state: "lost" })).rejects.toThrow(/CHECK/);
  await expect(set({ kind: "newsletter" })).rejects.toThrow(/CHECK/);
  await expect(set({ state: "failed" })).rejects.toThrow(/CHECK/);
  await expect(set({ problem: "tired" })).rejects.toThrow(/CHECK/);
  await expect(set({ unansweredTries: -1 })).rejects.toThrow(/CHECK/);
});
