import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDatabase } from "./client.ts";
import { applyAll, listPendingMigrations, migrateToLatest } from "./migrating.ts";

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "undated-migrating-"));
  db = openDatabase(path.join(folder, "portal.sqlite"));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const running = (...statements: string[]) => ({
  up: async (on: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(on);
  },
});
const first = running(
  "create table shelves (id integer primary key) strict",
  "insert into shelves values (1)",
);
const second = running(
  "create table books (id integer primary key) strict",
  "insert into shelves values (2)",
);
const broken = running(
  "create table covers (id integer primary key) strict",
  "drop table shelves",
  "insert into nowhere values (1)",
);

/** Every table and index with its words, and what the shelves hold. */
async function everything() {
  const { rows: schema } = await sql`select name, sql from sqlite_schema order by name`.execute(db);
  const shelves = await sql`select id from shelves`.execute(db).catch(() => undefined);
  const done = await sql`select name from kysely_migration`.execute(db).catch(() => undefined);
  return { schema, shelves: shelves?.rows, done: done?.rows };
}

test("a migration that fails half-way leaves nothing, nor do those that were pending before it", async () => {
  await applyAll(db, { "0001": first });
  const before = await everything();
  const all = { "0001": first, "0002": second, "0003": broken };
  await expect(applyAll(db, all)).rejects.toThrow("nowhere");
  expect(await everything()).toEqual(before);
  expect(before.shelves).toEqual([{ id: 1 }]);
  expect(before.done).toEqual([{ name: "0001" }]);
});

test("after a failure the mended migrations run as if nothing had been", async () => {
  await expect(applyAll(db, { "0001": first, "0002": broken })).rejects.toThrow("nowhere");
  expect(await applyAll(db, { "0001": first, "0002": second })).toEqual(["0001", "0002"]);
  expect((await everything()).shelves).toEqual([{ id: 1 }, { id: 2 }]);
});

test("the program's own migrations run once, in order, and then nothing is pending", async () => {
  const pending = await listPendingMigrations(db);
  expect(pending[0]).toBe("0001-the-portal-stands");
  expect(pending).toEqual([...pending].sort());
  expect(await migrateToLatest(db)).toEqual(pending);
  expect(await listPendingMigrations(db)).toEqual([]);
  expect(await migrateToLatest(db)).toEqual([]);
});
