import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { publicStatusOf } from "./status.ts";
import { scoreOfVotes } from "./trend.ts";

export type RequestDrift = { requestId: number; what: string; stored: string; right: string };

/** Adding votes one by one and all at once differ by rounding only; a vote's whole weight is far above this. */
const scoreTolerance = 1e-6;

async function* eachRequest(db: Db) {
  for (let last = 0; ; ) {
    const requests = await db
      .selectFrom("requests")
      .where("id", ">", last)
      .select(["id", "decision", "roadmapStage", "mergedIntoId", "publicStatus", "voteCount", "organisationCount", "trendScore"])
      .orderBy("id")
      .limit(500)
      .execute();
    yield* requests;
    last = requests.at(-1)?.id ?? last;
    if (requests.length < 500) return;
  }
}

async function rightValuesOf(db: Db, request: { id: number }) {
  const votes = await db
    .selectFrom("votes")
    .where("requestId", "=", request.id)
    .select(["organisationId", "castAt"])
    .orderBy("castAt")
    .execute();
  return {
    voteCount: votes.length,
    organisationCount: new Set(votes.map(({ organisationId }) => organisationId)).size,
    trendScore: scoreOfVotes(votes.map(({ castAt }) => Temporal.Instant.from(castAt).epochMilliseconds)),
  };
}

/** Every stored figure of a request that does not follow from its rows: votes, organisations, trend, public status (R7). */
export async function listRequestDrift(db: Db): Promise<RequestDrift[]> {
  const drift: RequestDrift[] = [];
  for await (const request of eachRequest(db)) {
    const right = {
      ...(await rightValuesOf(db, request)),
      publicStatus: publicStatusOf({ ...request, isMerged: request.mergedIntoId !== null }),
    };
    for (const what of ["voteCount", "organisationCount", "publicStatus"] as const) {
      if (request[what] !== right[what]) {
        drift.push({ requestId: request.id, what, stored: String(request[what]), right: String(right[what]) });
      }
    }
    if (Math.abs(request.trendScore - right.trendScore) > scoreTolerance) {
      drift.push({
        requestId: request.id,
        what: "trendScore",
        stored: String(request.trendScore),
        right: String(right.trendScore),
      });
    }
  }
  return drift;
}

/** Writes the right figures where they drifted and returns how many requests that were. */
export async function mendRequestDrift(db: Db): Promise<number> {
  const drifted = new Set((await listRequestDrift(db)).map(({ requestId }) => requestId));
  for (const id of drifted) {
    await inTransaction(db, async (tx) => {
      const request = await tx
        .selectFrom("requests")
        .where("id", "=", id)
        .select(["id", "decision", "roadmapStage", "mergedIntoId"])
        .executeTakeFirstOrThrow();
      await tx
        .updateTable("requests")
        .set({
          ...(await rightValuesOf(tx, request)),
          publicStatus: publicStatusOf({ ...request, isMerged: request.mergedIntoId !== null }),
        })
        .where("id", "=", id)
        .execute();
    });
  }
  return drifted.size;
}
