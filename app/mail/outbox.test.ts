import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { inTransaction } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { retryAfterSeconds, triesBeforeFailure } from "./mail.ts";
import {
  claimNextMail,
  enqueueMail,
  forgetMailsTo,
  forgetUnsentInvitationsTo,
  recordDelivery,
  recordRefusal,
} from "./outbox.server.ts";
import { countFailedMails, listMails, retryMail } from "./overseeing.server.ts";
import { wipeExpiredSecrets } from "./wiping.server.ts";

const now = Temporal.Instant.from("2030-05-06T08:00:00Z");
const later = (minutes: number) => now.add({ seconds: Math.round(minutes * 60) });

type Mail = Parameters<typeof enqueueMail>[1];
const invitation: Mail = {
  kind: "invitation",
  recipient: "anna@example.com",
  language: "en",
  subject: "You are invited",
  text: "Welcome",
  html: "<p>Welcome</p>",
  baseUrl: "https://portal.example.com",
  now,
};
const secret: Mail = {
  ...invitation,
  kind: "sign-in-code",
  subject: "123456 is your code",
  text: "Your code: 123456",
  html: "<p>123456</p>",
  isSecret: true,
  expiresAt: later(10),
};

const enqueue = (db: Db, mail: Mail) => inTransaction(db, (tx) => enqueueMail(tx, mail));
const onlyMail = (db: Db) => db.selectFrom("outboxMails").selectAll().executeTakeFirstOrThrow();
async function claimed(db: Db, at = now) {
  const mail = await claimNextMail(db, at);
  if (!mail) throw new Error("No mail was due.");
  return mail;
}

test("a mail leaves the queue in the transaction of its cause or not at all", async () => {
  const db = await openTestDatabase();
  await expect(
    inTransaction(db, async (tx) => {
      await enqueueMail(tx, invitation);
      throw new Error("the cause failed");
    }),
  ).rejects.toThrow("the cause failed");
  expect((await listMails(db, {})).mails).toEqual([]);
});

test("a Message-ID is fixed when the mail is written, of the portal's own domain", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  await enqueue(db, invitation);
  const ids = (await db.selectFrom("outboxMails").select("messageId").execute()).map(
    ({ messageId }) => messageId,
  );
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^<[0-9a-f-]{36}@portal\.example\.com>$/);
});

test("of ten deliverers at once one claims a mail", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  const claims = await Promise.all(Array.from({ length: 10 }, () => claimNextMail(db, now)));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test("mails are claimed when they are due, those that waited longest first", async () => {
  const db = await openTestDatabase();
  await enqueue(db, { ...invitation, recipient: "second@example.com", now: later(2) });
  await enqueue(db, { ...invitation, recipient: "first@example.com", now: later(1) });
  expect(await claimNextMail(db, now)).toBeUndefined();
  expect((await claimed(db, later(5))).recipient).toBe("first@example.com");
  expect((await claimed(db, later(5))).recipient).toBe("second@example.com");
});

test("A4: after delivery nothing of a sign-in mail is left but that it was sent, its code least of all", async () => {
  const db = await openTestDatabase();
  await enqueue(db, secret);
  const { messageId } = await claimed(db);
  await recordDelivery(db, { messageId, now });
  const mail = await onlyMail(db);
  expect(mail).toMatchObject({
    state: "sent",
    subject: "",
    textBody: null,
    htmlBody: null,
    recipient: "anna@example.com",
  });
  expect(JSON.stringify(mail)).not.toContain("123456");
});

test("A1: the words of a mail that was sent are gone, those of one that waits are kept", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  await wipeExpiredSecrets(db, later(10_000));
  expect((await onlyMail(db)).textBody).toBe("Welcome");
  const { messageId } = await claimed(db);
  await recordDelivery(db, { messageId, now });
  expect((await onlyMail(db)).textBody).toBeNull();
});

test("A4: a sign-in mail that was never delivered is wiped after ten minutes and fails as expired", async () => {
  const db = await openTestDatabase();
  await enqueue(db, secret);
  expect(await wipeExpiredSecrets(db, later(9.9))).toBe(0);
  expect(await wipeExpiredSecrets(db, later(10))).toBe(1);
  const mail = await onlyMail(db);
  expect(mail).toMatchObject({
    state: "failed",
    problem: "expired",
    textBody: null,
    htmlBody: null,
    subject: "",
  });
  expect(await wipeExpiredSecrets(db, later(11))).toBe(0);
  expect(await retryMail(db, { id: mail.id, now: later(11) })).toBe(false);
});

test("A4: a code that is over is not sent, even before it is wiped", async () => {
  const db = await openTestDatabase();
  await enqueue(db, secret);
  expect(await claimNextMail(db, later(10))).toBeUndefined();
});

test("A4: wiping a sign-in mail that had failed keeps what the mail server said", async () => {
  const db = await openTestDatabase();
  await enqueue(db, secret);
  await recordRefusal(db, { ...(await claimed(db)), problem: "refused", said: "550 no such mailbox", now });
  expect(await wipeExpiredSecrets(db, later(10))).toBe(1);
  expect(await onlyMail(db)).toMatchObject({
    state: "failed",
    problem: "refused",
    lastError: "550 no such mailbox",
    textBody: null,
  });
});

test("the database keeps a body until it says when it was wiped", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  const set = (values: object) => db.updateTable("outboxMails").set(values).execute();
  await expect(set({ textBody: null })).rejects.toThrow(/CHECK/);
  await expect(set({ bodyWipedAt: "2030-05-06T08:00:00.000Z" })).rejects.toThrow(/CHECK/);
});

