import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Locale } from "../i18n/locales.ts";
import { holdRequestIfAny } from "../requests/settling.server.ts";
import { followRequest } from "./following.server.ts";
import { withTexts } from "./item-texts.server.ts";
import { behindRequest, linkedRequests, requestsPerPage } from "./listing.server.ts";

/** A request that needs more items than this is rare; its page names so many and counts the rest. */
const mostItems = 20;

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
 * The items that answer a request, what moved last first, in the page's language or the one K5 falls back to: the first
 * `mostItems`, and how many more there are. `publishedOnly` for everybody but the staff.
 */
export async function listItemsOfRequest(
  db: Db,
  { requestId, locale, publishedOnly }: { requestId: number; locale: Locale; publishedOnly: boolean },
) {
  let query = db
    .selectFrom("roadmapLinks")
    .innerJoin("roadmapItems", "roadmapItems.id", "roadmapLinks.roadmapItemId")
    .where("roadmapLinks.requestId", "=", requestId)
    .where("roadmapLinks.unlinkedAt", "is", null);
  if (publishedOnly) query = query.where("roadmapItems.publishedAt", "is not", null);
  const rows = await query
    .select((eb) => [
      "roadmapItems.id",
      "roadmapItems.stage",
      eb("roadmapItems.publishedAt", "is", null).as("isDraft"),
    ])
    .orderBy("roadmapItems.movedAt", "desc")
    .orderBy("roadmapItems.id", "desc")
    .limit(mostItems)
    .execute();
  const { count } = await query
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  const items = rows.map((row) => ({ ...row, isDraft: Boolean(row.isDraft) }));
  return { items: await withTexts(db, { items, locale }), more: count - rows.length };
}

/** All requests that an item is linked to, for the staff, whatever became of them: the most votes first, twenty at a time. */
export async function listLinkedRequestsForStaff(
  db: Db,
  { itemId, after }: { itemId: number; after?: number | undefined },
) {
  const rows = await behindRequest(linkedRequests(db, { itemId }), after)
    .select([
      "requests.id",
      "requests.title",
      "requests.language",
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
    ])
    .limit(requestsPerPage + 1)
    .execute();
  const requests = rows.slice(0, requestsPerPage);
  return { requests, next: rows.length > requestsPerPage ? requests.at(-1)?.id : undefined };
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
