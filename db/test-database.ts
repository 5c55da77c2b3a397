import { type Db, kyselyOver, openSqlite } from "./client.ts";
import { migrateToLatest } from "./migrating.ts";

let image: Promise<Buffer> | undefined;

async function migratedImage(): Promise<Buffer> {
  const database = openSqlite(":memory:");
  const db = kyselyOver(database);
  await migrateToLatest(db);
  const bytes = database.serialize();
  await db.destroy();
  return bytes;
}

/** A fresh, migrated database in memory for one test: migrated once per process, then copied in under a millisecond. */
export async function openTestDatabase(): Promise<Db> {
  image ??= migratedImage();
  return kyselyOver(openSqlite(await image));
}
