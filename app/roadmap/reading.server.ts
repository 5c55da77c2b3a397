import type { Db } from "../../db/client.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";
import { listedColumns } from "../requests/request.ts";
import { type Stage, stages } from "../requests/status.ts";
import { listVotedAmong } from "../requests/voting.server.ts";
import { readStaffTexts } from "../wording/staff-texts.server.ts";
import { withTexts } from "./item-texts.server.ts";
import {
  behind,
  behindRequest,
  itemsPerPage,
  linkedRequests,
  newestMoveFirst,
  requestsPerPage,
  selectItems,
} from "./listing.server.ts";

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

/** Those `among` the items that answer a request which this person voted for: a fact for that person alone (A3). */
export async function listItemsAskedForBy(
  db: Db,
  { personId, among }: { personId: number; among: number[] },
): Promise<number[]> {
  if (among.length === 0) return [];
  const items = await db
    .selectFrom("roadmapLinks")
    .innerJoin("requests", "requests.id", "roadmapLinks.requestId")
    .innerJoin("votes", "votes.requestId", "requests.id")
    .where("roadmapLinks.roadmapItemId", "in", among)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .where("votes.personId", "=", personId)
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

const movesPerPage = 20;

/**
 * What happened to an item (P1: the past may be told), the last move first, each with its public reason if it has one;
 * twenty at a time before the move `before`.
 */
export async function listMoves(
  db: Db,
  { itemId, before, locale }: { itemId: number; before?: number | undefined; locale: Locale },
) {
  let query = db
    .selectFrom("roadmapMoves")
    .where("roadmapItemId", "=", itemId)
    .select(["id", "fromStage", "toStage", "reasonId", "movedAt"])
    .orderBy("id", "desc")
    .limit(movesPerPage + 1);
  if (before !== undefined) query = query.where("id", "<", before);
  const rows = await query.execute();
  const shown = rows.slice(0, movesPerPage);
  const reasons = await readStaffTexts(db, { ids: shown.flatMap(({ reasonId }) => reasonId ?? []), locale });
  const moves = shown.map(({ reasonId, ...move }) => ({
    ...move,
    reason: reasons.get(reasonId ?? 0) ?? null,
  }));
  return { moves, next: rows.length > movesPerPage ? moves.at(-1)?.id : undefined };
}

/** The public reason of an item's last move, which a postponed item always has (P4). */
export async function readLastReason(db: Db, { itemId, locale }: { itemId: number; locale: Locale }) {
  const last = await db
    .selectFrom("roadmapMoves")
    .where("roadmapItemId", "=", itemId)
    .select(["id", "reasonId"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last?.reasonId) return undefined;
  const reason = (await readStaffTexts(db, { ids: [last.reasonId], locale })).get(last.reasonId);
  return reason && { moveId: last.id, ...reason };
}

/**
 * The requests that an item answers, the most votes first, twenty at a time behind the request `after`; `hasVoted` is
 * about `personId` alone (A3).
 */
export async function listAnsweredRequests(
  db: Db,
  { itemId, after, personId }: { itemId: number; after?: number | undefined; personId?: number | undefined },
) {
  const rows = await behindRequest(linkedRequests(db, { itemId }), after)
    .where("requests.publicStatus", "<>", "withdrawn")
    .select(listedColumns)
    .limit(requestsPerPage + 1)
    .execute();
  const shown = rows.slice(0, requestsPerPage);
  const requestIds = shown.map(({ id }) => id);
  const voted = personId ? await listVotedAmong(db, { requestIds, personId }) : new Set();
  const requests = shown.map((request) => ({ ...request, hasVoted: voted.has(request.id) }));
  return { requests, next: rows.length > requestsPerPage ? requests.at(-1)?.id : undefined };
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
