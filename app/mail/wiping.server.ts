import type { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { daysOfFailedMails } from "./mail.ts";

/** What is left of a mail's words once they must not be kept: subjects hold codes, addresses to unsubscribe hold tokens. */
export const wipedAt = (now: Temporal.Instant) => ({
  subject: "",
  textBody: null,
  htmlBody: null,
  unsubscribeUrl: null,
  bodyWipedAt: instantText(now),
});

/** Wipes secret mails whose time is over and gives up those that still waited; returns how many. */
export async function wipeExpiredSecrets(db: Db, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("outboxMails")
    .set((eb) => ({
      ...wipedAt(now),
      state: "failed" as const,
      problem: eb
        .case()
        .when("state", "=", "waiting")
        .then("expired" as const)
        .else(eb.ref("problem"))
        .end(),
    }))
    .where("isSecret", "=", 1)
    .where("bodyWipedAt", "is", null)
    .where("expiresAt", "<=", instantText(now))
    .where("state", "<>", "sending")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Wipes the words of mails that failed and that nobody sent again for a month; returns how many. */
export async function wipeOldFailures(db: Db, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("outboxMails")
    .set(wipedAt(now))
    .where("mayBeRetried", "=", (eb) => eb.lit(1))
    .where("createdAt", "<=", instantText(now.subtract({ hours: 24 * daysOfFailedMails })))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
