import type { Temporal } from "temporal-polyfill";
import { renderMarkdown } from "../../app/markdown/rendering.server.ts";
import { leaveDueMailsUnwritten } from "../../app/notifications/mailing.server.ts";
import { type Db, inTransaction } from "../client.ts";
import { addArticles, readArticles } from "./adding-articles.ts";
import { addEvidence } from "./adding-evidence.ts";
import { addOrganisationsAndPeople, addVendor } from "./adding-people.ts";
import { addRequests, settleRequests } from "./adding-requests.ts";
import { addRoadmap } from "./adding-roadmap.ts";
import { addTagsAndOwners } from "./adding-tags.ts";
import { people } from "./people.ts";
import { beginWorld, inOrderOfTime } from "./world.ts";

/** Whom the one-click door signs in, by the name of their part. */
export const demoDoor: Readonly<Record<string, string>> = Object.fromEntries(
  people.flatMap(({ demo, email }) => (demo ? [[demo, email]] : [])),
);

/**
 * Fills an empty, migrated database with the sample world: the same every time, dated relative to `now`. One transaction
 * holds it all, rendering included, because nobody else uses the database yet.
 */
export async function fillSampleWorld(db: Db, { now }: { now: Temporal.Instant }): Promise<void> {
  const world = beginWorld(now);
  // The first rendering waits for its thread, some 100 ms: it starts while the people come.
  const firstRendering = renderMarkdown("", "article");
  const files = await readArticles();
  await inTransaction(db, async (tx) => {
    await addOrganisationsAndPeople(tx, world);
    await firstRendering;
    await addArticles(tx, { files, world });
    await addVendor(tx, world);
    await addRequests(tx, world);
    await addRoadmap(tx, world);
    await settleRequests(tx, world);
    await addTagsAndOwners(tx, world);
    await addEvidence(tx, world);
    for (const { happen } of inOrderOfTime(world.events)) await happen();
    await leaveDueMailsUnwritten(tx);
  });
}
