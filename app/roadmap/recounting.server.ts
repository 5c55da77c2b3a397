import { type Db, inTransaction } from "../../db/client.ts";
import type { RequestDrift } from "../requests/recounting.server.ts";
import { storeRoadmapStage } from "../requests/settling.server.ts";
import { roadmapStageOf, type Stage } from "../requests/status.ts";

async function listStagesThatDrifted(db: Db) {
  const links = await db
    .selectFrom("roadmapLinks")
    .innerJoin("roadmapItems", "roadmapItems.id", "roadmapLinks.roadmapItemId")
    .where("roadmapLinks.unlinkedAt", "is", null)
    .where("roadmapItems.publishedAt", "is not", null)
    .select(["roadmapLinks.requestId", "roadmapItems.stage"])
    .execute();
  const stagesOf = new Map<number, Stage[]>();
  for (const { requestId, stage } of links)
    stagesOf.set(requestId, [...(stagesOf.get(requestId) ?? []), stage]);
  const requests = await db
    .selectFrom("requests")
    .where((eb) =>
      eb.or([
        eb("roadmapStage", "is not", null),
        eb("id", "in", eb.selectFrom("roadmapLinks").where("unlinkedAt", "is", null).select("requestId")),
      ]),
    )
    .select(["id", "roadmapStage"])
    .orderBy("id")
    .execute();
  return requests.flatMap(({ id, roadmapStage }) => {
    const right = roadmapStageOf(stagesOf.get(id) ?? []);
    return roadmapStage === right ? [] : [{ id, stored: roadmapStage, right }];
  });
}

/** Every request whose stored roadmap stage does not follow from the published items that it is linked to (R7). */
export async function listRoadmapDrift(db: Db): Promise<RequestDrift[]> {
  const drift = await listStagesThatDrifted(db);
  return drift.map(({ id, stored, right }) => ({
    requestId: id,
    what: "roadmapStage",
    stored: String(stored),
    right: String(right),
  }));
}

/**
 * Writes the right roadmap stages where they drifted and returns how many requests that were. The public status follows
 * from them: mend it afterwards. No status change is kept, since nobody made one.
 */
export async function mendRoadmapDrift(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const drift = await listStagesThatDrifted(tx);
    for (const { id, right } of drift) {
      await storeRoadmapStage(tx, { requestId: id, stage: right });
    }
    return drift.length;
  });
}
