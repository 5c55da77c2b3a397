import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { maySignIn } from "../accounts/person.ts";
import type { Vendor } from "../accounts/vendor.ts";
import { readVendor } from "../accounts/vendor-settings.server.ts";
import { enqueueMail } from "../mail/outbox.server.ts";
import { repeatEverySecond } from "../mail/repeating.server.ts";
import { unsubscribePath } from "../paths.ts";
import type { Announcement, MailWish } from "./hearing.ts";
import { notificationMail } from "./notification-mails.server.ts";
import { issueUnsubscribeToken } from "./unsubscribing.server.ts";

/** Votes wait while a batch is written, so that it is short: a few milliseconds. */
const mailsAtOnce = 25;

type Writing = { baseUrl: string; secret: string };

/**
 * Writes the mails of all notifications that are due into the outbox, batch by batch, until `signal` says to stop. A batch
 * and the note that it is written are one transaction: whenever the process dies, no notification is mailed twice and
 * none is forgotten. Whoever cannot sign in any more by now gets none. Returns how many mails were written.
 */
export async function writeDueMails(
  db: Db,
  { now, signal, ...writing }: Writing & { now: () => Temporal.Instant; signal?: AbortSignal },
): Promise<number> {
  let written = 0;
  while (!signal?.aborted && (await selectDue(db, 1).executeTakeFirst())) {
    written += await inTransaction(db, (tx) => writeBatch(tx, { ...writing, now: now() }));
  }
  return written;
}

/** Writes due mails every second until stopped. A failure of the database is reported and tried again. */
export function startMailWriting(
  db: Db,
  { reportError, ...writing }: Writing & { reportError: (error: unknown) => void },
): { stop: () => Promise<void> } {
  const now = () => Temporal.Now.instant();
  return repeatEverySecond(async (signal) => void (await writeDueMails(db, { ...writing, now, signal })), {
    reportError,
  });
}

/** Leaves every due mail unwritten: for a portal that is filled with a past, which is news to nobody. */
export async function leaveDueMailsUnwritten(tx: Tx): Promise<void> {
  await tx
    .updateTable("notifications")
    .set({ mail: "not-wanted" })
    .where("isDue", "=", (eb) => eb.lit(1))
    .execute();
}

/** The notifications whose mail is to be written next, in the order in which things happened. */
function selectDue(db: Db, limit: number) {
  return db
    .selectFrom("notifications")
    .where("isDue", "=", (eb) => eb.lit(1))
    .select(["announcementId", "personId"])
    .orderBy("announcementId")
    .orderBy("personId")
    .limit(limit);
}

async function writeBatch(tx: Tx, writing: Writing & { now: Temporal.Instant }): Promise<number> {
  const due = await selectDue(tx, mailsAtOnce).execute();
  const vendor = await readVendor(tx);
  let written = 0;
  for (const { announcementId, personId } of due) {
    const mail = await writeMail(tx, { announcementId, personId, vendor, ...writing });
    if (mail === "in-outbox") written += 1;
    await tx
      .updateTable("notifications")
      .set({ mail })
      .where("announcementId", "=", announcementId)
      .where("personId", "=", personId)
      .execute();
  }
  return written;
}

async function writeMail(
  tx: Tx,
  {
    announcementId,
    personId,
    vendor,
    baseUrl,
    secret,
    now,
  }: Writing & { announcementId: number; personId: number; vendor: Vendor; now: Temporal.Instant },
): Promise<Extract<MailWish, "in-outbox" | "no-address">> {
  const person = await tx
    .selectFrom("people")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.id", "=", personId)
    .select([
      "people.displayName",
      "people.email",
      "people.language",
      "people.deactivatedAt",
      "organisations.closedAt as organisationClosedAt",
    ])
    .executeTakeFirstOrThrow();
  const { displayName: name, email: recipient, language } = person;
  if (name === null || recipient === null || !maySignIn(person)) return "no-address";
  const { kind, requestId, facts, choice } = await tx
    .selectFrom("notifications")
    .innerJoin("announcements", "announcements.id", "notifications.announcementId")
    .where("announcementId", "=", announcementId)
    .where("personId", "=", personId)
    .select(["kind", "requestId", "facts", "choice"])
    .executeTakeFirstOrThrow();
  const token = await issueUnsubscribeToken(tx, { personId, requestId, secret, now });
  const unsubscribeUrl = baseUrl + unsubscribePath(language, token);
  const mail = notificationMail({
    announcement: { kind, facts: JSON.parse(facts) } as Announcement,
    requestId,
    unsubscribeUrl,
    addressee: { language, name, choice },
    portal: { ...vendor, baseUrl },
  });
  await enqueueMail(tx, { kind, recipient, language, requestId, unsubscribeUrl, ...mail, baseUrl, now });
  return "in-outbox";
}
