import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aPartner } from "../../db/builders.ts";
import { type Db, openDatabase } from "../../db/client.ts";
import { migrateToLatest } from "../../db/migrating.ts";
import { deactivatePerson } from "../accounts/leaving.server.ts";
import { redeemOneTimeLink } from "../accounts/signing-in.server.ts";
import { boundaryFor } from "../requests/boundary.server.ts";
import { submitRequest } from "../requests/submitting.server.ts";
import { castVote } from "../requests/voting.server.ts";
import { backup } from "./portal/backup.ts";
import { createAdmin } from "./portal/create-admin.ts";
import { importFolder } from "./portal/import-articles.ts";
import { migrate } from "./portal/migrate.ts";
import { recount } from "./portal/recount.ts";
import { restoreBackup } from "./portal/restore.ts";
import type { Verb } from "./portal/verb.ts";

const now = Temporal.Instant.from("2030-01-02T03:04:05Z");
let folder: string;
let databasePath: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "undated-portal-"));
  databasePath = path.join(folder, "data/portal.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

async function call(verb: Verb, ...args: string[]) {
  const lines: string[] = [];
  const baseUrl = "https://partners.example.com";
  const code = await verb.run({ args, databasePath, baseUrl, now, say: (line) => lines.push(line) });
  return { code, said: lines.join("\n") };
}

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(databasePath), { recursive: true });
  const db = openDatabase(databasePath);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const tokenIn = (said: string) =>
  /https:\/\/partners\.example\.com\/en\/sign-in\/link\/([\w-]{43})$/m.exec(said)?.[1] ?? "no link";

test("create-admin works before the first start, and its link signs in once", async () => {
  const { code, said } = await call(createAdmin, "Ada.Lindqvist@Example.com");
  expect(code).toBe(0);
  expect(said).toContain("New administrator: Ada Lindqvist, ");
  await withDatabase(async (db) => {
    const people = await db.selectFrom("people").select(["id", "name", "email", "role"]).execute();
    expect(people).toEqual([
      { id: 1, name: "Ada Lindqvist", email: "ada.lindqvist@example.com", role: "admin" },
    ]);
    const token = tokenIn(said);
    expect(await redeemOneTimeLink(db, { token, now })).toEqual({ ok: true, personId: 1 });
    expect(await redeemOneTimeLink(db, { token, now })).toMatchObject({ ok: false });
    expect(await db.selectFrom("accountEvents").select(["kind", "actorId"]).orderBy("id").execute()).toEqual([
      { kind: "person-invited", actorId: null },
      { kind: "link-issued", actorId: null },
    ]);
  });
});

test("create-admin finds the administrator it made before and gives a new link", async () => {
  const first = await call(createAdmin, "ada@example.com", "--name", "Ada, of Lindqvist");
  const second = await call(createAdmin, "ada@example.com");
  expect(second.said).toContain("Administrator already: Ada, of Lindqvist, ");
  expect(tokenIn(second.said)).not.toBe(tokenIn(first.said));
  await withDatabase(async (db) => {
    expect(await db.selectFrom("people").select("id").execute()).toHaveLength(1);
    expect(await redeemOneTimeLink(db, { token: tokenIn(second.said), now })).toMatchObject({ ok: true });
  });
});

const refusedAdmins = [
  { args: [], because: "exactly one e-mail address" },
  { args: ["a@example.com", "b@example.com"], because: "exactly one e-mail address" },
  { args: ["not-an-address"], because: "“not-an-address” is not an e-mail address" },
  { args: ["a@example.com", "--name", " "], because: "A name has 1 to 120 characters" },
  { args: ["a@example.com", "--nmae", "A"], because: "Unknown option '--nmae'" },
  { args: ["support@example.com"], because: "belongs to somebody with the role “support”" },
  { args: ["gone@example.com"], because: "belongs to a deactivated account" },
];

test.for(refusedAdmins)("create-admin $args refuses: $because", async ({ args, because }) => {
  await call(createAdmin, "ada@example.com");
  await call(createAdmin, "gone@example.com");
  await withDatabase(async (db) => {
    const common = { language: "en", createdAt: now.toString() } as const;
    const support = {
      name: "S",
      foldedName: "s",
      displayName: "S",
      email: "support@example.com",
      role: "support",
    } as const;
    await db
      .insertInto("people")
      .values({ ...support, ...common })
      .execute();
    await deactivatePerson(db, { id: 2, actorId: 1, now });
  });
  const peopleAndLinks = (db: Db) =>
    Promise.all([
      db.selectFrom("people").select(["id", "role", "deactivatedAt"]).execute(),
      db.selectFrom("oneTimeLinks").select("personId").execute(),
    ]);
  const before = await withDatabase(peopleAndLinks);
  await expect(call(createAdmin, ...args)).rejects.toThrow(because);
  expect(await withDatabase(peopleAndLinks)).toEqual(before);
});

