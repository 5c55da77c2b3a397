import { sql } from "kysely";
import PostalMime from "postal-mime";
import { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";
import { type Db, inTransaction } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { deliverDueMails, startDelivery } from "./delivering.server.ts";
import { layOutMail } from "./layout.ts";
import { claimNextMail, enqueueMail } from "./outbox.server.ts";
import { aMailServer, headerOf, transportTo } from "./test-mail-server.ts";

const start = Temporal.Instant.from("2020-05-04T08:00:00Z");
async function anOutboxWith({ count = 1, isSecret = false, name = "Anna" } = {}) {
  const db = await openTestDatabase();
  for (let i = 0; i < count; i += 1) {
    await inTransaction(db, (tx) =>
      enqueueMail(tx, {
        kind: isSecret ? "sign-in-code" : "invitation",
        recipient: `anna${i}@example.com`,
        language: "fr",
        subject: isSecret ? "123456 est votre code" : "Vous êtes invité",
        ...layOutMail({
          language: "fr",
          portalName: "Portail",
          parts: [{ kind: "paragraph", text: `Bonjour ${name},` }],
        }),
        isSecret,
        expiresAt: isSecret ? start.add({ minutes: 10 }) : undefined,
        baseUrl: "https://portal.example.com",
        now: start,
      }),
    );
  }
  return db;
}

const deliver = (db: Db, url: string, at = start) =>
  deliverDueMails(db, { transport: transportTo(url), from: "Portal <portal@example.com>", now: () => at });
const rows = (db: Db) => db.selectFrom("outboxMails").selectAll().orderBy("id").execute();

test("every mail that is due is delivered once, with the headers that say what it is", async () => {
  const server = await aMailServer();
  const db = await anOutboxWith({ count: 3 });
  expect(await deliver(db, server.url)).toBe(3);
  expect(await deliver(db, server.url, start.add({ hours: 1 }))).toBe(0);
  expect(server.received).toHaveLength(3);
  const [mail] = server.received;
  const [row] = await rows(db);
  expect(headerOf(mail, "Message-ID")).toBe(row?.messageId);
  expect(headerOf(mail, "Auto-Submitted")).toBe("auto-generated");
  expect(headerOf(mail, "Content-Language")).toBe("fr");
  expect(headerOf(mail, "From")).toBe("Portal <portal@example.com>");
  expect(headerOf(mail, "To")).toBe("anna0@example.com");
  expect(row).toMatchObject({
    state: "sent",
    attempts: 1,
    sentAt: "2020-05-04T08:00:00.000Z",
    lastError: null,
  });
});

test("A4: a sign-in mail's code is nowhere in the outbox once it was delivered", async () => {
  const server = await aMailServer();
  const db = await anOutboxWith({ isSecret: true });
  await deliver(db, server.url);
  expect(server.received[0]).toContain("123456");
  expect(JSON.stringify(await rows(db))).not.toContain("123456");
});

test("a name with markup is escaped in the HTML part and left alone in the text", async () => {
  const server = await aMailServer();
  const db = await anOutboxWith({ name: '<b>&"Anna"' });
  await deliver(db, server.url);
  const { html, text } = await PostalMime.parse(server.received[0] ?? "");
  expect(html).toContain("Bonjour &lt;b&gt;&amp;&quot;Anna&quot;,");
  expect(text).toContain('Bonjour <b>&"Anna",');
});

test("the mail server's 'try later' (4yz) is tried later and then delivered", async () => {
  let isBusy = true;
  const server = await aMailServer({
    onRcptTo(_address, _session, done) {
      done(isBusy ? Object.assign(new Error("greylisted"), { responseCode: 451 }) : undefined);
    },
  });
  const db = await anOutboxWith();
  expect(await deliver(db, server.url)).toBe(0);
  expect(await rows(db)).toMatchObject([
    { state: "waiting", attempts: 1, lastError: expect.stringContaining("greylisted") },
  ]);
  isBusy = false;
  expect(await deliver(db, server.url, start.add({ seconds: 29 }))).toBe(0);
  expect(await deliver(db, server.url, start.add({ seconds: 30 }))).toBe(1);
  expect(await rows(db)).toMatchObject([{ state: "sent", attempts: 2, lastError: null }]);
});

test("the mail server's 'never' (5yz) fails at once, and the next mail is delivered all the same", async () => {
  const server = await aMailServer({
    onRcptTo({ address }, _session, done) {
      done(
        address.startsWith("anna0")
          ? Object.assign(new Error("no such mailbox"), { responseCode: 550 })
          : undefined,
      );
    },
  });
  const db = await anOutboxWith({ count: 2 });
  expect(await deliver(db, server.url)).toBe(1);
  expect(await rows(db)).toMatchObject([
    { state: "failed", attempts: 1, lastError: expect.stringContaining("no such mailbox") },
    { state: "sent" },
  ]);
});

test("a refusal after the whole text (5yz to DATA) fails at once", async () => {
  const server = await aMailServer({
    onData(stream, _session, done) {
      stream.resume();
      stream.on("end", () => done(Object.assign(new Error("looks like spam"), { responseCode: 554 })));
    },
  });
  const db = await anOutboxWith();
  await deliver(db, server.url);
  expect(await rows(db)).toMatchObject([
    { state: "failed", lastError: expect.stringContaining("looks like spam") },
  ]);
});

test("a wrong password for the mail server is the operator's to mend: the mail waits", async () => {
  const server = await aMailServer({
    authOptional: false,
    authMethods: ["PLAIN"],
    allowInsecureAuth: true,
    onAuth(_auth, _session, done) {
      done(Object.assign(new Error("bad password"), { responseCode: 535 }));
    },
  });
  const db = await anOutboxWith();
  await deliver(db, server.url.replace("smtp://", "smtp://portal:wrong@"));
  expect(await rows(db)).toMatchObject([
    { state: "waiting", lastError: expect.stringContaining("bad password") },
  ]);
});

test("a mail server that is not there is tried again", async () => {
  const db = await anOutboxWith();
  await deliver(db, "smtp://127.0.0.1:1");
  expect(await rows(db)).toMatchObject([
    { state: "waiting", lastError: expect.stringContaining("ECONNREFUSED") },
  ]);
});

test("a connection dropped after the text leads to a second try of the same mail (same Message-ID)", async () => {
  const messageIds: (string | undefined)[] = [];
  const server = await aMailServer({
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        messageIds.push(headerOf(text, "Message-ID"));
        if (messageIds.length === 1) server.dropConnections();
        else done();
      });
    },
  });
  const db = await anOutboxWith();
  expect(await deliver(db, server.url)).toBe(0);
  expect(await rows(db)).toMatchObject([{ state: "waiting", attempts: 1 }]);
  expect(await deliver(db, server.url, start.add({ seconds: 30 }))).toBe(1);
  const [mail] = await rows(db);
  expect(messageIds).toEqual([mail?.messageId, mail?.messageId]);
});

