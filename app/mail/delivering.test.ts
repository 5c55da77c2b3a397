import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { deliverDueMails } from "./delivering.server.ts";
import { aMailServer, connectionTo, headerOf } from "./test-mail-server.ts";
import { anOutboxWith, deliver, rows, start } from "./test-outbox.ts";

test("every mail that is due is delivered once, with the headers that say what it is", async () => {
  const server = await aMailServer();
  const db = await anOutboxWith({ count: 3 });
  expect(await deliver(db, { url: server.url })).toBe(3);
  expect(await deliver(db, { url: server.url, at: start.add({ hours: 1 }) })).toBe(0);
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
  await deliver(db, { url: server.url });
  expect(server.received[0]).toContain("123456");
  expect(JSON.stringify(await rows(db))).not.toContain("123456");
});

test("a name with markup is escaped in the HTML part and left alone in the text", async () => {
  const server = await aMailServer();
  const db = await anOutboxWith({ name: '<b>&"Anna"' });
  await deliver(db, { url: server.url });
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
  expect(await deliver(db, { url: server.url })).toBe(0);
  expect(await rows(db)).toMatchObject([
    { state: "waiting", attempts: 1, lastError: expect.stringContaining("greylisted") },
  ]);
  isBusy = false;
  expect(await deliver(db, { url: server.url, at: start.add({ seconds: 29 }) })).toBe(0);
  expect(await deliver(db, { url: server.url, at: start.add({ seconds: 30 }) })).toBe(1);
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
  expect(await deliver(db, { url: server.url })).toBe(1);
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
  await deliver(db, { url: server.url });
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
  await deliver(db, { url: server.url.replace("smtp://", "smtp://portal:wrong@") });
  expect(await rows(db)).toMatchObject([
    { state: "waiting", lastError: expect.stringContaining("bad password") },
  ]);
});

test("a mail server that is not there is tried again", async () => {
  const db = await anOutboxWith();
  await deliver(db, { url: "smtp://127.0.0.1:1" });
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
  expect(await deliver(db, { url: server.url })).toBe(0);
  expect(await rows(db)).toMatchObject([{ state: "waiting", attempts: 1 }]);
  expect(await deliver(db, { url: server.url, at: start.add({ seconds: 30 }) })).toBe(1);
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
  const mailServer = connectionTo(server.url);
  const facts = { mailServer, from: "portal@example.com", now: () => start, signal: stopping.signal };
  expect(await deliverDueMails(db, facts)).toBe(1);
  expect((await rows(db)).map(({ state }) => state)).toEqual(["sent", "waiting"]);
});
