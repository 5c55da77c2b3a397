import type { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import {
  type MailKind,
  type MailProblem,
  type MailState,
  problemsToAskAbout,
  unansweredTriesBeforeFailure,
} from "./mail.ts";

const mailsPerPage = 50;

/** A mail as admins see it: never what it says. */
export type ListedMail = {
  id: number;
  kind: MailKind;
  requestId: number | null;
  recipient: string;
  state: MailState;
  attempts: number;
  problem: MailProblem | null;
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
      "problem",
      "lastError",
      "nextAttemptAt",
      "createdAt",
      "sentAt",
      "mayBeRetried",
    ])
    .orderBy("id", "desc")
    .limit(mailsPerPage + 1);
  if (state) query = query.where("state", "=", state);
  if (before !== undefined) query = query.where("id", "<", before);
  const rows = await query.execute();
  const mails = rows
    .slice(0, mailsPerPage)
    .map((mail) => ({ ...mail, mayBeRetried: mail.mayBeRetried === 1 }));
  return { mails, next: rows.length > mailsPerPage ? mails.at(-1)?.id : undefined };
}

/**
 * Puts failed mails back into the queue, with all their tries. One that was perhaps delivered gets one more try without an
 * answer, so that each time it is sent again by hand there is one more copy of it at most.
 */
function putBack(db: Db, now: Temporal.Instant) {
  return db
    .updateTable("outboxMails")
    .set((eb) => ({
      state: "waiting" as const,
      attempts: 0,
      unansweredTries: eb.fn<number>("min", ["unansweredTries", eb.lit(unansweredTriesBeforeFailure - 1)]),
      problem: null,
      lastError: null,
      nextAttemptAt: instantText(now),
    }))
    .where("mayBeRetried", "=", (eb) => eb.lit(1));
}

/** Puts a failed mail back into the queue; false when it is not a failed one or its body is gone. */
export async function retryMail(
  db: Db,
  { id, now }: { id: number; now: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await putBack(db, now).where("id", "=", id).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many failed mails another try may help: the mail server did not refuse them, and they were not perhaps delivered. */
export async function countRetriableMails(db: Db): Promise<number> {
  const { count } = await countFailed(db)
    .where("problem", "not in", problemsToAskAbout)
    .executeTakeFirstOrThrow();
  return count;
}

/** Puts every failed mail that another try may help back into the queue, after an outage; returns how many. */
export async function retryFailedMails(db: Db, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await putBack(db, now)
    .where("problem", "not in", problemsToAskAbout)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Failed mails that somebody can still do something about: an expired code is over, its body is gone. */
export async function countFailedMails(db: Db): Promise<number> {
  const { count } = await countFailed(db).executeTakeFirstOrThrow();
  return count;
}

function countFailed(db: Db) {
  return db
    .selectFrom("outboxMails")
    .where("mayBeRetried", "=", (eb) => eb.lit(1))
    .select((eb) => eb.fn.countAll<number>().as("count"));
}
