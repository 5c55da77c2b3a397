import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { inSharedCommit } from "../../db/shared-commit.ts";
import { whyNoPartner } from "../accounts/people.server.ts";
import type { NoPartner } from "../accounts/person.ts";
import { discountVotes, hasVote } from "./counting.server.ts";
import type { Standing } from "./request.ts";
import { holdRequestIfAny } from "./settling.server.ts";
import { listTreeIds, listTreeOfRoot } from "./tree.server.ts";
import { scoreWithVote } from "./trend.ts";

export type VotingOutcome =
  | { changed: true }
  | { changed: false; because: "voting-closed" | "already-voted" | "no-vote" | "not-found" | NoPartner };

type Voting = {
  requestId: number;
  voter: { personId: number; organisationId: number };
  /** Who pressed the button: the voter, or staff on the voter's behalf (A2). */
  castById: number;
  now: Temporal.Instant;
};

/**
 * Casts a person's vote, kept with the organisation of this moment (A1). One per person and request, whoever tries how
 * often (R4), and one in a tree of merged requests: a second one is `already-voted`. A vote given on a merged page is
 * stored on the request that page leads to (R6). `voting-closed` unless the public status there is open for votes;
 * `partner-left` and `not-a-partner` for a voter who is none any more when the vote is stored, whatever the session said.
 */
export async function castVote(
  db: Db | Tx,
  { requestId, voter, castById, now }: Voting,
): Promise<VotingOutcome> {
  return inSharedCommit(db, async (tx) => {
    const root = await holdRootIfAny(tx, requestId);
    if (!root) return { changed: false, because: "not-found" };
    if (!root.isOpenForVotes) return { changed: false, because: "voting-closed" };
    const because = await whyNoPartner(tx, voter.personId);
    if (because) return { changed: false, because };
    const requestIds = (await listTreeOfRoot(tx, root.id)).map(({ id }) => id);
    if (await hasVote(tx, { requestIds, personId: voter.personId })) {
      return { changed: false, because: "already-voted" };
    }
    const isFirstOfOrganisation = !(await hasVote(tx, {
      requestIds,
      organisationId: voter.organisationId,
    }));
    const givenOnId = requestId === root.id ? null : requestId;
    await tx
      .insertInto("votes")
      .values({ requestId: root.id, ...voter, castById, castAt: instantText(now), givenOnId })
      .execute();
    await tx
      .updateTable("requests")
      .set((eb) => ({
        voteCount: eb("voteCount", "+", 1),
        organisationCount: eb("organisationCount", "+", isFirstOfOrganisation ? 1 : 0),
        trendScore: scoreWithVote(root.trendScore, now.epochMilliseconds),
      }))
      .where("id", "=", root.id)
      .execute();
    return { changed: true };
  });
}

/**
 * Withdraws a person's votes in the request's whole tree, each kept on record with the request it was on (R6); `no-vote`
 * when there is none, `voting-closed` as for casting (R4).
 */
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
  return inSharedCommit(db, async (tx) => {
    const root = await holdRootIfAny(tx, requestId);
    if (!root) return { changed: false, because: "not-found" };
    if (!root.isOpenForVotes) return { changed: false, because: "voting-closed" };
    const tree = await listTreeOfRoot(tx, root.id);
    const votes = await tx
      .deleteFrom("votes")
      .where(
        "requestId",
        "in",
        tree.map(({ id }) => id),
      )
      .where("personId", "=", personId)
      .returningAll()
      .execute();
    if (votes.length === 0) return { changed: false, because: "no-vote" };
    await tx
      .insertInto("voteWithdrawals")
      .values(votes.map((vote) => ({ ...vote, withdrawnById, withdrawnAt: instantText(now) })))
      .execute();
    await discountVotes(tx, { tree, withdrawn: votes });
    return { changed: true };
  });
}

/**
 * Takes the row of the request that this one leads to, whatever is merged meanwhile; undefined when there is none. Merges
 * never make a circle (`mergeRequests`); one that a recount would name ends where it closes, on a merged request.
 */
export async function holdRootIfAny(tx: Tx, requestId: number) {
  const passed = new Set<number>();
  let request = await holdRequestIfAny(tx, requestId);
  while (request?.mergedIntoId != null && !passed.has(request.mergedIntoId)) {
    passed.add(request.id);
    request = await holdRequestIfAny(tx, request.mergedIntoId);
  }
  return request;
}

/** Which of these requests a person has voted for, there or on one that was merged into it (R6). */
export async function listVotedAmong(
  db: Db,
  { requestIds, personId }: { requestIds: readonly number[]; personId: number },
): Promise<Set<number>> {
  const [here, below] = await Promise.all([
    db
      .selectFrom("votes")
      .where("requestId", "in", requestIds)
      .where("personId", "=", personId)
      .select("requestId as id")
      .execute(),
    db
      .selectFrom("requests")
      .innerJoin("votes", "votes.requestId", "requests.id")
      .where("requests.rootId", "in", requestIds)
      .where("votes.personId", "=", personId)
      .select("requests.rootId as id")
      .distinct()
      .execute(),
  ]);
  return new Set([...here, ...below].flatMap(({ id }) => id ?? []));
}

/** What a list says of a request's votes, as it stands after `personId` voted: the script shows it without reading the list anew. */
export async function readStanding(
  db: Db,
  { requestId, personId }: { requestId: number; personId: number },
): Promise<Standing> {
  const [rootId = requestId, ...merged] = await listTreeIds(db, requestId);
  const standing = await db
    .selectFrom("requests")
    .where("id", "=", rootId)
    .select(["publicStatus", "voteCount", "organisationCount"])
    .executeTakeFirstOrThrow();
  return { ...standing, hasVoted: await hasVote(db, { requestIds: [rootId, ...merged], personId }) };
}

/**
 * A partner's own facts on a request and all it is merged with: whether the person voted there, and how many people of the
 * own organisation did (A3).
 */
export async function readOwnPart(
  db: Db,
  { requestId, personId, organisationId }: { requestId: number; personId: number; organisationId: number },
): Promise<{ hasVoted: boolean; organisationVotes: number }> {
  const requestIds = await listTreeIds(db, requestId);
  const { count } = await db
    .selectFrom("votes")
    .where("requestId", "in", requestIds)
    .where("organisationId", "=", organisationId)
    .select((eb) => eb.fn.count<number>("personId").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return { hasVoted: await hasVote(db, { requestIds, personId }), organisationVotes: count };
}
