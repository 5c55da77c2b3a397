import type { Db } from "../../db/client.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";
import { withTexts } from "./item-texts.server.ts";
import { behind, itemsPerPage, newestMoveFirst, selectItems } from "./listing.server.ts";

// What the staff see of the roadmap: drafts too.

/** Every item, what moved last first, fifty at a time behind the item `after`. */
export async function listItemsForStaff(
  db: Db,
  { after, locale }: { after?: number | undefined; locale: Locale },
) {
  const rows = await behind(newestMoveFirst(db), after)
    .limit(itemsPerPage + 1)
    .execute();
  const items = await withTexts(db, { items: rows.slice(0, itemsPerPage), locale });
  return { items, next: rows.length > itemsPerPage ? items.at(-1)?.id : undefined };
}

/** What waits for somebody to finish and publish it. */
export async function countDrafts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("roadmapItems")
    .where("publishedAt", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * An item with its texts as they were written, by whom (null once erased) and when, and the title and slug that the reader
 * of `locale` gets (K5); undefined for a number that there is no item for.
 */
export async function findItemForStaffIfAny(db: Db, { id, locale }: { id: number; locale: Locale }) {
  const item = await selectItems(db)
    .where("roadmapItems.id", "=", id)
    .select("roadmapItems.originalLanguage")
    .executeTakeFirst();
  if (!item) return undefined;
  const texts = await db
    .selectFrom("roadmapItemTexts")
    .innerJoin("people", "people.id", "roadmapItemTexts.writtenById")
    .where("roadmapItemId", "=", id)
    .select([
      "roadmapItemTexts.language",
      "roadmapItemTexts.number",
      "roadmapItemTexts.title",
      "roadmapItemTexts.slug",
      "roadmapItemTexts.summary",
      "roadmapItemTexts.body",
      "roadmapItemTexts.bodyHtml",
      "roadmapItemTexts.writtenAt",
      "people.name as writtenBy",
    ])
    .execute();
  const language = pickLanguage(
    texts.map((text) => text.language),
    { wanted: locale, original: item.originalLanguage },
  );
  const shown = texts.find((text) => text.language === language);
  if (!shown) return undefined;
  return { ...item, texts, language: shown.language, title: shown.title, slug: shown.slug };
}
