import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Locale } from "../i18n/locales.ts";
import { type MailKind, retryAfterSeconds, triesBeforeFailure } from "./mail.ts";

/** What is left of a mail's words once they must not be kept: subjects hold codes, addresses to unsubscribe hold tokens. */
const wiped = { subject: "", textBody: null, htmlBody: null, unsubscribeUrl: null };

/**
 * Puts a mail into the outbox, in the transaction of its cause; the deliverer sends it later. Every mail is wiped on
 * delivery; a secret one also at `expiresAt`, and it is not sent after that. The Message-ID is fixed here, so that a retry
 * is the same mail.
 */
export async function enqueueMail(
  tx: Tx,
  mail: {
    kind: MailKind;
    recipient: string;
    language: Locale;
    subject: string;
    text: string;
    html: string;
    /** The feature request that it is about. */
    requestId?: number;
    unsubscribeUrl?: string;
    isSecret?: boolean;
    expiresAt?: Temporal.Instant;
    baseUrl: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .insertInto("outboxMails")
    .values({
      messageId: `<${randomUUID()}@${new URL(mail.baseUrl).hostname}>`,
      kind: mail.kind,
      recipient: mail.recipient,
      language: mail.language,
      subject: mail.subject,
      textBody: mail.text,
      htmlBody: mail.html,
      requestId: mail.requestId ?? null,
      unsubscribeUrl: mail.unsubscribeUrl ?? null,
      isSecret: mail.isSecret ? 1 : 0,
      state: "waiting",
      nextAttemptAt: instantText(mail.now),
      expiresAt: mail.expiresAt ? instantText(mail.expiresAt) : null,
      createdAt: instantText(mail.now),
    })
    .execute();
}

/** The mail that is sent next: somebody waits for a sign-in code, so codes go before everything else. */
function selectNextMail(db: Db, now: Temporal.Instant) {
  return db
    .selectFrom("outboxMails")
    .where("state", "=", "waiting")
    .where("nextAttemptAt", "<=", instantText(now))
    .where((due) => due.or([due("expiresAt", "is", null), due("expiresAt", ">", instantText(now))]))
    .select("id")
    .orderBy("isSecret", "desc")
    .orderBy("nextAttemptAt")
    .orderBy("id")
    .limit(1);
}

/** Takes the next mail that is due out of the queue, so that nobody else delivers it; undefined when none is. */
export async function claimNextMail(db: Db, now: Temporal.Instant) {
  return db
    .updateTable("outboxMails")
    .set((eb) => ({ state: "sending" as const, attempts: eb("attempts", "+", 1) }))
    .where("id", "=", selectNextMail(db, now))
    .returning([
      "id",
      "messageId",
      "recipient",
      "language",
      "subject",
      "textBody",
      "htmlBody",
      "requestId",
      "unsubscribeUrl",
      "attempts",
    ])
    .executeTakeFirst();
}

/** Records that the mail server took the mail; its words are gone from here on. */
export async function recordDelivery(
  db: Db,
  { id, now }: { id: number; now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable("outboxMails")
    .set({
      state: "sent",
      sentAt: instantText(now),
      lastError: null,
      ...wiped,
      bodyWipedAt: instantText(now),
    })
    .where("id", "=", id)
    .execute();
}

/** Records a refusal: tried again with growing pauses, or failed for good after the last try or a permanent error. */
export async function recordRefusal(
  db: Db,
  {
    id,
    attempts,
    error,
    isPermanent,
    now,
  }: {
    id: number;
    attempts: number;
    error: string;
    isPermanent: boolean;
    now: Temporal.Instant;
  },
): Promise<void> {
  const isOver = isPermanent || attempts >= triesBeforeFailure;
  await db
    .updateTable("outboxMails")
    .set({
      state: isOver ? "failed" : "waiting",
      lastError: error.slice(0, 500),
      nextAttemptAt: instantText(now.add({ seconds: retryAfterSeconds(attempts) })),
    })
    .where("id", "=", id)
    .execute();
}

/** After a crash nobody is sending: what was being sent waits again. Only the deliverer calls it, while it sends nothing. */
export async function releaseClaims(db: Db): Promise<void> {
  await db.updateTable("outboxMails").set({ state: "waiting" }).where("state", "=", "sending").execute();
}

/** Wipes secret mails whose time is over and gives up those that still waited; returns how many. */
export async function wipeExpiredSecrets(db: Db, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("outboxMails")
    .set((eb) => ({
      ...wiped,
      bodyWipedAt: instantText(now),
      state: "failed" as const,
      lastError: eb.case().when("state", "=", "waiting").then("expired").else(eb.ref("lastError")).end(),
    }))
    .where("isSecret", "=", 1)
    .where("bodyWipedAt", "is", null)
    .where("expiresAt", "<=", instantText(now))
    .where("state", "<>", "sending")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Removes every mail to an address from the outbox, sent ones included: an erased person leaves no trace there (A1). */
export async function forgetMailsTo(tx: Tx, recipient: string): Promise<void> {
  await tx.deleteFrom("outboxMails").where("recipient", "=", recipient).execute();
}

/** Removes the invitations to these addresses that were not sent yet: they name whoever invited. */
export async function forgetUnsentInvitationsTo(tx: Tx, recipients: string[]): Promise<void> {
  if (recipients.length === 0) return;
  await tx
    .deleteFrom("outboxMails")
    .where("recipient", "in", recipients)
    .where("kind", "=", "invitation")
    .where("state", "<>", "sent")
    .execute();
}
