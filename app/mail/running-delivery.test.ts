import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, onTestFinished, test, vi } from "vitest";
import { type Db, inTransaction, openDatabase } from "../../db/client.ts";
import { migrateToLatest } from "../../db/migrating.ts";
import { startDelivery } from "./delivering.server.ts";
import { claimNextMail, enqueueMail } from "./outbox.server.ts";
import { aMailServer, connectionTo, headerOf } from "./test-mail-server.ts";
import { anOutboxWith, rows, start } from "./test-outbox.ts";

const until = (isSo: () => boolean | Promise<boolean>) =>
  vi.waitUntil(isSo, { interval: 10, timeout: 30_000 });

/** Delivers as the server does, until it is stopped; `errors` are those of the database. */
function deliverFrom(db: Db, url: string | undefined, { secondsToStop }: { secondsToStop?: number } = {}) {
  const errors: unknown[] = [];
  const delivery = startDelivery(db, {
    mailServer: url ? connectionTo(url) : undefined,
    from: "portal@example.com",
    reportError: (error) => errors.push(error),
    secondsToStop,
  });
  return { ...delivery, errors };
}

async function runDelivery(db: Db, url: string | undefined, isDone: () => Promise<boolean>) {
  const delivery = deliverFrom(db, url);
  await until(isDone);
  await delivery.stop();
  return delivery.errors;
}

const statesOf = async (db: Db) => (await rows(db)).map(({ state }) => state);
const allSent = async (db: Db) => (await statesOf(db)).every((state) => state === "sent");

/** Two connections to one file, as two processes have them. */
async function twoProcesses() {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-deliveries-"));
  const [first, second] = [1, 2].map(() => openDatabase(path.join(folder, "portal.sqlite")));
  if (!first || !second) throw new Error("no database");
  onTestFinished(async () => {
    await first.destroy();
    await second.destroy();
    rmSync(folder, { recursive: true });
  });
  await migrateToLatest(first);
  return { first, second };
}

test("P6: two processes that deliver at once send each mail once", async () => {
  const server = await aMailServer();
  const { first, second } = await twoProcesses();
  await anOutboxWith({ db: first, count: 30 });
  const deliveries = [deliverFrom(first, server.url), deliverFrom(second, server.url)];
  await until(() => allSent(first));
  for (const { stop } of deliveries) await stop();
  expect(new Set(server.received.map((mail) => headerOf(mail, "To"))).size).toBe(30);
  expect(server.received).toHaveLength(30);
});

test("P6: what one process is sending, another one that starts meanwhile leaves alone", async () => {
  const received: (string | undefined)[] = [];
  let answer: (() => void) | undefined;
  const server = await aMailServer({
    onData(stream, { envelope }, done) {
      stream.resume();
      stream.on("end", () => {
        received.push(envelope.rcptTo[0]?.address);
        if (received.at(-1) === "anna0@example.com") answer = done;
        else done();
      });
    },
  });
  const { first, second } = await twoProcesses();
  await anOutboxWith({ db: first, count: 4 });
  const older = deliverFrom(first, server.url);
  await until(() => answer !== undefined);
  const newer = deliverFrom(second, server.url);
  await until(async () => (await statesOf(second)).filter((state) => state === "sent").length === 3);
  expect((await rows(second))[0]).toMatchObject({ state: "sending", attempts: 1 });
  answer?.();
  await until(() => allSent(first));
  await Promise.all([older.stop(), newer.stop()]);
  expect(received.filter((address) => address !== "anna0@example.com").sort()).toEqual(
    [1, 2, 3].map((number) => `anna${number}@example.com`),
  );
});

test("P6: what the mail server took is on record although another process kept the database just then", async () => {
  const { first, second } = await twoProcesses();
  const server = await aMailServer({
    async onData(stream, _session, done) {
      stream.resume();
      await once(stream, "end");
      await sql`begin immediate`.execute(second);
      done();
      setTimeout(() => void sql`rollback`.execute(second), 100);
    },
  });
  await anOutboxWith({ db: first });
  const delivery = deliverFrom(first, server.url);
  await until(() => allSent(first));
  await delivery.stop();
  expect(delivery.errors).toEqual([]);
});

test("whoever stops waits for no answer that is long in coming; the mail waits for the next start", async () => {
  const silent = await aMailServer({ onData: (stream) => void stream.resume() });
  const db = await anOutboxWith();
  const delivery = deliverFrom(db, silent.url, { secondsToStop: 0 });
  await until(async () => (await rows(db))[0]?.unansweredTries === 1);
  await delivery.stop();
  expect(await rows(db)).toMatchObject([{ state: "waiting", unansweredTries: 1, problem: "unanswered" }]);
});

test("while one answer is long in coming, other mails go out, also those written meanwhile", async () => {
  const server = await aMailServer({
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith("anna0")) done();
    },
  });
  const db = await anOutboxWith({ count: 3 });
  const delivery = deliverFrom(db, server.url, { secondsToStop: 0 });
  await until(() => server.received.length === 2);
  await anOutboxWith({ db, count: 2 });
  await until(() => server.received.length === 3);
  await delivery.stop();
});

test("after a crash in the middle of a delivery the mail is sent, with the same Message-ID", async () => {
  const server = await aMailServer();
  const db = await anOutboxWith();
  const crashed = await claimNextMail(db, start);
  const errors = await runDelivery(db, server.url, async () => (await rows(db))[0]?.state === "sent");
  expect(errors).toEqual([]);
  expect(server.received.map((mail) => headerOf(mail, "Message-ID"))).toEqual([crashed?.messageId]);
});

test("A4: without a mail server sign-in mails are wiped all the same, and everything else waits", async () => {
  const db = await anOutboxWith();
  await inTransaction(db, (tx) =>
    enqueueMail(tx, {
      kind: "sign-in-code",
      recipient: "bea@example.com",
      language: "en",
      subject: "123456",
      text: "123456",
      html: "123456",
      isSecret: true,
      expiresAt: Temporal.Now.instant().subtract({ seconds: 1 }),
      baseUrl: "https://portal.example.com",
      now: start,
    }),
  );
  await runDelivery(db, undefined, async () => (await rows(db))[1]?.state === "failed");
  expect(await rows(db)).toMatchObject([
    { state: "waiting" },
    { state: "failed", problem: "expired", textBody: null },
  ]);
});

test("a failure of the database is reported, and delivery can still be stopped", async () => {
  const db = await anOutboxWith();
  await sql`drop table outbox_mails`.execute(db);
  const errors: unknown[] = [];
  const delivery = startDelivery(db, {
    mailServer: undefined,
    from: "",
    reportError: (error) => errors.push(error),
  });
  await until(() => errors.length > 0);
  await delivery.stop();
  expect(errors[0]).toMatchObject({ message: expect.stringContaining("no such table") });
});
