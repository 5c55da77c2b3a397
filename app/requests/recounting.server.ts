import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { publicStatusOf } from "./status.ts";
import { scoreOfVotes } from "./trend.ts";

export type RequestDrift = { requestId: number; what: string; stored: string; right: string };

/** Adding votes one by one and all at once differ by rounding only; a vote's whole weight is far above this. */
const scoreTolerance = 1e-6;

const figures = ["voteCount", "organisationCount", "publicStatus", "trendScore"] as const;

const selectFigures = (db: Db) =>
  db.selectFrom("requests").select(["id", "decision", "roadmapStage", "mergedIntoId", ...figures]);
type Figures = Awaited<ReturnType<ReturnType<typeof selectFigures>["executeTakeFirstOrThrow"]>>;

async function* eachRequest(db: Db): AsyncGenerator<Figures> {
  for (let last = 0; ; ) {
    const requests = await selectFigures(db).where("id", ">", last).orderBy("id").limit(500).execute();
    yield* requests;
    last = requests.at(-1)?.id ?? last;
    if (requests.length < 500) return;
  }
}

async function rightFiguresOf(db: Db, request: Figures): Promise<Pick<Figures, (typeof figures)[number]>> {
  const votes = await db
    .selectFrom("votes")
    .where("requestId", "=", request.id)
    .select(["organisationId", "castAt"])
    .orderBy("castAt")
    .execute();
  return {
    voteCount: votes.length,
    organisationCount: new Set(votes.map(({ organisationId }) => organisationId)).size,
    publicStatus: publicStatusOf({ ...request, isMerged: request.mergedIntoId !== null }),
    trendScore: scoreOfVotes(votes.map(({ castAt }) => Temporal.Instant.from(castAt).epochMilliseconds)),
  };
}

function hasDrifted(stored: string | number, right: string | number): boolean {
  if (typeof stored === "string" || typeof right === "string") return stored !== right;
  return Math.abs(stored - right) > scoreTolerance;
}

async function driftOf(db: Db, request: Figures): Promise<RequestDrift[]> {
  const right = await rightFiguresOf(db, request);
  return figures
    .filter((what) => hasDrifted(request[what], right[what]))
    .map((what) => ({
      requestId: request.id,
      what,
      stored: String(request[what]),
      right: String(right[what]),
    }));
}

/** Every stored figure of a request that does not follow from its rows: votes, organisations, trend, public status (R7). */
export async function listRequestDrift(db: Db): Promise<RequestDrift[]> {
  const drift: RequestDrift[] = [];
  for await (const request of eachRequest(db)) {
    if ((await driftOf(db, request)).length === 0) continue;
    // The portal may be running: a vote between the two reads is no drift, so what looks like one is read in one moment.
    drift.push(...(await inTransaction(db, async (tx) => driftOf(tx, await findFigures(tx, request.id)))));
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
      const right = await rightFiguresOf(tx, await findFigures(tx, id));
      await tx.updateTable("requests").set(right).where("id", "=", id).execute();
    });
  }
  return drifted.size;
}
