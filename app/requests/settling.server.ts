import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type RenderedText, storeStaffText } from "../wording/staff-texts.server.ts";
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

/** The one writer of the public status (R7): computes it from the request's own row and keeps every change on record. */
async function storePublicStatus(
  tx: Tx,
  { requestId, actorId, now }: Act & { requestId: number },
): Promise<void> {
  const request = await holdRequestIfAny(tx, requestId);
  if (!request) return;
  const publicStatus = publicStatusOf({ ...request, isMerged: request.mergedIntoId !== null });
  if (publicStatus === request.publicStatus) return;
  await tx.updateTable("requests").set({ publicStatus }).where("id", "=", requestId).execute();
  await tx
    .insertInto("requestStatusChanges")
    .values({
      requestId,
      fromStatus: request.publicStatus,
      toStatus: publicStatus,
      changedById: actorId,
      changedAt: instantText(now),
    })
    .execute();
}

/** Stores what the published roadmap items of a request say of it, and the public status that follows (R7). */
export async function followRoadmap(
  tx: Tx,
  {
    requestId,
    publishedStages,
    actorId,
    now,
  }: Act & { requestId: number; publishedStages: readonly Stage[] },
): Promise<void> {
  await storeRoadmapStage(tx, { requestId, stage: roadmapStageOf(publishedStages) });
  await storePublicStatus(tx, { requestId, actorId, now });
}

/** Writes what the roadmap says of a request and nothing else: the first half of `followRoadmap`, and what a recount mends. */
export async function storeRoadmapStage(
  tx: Tx,
  { requestId, stage }: { requestId: number; stage: Stage | null },
): Promise<void> {
  await tx.updateTable("requests").set({ roadmapStage: stage }).where("id", "=", requestId).execute();
}

export type DecidingOutcome =
  | { changed: true }
  | { changed: false; because: "reason-needed" | "already-decided" | "withdrawn" | "merged" | "not-found" };

/**
 * Decides a request: declined and available need a public reason, already rendered (`reason-needed`); deciding what stands
 * changes nothing (`already-decided`); a request that its author withdrew, or that is merged, is not decided. Every
 * decision is a row with who and when.
 */
export async function decideRequest(
  db: Db,
  {
    requestId,
    decision,
    reason,
    actorId,
    now,
  }: Act & {
    requestId: number;
    decision: Exclude<Decision, "withdrawn">;
    reason: RenderedText | undefined;
  },
): Promise<DecidingOutcome> {
  if (decision !== "open" && !reason) return { changed: false, because: "reason-needed" };
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request) return { changed: false, because: "not-found" };
    if (request.decision === "withdrawn") return { changed: false, because: "withdrawn" };
    if (request.mergedIntoId !== null) return { changed: false, because: "merged" };
    if (request.decision === decision) return { changed: false, because: "already-decided" };
    const reasonId = reason ? await storeStaffText(tx, { text: reason, writerId: actorId, now }) : null;
    await storeDecision(tx, { requestId, decision, reasonId, actorId, now });
    return { changed: true };
  });
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
    await storeDecision(tx, { requestId, decision: "withdrawn", reasonId: null, actorId: authorId, now });
    return { changed: true };
  });
}

async function storeDecision(
  tx: Tx,
  {
    requestId,
    decision,
    reasonId,
    actorId,
    now,
  }: Act & {
    requestId: number;
    decision: Decision;
    reasonId: number | null;
  },
): Promise<void> {
  await tx.updateTable("requests").set({ decision }).where("id", "=", requestId).execute();
  await tx
    .insertInto("requestDecisions")
    .values({ requestId, decision, reasonId, decidedById: actorId, decidedAt: instantText(now) })
    .execute();
  await storePublicStatus(tx, { requestId, actorId, now });
}
