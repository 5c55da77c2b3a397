import type { Db } from "../../db/client.ts";
import { findOwnWordingIfAny } from "./editing.server.ts";
import { listTreeIds } from "./tree.server.ts";

/**
 * What one partner alone reads on a request's page (A3): what its author may do with the words (`edit` while nobody else
 * has voted, then `add`; null where they are settled and for everybody else), and what support wrote down in this person's
 * name (A2): the request, or the vote in its tree; null where they did all of it themselves.
 */
export async function readOwnWriting(
  db: Db,
  { requestId, personId }: { requestId: number; personId: number },
): Promise<{ may: "edit" | "add" | null; recorded: "request" | "vote" | null }> {
  const own = await findOwnWordingIfAny(db, { requestId, authorId: personId });
  const may = !own ? null : !own.settled ? "edit" : own.settled === "others-voted" ? "add" : null;
  if (own?.wasRecorded) return { may, recorded: "request" };
  const vote = await db
    .selectFrom("votes")
    .where("requestId", "in", await listTreeIds(db, requestId))
    .where("personId", "=", personId)
    .whereRef("castById", "<>", "personId")
    .select("requestId")
    .limit(1)
    .executeTakeFirst();
  return { may, recorded: vote ? "vote" : null };
}
