import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { countVotesOn, recountVotes } from "./counting.server.ts";
import { followMerge, holdRequestIfAny } from "./settling.server.ts";
import { listTree, pathToRoot, subtreeOf } from "./tree.server.ts";

type Pair = { duplicate: number; into: number };

/** Why two requests cannot be merged. */
export type MergeObjection = "not-found" | "same-request" | "already-merged" | "would-make-a-cycle";

export type MergingOutcome = { changed: true } | { changed: false; because: MergeObjection };

/**
 * Merges a duplicate into the request that says the same (R6). Nothing moves: votes, texts and addresses stay where they
 * are and are counted once per person and organisation in the whole tree. Refuses what is merged already, and a merge into
 * the request itself or into one that was merged into it (`would-make-a-cycle`).
 */
export async function mergeRequests(
  db: Db,
  { duplicate, into, why, managerId, now }: Pair & { why: string; managerId: number; now: Temporal.Instant },
): Promise<MergingOutcome> {
  if (duplicate === into) return { changed: false, because: "same-request" };
  return inTransaction(db, async (tx) => {
    for (const id of [duplicate, into].sort((one, other) => one - other)) await holdRequestIfAny(tx, id);
    const objection = await findObjection(tx, { duplicate, into });
    if (objection) return { changed: false, because: objection };
    const below = subtreeOf(await listTree(tx, duplicate), duplicate).slice(1);
    const rootId = (await listTree(tx, into))[0]?.id ?? into;
    await tx
      .insertInto("requestMerges")
      .values({ requestId: duplicate, intoId: into, why, mergedById: managerId, mergedAt: instantText(now) })
      .execute();
    await followMerge(tx, {
      requestId: duplicate,
      mergedIntoId: into,
      rootId,
      below,
      actorId: managerId,
      now,
    });
    const tree = await listTree(tx, rootId);
    await recountVotes(tx, { tree, requestIds: pathToRoot(tree, into) });
    return { changed: true };
  });
}

export type UnmergingOutcome = { changed: true } | { changed: false; because: "not-found" | "not-merged" };

/**
 * Takes a merge back (R6), whichever merges came before or after it: the request is again what it was, with all that was
 * merged into it and every vote that was cast or withdrawn meanwhile.
 */
export async function undoMerge(
  db: Db,
  {
    requestId,
    why,
    managerId,
    now,
  }: { requestId: number; why: string; managerId: number; now: Temporal.Instant },
): Promise<UnmergingOutcome> {
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request) return { changed: false, because: "not-found" };
    if (request.mergedIntoId === null) return { changed: false, because: "not-merged" };
    const tree = await listTree(tx, requestId);
    const below = subtreeOf(tree, requestId).slice(1);
    await tx
      .updateTable("requestMerges")
      .set({ undoneWhy: why, undoneById: managerId, undoneAt: instantText(now) })
      .where("requestId", "=", requestId)
      .where("undoneAt", "is", null)
      .execute();
    await followMerge(tx, {
      requestId,
      mergedIntoId: null,
      rootId: null,
      below,
      actorId: managerId,
      now,
    });
    const left = await listTree(tx, request.mergedIntoId);
    await recountVotes(tx, { tree: left, requestIds: pathToRoot(left, request.mergedIntoId) });
    return { changed: true };
  });
}

async function findObjection(db: Db, { duplicate, into }: Pair): Promise<MergeObjection | undefined> {
  if (duplicate === into) return "same-request";
  const requests = await db
    .selectFrom("requests")
    .where("id", "in", [duplicate, into])
    .select(["id", "mergedIntoId"])
    .execute();
  const merged = requests.find(({ id }) => id === duplicate);
  if (!merged || requests.length < 2) return "not-found";
  if (merged.mergedIntoId !== null) return "already-merged";
  const [root] = await listTree(db, into);
  return root?.id === duplicate ? "would-make-a-cycle" : undefined;
}

/** What a manager sees before merging: the figures of both sides and of the tree they would make, or why they cannot. */
export async function previewMerge(db: Db, { duplicate, into }: Pair) {
  const objection = await findObjection(db, { duplicate, into });
  if (objection) return { possible: false as const, because: objection };
  const [ofDuplicate, ofInto] = await Promise.all([listTree(db, duplicate), listTree(db, into)]);
  const idsOf = (tree: { id: number }[]) => tree.map(({ id }) => id);
  const [before, there, after] = await Promise.all([
    countVotesOn(db, idsOf(ofDuplicate)),
    countVotesOn(db, idsOf(ofInto)),
    countVotesOn(db, [...idsOf(ofDuplicate), ...idsOf(ofInto)]),
  ]);
  return {
    possible: true as const,
    rootId: ofInto[0]?.id ?? into,
    duplicate: before,
    into: there,
    together: after,
    /** People who support both sides, and count once together. */
    supportBoth: before.voteCount + there.voteCount - after.voteCount,
  };
}

/** Who merged what into this request or this request into what, and took it back, when and why; the newest first. */
export async function listMergeHistory(db: Db, { requestId, limit }: { requestId: number; limit: number }) {
  const merges = db
    .selectFrom("requestMerges")
    .innerJoin("requests as duplicate", "duplicate.id", "requestMerges.requestId")
    .innerJoin("requests as target", "target.id", "requestMerges.intoId")
    .innerJoin("people as merger", "merger.id", "requestMerges.mergedById")
    .leftJoin("people as undoer", "undoer.id", "requestMerges.undoneById")
    .select([
      "requestMerges.id",
      "requestMerges.why",
      "requestMerges.mergedAt",
      "requestMerges.undoneWhy",
      "requestMerges.undoneAt",
      "duplicate.id as duplicateId",
      "duplicate.title as duplicateTitle",
      "duplicate.language as duplicateLanguage",
      "target.id as intoId",
      "target.title as intoTitle",
      "target.language as intoLanguage",
      "merger.name as mergedBy",
      "undoer.name as undoneBy",
    ])
    .orderBy("requestMerges.id", "desc")
    .limit(limit);
  const [away, here] = await Promise.all([
    merges.where("requestMerges.requestId", "=", requestId).execute(),
    merges.where("requestMerges.intoId", "=", requestId).execute(),
  ]);
  return [...away, ...here].sort((one, other) => other.id - one.id).slice(0, limit);
}
