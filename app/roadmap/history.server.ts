import type { Db } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { readStaffTexts } from "../wording/staff-texts.server.ts";
import type { EarlierText } from "./item.ts";

// What happened to an item, for the staff: moves, publications and texts that others took the place of, with who did it.

const eventsPerPage = 20;

const kinds = ["moved", "published", "rewritten", "unpublished"] as const;
type Kind = (typeof kinds)[number];
type Position = { at: string; kind: Kind; id: number };

type HistoryEvent = { id: number; at: string; by: string | null } & (
  | { kind: "moved"; move: Awaited<ReturnType<typeof readMoves>>[number]["move"] }
  | { kind: "published" | "unpublished" }
  | { kind: "rewritten"; texts: EarlierText[] }
);

function readPosition(before: string | undefined): Position | undefined {
  const [, at, kind, id] = /^([0-9TZ:.-]{20,30})_([a-z]+)_(\d{1,15})$/.exec(before ?? "") ?? [];
  const known = kinds.find((candidate) => candidate === kind);
  return at && known && id ? { at, kind: known, id: Number(id) } : undefined;
}

/** Every event of an item as a moment and the row that tells of it; texts that one save ended are one event. */
function selectEvents(db: Db, { itemId }: { itemId: number }) {
  return db
    .selectFrom("roadmapMoves")
    .where("roadmapItemId", "=", itemId)
    .select((eb) => ["id", "movedAt as at", eb.cast<Kind>(eb.val("moved"), "text").as("kind")])
    .unionAll(
      db
        .selectFrom("roadmapPublications")
        .where("roadmapItemId", "=", itemId)
        .select((eb) => ["id", "publishedAt as at", eb.cast<Kind>(eb.val("published"), "text").as("kind")]),
    )
    .unionAll(
      db
        .selectFrom("roadmapPublications")
        .where("roadmapItemId", "=", itemId)
        .where("unpublishedAt", "is not", null)
        .select((eb) => [
          "id",
          eb.ref("unpublishedAt").$notNull().as("at"),
          eb.cast<Kind>(eb.val("unpublished"), "text").as("kind"),
        ]),
    )
    .unionAll(
      db
        .selectFrom("roadmapEarlierTexts")
        .where("roadmapItemId", "=", itemId)
        .groupBy(["endedAt", "endedById"])
        .select((eb) => [
          eb.fn.min("id").as("id"),
          "endedAt as at",
          eb.cast<Kind>(eb.val("rewritten"), "text").as("kind"),
        ]),
    );
}

async function readMoves(db: Db, { ids, locale }: { ids: number[]; locale: Locale }) {
  const moves = await db
    .selectFrom("roadmapMoves")
    .innerJoin("people", "people.id", "roadmapMoves.movedById")
    .where("roadmapMoves.id", "in", ids)
    .select([
      "roadmapMoves.id",
      "roadmapMoves.fromStage",
      "roadmapMoves.toStage",
      "roadmapMoves.reasonId",
      "roadmapMoves.movedAt",
      "people.name as by",
    ])
    .execute();
  const reasons = await readStaffTexts(db, { ids: moves.flatMap(({ reasonId }) => reasonId ?? []), locale });
  return moves.map(({ by, reasonId, ...move }) => ({
    by,
    move: { ...move, reason: reasons.get(reasonId ?? 0) ?? null },
  }));
}

async function readPublications(db: Db, { ids }: { ids: number[] }) {
  return db
    .selectFrom("roadmapPublications")
    .innerJoin("people as publisher", "publisher.id", "roadmapPublications.publishedById")
    .leftJoin("people as remover", "remover.id", "roadmapPublications.unpublishedById")
    .where("roadmapPublications.id", "in", ids)
    .select(["roadmapPublications.id", "publisher.name as publisherName", "remover.name as removerName"])
    .execute();
}

/** The texts that ended in the same saves as those with these ids. */
async function readEndedTexts(db: Db, { itemId, ids }: { itemId: number; ids: number[] }) {
  return db
    .selectFrom("roadmapEarlierTexts as first")
    .innerJoin("roadmapEarlierTexts as text", (join) =>
      join
        .onRef("text.roadmapItemId", "=", "first.roadmapItemId")
        .onRef("text.endedAt", "=", "first.endedAt")
        .onRef("text.endedById", "=", "first.endedById"),
    )
    .innerJoin("people as writer", "writer.id", "text.writtenById")
    .innerJoin("people as ender", "ender.id", "text.endedById")
    .where("first.roadmapItemId", "=", itemId)
    .where("first.id", "in", ids)
    .select([
      "first.id as eventId",
      "text.id",
      "text.language",
      "text.title",
      "text.summary",
      "text.body",
      "text.writtenAt",
      "text.ending",
      "writer.name as writtenBy",
      "ender.name as by",
    ])
    .orderBy("text.id")
    .execute();
}

/**
 * What happened to an item, the last first, each with who did it (null once erased): twenty at a time before the place
 * `before`, which `next` names for the page that follows.
 */
export async function listHistory(
  db: Db,
  { itemId, before, locale }: { itemId: number; before?: string | undefined; locale: Locale },
) {
  const position = readPosition(before);
  let query = db
    .selectFrom(selectEvents(db, { itemId }).as("events"))
    .select(["id", "at", "kind"])
    .orderBy("at", "desc")
    .orderBy("kind", "desc")
    .orderBy("id", "desc")
    .limit(eventsPerPage + 1);
  if (position) {
    const { at, kind, id } = position;
    query = query.where((eb) => eb(eb.refTuple("at", "kind", "id"), "<", eb.tuple(at, kind, id)));
  }
  const rows = await query.execute();
  const shown = rows.slice(0, eventsPerPage);
  const idsOf = (...wanted: Kind[]) => shown.filter(({ kind }) => wanted.includes(kind)).map(({ id }) => id);
  const [moves, publications, texts] = await Promise.all([
    readMoves(db, { ids: idsOf("moved"), locale }),
    readPublications(db, { ids: idsOf("published", "unpublished") }),
    readEndedTexts(db, { itemId, ids: idsOf("rewritten") }),
  ]);
  const events = shown.map(({ id, at, kind }): HistoryEvent => {
    if (kind === "moved") {
      const found = moves.find(({ move }) => move.id === id);
      if (!found) throw new Error(`There is no move ${id}.`);
      return { kind, id, at, ...found };
    }
    if (kind === "rewritten") {
      const ended = texts.filter(({ eventId }) => eventId === id);
      return {
        kind,
        id,
        at,
        by: ended[0]?.by ?? null,
        texts: ended.map(({ eventId: _, by: __, ...text }) => text),
      };
    }
    const found = publications.find((publication) => publication.id === id);
    const by = kind === "published" ? found?.publisherName : found?.removerName;
    return { kind, id, at, by: by ?? null };
  });
  const last = shown.at(-1);
  return {
    events,
    next: rows.length > eventsPerPage && last ? `${last.at}_${last.kind}_${last.id}` : undefined,
  };
}
