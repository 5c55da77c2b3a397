import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type HearingChoice, usualHearing } from "./hearing.ts";

/** Keeps what a person wants to hear of one request (P6); mails about it that were not written yet are left unwritten for nothing. */
export async function chooseHearing(
  db: Db | Tx,
  {
    personId,
    requestId,
    choice,
    now,
  }: { personId: number; requestId: number; choice: HearingChoice; now: Temporal.Instant },
): Promise<void> {
  const chosen = { choice, chosenAt: instantText(now) };
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("hearingChoices")
      .values({ personId, requestId, ...chosen })
      .onConflict((conflict) => conflict.columns(["personId", "requestId"]).doUpdateSet(chosen))
      .execute();
    if (choice === "nothing") await leaveUnwritten(tx, { personId, requestId });
  });
}

/** Keeps whether a person wants mail about requests at all; what happens still stands on their page. */
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
    if (!wantsMail) await leaveUnwritten(tx, { personId });
  });
}

async function leaveUnwritten(
  tx: Tx,
  { personId, requestId }: { personId: number; requestId?: number },
): Promise<void> {
  let announced = tx.selectFrom("announcements").select("id");
  if (requestId !== undefined) announced = announced.where("requestId", "=", requestId);
  await tx
    .updateTable("notifications")
    .set({ mail: "not-wanted" })
    .where("personId", "=", personId)
    .where("mail", "=", "due")
    .$if(requestId !== undefined, (query) => query.where("announcementId", "in", announced))
    .execute();
}

/** What a person hears of a request: the choice made last for any request of its tree, else the usual one. */
export async function readHearing(
  db: Db,
  { personId, topicIds }: { personId: number; topicIds: readonly number[] },
): Promise<HearingChoice> {
  const row = await db
    .selectFrom("hearingChoices")
    .where("personId", "=", personId)
    .where("requestId", "in", topicIds)
    .select("choice")
    .orderBy("chosenAt", "desc")
    .orderBy("requestId", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.choice ?? usualHearing;
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

const mostChoicesListed = 200;

/** The requests of which a person wants to hear something else than the usual, the latest choice first. */
export async function listUnusualChoices(
  db: Db,
  personId: number,
): Promise<{ requestId: number; choice: HearingChoice }[]> {
  return db
    .selectFrom("hearingChoices")
    .where("personId", "=", personId)
    .where("choice", "<>", usualHearing)
    .select(["requestId", "choice"])
    .orderBy("chosenAt", "desc")
    .orderBy("requestId", "desc")
    .limit(mostChoicesListed)
    .execute();
}
