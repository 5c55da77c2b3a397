import type { Db } from "../../db/client.ts";
import { listSimilarRequests } from "./likeness.server.ts";
import { findMatchingRequests } from "./searching.server.ts";

const mostCandidates = 20;

/** A request as the pages of a merge show it; undefined for a number that there is no request for. */
export async function findMergeSideIfAny(db: Db, id: number) {
  return (await listMergeSides(db, [id]))[0];
}

async function listMergeSides(db: Db, ids: number[]) {
  const found = await db
    .selectFrom("requests")
    .where("id", "in", ids)
    .select([
      "id",
      "slug",
      "title",
      "language",
      "publicStatus",
      "voteCount",
      "organisationCount",
      "mergedIntoId",
      "rootId",
    ])
    .execute();
  return ids.flatMap((id) => found.find((request) => request.id === id) ?? []);
}

/**
 * What a request may be a duplicate of: by number or words that a manager looks for, else by what it says (R9); best first,
 * without what is merged already and the request itself.
 */
export async function listMergeCandidates(
  db: Db,
  { request, q }: { request: { id: number; title: string }; q: string },
) {
  const sides = await listMergeSides(db, await findCandidateIds(db, { request, q }));
  return sides.filter(({ id, mergedIntoId }) => id !== request.id && mergedIntoId === null);
}

async function findCandidateIds(
  db: Db,
  { request: { id, title }, q }: { request: { id: number; title: string }; q: string },
): Promise<number[]> {
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  if (number) return [Number(number)];
  if (q) return findMatchingRequests(db, { q, limit: mostCandidates });
  const similar = await listSimilarRequests(db, { title, limit: mostCandidates, except: id });
  return similar.map((request) => request.id);
}
