import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import Database from "better-sqlite3";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backUp, migrateAfterBackup, restore, stampOf } from "./backing-up.ts";
import { openDatabase } from "./client.ts";
import { migrateToLatest } from "./migrating.ts";

const now = Temporal.Instant.from("2030-01-02T03:04:05.678Z");
let folder: string;
const children: ChildProcess[] = [];
const inFolder = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "undated-backup-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true });
});

async function portalDatabase(name: string, organisations: string[] = []): Promise<string> {
  const file = inFolder(name);
  const db = openDatabase(file);
  await migrateToLatest(db);
  for (const organisation of organisations) {
    await db
      .insertInto("organisations")
      .values({
        name: organisation,
        foldedName: organisation,
        plan: "free",
        createdAt: "2030-01-01T00:00:00.000Z",
      })
      .execute();
  }
  await db.destroy();
  return file;
}

async function organisationsIn(file: string): Promise<string[]> {
  const db = openDatabase(file);
  const rows = await db.selectFrom("organisations").select("name").orderBy("id").execute();
  await db.destroy();
  return rows.map(({ name }) => name);
}

/** Another process that has the database open, inserts one organisation after another and says so once each is stored. */
function startWriter(file: string): AsyncIterator<string> {
  const program = `
    import { openDatabase } from ${JSON.stringify(new URL("./client.ts", import.meta.url).href)};
    const db = openDatabase(${JSON.stringify(file)});
    for (let i = 1; ; i += 1) {
      await db.insertInto("organisations").values({ name: "w" + i, foldedName: "w" + i, plan: "free", createdAt: "2030-01-01T00:00:00.000Z" }).execute();
      process.stdout.write("w" + i + "\\n");
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

async function take(lines: AsyncIterator<string>, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) taken.push((await lines.next()).value);
  return taken;
}

test("a backup taken while another process writes holds every write acknowledged before it began", async () => {
  const file = await portalDatabase("portal.sqlite");
  const writer = startWriter(file);
  const acknowledged = await take(writer, 40);
  const backup = inFolder("copy.sqlite");
  await backUp({ from: file, to: backup });
  await take(writer, 5);
  children[0]?.kill("SIGKILL");
  await once(children[0] as ChildProcess, "exit");
  const inTheEnd = await organisationsIn(file);

  await restore({ backup, target: file, now });
  const restored = await organisationsIn(file);
  expect(restored.slice(0, 40)).toEqual(acknowledged);
  expect(inTheEnd.slice(0, restored.length)).toEqual(restored);
  expect(restored.length).toBeLessThan(inTheEnd.length);
});

test("a backup is one whole file and never replaces another", async () => {
  const file = await portalDatabase("portal.sqlite", ["A"]);
  chmodSync(file, 0o600);
  const to = inFolder("backups/today.sqlite");
  await backUp({ from: file, to });
  expect(readdirSync(inFolder("backups"))).toEqual(["today.sqlite"]);
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect(await organisationsIn(to)).toEqual(["A"]);
  await expect(backUp({ from: file, to })).rejects.toThrow("exists already; a backup never replaces a file");
  await expect(backUp({ from: inFolder("none.sqlite"), to: inFolder("b") })).rejects.toThrow(
    "There is no database at",
  );
});

test("a damaged database gives no backup that looks like one", async () => {
  const file = await portalDatabase("portal.sqlite", ["A"]);
  damage(file);
  await expect(backUp({ from: file, to: inFolder("copy.sqlite") })).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual([]);
});

/** Overwrites everything after the first page, so that the header still is one of ours. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096);
  writeFileSync(file, bytes);
}

test("restoring keeps the replaced database beside the new one, and its access rights", async () => {
  const file = await portalDatabase("portal.sqlite", ["now"]);
  chmodSync(file, 0o640);
  const backup = await portalDatabase("backup.sqlite", ["before"]);
  const replaced = await restore({ backup, target: file, now });
  expect(replaced).toBe(inFolder("portal.sqlite.replaced-20300102T030405Z.sqlite"));
  expect(await organisationsIn(file)).toEqual(["before"]);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(await organisationsIn(replaced as string)).toEqual(["now"]);
  expect(await organisationsIn(backup)).toEqual(["before"]);
  expect(readdirSync(folder).sort()).toEqual([
    "backup.sqlite",
    "portal.sqlite",
    path.basename(replaced as string),
  ]);
});

test("restoring where no database stands yet just puts it there", async () => {
  const backup = await portalDatabase("backup.sqlite", ["before"]);
  expect(await restore({ backup, target: inFolder("new/portal.sqlite"), now })).toBeUndefined();
  expect(await organisationsIn(inFolder("new/portal.sqlite"))).toEqual(["before"]);
});

test("a copy that never was closed properly is restored with what stands in its write-ahead log", async () => {
  const file = await portalDatabase("portal.sqlite");
  const open = openDatabase(file);
  await open
    .insertInto("organisations")
    .values({
      name: "in the log",
      foldedName: "in the log",
      plan: "free",
      createdAt: "2030-01-01T00:00:00.000Z",
    })
    .execute();
  for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, inFolder(`crashed.sqlite${suffix}`));
  await open.destroy();
  await restore({ backup: inFolder("crashed.sqlite"), target: file, now });
  expect(await organisationsIn(file)).toEqual(["in the log"]);
});

const unfit: { what: string; make: (file: string) => Promise<void> | void; because: string }[] = [
  { what: "a missing file", make: () => {}, because: "There is no backup at" },
  {
    what: "a text",
    make: (file) => writeFileSync(file, "not a database".repeat(1000)),
    because: "is not a database",
  },
  { what: "an empty file", make: (file) => writeFileSync(file, ""), because: "of another program" },
  {
    what: "another program's database",
    make(file) {
      const other = new Database(file);
      other.exec("create table notes (text)");
      other.close();
    },
    because: "of another program",
  },
  {
    what: "a newer schema",
    async make(file) {
      await portalDatabase(path.basename(file));
      const database = new Database(file);
      database.exec("insert into kysely_migration values ('9999-from-tomorrow', '2040-01-01T00:00:00.000Z')");
      database.close();
    },
    because: "migrated by a newer Undated (9999-from-tomorrow)",
  },
  {
    what: "a damaged backup",
    async make(file) {
      await portalDatabase(path.basename(file), ["A"]);
      damage(file);
    },
    because: "is damaged",
  },
];

test.for(unfit)("restoring refuses $what and leaves everything as it was", async ({ make, because }) => {
  const file = await portalDatabase("portal.sqlite", ["now"]);
  const backup = inFolder("backup.sqlite");
  await make(backup);
  await expect(restore({ backup, target: file, now })).rejects.toThrow(because);
  expect(await organisationsIn(file)).toEqual(["now"]);
  expect(readdirSync(folder).filter((name) => /replaced|restoring|partial/.test(name))).toEqual([]);
});

test("restoring refuses while another process has the database open, even one that only read from it", async () => {
  const file = await portalDatabase("portal.sqlite");
  const backup = await portalDatabase("backup.sqlite");
  const idle = `
    import { openDatabase } from ${JSON.stringify(new URL("./client.ts", import.meta.url).href)};
    const db = openDatabase(${JSON.stringify(file)});
    await db.selectFrom("people").select("id").execute();
    setInterval(() => db, 1000);
    process.stdout.write("open\\n");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", idle], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout, "data");
  await expect(restore({ backup, target: file, now })).rejects.toThrow(
    "is open in a running portal or command; stop it first",
  );

  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await restore({ backup, target: file, now })).toBeDefined();
});

