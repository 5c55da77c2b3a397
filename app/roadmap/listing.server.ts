import type { Db } from "../../db/client.ts";

export const itemsPerPage = 50;
export const requestsPerPage = 20;

/** Items with how many requests they answer and how many votes stand behind those: numbers, never who (A3). */
export const selectItems = (db: Db) =>
  db.selectFrom("roadmapItems").select((eb) => {
    const answered = eb
      .selectFrom("roadmapLinks")
      .innerJoin("requests", "requests.id", "roadmapLinks.requestId")
      .whereRef("roadmapLinks.roadmapItemId", "=", "roadmapItems.id")
      .where("roadmapLinks.unlinkedAt", "is", null)
      .where("requests.publicStatus", "<>", "withdrawn");
    return [
      "roadmapItems.id",
      "roadmapItems.stage",
      "roadmapItems.movedAt",
      "roadmapItems.publishedAt",
      eb.fn
        .coalesce(
          answered.select((inner) => inner.fn.countAll<number>().as("count")),
          eb.lit(0),
        )
        .as("requestCount"),
      eb.fn
        .coalesce(
          answered.select((inner) => inner.fn.sum<number>("requests.voteCount").as("sum")),
          eb.lit(0),
        )
        .as("voteCount"),
    ];
  });

export const newestMoveFirst = (db: Db) =>
  selectItems(db).orderBy("roadmapItems.movedAt", "desc").orderBy("roadmapItems.id", "desc");

/** The items behind `after` in the order of the last move; an `after` that is nowhere ends the list. */
export function behind(query: ReturnType<typeof newestMoveFirst>, after: number | undefined) {
  if (after === undefined) return query;
  return query.where((eb) =>
    eb(
      eb.refTuple("roadmapItems.movedAt", "roadmapItems.id"),
      "<",
      eb
        .selectFrom("roadmapItems as last")
        .where("last.id", "=", after)
        .select(["last.movedAt", "last.id"])
        .$asTuple("movedAt", "id"),
    ),
  );
}

/** The requests that an item is linked to, the most votes first. */
export const linkedRequests = (db: Db, { itemId }: { itemId: number }) =>
  db
    .selectFrom("roadmapLinks")
    .innerJoin("requests", "requests.id", "roadmapLinks.requestId")
    .where("roadmapLinks.roadmapItemId", "=", itemId)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .orderBy("requests.voteCount", "desc")
    .orderBy("requests.id", "desc");

/** The requests behind `after` in the order of their votes; an `after` that is nowhere ends the list. */
export function behindRequest(query: ReturnType<typeof linkedRequests>, after: number | undefined) {
  if (after === undefined) return query;
  return query.where((eb) =>
    eb(
      eb.refTuple("requests.voteCount", "requests.id"),
      "<",
      eb
        .selectFrom("requests as last")
        .where("last.id", "=", after)
        .select(["last.voteCount", "last.id"])
        .$asTuple("voteCount", "id"),
    ),
  );
}
