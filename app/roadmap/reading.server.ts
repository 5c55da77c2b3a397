import type { Db } from "../../db/client.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";
import { type Stage, stages } from "../requests/status.ts";
import { readStaffTexts } from "../wording/staff-texts.server.ts";
import { withTexts } from "./item-texts.server.ts";
import { behind, itemsPerPage, newestMoveFirst, selectItems } from "./listing.server.ts";

/** Each stage of the board shows its first items; a stage of its own page shows more. */
const itemsOnBoard = 20;

async function listPublished(
  db: Db,
  { stage, after, most, locale }: { stage: Stage; after?: number | undefined; most: number; locale: Locale },
) {
  const rows = await behind(newestMoveFirst(db), after)
    .where("roadmapItems.stage", "=", stage)
    .where("roadmapItems.publishedAt", "is not", null)
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most).map(({ movedAt: _, publishedAt: _published, ...item }) => item);
  const items = await withTexts(db, { items: shown, locale });
  return { stage, items, next: rows.length > most ? items.at(-1)?.id : undefined };
}

/** The public board: of each stage the items that moved last; `next` where a stage has more. */
export async function readBoard(db: Db, { locale }: { locale: Locale }) {
  return Promise.all(stages.map((stage) => listPublished(db, { stage, most: itemsOnBoard, locale })));
}

/** One stage's published items, fifty at a time behind the item `after`. */
export async function readStage(
  db: Db,
  { stage, after, locale }: { stage: Stage; after?: number | undefined; locale: Locale },
) {
  return listPublished(db, { stage, after, most: itemsPerPage, locale });
}

/** The items that answer a request which this person voted for: a fact for nobody but that person (A3). */
export async function listItemsAskedForBy(db: Db, { personId }: { personId: number }): Promise<number[]> {
  const items = await db
    .selectFrom("votes")
    .innerJoin("roadmapLinks", "roadmapLinks.requestId", "votes.requestId")
    .innerJoin("requests", "requests.id", "votes.requestId")
    .where("votes.personId", "=", personId)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .where("requests.publicStatus", "<>", "withdrawn")
    .select("roadmapLinks.roadmapItemId")
    .distinct()
    .execute();
  return items.map(({ roadmapItemId }) => roadmapItemId);
}

/** A published item with its whole text, as everybody reads it; undefined for one that is unpublished or unknown. */
export async function findPublishedItemIfAny(db: Db, { id, locale }: { id: number; locale: Locale }) {
  const item = await selectItems(db)
    .where("roadmapItems.id", "=", id)
    .where("roadmapItems.publishedAt", "is not", null)
    .select("roadmapItems.originalLanguage")
    .executeTakeFirst();
  if (!item) return undefined;
  const texts = await db
    .selectFrom("roadmapItemTexts")
    .where("roadmapItemId", "=", id)
    .select(["language", "title", "slug", "summary", "bodyHtml"])
    .execute();
  const language = pickLanguage(
    texts.map((text) => text.language),
    { wanted: locale, original: item.originalLanguage },
  );
  const text = texts.find((candidate) => candidate.language === language);
  if (!text) return undefined;
  const { originalLanguage: _, publishedAt: _published, ...facts } = item;
  return { ...facts, ...text };
}

/** What happened to an item (P1: the past may be told), the last move first, each with its public reason if it has one. */
export async function listMoves(db: Db, { itemId, locale }: { itemId: number; locale: Locale }) {
  const moves = await db
    .selectFrom("roadmapMoves")
    .where("roadmapItemId", "=", itemId)
    .select(["id", "fromStage", "toStage", "reasonId", "movedAt"])
    .orderBy("id", "desc")
    .execute();
  const reasons = await readStaffTexts(db, { ids: moves.flatMap(({ reasonId }) => reasonId ?? []), locale });
  return moves.map(({ reasonId, ...move }) => ({ ...move, reason: reasons.get(reasonId ?? 0) ?? null }));
}

/** The requests that an item answers, the most votes first; `hasVoted` is about `personId` alone (A3). */
export async function listAnsweredRequests(
  db: Db,
  { itemId, personId }: { itemId: number; personId?: number | undefined },
) {
  const requests = await db
    .selectFrom("roadmapLinks")
    .innerJoin("requests", "requests.id", "roadmapLinks.requestId")
    .leftJoin("votes", (join) =>
      join.onRef("votes.requestId", "=", "requests.id").on("votes.personId", "=", personId ?? 0),
    )
    .where("roadmapLinks.roadmapItemId", "=", itemId)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .where("requests.publicStatus", "<>", "withdrawn")
    .select([
      "requests.id",
      "requests.slug",
      "requests.title",
      "requests.language",
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
      "votes.castAt",
    ])
    .orderBy("requests.voteCount", "desc")
    .orderBy("requests.id", "desc")
    .execute();
  return requests.map(({ castAt, ...request }) => ({ ...request, hasVoted: castAt !== null }));
}

/** Number and slugs of every published item, for the sitemap. */
export async function listItemAddresses(db: Db, { locale }: { locale: Locale }) {
  const items = await db
    .selectFrom("roadmapItems")
    .where("publishedAt", "is not", null)
    .select("id")
    .orderBy("id")
    .execute();
  const shown = await withTexts(db, { items, locale });
  return shown.map(({ id, slug }) => ({ id, slug }));
}
