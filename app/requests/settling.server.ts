import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type RenderedText, storeStaffText } from "../wording/staff-texts.server.ts";
import { announceStatus } from "./announcing.server.ts";
import { lastDecisionOf } from "./decisions.server.ts";
import { type Decision, publicStatusOf, roadmapStageOf, type Stage } from "./status.ts";

type Act = { actorId: number; now: Temporal.Instant };

/**
 * Takes the request's row for this transaction before anything that its counters or its status depend on is read: two
 * transactions on one request follow each other on every engine. Undefined when there is no such request.
 */
export async function holdRequestIfAny(tx: Tx, requestId: number) {
  return tx
    .updateTable("requests")
    .set((eb) => ({ voteCount: eb.ref("voteCount") }))
    .where("id", "=", requestId)
    .returning([
      "id",
      "authorId",
      "decision",
      "roadmapStage",
      "mergedIntoId",
      "publicStatus",
      "isOpenForVotes",
      "trendScore",
    ])
    .executeTakeFirst();
}

/** What the staff said publicly with a change: a text, and the article that answers. */
type Said = { reasonId?: number | null | undefined; articleId?: number | null | undefined };

/**
 * The one writer of the public status (R7): computes it from the request's own row. Returns what it was and is, undefined
 * where nothing changed.
 */
async function writePublicStatus(tx: Tx, requestId: number) {
  const request = await holdRequestIfAny(tx, requestId);
  if (!request) return undefined;
  const publicStatus = publicStatusOf({ ...request, isMerged: request.mergedIntoId !== null });
  if (publicStatus === request.publicStatus) return undefined;
  await tx.updateTable("requests").set({ publicStatus }).where("id", "=", requestId).execute();
  return { from: request.publicStatus, to: publicStatus };
}

/**
 * Puts a public status right that had drifted. Neither is it on record nor is anybody told: nothing was decided, and what
 * the record says of the request is what holds again.
 */
export async function restorePublicStatus(tx: Tx, requestId: number): Promise<void> {
  await writePublicStatus(tx, requestId);
}

/**
 * Writes the public status after what it follows from has changed, keeps the change on record with what was said publicly,
 * and tells everybody behind the request (P6).
 */
async function storePublicStatus(
  tx: Tx,
  { requestId, reasonId = null, articleId = null, actorId, now }: Act & Said & { requestId: number },
): Promise<void> {
  const change = await writePublicStatus(tx, requestId);
  if (!change) return;
  await tx
    .insertInto("requestStatusChanges")
    .values({
      requestId,
      fromStatus: change.from,
      toStatus: change.to,
      changedById: actorId,
      changedAt: instantText(now),
      reasonId,
      articleId,
    })
    .execute();
  await announceStatus(tx, { requestId, ...change, reasonId: reasonId ?? undefined, actorId, now });
}

/**
 * Stores what the published roadmap items of a request say of it, and the public status that follows (R7). `reasonId` is
 * the public reason of the move that made it so, told with the change.
 */
export async function followRoadmap(
  tx: Tx,
  {
    requestId,
    publishedStages,
    reasonId,
    actorId,
    now,
  }: Act & { requestId: number; publishedStages: readonly Stage[]; reasonId?: number | undefined },
): Promise<void> {
  await storeRoadmapStage(tx, { requestId, stage: roadmapStageOf(publishedStages) });
  await storePublicStatus(tx, { requestId, reasonId, actorId, now });
}

/** Writes what the roadmap says of a request and nothing else: the first half of `followRoadmap`, and what a recount mends. */
export async function storeRoadmapStage(
  tx: Tx,
  { requestId, stage }: { requestId: number; stage: Stage | null },
): Promise<void> {
  await tx.updateTable("requests").set({ roadmapStage: stage }).where("id", "=", requestId).execute();
}

/**
 * Stores where a request was merged into, null once that is undone, and the public status that follows (R6, R7). The roots
 * of what was merged into it before follow, too.
 */
