import type { Temporal } from "temporal-polyfill";
import { type Db, openDatabase } from "../../db/client.ts";
import { fillSampleWorld } from "../../db/demo/sample-world.ts";
import { migrateToLatest } from "../../db/migrating.ts";
import { hasPeople } from "../accounts/people.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";

/** Opens a database for demo or development, migrated, and filled with the sample world when nobody is in it yet. */
export async function openSampleDatabase(file: string, now: Temporal.Instant): Promise<Db> {
  const db = openDatabase(file);
  await migrateToLatest(db);
  if (!(await hasPeople(db))) {
    await fillSampleWorld(db, { now });
    await stopRendering();
  }
  return db;
}
