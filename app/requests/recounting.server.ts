import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { countVotesOn } from "./counting.server.ts";
import { restorePublicStatus } from "./settling.server.ts";
import { publicStatusOf } from "./status.ts";
import { pathToRoot, subtreeOf, type TreeNode, treesOf } from "./tree.server.ts";

export type RequestDrift = { requestId: number; what: string; stored: string; right: string };

/** Adding votes one by one and all at once differ by rounding only; a vote's whole weight is far above this. */
const scoreTolerance = 1e-6;

const figures = [
  "mergedIntoId",
  "rootId",
  "voteCount",
  "organisationCount",
  "publicStatus",
  "trendScore",
] as const;

const selectFigures = (db: Db) =>
  db.selectFrom("requests").select(["id", "decision", "roadmapStage", ...figures]);
type Figures = Awaited<ReturnType<ReturnType<typeof selectFigures>["executeTakeFirstOrThrow"]>>;

async function* eachRequest(db: Db): AsyncGenerator<Figures> {
  for (let last = 0; ; ) {
    const requests = await selectFigures(db).where("id", ">", last).orderBy("id").limit(500).execute();
    yield* requests;
    last = requests.at(-1)?.id ?? last;
    if (requests.length < 500) return;
  }
}

/** The trees that the standing merges make (R6), which is what the merged requests' own columns follow from. */
async function readTrees(db: Db): Promise<Map<number, TreeNode[]>> {
  const merges = await db
    .selectFrom("requestMerges")
    .where("undoneAt", "is", null)
    .select(["requestId as id", "intoId as mergedIntoId"])
    .execute();
  return treesOf(merges);
}

async function rightFiguresOf(
  db: Db,
  { request, trees }: { request: Figures; trees: ReadonlyMap<number, TreeNode[]> },
): Promise<Pick<Figures, (typeof figures)[number]>> {
  const tree = trees.get(request.id) ?? [];
  const [, mergedIntoId = null, ...above] = pathToRoot(tree, request.id);
  return {
    mergedIntoId,
    rootId: above.at(-1) ?? mergedIntoId,
    ...(await countVotesOn(db, subtreeOf(tree, request.id))),
    publicStatus: publicStatusOf({ ...request, isMerged: mergedIntoId !== null }),
  };
}

function hasDrifted(stored: string | number | null, right: string | number | null): boolean {
  if (typeof stored !== "number" || typeof right !== "number") return stored !== right;
  return Math.abs(stored - right) > scoreTolerance;
}

async function driftOf(
  db: Db,
  { request, trees }: { request: Figures; trees: ReadonlyMap<number, TreeNode[]> },
): Promise<RequestDrift[]> {
  const right = await rightFiguresOf(db, { request, trees });
  return figures
    .filter((what) => hasDrifted(request[what], right[what]))
    .map((what) => ({
      requestId: request.id,
      what,
      stored: String(request[what]),
      right: String(right[what]),
    }));
}

/** Every stored figure of a request that does not follow from its rows: votes, organisations, trend, public status (R7), and where it was merged into (R6). */
export async function listRequestDrift(db: Db): Promise<RequestDrift[]> {
  const drift: RequestDrift[] = [];
  const trees = await readTrees(db);
  for await (const request of eachRequest(db)) {
    if ((await driftOf(db, { request, trees })).length === 0) continue;
    // The portal may be running: a vote between the two reads is no drift, so what looks like one is read in one moment.
    drift.push(
      ...(await inTransaction(db, async (tx) =>
        driftOf(tx, {
          request: await findFigures(tx, request.id),
          trees: await readTrees(tx),
        }),
      )),
    );
  }
  return drift;
}

async function findFigures(tx: Tx, requestId: number): Promise<Figures> {
  return selectFigures(tx).where("id", "=", requestId).executeTakeFirstOrThrow();
}

/** Writes the right figures where they drifted and returns how many requests that were. */
export async function mendRequestDrift(db: Db): Promise<number> {
  const drifted = new Set((await listRequestDrift(db)).map(({ requestId }) => requestId));
  for (const id of drifted) {
    await inTransaction(db, async (tx) => {
      const { publicStatus: _, ...right } = await rightFiguresOf(tx, {
        request: await findFigures(tx, id),
        trees: await readTrees(tx),
      });
      await tx.updateTable("requests").set(right).where("id", "=", id).execute();
      await restorePublicStatus(tx, id);
    });
  }
  return drifted.size;
}
