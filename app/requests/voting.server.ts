import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { Standing } from "./request.ts";
import { holdRequestIfAny } from "./settling.server.ts";
import { scoreOfVotes, scoreWithVote } from "./trend.ts";

export type VotingOutcome =
  | { changed: true }
  | { changed: false; because: "voting-closed" | "already-voted" | "no-vote" | "not-found" };

type Voting = {
  requestId: number;
  voter: { personId: number; organisationId: number };
  /** Who pressed the button: the voter, or staff on the voter's behalf (A2). */
  castById: number;
  now: Temporal.Instant;
};

/**
 * Casts a person's vote, kept with the organisation of this moment (A1). One per person and request, whoever tries how
 * often (R4): a second one is `already-voted`; `voting-closed` unless the public status is open for votes.
 */
export async function castVote(
  db: Db | Tx,
  { requestId, voter, castById, now }: Voting,
): Promise<VotingOutcome> {
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request) return { changed: false, because: "not-found" };
    if (!request.isOpenForVotes) return { changed: false, because: "voting-closed" };
    const isFirstOfOrganisation = !(await hasVoteOf(tx, { requestId, organisationId: voter.organisationId }));
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("votes")
      .values({ requestId, ...voter, castById, castAt: instantText(now) })
      .onConflict((conflict) => conflict.columns(["requestId", "personId"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return { changed: false, because: "already-voted" };
    await tx
      .updateTable("requests")
      .set((eb) => ({
        voteCount: eb("voteCount", "+", 1),
        organisationCount: eb("organisationCount", "+", isFirstOfOrganisation ? 1 : 0),
        trendScore: scoreWithVote(request.trendScore, now.epochMilliseconds),
      }))
      .where("id", "=", requestId)
      .execute();
    return { changed: true };
  });
}

/** Withdraws a person's vote and keeps it on record; `no-vote` when there is none, `voting-closed` as for casting (R4). */
export async function withdrawVote(
  db: Db | Tx,
  {
    requestId,
    personId,
    withdrawnById,
    now,
  }: {
    requestId: number;
    personId: number;
    withdrawnById: number;
    now: Temporal.Instant;
  },
): Promise<VotingOutcome> {
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request) return { changed: false, because: "not-found" };
    if (!request.isOpenForVotes) return { changed: false, because: "voting-closed" };
    const vote = await tx
      .deleteFrom("votes")
      .where("requestId", "=", requestId)
      .where("personId", "=", personId)
      .returning(["organisationId", "castById", "castAt"])
      .executeTakeFirst();
    if (!vote) return { changed: false, because: "no-vote" };
    await tx
      .insertInto("voteWithdrawals")
      .values({ requestId, personId, ...vote, withdrawnById, withdrawnAt: instantText(now) })
      .execute();
    const isLastOfOrganisation = !(await hasVoteOf(tx, { requestId, organisationId: vote.organisationId }));
    const left = await tx.selectFrom("votes").where("requestId", "=", requestId).select("castAt").execute();
    await tx
      .updateTable("requests")
      .set((eb) => ({
        voteCount: eb("voteCount", "-", 1),
        organisationCount: eb("organisationCount", "-", isLastOfOrganisation ? 1 : 0),
        trendScore: scoreOfVotes(left.map(({ castAt }) => Temporal.Instant.from(castAt).epochMilliseconds)),
      }))
      .where("id", "=", requestId)
      .execute();
    return { changed: true };
  });
}

async function hasVoteOf(
  tx: Tx,
  { requestId, organisationId }: { requestId: number; organisationId: number },
): Promise<boolean> {
  const vote = await tx
    .selectFrom("votes")
    .where("requestId", "=", requestId)
    .where("organisationId", "=", organisationId)
    .select("personId")
    .limit(1)
    .executeTakeFirst();
  return vote !== undefined;
}

/** What a list says of a request's votes, as it stands after `personId` voted: the script shows it without reading the list anew. */
export async function readStanding(
  db: Db,
  { requestId, personId }: { requestId: number; personId: number },
): Promise<Standing> {
  const { votedAt, ...standing } = await db
    .selectFrom("requests")
    .leftJoin("votes", (join) =>
      join.onRef("votes.requestId", "=", "requests.id").on("votes.personId", "=", personId),
    )
    .where("requests.id", "=", requestId)
    .select([
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
      "votes.castAt as votedAt",
    ])
    .executeTakeFirstOrThrow();
  return { ...standing, hasVoted: votedAt !== null };
}

/** A partner's own facts on a request: the own vote, and how many votes the own organisation has in it (A3). */
export async function readOwnPart(
  db: Db,
  { requestId, personId, organisationId }: { requestId: number; personId: number; organisationId: number },
): Promise<{ hasVoted: boolean; organisationVotes: number }> {
  const own = await db
    .selectFrom("votes")
    .where("requestId", "=", requestId)
    .where("personId", "=", personId)
    .select("personId")
    .executeTakeFirst();
  const { count } = await db
    .selectFrom("votes")
    .where("requestId", "=", requestId)
    .where("organisationId", "=", organisationId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { hasVoted: own !== undefined, organisationVotes: count };
}