export async function followMerge(
  tx: Tx,
  {
    requestId,
    mergedIntoId,
    rootId,
    below,
    actorId,
    now,
  }: Act & {
    requestId: number;
    mergedIntoId: number | null;
    rootId: number | null;
    below: readonly number[];
  },
): Promise<void> {
  await tx.updateTable("requests").set({ mergedIntoId, rootId }).where("id", "=", requestId).execute();
  if (below.length > 0) {
    await tx
      .updateTable("requests")
      .set({ rootId: rootId ?? requestId })
      .where("id", "in", below)
      .execute();
  }
  await storePublicStatus(tx, { requestId, actorId, now });
}

export type DecidingOutcome =
  | { changed: true }
  | {
      changed: false;
      because:
        | "reason-needed"
        | "no-such-article"
        | "changed-meanwhile"
        | "already-decided"
        | "withdrawn"
        | "merged"
        | "not-found";
    };

/**
 * Decides a request: declined and available need a public reason, already rendered (`reason-needed`); with a reason it can
 * lead to an article (`no-such-article` where that number has none). `seen` is the decision that stood when the manager looked, 0 for
 * none: after another one in between nothing changes (`changed-meanwhile`); left out, nobody looked. Deciding what stands
 * changes nothing (`already-decided`); a request that its author withdrew, or that is merged, is not decided. Every
 * decision is a row with who and when.
 */
export async function decideRequest(
  db: Db,
  {
    requestId,
    decision,
    reason,
    articleId = null,
    seen,
    actorId,
    now,
  }: Act & {
    requestId: number;
    decision: Exclude<Decision, "withdrawn">;
    reason: RenderedText | undefined;
    articleId?: number | null | undefined;
    seen?: number | undefined;
  },
): Promise<DecidingOutcome> {
  const needsReason = decision !== "open" || articleId !== null;
  if (needsReason && !reason) return { changed: false, because: "reason-needed" };
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request) return { changed: false, because: "not-found" };
    if (request.decision === "withdrawn") return { changed: false, because: "withdrawn" };
    if (request.mergedIntoId !== null) return { changed: false, because: "merged" };
    if (seen !== undefined && seen !== (await lastDecisionOf(tx, requestId)))
      return { changed: false, because: "changed-meanwhile" };
    if (request.decision === decision) return { changed: false, because: "already-decided" };
    if (articleId !== null && !(await hasArticle(tx, articleId)))
      return { changed: false, because: "no-such-article" };
    const reasonId = reason ? await storeStaffText(tx, { text: reason, writerId: actorId, now }) : null;
    await storeDecision(tx, { requestId, decision, reasonId, articleId, actorId, now });
    return { changed: true };
  });
}

async function hasArticle(db: Db, id: number): Promise<boolean> {
  const article = await db.selectFrom("articles").where("id", "=", id).select("id").executeTakeFirst();
  return article !== undefined;
}

/** The author takes a request back (R3: it stays, on record); refuses (`voting-closed`) once it is no longer open for votes. */
export async function withdrawRequest(
  db: Db,
  { requestId, authorId, now }: { requestId: number; authorId: number; now: Temporal.Instant },
): Promise<{ changed: true } | { changed: false; because: "not-found" | "voting-closed" }> {
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request || request.authorId !== authorId) return { changed: false, because: "not-found" };
    if (!request.isOpenForVotes) return { changed: false, because: "voting-closed" };
    await storeDecision(tx, {
      requestId,
      decision: "withdrawn",
      reasonId: null,
      articleId: null,
      actorId: authorId,
      now,
    });
    return { changed: true };
  });
}

async function storeDecision(
  tx: Tx,
  {
    requestId,
    decision,
    reasonId,
    articleId,
    actorId,
    now,
  }: Act & {
    requestId: number;
    decision: Decision;
    reasonId: number | null;
    articleId: number | null;
  },
): Promise<void> {
  await tx.updateTable("requests").set({ decision }).where("id", "=", requestId).execute();
  await tx
    .insertInto("requestDecisions")
    .values({ requestId, decision, reasonId, articleId, decidedById: actorId, decidedAt: instantText(now) })
    .execute();
  await storePublicStatus(tx, { requestId, reasonId, articleId, actorId, now });
}
