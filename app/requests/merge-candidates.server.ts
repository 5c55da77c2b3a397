import type { Db } from "../../db/client.ts";
import { numberTyped } from "../i18n/search-words.ts";
import { listSimilarRequests } from "./likeness.server.ts";
import { findMatchingRequests } from "./searching.server.ts";

const mostCandidates = 20;

/** A request as the pages of a merge show it; undefined for a number that there is no request for. */
export async function findMergeSideIfAny(db: Db, id: number) {
  return (await listMergeSides(db, [id]))[0];
}

/** What the two requests of a merge say, to be read side by side. */
export async function readMergeTexts(db: Db, { duplicate, into }: { duplicate: number; into: number }) {
  const texts = await db
    .selectFrom("requests")
    .where("id", "in", [duplicate, into])
    .select(["id", "bodyHtml"])
    .execute();
  const textOf = (id: number) => texts.find((text) => text.id === id)?.bodyHtml ?? "";
  return { duplicate: textOf(duplicate), into: textOf(into) };
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
  const number = numberTyped(q);
  if (number !== undefined) return [number];
  if (q) return findMatchingRequests(db, { q, limit: mostCandidates });
  const similar = await listSimilarRequests(db, { title, limit: mostCandidates, except: id });
  return similar.map((request) => request.id);
}
