import type { Db } from "../../db/client.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";
import { withTexts } from "./item-texts.server.ts";
import { behind, itemsPerPage, newestMoveFirst, selectItems } from "./listing.server.ts";
import { listMoves } from "./reading.server.ts";

// What the staff see of the roadmap: drafts too, and who did what.

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
 * An item with its texts as they were written, and the title and slug that the reader of `locale` gets (K5); undefined for
 * a number that there is no item for.
 */
export async function findItemForStaffIfAny(db: Db, { id, locale }: { id: number; locale: Locale }) {
  const item = await selectItems(db)
    .where("roadmapItems.id", "=", id)
    .select("roadmapItems.originalLanguage")
    .executeTakeFirst();
  if (!item) return undefined;
  const texts = await db
    .selectFrom("roadmapItemTexts")
    .where("roadmapItemId", "=", id)
    .select(["language", "title", "slug", "summary", "body", "bodyHtml"])
    .execute();
  const language = pickLanguage(
    texts.map((text) => text.language),
    { wanted: locale, original: item.originalLanguage },
  );
  const shown = texts.find((text) => text.language === language);
  if (!shown) return undefined;
  return { ...item, texts, language: shown.language, title: shown.title, slug: shown.slug };
}

/** Moves and publications together, the last first, each with who did it (null once erased). */
export async function listHistory(db: Db, { itemId, locale }: { itemId: number; locale: Locale }) {
  const moves = await listMoves(db, { itemId, locale });
  const movers = await db
    .selectFrom("roadmapMoves")
    .innerJoin("people", "people.id", "roadmapMoves.movedById")
    .where("roadmapItemId", "=", itemId)
    .select(["roadmapMoves.id", "people.name"])
    .execute();
  const publications = await db
    .selectFrom("roadmapPublications")
    .innerJoin("people as publisher", "publisher.id", "roadmapPublications.publishedById")
    .leftJoin("people as remover", "remover.id", "roadmapPublications.unpublishedById")
    .where("roadmapItemId", "=", itemId)
    .select([
      "roadmapPublications.publishedAt",
      "publisher.name as publisherName",
      "roadmapPublications.unpublishedAt",
      "remover.name as removerName",
    ])
    .orderBy("roadmapPublications.id", "desc")
    .execute();
  const events = [
    ...publications.flatMap(({ publishedAt, publisherName, unpublishedAt, removerName }) => [
      ...(unpublishedAt ? [{ kind: "unpublished" as const, at: unpublishedAt, by: removerName }] : []),
      { kind: "published" as const, at: publishedAt, by: publisherName },
    ]),
    ...moves.map((move) => ({
      kind: "moved" as const,
      at: move.movedAt,
      by: movers.find(({ id }) => id === move.id)?.name ?? null,
      move,
    })),
  ];
  return events.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
