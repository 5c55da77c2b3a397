import type { Db } from "../../db/client.ts";
import { type ListedRequest, listedColumns } from "./request.ts";

const requestsPerPage = 10;

/** What a person asked for, the newest first, ten at a time below the request `after`. */
export async function listRequestsOfAuthor(
  db: Db,
  { authorId, after }: { authorId: number; after?: number | undefined },
): Promise<{ requests: ListedRequest[]; next: number | undefined }> {
  let query = db
    .selectFrom("requests")
    .where("authorId", "=", authorId)
    .select(listedColumns)
    .orderBy("id", "desc")
    .limit(requestsPerPage + 1);
  if (after !== undefined) query = query.where("id", "<", after);
  const rows = await query.execute();
  const requests = rows.slice(0, requestsPerPage);
  return { requests, next: rows.length > requestsPerPage ? requests.at(-1)?.id : undefined };
}

/** Where a page of the votes ends: when the last one was cast, and on which request. */
function readPosition(after: string | undefined): { castAt: string; id: number } | undefined {
  const [, castAt, id] = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)_(\d{1,15})$/.exec(after ?? "") ?? [];
  return castAt === undefined || id === undefined ? undefined : { castAt, id: Number(id) };
}

/** What a person votes for and did not ask for, the last vote first, ten at a time after the position of the page before. */
export async function listRequestsVotedFor(
  db: Db,
  { personId, after }: { personId: number; after?: string | undefined },
): Promise<{ requests: ListedRequest[]; next: string | undefined }> {
  const position = readPosition(after);
  let query = db
    .selectFrom("votes")
    .innerJoin("requests", "requests.id", "votes.requestId")
    .where("votes.personId", "=", personId)
    .where("requests.authorId", "<>", personId)
    .select([...listedColumns, "votes.castAt"])
    .orderBy("votes.castAt", "desc")
    .orderBy("votes.requestId")
    .limit(requestsPerPage + 1);
  if (position) {
    query = query.where((eb) =>
      // The index runs down by time and up by number: no row value compares both.
      eb.or([
        eb("votes.castAt", "<", position.castAt),
        eb.and([eb("votes.castAt", "=", position.castAt), eb("votes.requestId", ">", position.id)]),
      ]),
    );
  }
  const rows = await query.execute();
  const requests = rows.slice(0, requestsPerPage).map(({ castAt: _, ...request }) => request);
  const last = rows[requestsPerPage - 1];
  return {
    requests,
    next: rows.length > requestsPerPage && last ? `${last.castAt}_${last.id}` : undefined,
  };
}

/** These requests by their titles; numbers without a request are left out. */
export async function listRequestsByNumber(db: Db, ids: readonly number[]): Promise<ListedRequest[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("requests").where("id", "in", ids).select(listedColumns).execute();
}
