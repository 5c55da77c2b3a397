import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type Transaction,
} from "kysely";
import type { Schema } from "./schema.ts";

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;

/** Written into the file's header ("Undt"), so that no other program's database is ever migrated by mistake. */
export const applicationId = 0x556e6474;

/** 3.51.3 mends a WAL checkpoint that could lose a commit when two connections meet. */
const oldestSqlite = [3, 51, 3] as const;

/** A database file that this program must not touch; the message says why in one sentence. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
}

/** How long a statement waits for another process's write. */
const patienceMs = 2000;

/**
 * SQLite lets a deferred transaction fail in its middle when a second process writes first: IMMEDIATE takes the write lock
 * at the start, where waiting still helps. Whatever waits for that lock waits here and not in SQLite, which would stop the
 * whole process and look again after longer and longer pauses, up to a tenth of a second. Other statements of this process
 * wait along, since there is one connection; everything else goes on.
 */
class PatientSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => whenNotBusy(() => connection.executeQuery(query)),
      streamQuery: (...query) => connection.streamQuery(...query),
    };
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

async function whenNotBusy<Result>(execute: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + patienceMs;
  while (true) {
    try {
      return await execute();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (!String(code).startsWith("SQLITE_BUSY") || performance.now() > until) throw error;
    }
    await pause(1);
  }
}

/** SQLite's DDL is transactional: saying so makes Kysely's migrator all or nothing. */
class TransactionalDdlSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PortalSqliteDialect extends SqliteDialect implements Dialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlSqliteAdapter();
  }
}

/** Preparing costs more than running a short query; the program's statements are few and repeat. */
class StatementCache {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known && !known.busy) {
      return known;
    }
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= 500) {
      this.#statements.clear();
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

const connectionPragmas = [
  { name: "journal_mode", value: "wal", file: "wal", memory: "memory" },
  { name: "synchronous", value: "FULL", file: 2, memory: 2 },
  { name: "foreign_keys", value: "ON", file: 1, memory: 1 },
  { name: "busy_timeout", value: String(patienceMs), file: patienceMs, memory: patienceMs },
  { name: "mmap_size", value: "0", file: 0, memory: undefined },
  { name: "trusted_schema", value: "OFF", file: 0, memory: 0 },
] as const;

function setPragmas(database: Database.Database): void {
  const kind = database.memory ? "memory" : "file";
  for (const pragma of connectionPragmas) {
    database.pragma(`${pragma.name} = ${pragma.value}`);
    const actual = database.pragma(pragma.name, { simple: true });
    if (actual !== pragma[kind]) {
      throw new DatabaseRefused(
        `SQLite did not accept ${pragma.name} = ${pragma.value} (it says ${String(actual)}), so writes would not be safe.`,
      );
    }
  }
}

function refuseOldSqlite(database: Database.Database): void {
  const version = database.prepare("select sqlite_version()").pluck().get() as string;
  const numbers = version.split(".").map(Number);
  for (const [index, needed] of oldestSqlite.entries()) {
    const actual = numbers[index] ?? 0;
    if (actual > needed) return;
    if (actual < needed) {
      throw new DatabaseRefused(
        `This SQLite is ${version}; Undated needs ${oldestSqlite.join(".")} or newer.`,
      );
    }
  }
}

function claimOrRefuseFile(database: Database.Database, file: string): void {
  const id = database.pragma("application_id", { simple: true });
  if (id === applicationId) return;
  const tables = database.prepare("select count(*) from sqlite_schema").pluck().get();
  if (id !== 0 || tables !== 0) {
    throw new DatabaseRefused(`${file} is a database of another program; Undated does not touch it.`);
  }
  database.pragma(`application_id = ${applicationId}`);
}

/**
 * Opens (or creates) the portal's SQLite database: WAL, fsync at each commit, foreign keys on, each pragma read back.
 * `file` is a path, `:memory:`, or the bytes of a serialised database. Throws `DatabaseRefused` for an SQLite that is
 * too old and for a file of another program. Does not migrate.
 */
export function openDatabase(file: string | Buffer): Db {
  return kyselyOver(openSqlite(file));
}

/** The raw connection behind `openDatabase`, for what only SQLite itself can do (backup, restore, serialising). */
export function openSqlite(file: string | Buffer): Database.Database {
  let database: Database.Database;
  try {
    database = new Database(file);
  } catch (cause) {
    throw new DatabaseRefused(`${String(file)} cannot be opened: ${(cause as Error).message}.`, { cause });
  }
  try {
    refuseOldSqlite(database);
    claimOrRefuseFile(database, Buffer.isBuffer(file) ? "The buffer" : file);
    setPragmas(database);
  } catch (cause) {
    database.close();
    if ((cause as { code?: string }).code === "SQLITE_NOTADB") {
      throw new DatabaseRefused(`${String(file)} is not a database.`, { cause });
    }
    throw cause;
  }
  return database;
}

/** Kysely over an open connection, whose waiting it takes over; `destroy()` closes it. */
export function kyselyOver(database: Database.Database): Db {
  database.pragma("busy_timeout = 0");
  return new Kysely<Schema>({
    dialect: new PortalSqliteDialect({ database: new StatementCache(database) }),
    plugins: [new CamelCasePlugin()],
  });
}

/**
 * Runs `fn` in one IMMEDIATE transaction, or in the one already running when `db` is one. Everything inside must use the
 * `tx` it is given: SQLite has one connection behind a mutex, so the outer `db` would wait for itself for ever.
 */
export function inTransaction<T>(db: Db | Tx, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return db.isTransaction ? fn(db as Tx) : db.transaction().execute(fn);
}

/** Copies the write-ahead log into the database file, so that what is left behind is one file. */
export async function checkpoint(db: Db): Promise<void> {
  await db.executeQuery(CompiledQuery.raw("pragma wal_checkpoint(truncate)"));
}
