import { type StartingStage, startingStages } from "../../app/roadmap/item.ts";
import { linkRequest } from "../../app/roadmap/linking.server.ts";
import { createItem, moveItem } from "../../app/roadmap/planning.server.ts";
import { publishItem } from "../../app/roadmap/publishing.server.ts";
import type { Tx } from "../client.ts";
import { requests } from "./requests.ts";
import { roadmapItems } from "./roadmap.ts";
import type { DemoRoadmapItem } from "./roadmap-data.ts";
import { idOf, personOf, type World } from "./world.ts";

export async function addRoadmap(tx: Tx, world: World): Promise<void> {
  const inOrder = roadmapItems.toSorted((one, other) => other.createdDaysAgo - one.createdDaysAgo);
  for (const item of inOrder) await addRoadmapItem(tx, { item, world });
}

function isStartingStage(stage: string | undefined): stage is StartingStage {
  return (startingStages as readonly (string | undefined)[]).includes(stage);
}

/** The item as it was created; what happened to it afterwards becomes events of the world. */
async function addRoadmapItem(
  tx: Tx,
  { item, world }: { item: DemoRoadmapItem; world: World },
): Promise<void> {
  const [start, ...moves] = item.moves;
  if (!isStartingStage(start?.to)) throw new Error(`${item.key} does not begin at a starting stage.`);
  const writer = { actorId: idOf(world.people, item.by), writerLanguage: item.originalLanguage };
  const outcome = await createItem(tx, {
    texts: item.texts,
    stage: start.to,
    ...writer,
    now: world.ago(item.createdDaysAgo),
  });
  if (!outcome.ok) throw new Error(`${item.key}: ${outcome.because}`);
  const itemId = outcome.id;
  for (const key of item.requests) {
    const daysAgo = Math.min(
      item.createdDaysAgo,
      requests.find((request) => request.key === key)?.daysAgo ?? 0,
    );
    await linkRequest(tx, {
      itemId,
      requestId: idOf(world.requests, key),
      actorId: writer.actorId,
      now: world.ago(daysAgo),
    });
  }
  const { publishedDaysAgo } = item;
  if (publishedDaysAgo !== undefined) {
    const publication = { itemId, actorId: writer.actorId, now: world.ago(publishedDaysAgo) };
    world.events.push({
      daysAgo: publishedDaysAgo,
      happen: async () => void (await publishItem(tx, publication)),
    });
  }
  for (const move of moves) {
    const happen = async () => {
      const moved = await moveItem(tx, {
        itemId,
        toStage: move.to,
        reason: move.reason ?? {},
        actorId: idOf(world.people, move.by),
        writerLanguage: personOf(move.by).language,
        now: world.ago(move.daysAgo),
      });
      if (!moved.changed) throw new Error(`${item.key} to ${move.to}: ${moved.because}`);
    };
    world.events.push({ daysAgo: move.daysAgo, happen });
  }
}
