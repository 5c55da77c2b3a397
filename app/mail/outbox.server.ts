import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Locale } from "../i18n/locales.ts";
import {
  claimSeconds,
  type MailKind,
  type MailProblem,
  retryAfterSeconds,
  triesBeforeFailure,
  unansweredTriesBeforeFailure,
} from "./mail.ts";
import { wipedAt } from "./wiping.server.ts";

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

/**
 * Takes the next mail that is due out of the queue; undefined when none is. It belongs to whoever claimed it, by its id and
 * the number of this try, until they say how the try ended or the claim runs out (`releaseClaims`).
 */
export async function claimNextMail(db: Db, now: Temporal.Instant) {
  return db
    .updateTable("outboxMails")
    .set((eb) => ({
      state: "sending" as const,
      attempts: eb("attempts", "+", 1),
      claimedUntil: instantText(now.add({ seconds: claimSeconds.untilHandedOver })),
    }))
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
      "unansweredTries",
      "createdAt",
    ])
    .executeTakeFirst();
}

export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimNextMail>>>;

/** A claim, by the mail and the number of its try: whoever comes later has a higher one. */
type Claim = Pick<ClaimedMail, "id" | "attempts">;

function updateClaimed(db: Db, { id, attempts }: Claim) {
  return db
    .updateTable("outboxMails")
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("attempts", "=", attempts);
}

/**
 * Notes, before the last word of a mail leaves, that from then on it may be delivered: also a process that dies while it
 * waits for the answer has used up one of the two tries without one. False when the mail must not leave any more: somebody
 * removed it, or the claim ran out.
 */
export async function recordHandingOver(
  db: Db,
  { now, ...claim }: Claim & { now: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await updateClaimed(db, claim)
    .set((eb) => ({
      unansweredTries: eb("unansweredTries", "+", 1),
      claimedUntil: instantText(now.add({ seconds: claimSeconds.untilAnswered })),
    }))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Records that the mail server took the mail, whoever has its claim by now; its words are gone from here on. By its
 * Message-ID, since the number of a mail that was removed meanwhile may be another's.
 */
export async function recordDelivery(
  db: Db,
  { messageId, now }: { messageId: string; now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable("outboxMails")
    .set({
      state: "sent",
      claimedUntil: null,
      sentAt: instantText(now),
      problem: null,
      lastError: null,
      ...wipedAt(now),
    })
    .where("messageId", "=", messageId)
    .execute();
}

/**
 * Records that a try failed: tried again with growing pauses, or failed for good when the mail server refused the mail,
 * after the last try, or after the second one that ended without an answer. Changes nothing once the claim ran out.
 */
export async function recordRefusal(
  db: Db,
  {
    problem,
    said,
    now,
    ...mail
  }: Claim & { unansweredTries: number; problem: MailProblem; said: string; now: Temporal.Instant },
): Promise<void> {
  const unansweredTries = mail.unansweredTries + (problem === "unanswered" ? 1 : 0);
  const isOver =
    problem === "refused" ||
    (problem === "unanswered" && unansweredTries >= unansweredTriesBeforeFailure) ||
    mail.attempts >= triesBeforeFailure;
  await updateClaimed(db, mail)
    .set({
      state: isOver ? "failed" : "waiting",
      claimedUntil: null,
      unansweredTries,
      problem,
      lastError: said.slice(0, 500),
      nextAttemptAt: instantText(now.add({ seconds: retryAfterSeconds(mail.attempts) })),
    })
    .execute();
}

/**
 * Frees what a process claimed that died or hangs, once the claim has run out: the mail waits again, but it failed when it
 * may have been delivered twice by now.
 */
export async function releaseClaims(db: Db, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable("outboxMails")
    .set((eb) => ({
      state: eb
        .case()
        .when("unansweredTries", ">=", unansweredTriesBeforeFailure)
        .then("failed" as const)
        .else("waiting" as const)
        .end(),
      problem: eb
        .case()
        .when("unansweredTries", ">", 0)
        .then("unanswered" as const)
        .else(eb.ref("problem"))
        .end(),
      claimedUntil: null,
    }))
    .where("state", "=", "sending")
    .where("claimedUntil", "<=", instantText(now))
    .execute();
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
