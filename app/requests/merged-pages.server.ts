import type { Db } from "../../db/client.ts";

const mostNamed = 20;

const selectSide = (db: Db) =>
  db.selectFrom("requests").select(["id", "slug", "title", "language", "publicStatus"]);

/** Where a merged page leads to: the root of its tree, with the figures that count there (R6). */
export async function findRootOfMergedIfAny(db: Db, requestId: number) {
  const { rootId } = (await db
    .selectFrom("requests")
    .where("id", "=", requestId)
    .select("rootId")
    .executeTakeFirst()) ?? { rootId: null };
  if (rootId === null) return undefined;
  return selectSide(db)
    .where("id", "=", rootId)
    .select(["voteCount", "organisationCount"])
    .executeTakeFirst();
}

/** The requests merged into this one, however deep (R6): the newest twenty by title, and how many there are. */
export async function listMergedInto(db: Db, requestId: number) {
  const requests = await selectSide(db)
    .where("rootId", "=", requestId)
    .orderBy("id", "desc")
    .limit(mostNamed)
    .execute();
  if (requests.length < mostNamed) return { requests, count: requests.length };
  const { count } = await db
    .selectFrom("requests")
    .where("rootId", "=", requestId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { requests, count };
}
