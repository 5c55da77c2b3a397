import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { forgetUnsentMailsAboutRequests } from "../mail/forgetting.server.ts";
import { type HearingChoice, holding, type Topic, usualHearing } from "./hearing.ts";

/**
 * Keeps what a person wants to hear of one request (P6). Nothing also ends what was announced of its whole tree and has
 * not reached the person yet: mails that are not written, or not sent.
 */
export async function chooseHearing(
  db: Db | Tx,
  {
    personId,
    requestId,
    topicIds,
    choice,
    now,
  }: Topic & { personId: number; choice: HearingChoice; now: Temporal.Instant },
): Promise<void> {
  const chosen = { choice, chosenAt: instantText(now) };
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("hearingChoices")
      .values({ personId, requestId, ...chosen })
      .onConflict((conflict) => conflict.columns(["personId", "requestId"]).doUpdateSet(chosen))
      .execute();
    if (choice === "nothing") await holdBackMails(tx, { personId, requestIds: topicIds });
  });
}

/**
 * Keeps whether a person wants mail about requests at all; what happens still stands on their page. No mail holds for those
 * that are not written or not sent yet, too.
 */
export async function chooseMail(
  db: Db | Tx,
  { personId, wantsMail, now }: { personId: number; wantsMail: boolean; now: Temporal.Instant },
): Promise<void> {
  const chosen = { wantsMail: wantsMail ? (1 as const) : (0 as const), chosenAt: instantText(now) };
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("mailChoices")
      .values({ personId, ...chosen })
      .onConflict((conflict) => conflict.column("personId").doUpdateSet(chosen))
      .execute();
    if (!wantsMail) await holdBackMails(tx, { personId });
  });
}

/** Leaves unwritten and unsent what was announced to a person of these requests, or of any. */
async function holdBackMails(
  tx: Tx,
  about: { personId: number; requestIds?: readonly number[] },
): Promise<void> {
  const { personId, requestIds } = about;
  let due = tx
    .updateTable("notifications")
    .set({ mail: "not-wanted" })
    .where("personId", "=", personId)
    .where("mail", "=", "due");
  if (requestIds) {
    const announced = tx.selectFrom("announcements").where("requestId", "in", requestIds).select("id");
    due = due.where("announcementId", "in", announced);
  }
  await due.execute();
  const person = await tx.selectFrom("people").where("id", "=", personId).select("email").executeTakeFirst();
  const recipient = person?.email;
  if (recipient)
    await forgetUnsentMailsAboutRequests(tx, { recipient, ...(requestIds ? { requestIds } : {}) });
}

/** What a person hears of a request, by what they chose for it and for others in its tree. */
export async function readHearing(
  db: Db,
  { personId, requestId, topicIds }: Topic & { personId: number },
): Promise<HearingChoice> {
  const choices = await db
    .selectFrom("hearingChoices")
    .where("personId", "=", personId)
    .where("requestId", "in", topicIds)
    .select(["requestId", "choice"])
    .execute();
  return holding(choices, { requestId });
}

/** Whether a person wants mail about requests; yes, until they say no. */
export async function wantsMailAboutRequests(db: Db, personId: number): Promise<boolean> {
  const row = await db
    .selectFrom("mailChoices")
    .where("personId", "=", personId)
    .select("wantsMail")
    .executeTakeFirst();
  return row?.wantsMail !== 0;
}

const choicesPerPage = 50;

/**
 * The requests of which a person wants to hear something else than the usual, the newest request first, fifty at a time
 * below the request `after`.
 */
export async function listUnusualChoices(
  db: Db,
  { personId, after }: { personId: number; after?: number | undefined },
): Promise<{ choices: { requestId: number; choice: HearingChoice }[]; next: number | undefined }> {
  let query = db
    .selectFrom("hearingChoices")
    .where("personId", "=", personId)
    .where("choice", "<>", usualHearing)
    .select(["requestId", "choice"])
    .orderBy("requestId", "desc")
    .limit(choicesPerPage + 1);
  if (after !== undefined) query = query.where("requestId", "<", after);
  const rows = await query.execute();
  const choices = rows.slice(0, choicesPerPage);
  return { choices, next: rows.length > choicesPerPage ? choices.at(-1)?.requestId : undefined };
}
