import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { CompiledQuery } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  applicationId,
  checkpoint,
  DatabaseRefused,
  inTransaction,
  openDatabase,
  openSqlite,
} from "./client.ts";
import { migrateToLatest } from "./migrating.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "undated-client-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => path.join(folder, "portal.sqlite");

test("a file is opened with every promise of safety, and marked as ours", () => {
  const database = openSqlite(file());
  const value = (name: string) => database.pragma(name, { simple: true });
  expect({
    journal_mode: value("journal_mode"),
    synchronous: value("synchronous"),
    foreign_keys: value("foreign_keys"),
    busy_timeout: value("busy_timeout"),
    mmap_size: value("mmap_size"),
    trusted_schema: value("trusted_schema"),
    application_id: value("application_id"),
  }).toEqual({
    journal_mode: "wal",
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: 2000,
    mmap_size: 0,
    trusted_schema: 0,
    application_id: applicationId,
  });
  database.close();
});

describe("refused is", () => {
  test("the database of another program, which stays as it was", () => {
    const other = new Database(file());
    other.exec("create table theirs (id integer primary key)");
    other.close();
    expect(() => openDatabase(file())).toThrow(DatabaseRefused);
    const after = new Database(file());
    expect(after.pragma("application_id", { simple: true })).toBe(0);
    after.close();
  });

  test("a file that is no database", () => {
    writeFileSync(file(), "words, many words, and not one page of SQLite".repeat(50));
    expect(() => openDatabase(file())).toThrow(DatabaseRefused);
  });

  test("a path where no file can be", () => {
    expect(() => openDatabase(path.join(folder, "nowhere", "portal.sqlite"))).toThrow(DatabaseRefused);
  });
});

test("a transaction takes the write lock when it begins, not at its first write", async () => {
  const db = openDatabase(file());
  await migrateToLatest(db);
  const other = new Database(file(), { timeout: 0 });
  await inTransaction(db, async () => {
    expect(() => other.exec("begin immediate")).toThrow("database is locked");
  });
  other.exec("begin immediate");
  other.exec("rollback");
  other.close();
  await db.destroy();
});

test("a write waits for another process's without stopping its own, and gives up after two seconds", async () => {
  const db = openDatabase(file());
  await migrateToLatest(db);
  const other = new Database(file(), { timeout: 0 });
  const write = () => inTransaction(db, async () => "written");
  other.exec("begin immediate");
  let isWritten = false;
  const written = write().then(() => {
    isWritten = true;
  });
  await pause(50);
  expect(isWritten).toBe(false);
  other.exec("commit");
  await written;

  other.exec("begin immediate");
  await expect(write()).rejects.toMatchObject({ code: "SQLITE_BUSY" });
  other.exec("rollback");
  expect(await write()).toBe("written");
  other.exec("begin immediate");
  const alone = db
    .deleteFrom("organisations")
    .execute()
    .then(() => "deleted");
  await pause(20);
  other.exec("commit");
  expect(await alone).toBe("deleted");
  other.close();
  await db.destroy();
});

test("inTransaction reuses the one that runs, and all of it is undone together", async () => {
  const db = openDatabase(file());
  await migrateToLatest(db);
  const add = (name: string) => ({
    name,
    foldedName: name.toLowerCase(),
    plan: "free" as const,
    createdAt: "2030-05-06T08:00:00.000Z",
    closedAt: null,
  });
  await expect(
    inTransaction(db, async (tx) => {
      await tx.insertInto("organisations").values(add("Outer")).execute();
      await inTransaction(tx, (inner) => {
        expect(inner).toBe(tx);
        return inner.insertInto("organisations").values(add("Inner")).execute();
      });
      throw new Error("undo");
    }),
  ).rejects.toThrow("undo");
  expect(await db.selectFrom("organisations").selectAll().execute()).toEqual([]);
  await db.destroy();
});

test("a checkpoint leaves one file behind that holds everything", async () => {
  const db = openDatabase(file());
  await migrateToLatest(db);
  await checkpoint(db);
  await db.destroy();
  expect(existsSync(`${file()}-wal`)).toBe(false);
  const again = openDatabase(file());
  expect(await migrateToLatest(again)).toEqual([]);
  await again.destroy();
});

test("a schema that a newer program has made is refused", async () => {
  const db = openDatabase(file());
  await migrateToLatest(db);
  await db.executeQuery(
    CompiledQuery.raw("insert into kysely_migration (name, timestamp) values ('9999-later', '2030')"),
  );
  await expect(migrateToLatest(db)).rejects.toThrow("9999-later");
  await db.destroy();
});
