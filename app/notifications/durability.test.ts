import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { type Db, openDatabase } from "../../db/client.ts";
import { migrateToLatest } from "../../db/migrating.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { decide, vote, writing } from "./test-hearing.ts";

const voters = 1000;
const rounds = 8;
let folder: string;
let file: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "undated-mails-"));
  file = path.join(folder, "portal.sqlite");
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  rmSync(folder, { recursive: true });
});
afterAll(stopRendering);

async function withDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const db = openDatabase(file);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** A request that was just declined, and so many people who are to hear of it by mail. */
async function aDecisionOnDisk(): Promise<void> {
  await withDatabase(async (db) => {
    await migrateToLatest(db);
    const { id: organisationId } = await anOrganisation(db);
    const author = await aPartner(db, { organisationId });
    const request = await aRequest(db, { author });
    await db.transaction().execute(async (tx) => {
      for (let at = 1; at < voters; at += 1)
        await vote(tx, { requestId: request.id, voter: await aPartner(tx, { organisationId }) });
    });
    await decide(db, { request, manager: await aStaffMember(db, { role: "manager" }), decision: "declined" });
  });
}

/** Another process that writes due mails, as the server does, once it is told to; it says when a batch begins. */
function startWriter(): ChildProcess {
  const program = `
    import { once } from "node:events";
    import { writeSync } from "node:fs";
    import { flushCompileCache } from "node:module";
    import { Temporal } from "temporal-polyfill";
    import { openDatabase } from ${JSON.stringify(new URL("../../db/client.ts", import.meta.url).href)};
    import { writeDueMails } from ${JSON.stringify(new URL("./mailing.server.ts", import.meta.url).href)};
    flushCompileCache();
    const db = openDatabase(${JSON.stringify(file)});
    writeSync(1, "ready\\n");
    await once(process.stdin, "data");
    const now = () => {
      writeSync(1, "batch\\n");
      return Temporal.Instant.from(${JSON.stringify(builtAt.toString())});
    };
    await writeDueMails(db, { ...${JSON.stringify(writing)}, now });
    process.exit(0);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
    // Processes that start alike need compile our modules only once.
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, "compiled") },
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function hears(child: ChildProcess, word: string): Promise<void> {
  if (!child.stdout) throw new Error("The writer has no pipe.");
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }))
    if (String(chunk).includes(word)) return;
  throw new Error(`The writer ended before it said ${word}.`);
}

const standing = () =>
  withDatabase(async (db) => ({
    recipients: (await db.selectFrom("outboxMails").select("recipient").execute()).map(
      (mail) => mail.recipient,
    ),
    due: (await db.selectFrom("notifications").where("mail", "=", "due").select("personId").execute()).length,
  }));

test("P6: kill -9 while mails are written loses none and writes none twice", {
  timeout: 60_000,
}, async () => {
  await aDecisionOnDisk();
  let next = startWriter();
  let written = 0;
  for (let round = 0; round < rounds; round += 1) {
    const writer = next;
    if (round < rounds - 1) next = startWriter();
    await hears(writer, "ready");
    writer.stdin?.write("go\n");
    // The first batch is on disk when the second begins; what dies is each time at another moment of one.
    for (let batch = 0; batch < 2; batch += 1) await hears(writer, "batch");
    setTimeout(() => writer.kill("SIGKILL"), round % 4);
    await once(writer, "exit");
    expect(writer.signalCode).toBe("SIGKILL");
    const { recipients, due } = await standing();
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(recipients.length + due).toBe(voters);
    expect(recipients.length).toBeGreaterThan(written);
    written = recipients.length;
  }
  const last = startWriter();
  last.stdin?.write("go\n");
  await once(last, "exit");
  const { recipients, due } = await standing();
  expect(due).toBe(0);
  expect(new Set(recipients).size).toBe(voters);
  expect(recipients).toHaveLength(voters);
});

test("P6: two processes that write at once write each mail once", { timeout: 60_000 }, async () => {
  await aDecisionOnDisk();
  const writers = [startWriter(), startWriter()];
  for (const writer of writers) await hears(writer, "ready");
  const gone = writers.map((writer) => once(writer, "exit"));
  for (const writer of writers) writer.stdin?.write("go\n");
  await Promise.all(gone);
  const { recipients, due } = await standing();
  expect(due).toBe(0);
  expect(recipients).toHaveLength(voters);
  expect(new Set(recipients).size).toBe(voters);
});
