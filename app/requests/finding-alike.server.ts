import type { Db } from "../../db/client.ts";
import { listSimilarRequests } from "./likeness.server.ts";
import type { ListedForReader } from "./request.ts";
import { listVotedAmong } from "./voting.server.ts";

const mostAlike = 5;

/**
 * Requests that say what is sought in other words, in another language or under another status, best first, five at most
 * (K7, R9); none that its author withdrew. `known` are those that the words themselves have found.
 */
export async function listAlike(
  db: Db,
  { q, known, personId }: { q: string; known: readonly { id: number }[]; personId?: number | undefined },
): Promise<ListedForReader[]> {
  const similar = await listSimilarRequests(db, { title: q, limit: mostAlike + known.length });
  const others = similar
    .filter(({ id, publicStatus }) => publicStatus !== "withdrawn" && !known.some((each) => each.id === id))
    .slice(0, mostAlike);
  const requestIds = others.map(({ id }) => id);
  const voted = personId ? await listVotedAmong(db, { requestIds, personId }) : new Set();
  return others.map(({ mergedTitle: _, ...request }) => ({ ...request, hasVoted: voted.has(request.id) }));
}
