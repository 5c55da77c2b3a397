import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { followItem } from "./following.server.ts";

type Publishing = { itemId: number; actorId: number; now: Temporal.Instant };

/**
 * Makes an item's texts and stage public, on record; the requests that it answers follow (R7). Publishing what is
 * published changes nothing (`already-published`).
 */
export async function publishItem(
  db: Db,
  { itemId, actorId, now }: Publishing,
): Promise<{ changed: true } | { changed: false; because: "already-published" }> {
  return inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("roadmapItems")
      .set({ publishedAt: instantText(now) })
      .where("id", "=", itemId)
      .where("publishedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { changed: false, because: "already-published" };
    await tx
      .insertInto("roadmapPublications")
      .values({ roadmapItemId: itemId, publishedById: actorId, publishedAt: instantText(now) })
      .execute();
    await followItem(tx, { itemId, actorId, now });
    return { changed: true };
  });
}

/** Takes an item off the roadmap, on record; its requests follow (R7). `not-published` when it was not there. */
export async function unpublishItem(
  db: Db,
  { itemId, actorId, now }: Publishing,
): Promise<{ changed: true } | { changed: false; because: "not-published" }> {
  return inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("roadmapItems")
      .set({ publishedAt: null })
      .where("id", "=", itemId)
      .where("publishedAt", "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { changed: false, because: "not-published" };
    await tx
      .updateTable("roadmapPublications")
      .set({ unpublishedById: actorId, unpublishedAt: instantText(now) })
      .where("roadmapItemId", "=", itemId)
      .where("unpublishedAt", "is", null)
      .execute();
    await followItem(tx, { itemId, actorId, now });
    return { changed: true };
  });
}