test("create-admin leaves an older database to migrate, which writes a backup first", async () => {
  await withDatabase(async (db) => {
    await db.schema.createTable("left_over").addColumn("text", "text").execute();
  });
  await expect(call(createAdmin, "ada@example.com")).rejects.toThrow("npm run portal -- migrate");
  const migrated = await call(migrate);
  expect(migrated.said).toMatch(
    /^The database was saved to .*portal\.sqlite\.before-0001-.*-20300102T030405Z\.sqlite first\.\nApplied: 0001-/,
  );
  expect((await call(migrate)).said).toBe("Nothing to do: the database is up to date.");
  expect((await call(createAdmin, "ada@example.com")).code).toBe(0);
});

test("recount prints every figure that differs, and mends them only when asked to", async () => {
  await call(createAdmin, "ada@example.com");
  const requestId = await withDatabase(aRequestWithVotes);
  expect(await call(recount)).toEqual({ code: 0, said: "Everything adds up." });
  await withDatabase(async (db) => {
    const drifted = { voteCount: 7, roadmapStage: "planned", publicStatus: "shipped" } as const;
    await db.updateTable("requests").set(drifted).execute();
    await db.updateTable("likenessReadings").set({ titleMeanings: "another" }).execute();
    await db.deleteFrom("requestSearch").execute();
  });
  const drift = [
    `Request ${requestId}: roadmapStage is planned and should be null.`,
    `Request ${requestId}: voteCount is 7 and should be 2.`,
    `Request ${requestId}: publicStatus is shipped and should be planned.`,
    `Request ${requestId}: what others are found by as alike (reading) does not follow from its text.`,
    `Request ${requestId}: search does not find it at all.`,
  ];
  expect(await call(recount)).toEqual({
    code: 1,
    said: [...drift, "5 differ; with --mend they are put right."].join("\n"),
  });
  expect(await call(recount, "--mend")).toEqual({
    code: 0,
    said: [...drift, "All of it is mended."].join("\n"),
  });
  expect(await call(recount)).toEqual({ code: 0, said: "Everything adds up." });
});

async function aRequestWithVotes(db: Db): Promise<number> {
  const author = await aPartner(db);
  const voter = await aPartner(db);
  const outcome = await submitRequest(db, {
    form: {
      title: "A wish",
      body: "Please.",
      language: "en",
      submissionKey: "once",
      wording: boundaryFor("en").version,
    },
    author,
    locale: "en",
    now,
  });
  if (!outcome.ok) throw new Error(outcome.because);
  const { id: personId, organisationId } = voter;
  await castVote(db, { requestId: outcome.id, voter: { personId, organisationId }, castById: personId, now });
  return outcome.id;
}

test("migrate wants a database and no other words", async () => {
  await expect(call(migrate)).rejects.toThrow("There is no database at");
  await expect(call(migrate, "now")).rejects.toThrow("“now” means nothing here");
});

test("backup and restore bring an earlier state back, and keep the later one", async () => {
  await call(createAdmin, "ada@example.com");
  const saved = await call(backup);
  const file = `${databasePath}.backup-20300102T030405Z.sqlite`;
  expect(saved.said).toBe(`The backup is whole and checked: ${file}`);
  await call(createAdmin, "bob@example.com");

  const restored = await call(restoreBackup, file);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.said).toContain(
    `What was there before is kept: ${databasePath}.replaced-20300102T030405Z.sqlite`,
  );
  const emails = await withDatabase((db) => db.selectFrom("people").select("email").execute());
  expect(emails).toEqual([{ email: "ada@example.com" }]);
  expect(readdirSync(path.dirname(databasePath))).toHaveLength(3);
});

test("restore names what it needs", async () => {
  await expect(call(restoreBackup)).rejects.toThrow("exactly one backup file");
  await expect(call(restoreBackup, path.join(folder, "none"))).rejects.toThrow("There is no backup at");
});

const article = (facts: string, title = "How services are billed") =>
  `---\nnumber: 12\ntitle: ${title}\ncategory: FAQ / General\nlanguage: en\nprovenance: human\n${facts}---\n\nA text.\n`;

test("import-articles reads a folder to its depth, names broken files and goes on; again, it changes nothing", async () => {
  await withDatabase(migrateToLatest);
  const articles = path.join(folder, "articles");
  mkdirSync(path.join(articles, "deep/er"), { recursive: true });
  writeFileSync(path.join(articles, "deep/er/12-en.md"), article(""));
  writeFileSync(path.join(articles, "broken.md"), "no front matter");
  writeFileSync(path.join(articles, "notes.txt"), "not an article");
  const first = await call(importFolder, articles);
  expect(first.code).toBe(1);
  expect(first.said).toMatch(/^broken\.md: .+\nAdded 1, changed 0, unchanged 0, broken 1\.$/);

  rmSync(path.join(articles, "broken.md"));
  expect(await call(importFolder, articles)).toEqual({
    code: 0,
    said: "Added 0, changed 0, unchanged 1, broken 0.",
  });
});

test("import-articles wants a folder with articles and a database", async () => {
  mkdirSync(path.join(folder, "empty"));
  await expect(call(importFolder, path.join(folder, "none"))).rejects.toThrow("There is no folder");
  await expect(call(importFolder, path.join(folder, "empty"))).rejects.toThrow("There is no *.md file");
  writeFileSync(path.join(folder, "empty/12.md"), article(""));
  await expect(call(importFolder, path.join(folder, "empty"))).rejects.toThrow("There is no database at");
});
