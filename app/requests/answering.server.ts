import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { whyNoPartner } from "../accounts/people.server.ts";
import type { NoPartner } from "../accounts/person.ts";
import type { Importance } from "./importance.ts";
import { listTreeIds } from "./tree.server.ts";
import { holdRootIfAny } from "./voting.server.ts";

/** A voter's private answer to how badly it is needed, and why; both null where there is none (any more). */
export type VoteAnswer = { importance: Importance | null; why: string | null };

export type AnsweringOutcome =
  | { changed: true }
  | { changed: false; because: "not-found" | "no-vote" | "voting-closed" | NoPartner };

/**
 * Keeps a voter's answer with every vote of that person in the request's tree (R6), in place of the one before; nothing in
 * it takes it back. `voting-closed` unless the request that the tree leads to is open for votes, `no-vote` for somebody who
 * has none there, `partner-left` and `not-a-partner` for whoever is no partner any more: nobody's words come after the
 * erasing (A1).
 */
export async function answerAboutVote(
  db: Db,
  {
    requestId,
    personId,
    answer: { importance, why },
    now,
  }: { requestId: number; personId: number; answer: VoteAnswer; now: Temporal.Instant },
): Promise<AnsweringOutcome> {
  const isAnswer = importance !== null || why !== null;
  return inTransaction(db, async (tx) => {
    const root = await holdRootIfAny(tx, requestId);
    if (!root) return { changed: false, because: "not-found" };
    if (!root.isOpenForVotes) return { changed: false, because: "voting-closed" };
    const because = await whyNoPartner(tx, personId);
    if (because) return { changed: false, because };
    const { numUpdatedRows } = await tx
      .updateTable("votes")
      .set({ importance, why, answeredAt: isAnswer ? instantText(now) : null })
      .where("requestId", "in", await listTreeIds(tx, root.id))
      .where("personId", "=", personId)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? { changed: true } : { changed: false, because: "no-vote" };
  });
}

/**
 * What somebody answered about the own vote in the request's tree, the latest where merged requests hold several, and
 * whether it can be changed: while the request that the tree leads to is open for votes. Undefined without a vote.
 */
export async function findOwnAnswerIfAny(
  db: Db,
  { requestId, personId }: { requestId: number; personId: number },
): Promise<(VoteAnswer & { isOpen: boolean }) | undefined> {
  const [rootId = requestId, ...merged] = await listTreeIds(db, requestId);
  const vote = await db
    .selectFrom("votes")
    .where("requestId", "in", [rootId, ...merged])
    .where("personId", "=", personId)
    .select((eb) => [
      "importance",
      "why",
      eb
        .selectFrom("requests")
        .where("requests.id", "=", rootId)
        .select("requests.isOpenForVotes")
        .as("isOpen"),
    ])
    .orderBy("answeredAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return vote && { ...vote, isOpen: vote.isOpen === 1 };
}
