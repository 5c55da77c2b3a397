import type { Temporal } from "temporal-polyfill";
import type { Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import {
  type Announcement,
  type HearingChoice,
  hears,
  holding,
  type MailWish,
  type Topic,
  usualHearing,
} from "./hearing.ts";

const peopleAtOnce = 500;

/**
 * Puts on record that something happened to a request and who hears of it, in the transaction of its cause: each of
 * `people` once, without the one who caused it, those who cannot sign in any more, and those who chose not to hear of such
 * things, by mail or on their page (P6). Returns how many hear. Their mails are written later, by `writeDueMails`; whoever
 * wants no mail about requests finds it on their page only, and so does who wants to hear nothing of this one with what was
 * done in their own name (A2).
 */
export async function announce(
  tx: Tx,
  {
    requestId,
    topicIds,
    people,
    causedById,
    now,
    ...announcement
  }: Announcement & Topic & { people: readonly number[]; causedById: number; now: Temporal.Instant },
): Promise<number> {
  const { kind, facts } = announcement;
  const { id: announcementId } = await tx
    .insertInto("announcements")
    .values({ kind, requestId, facts: JSON.stringify(facts), causedById, happenedAt: instantText(now) })
    .returning("id")
    .executeTakeFirstOrThrow();
  const choices = await readChoices(tx, { requestId, topicIds });
  const choiceOf = (personId: number) => choices.get(personId) ?? usualHearing;
  const listeners = [...new Set(people)].filter(
    (personId) => personId !== causedById && hears(choiceOf(personId), kind),
  );
  let heard = 0;
  for (let from = 0; from < listeners.length; from += peopleAtOnce) {
    const reachable = await listReachable(tx, listeners.slice(from, from + peopleAtOnce));
    if (reachable.length === 0) continue;
    const rows = reachable.map(({ id: personId, wantsMail }) => {
      const choice = choiceOf(personId);
      const mail: MailWish = wantsMail && choice !== "nothing" ? "due" : "not-wanted";
      return { announcementId, personId, choice, mail };
    });
    await tx.insertInto("notifications").values(rows).execute();
    heard += rows.length;
  }
  return heard;
}

/** What holds for the request with each person who chose for it or another one in its tree. */
async function readChoices(tx: Tx, { requestId, topicIds }: Topic): Promise<Map<number, HearingChoice>> {
  const rows = await tx
    .selectFrom("hearingChoices")
    .where("requestId", "in", topicIds)
    .select(["personId", "requestId", "choice"])
    .execute();
  const ofPeople = Map.groupBy(rows, ({ personId }) => personId);
  return new Map([...ofPeople].map(([personId, made]) => [personId, holding(made, { requestId })]));
}

/** Those of these people who can still sign in, and whether they want mail about requests. */
async function listReachable(tx: Tx, ids: number[]): Promise<{ id: number; wantsMail: boolean }[]> {
  const rows = await tx
    .selectFrom("people")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .leftJoin("mailChoices", "mailChoices.personId", "people.id")
    .where("people.id", "in", ids)
    .where("people.deactivatedAt", "is", null)
    .where("organisations.closedAt", "is", null)
    .select(["people.id", "mailChoices.wantsMail"])
    .execute();
  return rows.map(({ id, wantsMail }) => ({ id, wantsMail: wantsMail !== 0 }));
}
