import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Locale } from "../i18n/locales.ts";
import { holdRequestIfAny } from "../requests/settling.server.ts";
import { followRequest } from "./following.server.ts";
import { withTexts } from "./item-texts.server.ts";

type Linking = { itemId: number; requestId: number; actorId: number; now: Temporal.Instant };

export type LinkingOutcome =
  | { changed: true }
  | { changed: false; because: "no-such-request" | "already-linked" };

/**
 * Says that an item answers a request (P5: many to many), on record; where the item is published, the request's status
 * follows (R7). Refuses `no-such-request` for a number that no request has, or one that was withdrawn or merged, and
 * `already-linked`.
 */
export async function linkRequest(
  db: Db,
  { itemId, requestId, actorId, now }: Linking,
): Promise<LinkingOutcome> {
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request || request.decision === "withdrawn" || request.mergedIntoId !== null) {
      return { changed: false, because: "no-such-request" };
    }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("roadmapLinks")
      .values({ roadmapItemId: itemId, requestId, linkedById: actorId, linkedAt: instantText(now) })
      .onConflict((conflict) =>
        conflict.columns(["roadmapItemId", "requestId"]).where("unlinkedAt", "is", null).doNothing(),
      )
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return { changed: false, because: "already-linked" };
    await followRequest(tx, { requestId, actorId, now });
    return { changed: true };
  });
}

/** Takes a link back; its row stays with who and when, and the request's status follows (R7). Refuses `not-linked`. */
export async function unlinkRequest(
  db: Db,
  { itemId, requestId, actorId, now }: Linking,
): Promise<{ changed: true } | { changed: false; because: "not-linked" }> {
  return inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("roadmapLinks")
      .set({ unlinkedById: actorId, unlinkedAt: instantText(now) })
      .where("roadmapItemId", "=", itemId)
      .where("requestId", "=", requestId)
      .where("unlinkedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { changed: false, because: "not-linked" };
    await followRequest(tx, { requestId, actorId, now });
    return { changed: true };
  });
}

/**
 * The items that answer a request, what moved last first, in the page's language or the one K5 falls back to.
 * `publishedOnly` for everybody but the staff.
 */
export async function listItemsOfRequest(
  db: Db,
  { requestId, locale, publishedOnly }: { requestId: number; locale: Locale; publishedOnly: boolean },
) {
  let query = db
    .selectFrom("roadmapLinks")
    .innerJoin("roadmapItems", "roadmapItems.id", "roadmapLinks.roadmapItemId")
    .where("roadmapLinks.requestId", "=", requestId)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .select(["roadmapItems.id", "roadmapItems.stage", "roadmapItems.movedAt", "roadmapItems.publishedAt"])
    .orderBy("roadmapItems.movedAt", "desc")
    .orderBy("roadmapItems.id", "desc");
  if (publishedOnly) query = query.where("roadmapItems.publishedAt", "is not", null);
  return withTexts(db, { items: await query.execute(), locale });
}

/** All requests that an item is linked to, for the staff: the most votes first, whatever became of them. */
export async function listLinkedRequestsForStaff(db: Db, { itemId }: { itemId: number }) {
  return db
    .selectFrom("roadmapLinks")
    .innerJoin("requests", "requests.id", "roadmapLinks.requestId")
    .where("roadmapLinks.roadmapItemId", "=", itemId)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .select([
      "requests.id",
      "requests.title",
      "requests.language",
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
    ])
    .orderBy("requests.voteCount", "desc")
    .orderBy("requests.id", "desc")
    .execute();
}

/** Open requests that no item answers yet, the most votes first: what a manager may want to link next (R5: evidence). */
export async function listUnansweredRequests(db: Db, { limit }: { limit: number }) {
  return db
    .selectFrom("requests")
    .where("publicStatus", "=", "open")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("roadmapLinks")
            .whereRef("roadmapLinks.requestId", "=", "requests.id")
            .where("roadmapLinks.unlinkedAt", "is", null)
            .select("roadmapLinks.id"),
        ),
      ),
    )
    .select(["id", "title", "language", "publicStatus", "voteCount", "organisationCount"])
    .orderBy("voteCount", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