test("restoring refuses the database itself and a target of another program", async () => {
  const file = await portalDatabase("portal.sqlite");
  await expect(restore({ backup: file, target: file, now })).rejects.toThrow("is the database itself");
  const foreign = inFolder("foreign.sqlite");
  const other = new Database(foreign);
  other.exec("create table notes (text)");
  other.close();
  await expect(restore({ backup: file, target: foreign, now })).rejects.toThrow(
    "is a database of another program",
  );
});

test("a database damaged beyond opening is replaced all the same, and its log is not played into the new one", async () => {
  const backup = await portalDatabase("backup.sqlite", ["before"]);
  const file = inFolder("portal.sqlite");
  writeFileSync(file, "ruined".repeat(5000));
  writeFileSync(`${file}-wal`, "a log");
  const replaced = await restore({ backup, target: file, now });
  expect(await organisationsIn(file)).toEqual(["before"]);
  expect(readFileSync(replaced as string, "utf8")).toContain("ruined");
  expect(readdirSync(folder)).not.toContain("portal.sqlite-wal");
});

test("migrating writes a backup first, but not for a database that holds nothing, nor when nothing is to be done", async () => {
  const file = inFolder("portal.sqlite");
  const fresh = openDatabase(file);
  const first = await migrateAfterBackup(fresh, { file, now });
  expect(first).toEqual({
    applied: [expect.stringMatching(/^0001-/), ...first.applied.slice(1)],
    backup: undefined,
  });
  expect(await migrateAfterBackup(fresh, { file, now })).toEqual({ applied: [], backup: undefined });
  await fresh.destroy();

  const older = inFolder("older.sqlite");
  openDatabase(older).destroy();
  const database = new Database(older);
  database.exec("create table left_over (text); insert into left_over values ('kept')");
  database.close();
  const db = openDatabase(older);
  const { backup } = await migrateAfterBackup(db, { file: older, now });
  await db.destroy();
  expect(backup).toBe(`${older}.before-${first.applied[0]}-${stampOf(now)}.sqlite`);
  const saved = new Database(backup as string, { readonly: true });
  expect(saved.prepare("select text from left_over").pluck().get()).toBe("kept");
  expect(saved.prepare("select count(*) from sqlite_schema where name = 'organisations'").pluck().get()).toBe(
    0,
  );
  saved.close();
  expect(existsSync(`${backup}.partial`)).toBe(false);
});
