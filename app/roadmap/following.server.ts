import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { followRoadmap } from "../requests/settling.server.ts";
import type { Stage } from "../requests/status.ts";

type Act = { actorId: number; now: Temporal.Instant };

/** The stages of the published items that a request is linked to now: what R7 looks at. */
async function listPublishedStagesOf(db: Db, { requestId }: { requestId: number }): Promise<Stage[]> {
  const items = await db
    .selectFrom("roadmapLinks")
    .innerJoin("roadmapItems", "roadmapItems.id", "roadmapLinks.roadmapItemId")
    .where("roadmapLinks.requestId", "=", requestId)
    .where("roadmapLinks.unlinkedAt", "is", null)
    .where("roadmapItems.publishedAt", "is not", null)
    .select("roadmapItems.stage")
    .execute();
  return items.map(({ stage }) => stage);
}

/**
 * Lets one request's public status follow its published items (R7), in the transaction that changed them; `reasonId` is
 * what staff said publicly with the change.
 */
export async function followRequest(
  tx: Tx,
  { requestId, reasonId, actorId, now }: Act & { requestId: number; reasonId?: number | undefined },
): Promise<void> {
  const publishedStages = await listPublishedStagesOf(tx, { requestId });
  await followRoadmap(tx, { requestId, publishedStages, reasonId, actorId, now });
}

/** Lets every request that the item answers follow (R7); in the transaction that moved or published the item. */
export async function followItem(
  tx: Tx,
  { itemId, reasonId, actorId, now }: Act & { itemId: number; reasonId?: number | undefined },
): Promise<void> {
  const links = await tx
    .selectFrom("roadmapLinks")
    .where("roadmapItemId", "=", itemId)
    .where("unlinkedAt", "is", null)
    .select("requestId")
    .orderBy("requestId")
    .execute();
  for (const { requestId } of links) await followRequest(tx, { requestId, reasonId, actorId, now });
}
