import type { Db } from "../../db/client.ts";
import type { Role } from "../accounts/roles.ts";
import type { Locale } from "../i18n/locales.ts";
import { readStaffTexts } from "../wording/staff-texts.server.ts";
import { readAnsweringArticles } from "./answering-articles.server.ts";
import type { HistoryEvent } from "./history.ts";
import type { PublicStatus } from "./status.ts";

/** Nobody reads further back than this; the page says that there was more. */
export const mostEvents = 50;

type Asked = { request: { id: number; createdAt: string }; locale: Locale };
type Recorded = HistoryEvent & { actorId: number };

/**
 * What happened to a request as everybody may read it, the newest first: each public status with the day it began and what
 * the staff said with it then, in the reader's language or the one K5 falls back to; and which requests were merged into it
 * and taken apart again (R6). It names nobody (A3) and leaves out why colleagues merged.
 */
export async function listPublicHistory(
  db: Db,
  asked: Asked,
): Promise<{ events: HistoryEvent[]; isCut: boolean }> {
  const { events, isCut } = await readHistory(db, asked);
  return { events: events.map(({ actorId: _, ...event }) => event), isCut };
}

/** The same for the staff, with who did it; the name is null once erased. */
export async function listHistoryForStaff(db: Db, asked: Asked) {
  const { events, isCut } = await readHistory(db, asked);
  const actors = await listActors(db, [...new Set(events.map(({ actorId }) => actorId))]);
  return {
    events: events.map(({ actorId, ...event }) => ({ ...event, by: actors.get(actorId) })),
    isCut,
  };
}

async function listActors(db: Db, ids: number[]) {
  const people = await db
    .selectFrom("people")
    .where("id", "in", ids)
    .select(["id", "name", "role"])
    .execute();
  return new Map(
    people.map(({ id, name, role }): [number, { name: string | null; role: Role }] => [id, { name, role }]),
  );
}

async function readHistory(db: Db, { request, locale }: Asked) {
  const [changes, merges] = await Promise.all([
    listStatusChanges(db, request.id),
    listMergesAround(db, request.id),
  ]);
  const [reasons, articles] = await Promise.all([
    readStaffTexts(db, { ids: changes.flatMap(({ reasonId }) => reasonId ?? []), locale }),
    readAnsweringArticles(db, { ids: changes.flatMap(({ articleId }) => articleId ?? []), locale }),
  ]);
  const targets = targetsOfMerges({ changes, merges });
  const statuses = changes.map(
    ({ id, fromStatus, toStatus, changedAt, changedById, reasonId, articleId }): Recorded => ({
      kind: "status",
      key: `status-${id}`,
      at: changedAt,
      status: toStatus,
      wasMerged: fromStatus === "merged",
      mergedInto: targets.get(id) ?? null,
      reason: (reasonId === null ? undefined : reasons.get(reasonId)) ?? null,
      article: (articleId === null ? undefined : articles.get(articleId)) ?? null,
      actorId: changedById,
    }),
  );
  // Each of the two is in order already, and stays so where moments are equal.
  const events = [...statuses, ...merges.flatMap(eventsOfMerge)].sort((one, other) =>
    other.at.localeCompare(one.at),
  );
  return { events: events.slice(0, mostEvents), isCut: events.length > mostEvents };
}

/** One more than is shown, so that the reader can be told. */
async function listStatusChanges(db: Db, requestId: number) {
  return db
    .selectFrom("requestStatusChanges")
    .where("requestId", "=", requestId)
    .select(["id", "fromStatus", "toStatus", "changedAt", "changedById", "reasonId", "articleId"])
    .orderBy("changedAt", "desc")
    .orderBy("id", "desc")
    .limit(mostEvents + 1)
    .execute();
}

type Merge = Awaited<ReturnType<typeof listMergesAround>>[number];

/** The merges of this request into others, and of others into this one (`isHere`), undone or not. */
async function listMergesAround(db: Db, requestId: number) {
  const select = (own: "requestId" | "intoId", other: "requestId" | "intoId") =>
    db
      .selectFrom("requestMerges")
      .innerJoin("requests", "requests.id", `requestMerges.${other}`)
      .where(`requestMerges.${own}`, "=", requestId)
      .select([
        "requestMerges.id as mergeId",
        "mergedAt",
        "mergedById",
        "undoneAt",
        "undoneById",
        "requests.id",
        "requests.slug",
        "requests.title",
        "requests.language",
      ])
      .orderBy("requestMerges.id", "desc")
      .limit(mostEvents + 1)
      .execute();
  const [away, here] = await Promise.all([select("requestId", "intoId"), select("intoId", "requestId")]);
  const merge =
    (isHere: boolean) =>
    ({ id, slug, title, language, ...facts }: (typeof away)[number]) => ({
      ...facts,
      isHere,
      other: { id, slug, title, language },
    });
  return [...away.map(merge(false)), ...here.map(merge(true))];
}

/**
 * By the change of status that it made, where each merge of this request led to. Each merge makes one such change, so the
 * newest change is the newest merge's, and so on: their moments may be equal.
 */
function targetsOfMerges({
  changes,
  merges,
}: {
  changes: { id: number; toStatus: PublicStatus }[];
  merges: Merge[];
}): Map<number, Merge["other"]> {
  const away = merges.filter(({ isHere }) => !isHere).values();
  const targets = new Map<number, Merge["other"]>();
  for (const { id, toStatus } of changes) {
    const merge = toStatus === "merged" ? away.next().value : undefined;
    if (merge) targets.set(id, merge.other);
  }
  return targets;
}

/** A merge into this request, and its undoing before it; one away from it shows as the status that it made. */
function eventsOfMerge({ mergeId, isHere, other, ...merge }: Merge): Recorded[] {
  if (!isHere) return [];
  const merged: Recorded = {
    kind: "merged-here",
    key: `merge-${mergeId}`,
    at: merge.mergedAt,
    other,
    actorId: merge.mergedById,
  };
  if (merge.undoneAt === null || merge.undoneById === null) return [merged];
  const apart: Recorded = {
    kind: "taken-apart",
    key: `undone-${mergeId}`,
    at: merge.undoneAt,
    other,
    actorId: merge.undoneById,
  };
  return [apart, merged];
}
