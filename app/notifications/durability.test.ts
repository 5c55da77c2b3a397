import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { aDatabaseFile, type DatabaseFile } from "../../db/test-database-file.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { decide, vote, writing } from "./test-hearing.ts";

const voters = 1000;
const rounds = 8;

afterAll(stopRendering);

/** A request that was just declined, and so many people who are to hear of it by mail. */
async function aDecisionOnDisk(): Promise<DatabaseFile> {
  const onDisk = await aDatabaseFile();
  await onDisk.withDatabase(async (db) => {
    const { id: organisationId } = await anOrganisation(db);
    const author = await aPartner(db, { organisationId });
    const request = await aRequest(db, { author });
    await db.transaction().execute(async (tx) => {
      for (let at = 1; at < voters; at += 1)
        await vote(tx, { requestId: request.id, voter: await aPartner(tx, { organisationId }) });
    });
    await decide(db, { request, manager: await aStaffMember(db, { role: "manager" }), decision: "declined" });
  });
  return onDisk;
}

/** Another process that writes due mails, as the server does, once it is told to; it says when a batch begins. */
function startWriter(onDisk: DatabaseFile): ChildProcess {
  return onDisk.startProcess(`
    import { writeDueMails } from ${JSON.stringify(new URL("./mailing.server.ts", import.meta.url).href)};
    const db = openDatabase(file);
    writeSync(1, "ready\\n");
    await once(process.stdin, "data");
    const now = () => {
      writeSync(1, "batch\\n");
      return Temporal.Instant.from(${JSON.stringify(builtAt.toString())});
    };
    await writeDueMails(db, { ...${JSON.stringify(writing)}, now });`);
}

async function hears(child: ChildProcess, word: string): Promise<void> {
  if (!child.stdout) throw new Error("The writer has no pipe.");
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }))
    if (String(chunk).includes(word)) return;
  throw new Error(`The writer ended before it said ${word}.`);
}

const standingOn = ({ withDatabase }: DatabaseFile) =>
  withDatabase(async (db) => ({
    recipients: (await db.selectFrom("outboxMails").select("recipient").execute()).map(
      (mail) => mail.recipient,
    ),
    due: (await db.selectFrom("notifications").where("mail", "=", "due").select("personId").execute()).length,
  }));

test("P6: kill -9 while mails are written loses none and writes none twice", {
  timeout: 60_000,
}, async () => {
  const onDisk = await aDecisionOnDisk();
  let next = startWriter(onDisk);
  let written = 0;
  for (let round = 0; round < rounds; round += 1) {
    const writer = next;
    if (round < rounds - 1) next = startWriter(onDisk);
    await hears(writer, "ready");
    writer.stdin?.write("go\n");
    // The first batch is on disk when the second begins; what dies is each time at another moment of one.
    for (let batch = 0; batch < 2; batch += 1) await hears(writer, "batch");
    setTimeout(() => writer.kill("SIGKILL"), round % 4);
    await once(writer, "exit");
    expect(writer.signalCode).toBe("SIGKILL");
    const { recipients, due } = await standingOn(onDisk);
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(recipients.length + due).toBe(voters);
    expect(recipients.length).toBeGreaterThan(written);
    written = recipients.length;
  }
  const last = startWriter(onDisk);
  last.stdin?.write("go\n");
  await once(last, "exit");
  const { recipients, due } = await standingOn(onDisk);
  expect(due).toBe(0);
  expect(new Set(recipients).size).toBe(voters);
  expect(recipients).toHaveLength(voters);
});

test("P6: two processes that write at once write each mail once", { timeout: 60_000 }, async () => {
  const onDisk = await aDecisionOnDisk();
  const writers = [startWriter(onDisk), startWriter(onDisk)];
  for (const writer of writers) await hears(writer, "ready");
  const gone = writers.map((writer) => once(writer, "exit"));
  for (const writer of writers) writer.stdin?.write("go\n");
  await Promise.all(gone);
  const { recipients, due } = await standingOn(onDisk);
  expect(due).toBe(0);
  expect(recipients).toHaveLength(voters);
  expect(new Set(recipients).size).toBe(voters);
});
