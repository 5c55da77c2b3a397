import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type MailKind, type MailState, mailProblemOf } from "./mail.ts";

const mailsPerPage = 50;

/** A mail as admins see it: never what it says. */
export type ListedMail = {
  id: number;
  kind: MailKind;
  requestId: number | null;
  recipient: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  nextAttemptAt: string;
  createdAt: string;
  sentAt: string | null;
  mayBeRetried: boolean;
};

/** What was sent, waits or failed, the newest first, fifty at a time below the mail `before`. */
export async function listMails(
  db: Db,
  { state, before }: { state?: MailState; before?: number },
): Promise<{ mails: ListedMail[]; next: number | undefined }> {
  let query = db
    .selectFrom("outboxMails")
    .select([
      "id",
      "kind",
      "requestId",
      "recipient",
      "state",
      "attempts",
      "lastError",
      "nextAttemptAt",
      "createdAt",
      "sentAt",
      "bodyWipedAt",
    ])
    .orderBy("id", "desc")
    .limit(mailsPerPage + 1);
  if (state) query = query.where("state", "=", state);
  if (before !== undefined) query = query.where("id", "<", before);
  const rows = await query.execute();
  const mails = rows.slice(0, mailsPerPage).map(({ bodyWipedAt, ...mail }) => ({
    ...mail,
    mayBeRetried: mail.state === "failed" && bodyWipedAt === null,
  }));
  return { mails, next: rows.length > mailsPerPage ? mails.at(-1)?.id : undefined };
}

/** Puts a failed mail back into the queue; false when it is not a failed one or its body is gone. */
export async function retryMail(
  db: Db,
  { id, now }: { id: number; now: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("outboxMails")
    .set({ state: "waiting", attempts: 0, lastError: null, nextAttemptAt: instantText(now) })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .where("bodyWipedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Failed mails that another try may help: the mail server did not refuse them for good. */
async function listRetriable(db: Db): Promise<number[]> {
  const failed = await db
    .selectFrom("outboxMails")
    .where("state", "=", "failed")
    .where("bodyWipedAt", "is", null)
    .select(["id", "lastError"])
    .execute();
  return failed.flatMap(({ id, lastError }) => (mailProblemOf(lastError ?? "") === "refused" ? [] : [id]));
}

export async function countRetriableMails(db: Db): Promise<number> {
  return (await listRetriable(db)).length;
}

/** Puts every failed mail that another try may help back into the queue, after an outage; returns how many. */
export async function retryFailedMails(db: Db, now: Temporal.Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    const ids = await listRetriable(tx);
    for (const id of ids) await retryMail(tx, { id, now });
    return ids.length;
  });
}

/** Failed mails that somebody can still do something about: an expired code is over, its body is gone. */
export async function countFailedMails(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("outboxMails")
    .where("state", "=", "failed")
    .where("bodyWipedAt", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
