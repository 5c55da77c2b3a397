import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import type { Temporal } from "temporal-polyfill";
import { applicationId, DatabaseRefused, type Db, kyselyOver, openSqlite } from "./client.ts";
import { listPendingMigrations, migrateToLatest } from "./migrating.ts";

/** `20300102T030405Z`: an instant as it stands in the names of backups, whose order is then their age. */
export function stampOf(now: Temporal.Instant): string {
  return now.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
}

/**
 * Writes a consistent copy of the database file `from` to `to`, also while a server writes to it: everything committed
 * before the call is in it. The copy appears under its name only once it is whole, checked and on the disk. Throws
 * `DatabaseRefused` when there is nothing to back up, when `to` exists already and when the copy turns out damaged.
 */
export async function backUp({ from, to }: { from: string; to: string }): Promise<void> {
  if (!existsSync(from)) throw new DatabaseRefused(`There is no database at ${from}.`);
  if (existsSync(to)) throw new DatabaseRefused(`${to} exists already; a backup never replaces a file.`);
  mkdirSync(path.dirname(to), { recursive: true });
  const source = openSqlite(from);
  try {
    await copyWhole(source, { to, mode: statSync(from).mode });
  } finally {
    source.close();
  }
}

/**
 * Puts the backup in the place of the database file `target` and keeps the replaced file beside it, whose path it
 * returns; undefined when there was none. Throws `DatabaseRefused` for a backup that is missing, damaged, of another
 * program or of a newer Undated, and while a server or a command has `target` open. Until the last step `target` stays
 * as it is.
 */
export async function restore({
  backup,
  target,
  now,
}: {
  backup: string;
  target: string;
  now: Temporal.Instant;
}): Promise<string | undefined> {
  if (!existsSync(backup)) throw new DatabaseRefused(`There is no backup at ${backup}.`);
  if (existsSync(target) && realpathSync(backup) === realpathSync(target)) {
    throw new DatabaseRefused(`${backup} is the database itself, not a backup of it.`);
  }
  mkdirSync(path.dirname(target), { recursive: true });
  const ready = `${target}.restoring`;
  rmSync(ready, { force: true });
  try {
    await copyVerified(backup, { to: ready });
    return replace(target, { by: ready, replaced: `${target}.replaced-${stampOf(now)}.sqlite` });
  } finally {
    rmSync(ready, { force: true });
  }
}

/**
 * Migrates `db`, which is open on `file`; a database that already holds something is backed up beside it first. Returns
 * the names of the migrations applied and the path of the backup, if one was written.
 */
export async function migrateAfterBackup(
  db: Db,
  { file, now }: { file: string; now: Temporal.Instant },
): Promise<{ applied: string[]; backup: string | undefined }> {
  const [next] = await listPendingMigrations(db);
  if (next === undefined) return { applied: [], backup: undefined };
  let backup: string | undefined;
  if (await holdsAnything(db)) {
    backup = `${file}.before-${next}-${stampOf(now)}.sqlite`;
    await backUp({ from: file, to: backup });
  }
  return { applied: await migrateToLatest(db), backup };
}

/** Whether the database has tables: a file that was only just created has none. */
export async function holdsAnything(db: Db): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.length > 0;
}

async function copyWhole(
  source: Database.Database,
  { to, mode }: { to: string; mode: number },
): Promise<void> {
  const partial = `${to}.partial`;
  rmSync(partial, { force: true });
  try {
    source.prepare("vacuum into ?").run(partial);
    await inspect(partial);
    chmodSync(partial, mode);
    syncToDisk(partial);
    renameSync(partial, to);
    syncToDisk(path.dirname(to));
  } finally {
    rmSync(partial, { force: true });
  }
}

async function copyVerified(backup: string, { to }: { to: string }): Promise<void> {
  await inspect(backup);
  const source = new Database(backup, { readonly: true });
  try {
    await copyWhole(source, { to, mode: statSync(backup).mode });
  } finally {
    source.close();
  }
}

/** Reads a whole database file and changes nothing; throws `DatabaseRefused` unless it is one of ours, whole and known. */
async function inspect(file: string): Promise<void> {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  const db = kyselyOver(database);
  try {
    if (database.pragma("application_id", { simple: true }) !== applicationId) {
      throw new DatabaseRefused(`${file} is a database of another program, not a backup of this portal.`);
    }
    const report = database.pragma("integrity_check(1)", { simple: true });
    if (report !== "ok") throw new DatabaseRefused(`${file} is damaged: ${String(report)}.`);
    await listPendingMigrations(db);
  } catch (cause) {
    if (codeOf(cause) === "SQLITE_NOTADB") throw new DatabaseRefused(`${file} is not a database.`, { cause });
    if (codeOf(cause).startsWith("SQLITE_CORRUPT"))
      throw new DatabaseRefused(`${file} is damaged.`, { cause });
    throw cause;
  } finally {
    await db.destroy();
  }
}

function replace(target: string, { by, replaced }: { by: string; replaced: string }): string | undefined {
  if (!existsSync(target)) {
    renameSync(by, target);
    syncToDisk(path.dirname(target));
    return undefined;
  }
  const held = holdAlone(target);
  try {
    const { mode, uid, gid } = statSync(target);
    chmodSync(by, mode);
    if (process.getuid?.() === 0) chownSync(by, uid, gid);
    keepUnderAnotherName(target, replaced);
    // Only a damaged file still has these. Beside the new one they would be played back into it.
    for (const suffix of ["-wal", "-shm"]) {
      if (existsSync(target + suffix)) renameSync(target + suffix, replaced + suffix);
    }
    renameSync(by, target);
    syncToDisk(path.dirname(target));
    return replaced;
  } finally {
    held?.close();
  }
}

/**
 * Locks the file against everybody. SQLite leaves the write-ahead log only when no other connection has the file open,
 * in any process: exactly what must be known here. Undefined for a file so damaged that nobody can have it open.
 */
function holdAlone(file: string): Database.Database | undefined {
  let database: Database.Database | undefined;
  try {
    database = openSqlite(file);
    database.pragma("busy_timeout = 0");
    database.pragma("journal_mode = delete");
    database.exec("begin exclusive");
    return database;
  } catch (cause) {
    database?.close();
    const code = codeOf(cause instanceof DatabaseRefused ? cause.cause : cause);
    if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return undefined;
    if (code.startsWith("SQLITE_BUSY")) {
      throw new DatabaseRefused(`${file} is open in a running portal or command; stop it first.`, { cause });
    }
    throw cause;
  }
}

/** A second name, so that there is no moment without a file at `target`; a copy where the disk knows no second names. */
function keepUnderAnotherName(target: string, name: string): void {
  if (existsSync(name)) throw new DatabaseRefused(`${name} exists already; wait a second and try again.`);
  try {
    linkSync(target, name);
  } catch {
    copyFileSync(target, name);
    syncToDisk(name);
  }
}

function syncToDisk(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "";
}
