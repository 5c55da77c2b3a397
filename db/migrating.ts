import { type Migration, Migrator } from "kysely/migration";
import { DatabaseRefused, type Db } from "./client.ts";
import * as thePortalStands from "./migrations/0001-the-portal-stands.ts";
import * as requestsCarryEvidence from "./migrations/0002-requests-carry-evidence.ts";
import * as mailsAboutRequests from "./migrations/0003-mails-about-requests.ts";

/** Released migrations are frozen: a change of the schema is a new entry at the end. */
const migrations: Record<string, Migration> = {
  "0001-the-portal-stands": thePortalStands,
  "0002-requests-carry-evidence": requestsCarryEvidence,
  "0003-mails-about-requests": mailsAboutRequests,
};

async function executedMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kyselyMigration: { name: string } }>()
    .selectFrom("kyselyMigration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}

/**
 * The names of the migrations that this database still lacks, in order. Throws `DatabaseRefused` for a database that a
 * newer program has migrated further than this one knows.
 */
export async function listPendingMigrations(db: Db): Promise<string[]> {
  const executed = await executedMigrations(db);
  const unknown = executed.filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new DatabaseRefused(
      `This database was migrated by a newer Undated (${unknown.join(", ")}); start that version, or restore a backup.`,
    );
  }
  return Object.keys(migrations).filter((name) => !executed.includes(name));
}

/**
 * Brings the schema up to date in one transaction and returns the names of what it applied: when one migration fails, none
 * of those that were pending has happened.
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  await listPendingMigrations(db);
  return applyAll(db, migrations);
}

/** What `migrateToLatest` does, with the migrations of the program or of a test. */
export async function applyAll(db: Db, all: Record<string, Migration>): Promise<string[]> {
  const provider = { getMigrations: async () => all };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
