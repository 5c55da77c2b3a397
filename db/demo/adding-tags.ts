import { giveRequest } from "../../app/requests/owning.server.ts";
import { tagRequest } from "../../app/requests/tagging.server.ts";
import { createTag } from "../../app/requests/tags.server.ts";
import type { Tx } from "../client.ts";

import { owners, tags } from "./tags.ts";
import { idOf, personFor, type World } from "./world.ts";

/** What requests are about, and which manager looks after which. */
export async function addTagsAndOwners(tx: Tx, world: World): Promise<void> {
  const act = { actorId: idOf(world.people, personFor("manager").key), now: world.ago(3) };
  for (const { requests, ...tag } of tags) {
    const outcome = await createTag(tx, { ...tag, ...act });
    if (!outcome.ok) throw new Error(`${tag.names.en}: ${outcome.because}`);
    for (const key of requests) {
      const requestId = idOf(world.requests, key);
      const tagging = await tagRequest(tx, { requestId, tagId: outcome.id, ...act });
      if (!tagging.changed) throw new Error(`${key}: ${tagging.because}`);
    }
  }
  for (const [manager, requests] of Object.entries(owners)) {
    const ownerId = idOf(world.people, manager);
    for (const key of requests)
      await giveRequest(tx, { requestId: idOf(world.requests, key), ownerId, ...act });
  }
}