test("delivery stops between two mails when it is told to", async () => {
  const stopping = new AbortController();
  const server = await aMailServer({
    onRcptTo(_address, _session, done) {
      stopping.abort();
      done();
    },
  });
  const db = await anOutboxWith({ count: 2 });
  const transport = transportTo(server.url);
  const facts = { transport, from: "portal@example.com", now: () => start, signal: stopping.signal };
  expect(await deliverDueMails(db, facts)).toBe(1);
  expect((await rows(db)).map(({ state }) => state)).toEqual(["sent", "waiting"]);
});

/** Runs delivery as the server does, until `isDone`. */
async function runDelivery(db: Db, url: string | undefined, isDone: () => Promise<boolean>) {
  const errors: unknown[] = [];
  const delivery = startDelivery(db, {
    transport: url ? transportTo(url) : undefined,
    from: "portal@example.com",
    reportError: (error) => errors.push(error),
  });
  await vi.waitUntil(isDone, { interval: 5 });
  await delivery.stop();
  return errors;
}

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
    { state: "failed", lastError: "expired", textBody: null },
  ]);
});

test("a failure of the database is reported, and delivery can still be stopped", async () => {
  const db = await anOutboxWith();
  await sql`drop table outbox_mails`.execute(db);
  const errors: unknown[] = [];
  const delivery = startDelivery(db, {
    transport: undefined,
    from: "",
    reportError: (error) => errors.push(error),
  });
  await vi.waitUntil(() => errors.length > 0, { interval: 5 });
  await delivery.stop();
  expect(errors[0]).toMatchObject({ message: expect.stringContaining("no such table") });
});
