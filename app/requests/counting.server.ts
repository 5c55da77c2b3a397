import type { Db, Tx } from "../../db/client.ts";
import { millisecondsOf } from "../../db/instants.ts";
import { pathToRoot, subtreeOf, type TreeNode } from "./tree.server.ts";
import { scoreOfVotes, scoreWithoutVote } from "./trend.ts";

/** Everything of a request that its votes decide. */
export type Figures = { voteCount: number; organisationCount: number; trendScore: number };

/**
 * The figures of the votes on these requests together: each person and each organisation counts once, and a person who
 * voted on several counts for the trend since the first of them (R6).
 */
export async function countVotesOn(db: Db, requestIds: readonly number[]): Promise<Figures> {
  const [people, { organisationCount }] = await Promise.all([
    db
      .selectFrom("votes")
      .where("requestId", "in", requestIds)
      .groupBy("personId")
      .select((eb) => eb.fn.min("castAt").as("since"))
      .execute(),
    db
      .selectFrom("votes")
      .where("requestId", "in", requestIds)
      .select((eb) => eb.fn.count<number>("organisationId").distinct().as("organisationCount"))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    voteCount: people.length,
    organisationCount,
    trendScore: scoreOfVotes(people.map(({ since }) => millisecondsOf(since))),
  };
}

/**
 * Takes the votes that one person has withdrawn in a tree, all of that person, out of the figures of every request that
 * counted them; their rows are held already. What it takes does not grow with the votes that remain, but where the
 * withdrawn one was most of the trend.
 */
export async function discountVotes(
  tx: Tx,
  {
    tree,
    withdrawn,
  }: {
    tree: readonly TreeNode[];
    withdrawn: readonly { requestId: number; organisationId: number; castAt: string }[];
  },
): Promise<void> {
  const changed = new Set(withdrawn.flatMap(({ requestId }) => pathToRoot(tree, requestId)));
  for (const id of changed) {
    const requestIds = subtreeOf(tree, id);
    const own = withdrawn.filter(({ requestId }) => requestIds.includes(requestId));
    const { trendScore } = await tx
      .selectFrom("requests")
      .where("id", "=", id)
      .select("trendScore")
      .executeTakeFirstOrThrow();
    const since = Math.min(...own.map(({ castAt }) => millisecondsOf(castAt)));
    const left = scoreWithoutVote(trendScore, since);
    if (left === undefined) {
      await recountVotes(tx, { tree, requestIds: [id] });
      continue;
    }
    let gone = 0;
    for (const organisationId of new Set(own.map((vote) => vote.organisationId)))
      if (!(await hasVote(tx, { requestIds, organisationId }))) gone += 1;
    await tx
      .updateTable("requests")
      .set((eb) => ({
        voteCount: eb("voteCount", "-", 1),
        organisationCount: eb("organisationCount", "-", gone),
        trendScore: left,
      }))
      .where("id", "=", id)
      .execute();
  }
}

/** Whether a person, or anybody for an organisation, has a vote on one of these requests. */
export async function hasVote(
  db: Db,
  {
    requestIds,
    ...whose
  }: { requestIds: readonly number[] } & ({ personId: number } | { organisationId: number }),
): Promise<boolean> {
  const votes = db.selectFrom("votes").where("requestId", "in", requestIds).select("personId").limit(1);
  const vote = await ("personId" in whose
    ? votes.where("personId", "=", whose.personId)
    : votes.where("organisationId", "=", whose.organisationId)
  ).executeTakeFirst();
  return vote !== undefined;
}

/** Counts the votes anew for these requests, each with all that is merged into it; their rows are held already. */
export async function recountVotes(
  tx: Tx,
  { tree, requestIds }: { tree: readonly TreeNode[]; requestIds: Iterable<number> },
): Promise<void> {
  for (const id of requestIds) {
    const { voteCount, organisationCount, trendScore } = await countVotesOn(tx, subtreeOf(tree, id));
    await tx
      .updateTable("requests")
      .set({ voteCount, organisationCount, trendScore })
      .where("id", "=", id)
      .execute();
  }
}