test("a refused mail is tried again with growing pauses and fails after the last try", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  let at = now;
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= triesBeforeFailure; attempt += 1) {
    const refused = await claimed(db, at);
    expect(refused.attempts).toBe(attempt);
    await recordRefusal(db, { ...refused, problem: "later", said: `busy ${attempt}`, now: at });
    const mail = await onlyMail(db);
    expect(mail.state).toBe(attempt < triesBeforeFailure ? "waiting" : "failed");
    const next = Temporal.Instant.from(mail.nextAttemptAt);
    expect(await claimNextMail(db, next.subtract({ seconds: 1 }))).toBeUndefined();
    pauses.push(next.since(at).total("seconds"));
    at = next;
  }
  expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600]);
  expect(retryAfterSeconds(50)).toBe(3600);
  expect(await onlyMail(db)).toMatchObject({ state: "failed", problem: "later", lastError: "busy 12" });
  expect(await countFailedMails(db)).toBe(1);
});

test("a permanent refusal fails at once; an admin's retry sends the same mail again, with all its tries", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  const refused = await claimed(db);
  const { id, messageId } = refused;
  await recordRefusal(db, { ...refused, problem: "refused", said: "550".padEnd(2000, "x"), now });
  expect((await onlyMail(db)).lastError).toHaveLength(500);
  expect(await claimNextMail(db, later(10_000))).toBeUndefined();
  expect((await listMails(db, {})).mails).toMatchObject([{ mayBeRetried: true }]);
  expect(await retryMail(db, { id, now })).toBe(true);
  expect((await listMails(db, {})).mails).toMatchObject([
    { mayBeRetried: false, state: "waiting", problem: null, lastError: null },
  ]);
  expect(await retryMail(db, { id, now })).toBe(false);
  expect(await claimed(db)).toMatchObject({ id, messageId, attempts: 1 });
});

test("A4: a sign-in code goes before everything else that waits, however long it has waited", async () => {
  const db = await openTestDatabase();
  for (let count = 0; count < 3; count += 1) await enqueue(db, invitation);
  await enqueue(db, { ...secret, now: later(5), expiresAt: later(15) });
  expect((await claimed(db, later(6))).subject).toBe(secret.subject);
  expect((await claimed(db, later(6))).subject).toBe(invitation.subject);
});

test("P6: the address that unsubscribes is kept until the mail is delivered, and gone then", async () => {
  const db = await openTestDatabase();
  const unsubscribeUrl = "https://portal.example.com/en/unsubscribe/token";
  await enqueue(db, { ...invitation, kind: "addition", unsubscribeUrl });
  const mail = await claimed(db);
  expect(mail.unsubscribeUrl).toBe(unsubscribeUrl);
  await recordRefusal(db, { ...mail, problem: "later", said: "busy", now });
  expect((await onlyMail(db)).unsubscribeUrl).toBe(unsubscribeUrl);
  await recordDelivery(db, { messageId: mail.messageId, now });
  expect((await onlyMail(db)).unsubscribeUrl).toBeNull();
});

test("the outbox lists mails without subject or body, the newest first, fifty at a time, by state", async () => {
  const db = await openTestDatabase();
  for (let count = 0; count < 51; count += 1) await enqueue(db, count === 0 ? secret : invitation);
  await recordRefusal(db, { ...(await claimed(db)), problem: "refused", said: "no", now });
  const first = await listMails(db, {});
  expect(first.mails).toHaveLength(50);
  const rest = await listMails(db, { before: first.next });
  expect(rest).toMatchObject({ mails: [{ kind: "sign-in-code" }], next: undefined });
  expect(Object.keys(rest.mails[0] ?? {})).not.toEqual(expect.arrayContaining(["subject"]));
  expect(JSON.stringify([first, rest])).not.toMatch(/123456|Welcome/);
  expect((await listMails(db, { state: "failed" })).mails).toMatchObject([{ lastError: "no" }]);
  expect((await listMails(db, { state: "waiting" })).mails).toHaveLength(50);
  expect((await listMails(db, { state: "sent" })).mails).toEqual([]);
});

test("a mail that was removed while it was sent marks no other as sent, though that has its number now", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  const { id, messageId } = await claimed(db);
  await db.deleteFrom("outboxMails").execute();
  await enqueue(db, invitation);
  expect(await onlyMail(db)).toMatchObject({ id, state: "waiting" });
  await recordDelivery(db, { messageId, now });
  expect(await onlyMail(db)).toMatchObject({ state: "waiting", textBody: "Welcome" });
});

test("A1: mails to an address are forgotten, sent ones included; unsent invitations can be on their own", async () => {
  const db = await openTestDatabase();
  await enqueue(db, invitation);
  await recordDelivery(db, { messageId: (await claimed(db)).messageId, now });
  await enqueue(db, invitation);
  await enqueue(db, secret);
  await enqueue(db, { ...invitation, recipient: "bea@example.com" });
  await inTransaction(db, (tx) => forgetUnsentInvitationsTo(tx, ["anna@example.com"]));
  const kindsAndStates = async () =>
    (await listMails(db, {})).mails.map(({ recipient, kind, state }) => [recipient, kind, state]);
  expect(await kindsAndStates()).toEqual([
    ["bea@example.com", "invitation", "waiting"],
    ["anna@example.com", "sign-in-code", "waiting"],
    ["anna@example.com", "invitation", "sent"],
  ]);
  await inTransaction(db, (tx) => forgetMailsTo(tx, "anna@example.com"));
  expect(await kindsAndStates()).toEqual([["bea@example.com", "invitation", "waiting"]]);
});
