import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Announcement } from "./hearing.ts";
import { type NewsItem, newsOf } from "./news.ts";

const newsPerPage = 10;
/** Whoever comes back within this time is still on the same visit: what was new stays marked. */
const visitLasts = { minutes: 30 };

/** What a person heard of, the latest first, ten at a time below `before`; new is what happened after `seenUntil`. */
export async function listNews(
  db: Db,
  {
    personId,
    seenUntil,
    before,
  }: { personId: number; seenUntil: string | null; before?: number | undefined },
): Promise<{ news: NewsItem[]; next: number | undefined }> {
  let query = db
    .selectFrom("notifications")
    .innerJoin("announcements", "announcements.id", "notifications.announcementId")
    .where("notifications.personId", "=", personId)
    .select([
      "announcements.id",
      "announcements.kind",
      "announcements.requestId",
      "announcements.facts",
      "announcements.happenedAt",
    ])
    .orderBy("notifications.announcementId", "desc")
    .limit(newsPerPage + 1);
  if (before !== undefined) query = query.where("notifications.announcementId", "<", before);
  const rows = await query.execute();
  const news = rows.slice(0, newsPerPage).map(({ kind, facts, ...row }) => ({
    ...row,
    ...newsOf({ kind, facts: JSON.parse(facts) } as Announcement),
    isNew: seenUntil === null || row.happenedAt > seenUntil,
  }));
  return { news, next: rows.length > newsPerPage ? news.at(-1)?.id : undefined };
}

/**
 * Notes that a person looks at their news now, and returns until when they had seen them before this visit: what happened
 * after that is new. Null on the first visit, when everything is.
 */
export async function recordNewsVisit(
  db: Db,
  { personId, now }: { personId: number; now: Temporal.Instant },
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const visit = await tx
      .selectFrom("newsVisits")
      .where("personId", "=", personId)
      .select(["beganAt", "seenUntil"])
      .executeTakeFirst();
    if (visit && Temporal.Instant.compare(Temporal.Instant.from(visit.beganAt).add(visitLasts), now) > 0)
      return visit.seenUntil;
    const begun = { beganAt: instantText(now), seenUntil: visit?.beganAt ?? null };
    await tx
      .insertInto("newsVisits")
      .values({ personId, ...begun })
      .onConflict((conflict) => conflict.column("personId").doUpdateSet(begun))
      .execute();
    return begun.seenUntil;
  });
}
