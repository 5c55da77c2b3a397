import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Locale } from "../i18n/locales.ts";
import { inLanguageOf, type ShownTag } from "./tag.ts";

type Act = { requestId: number; tagId: number; actorId: number; now: Temporal.Instant };

export type TaggingOutcome =
  | { changed: true }
  | { changed: false; because: "not-found" | "no-such-tag" | "already-tagged" };

/** Sets a tag on a request, on record; refuses a retired or unknown tag (`no-such-tag`) and one that is set (`already-tagged`). */
export async function tagRequest(db: Db, { requestId, tagId, actorId, now }: Act): Promise<TaggingOutcome> {
  return inTransaction(db, async (tx) => {
    const request = await tx
      .selectFrom("requests")
      .where("id", "=", requestId)
      .select("id")
      .executeTakeFirst();
    if (!request) return { changed: false, because: "not-found" };
    const tag = await tx
      .selectFrom("tags")
      .where("id", "=", tagId)
      .where("retiredAt", "is", null)
      .select("id")
      .executeTakeFirst();
    if (!tag) return { changed: false, because: "no-such-tag" };
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("requestTags")
      .values({ requestId, tagId, addedById: actorId, addedAt: instantText(now) })
      .onConflict((conflict) =>
        conflict.columns(["requestId", "tagId"]).where("removedAt", "is", null).doNothing(),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 0n
      ? { changed: false, because: "already-tagged" }
      : { changed: true };
  });
}

/** Takes a tag from a request; its row stays with who and when. Refuses `not-tagged`. */
export async function untagRequest(
  db: Db,
  { requestId, tagId, actorId, now }: Act,
): Promise<{ changed: true } | { changed: false; because: "not-tagged" }> {
  const { numUpdatedRows } = await db
    .updateTable("requestTags")
    .set({ removedById: actorId, removedAt: instantText(now) })
    .where("requestId", "=", requestId)
    .where("tagId", "=", tagId)
    .where("removedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? { changed: false, because: "not-tagged" } : { changed: true };
}

const selectTagsOf = (db: Db, requestId: number) =>
  db
    .selectFrom("requestTags")
    .innerJoin("tags", "tags.id", "requestTags.tagId")
    .innerJoin("tagNames", "tagNames.tagId", "tags.id")
    .where("requestTags.requestId", "=", requestId)
    .where("requestTags.removedAt", "is", null)
    .select(["tagNames.tagId", "tagNames.language", "tagNames.name", "tagNames.slug"]);

/** The tags of a request that everybody may read: public ones that are not retired. */
export async function listPublicTags(
  db: Db,
  { requestId, locale }: { requestId: number; locale: Locale },
): Promise<ShownTag[]> {
  const rows = await selectTagsOf(db, requestId)
    .where("tags.isPublic", "=", 1)
    .where("tags.retiredAt", "is", null)
    .execute();
  return inLanguageOf(rows, locale);
}

/** All tags of a request for the staff, with who set each and when. */
export async function listTagsForStaffOf(
  db: Db,
  { requestId, locale }: { requestId: number; locale: Locale },
) {
  const rows = await selectTagsOf(db, requestId)
    .innerJoin("people", "people.id", "requestTags.addedById")
    .select(["tags.isPublic", "tags.retiredAt", "requestTags.addedAt", "people.name as addedBy"])
    .execute();
  return inLanguageOf(rows, locale).flatMap((shown) => {
    const row = rows.find(({ tagId }) => tagId === shown.id);
    if (!row) return [];
    const { isPublic, retiredAt, addedAt, addedBy } = row;
    return { ...shown, isPublic: isPublic === 1, isRetired: retiredAt !== null, addedAt, addedBy };
  });
}

/**
 * A list by tag reads one of two ways, so that a tag on ten requests and one on fifty thousand both answer at once: up to
 * this many requests are looked up and sorted; of more, a walk through the list's own index soon finds a page of them.
 */
const mostSorted = 4000;

/** Whether a tag stands on so few requests that looking them all up is quicker than walking the list to meet them. */
export async function isRareTag(db: Db, tagId: number): Promise<boolean> {
  const { counted } = await db
    .selectFrom(
      db
        .selectFrom("requestTags")
        .where("tagId", "=", tagId)
        .where("removedAt", "is", null)
        .select("requestId")
        .limit(mostSorted + 1)
        .as("tagged"),
    )
    .select((eb) => eb.fn.countAll<number>().as("counted"))
    .executeTakeFirstOrThrow();
  return counted <= mostSorted;
}
