import { once } from "node:events";
import { type connect, createServer, type Server } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { aMailServer, connectionTo } from "./test-mail-server.ts";

const mail = { from: "portal@example.com", to: "anna@example.com", subject: "Hello", text: "Hello Anna" };
/** More than anything here takes; a test that waits for one of them shortens that one. */
const limits = { toGreet: 30, toHaveTheText: 30, toAnswer: 30 };

const failing = (responseCode: number) => Object.assign(new Error("no"), { responseCode });
/** What a mail server does with the text: says so, when it has all of it. */
const afterText = (answer: (done: (error?: Error) => void) => void): SMTPServerOptions => ({
  onData(stream, _session, done) {
    stream.resume();
    stream.on("end", () => answer(done));
  },
});

async function send(url: string, { seconds = limits, handOver = async () => true } = {}) {
  return connectionTo(url, seconds).send(mail, { handOver });
}

test.each<[what: string, options: SMTPServerOptions, because: string, concernsAll: boolean]>([
  ["no such mailbox", { onRcptTo: (_a, _s, done) => done(failing(550)) }, "refused", false],
  ["greylisted", { onRcptTo: (_a, _s, done) => done(failing(451)) }, "later", false],
  ["the server closes down", { onRcptTo: (_a, _s, done) => done(failing(421)) }, "later", true],
  ["a sender that it does not take", { onMailFrom: (_a, _s, done) => done(failing(553)) }, "sender", true],
  ["no sender just now", { onMailFrom: (_a, _s, done) => done(failing(452)) }, "later", true],
  ["spam", afterText((done) => done(failing(554))), "refused", false],
  ["busy after the text", afterText((done) => done(failing(451))), "later", false],
  ["no mail from us", { onConnect: (_s, done) => done(failing(554)) }, "other", true],
])("%s", async (_, options, because, concernsAll) => {
  const server = await aMailServer(options);
  expect(await send(server.url)).toMatchObject({ isTaken: false, because, concernsAll });
});

test("a mail server that falls silent has its time, before the text and after it", async () => {
  const before = await aMailServer({ onRcptTo: () => {} });
  expect(await send(before.url, { seconds: { ...limits, toHaveTheText: 0.3 } })).toMatchObject({
    because: "unreachable",
    concernsAll: true,
    said: "Timeout",
  });
  const after = await aMailServer(afterText(() => {}));
  expect(await send(after.url, { seconds: { ...limits, toAnswer: 0.3 } })).toMatchObject({
    because: "unanswered",
    concernsAll: true,
    said: "Timeout",
  });
});

test("a wrong password concerns every mail", async () => {
  const server = await aMailServer({
    authOptional: false,
    authMethods: ["PLAIN"],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(failing(535)),
  });
  expect(await send(server.url.replace("smtp://", "smtp://portal:wrong@"))).toMatchObject({
    because: "login",
    concernsAll: true,
    said: expect.stringContaining("535"),
  });
});

test("an address that no mail server would understand is refused without asking one", async () => {
  const server = await aMailServer();
  const outcome = await connectionTo(server.url).send(
    { ...mail, to: "nobody" },
    { handOver: async () => true },
  );
  expect(outcome).toMatchObject({ because: "refused", concernsAll: false });
});

const plainServers: Server[] = [];
afterEach(() => {
  for (const server of plainServers.splice(0)) server.close();
});

test.each([
  ["nobody listens there", undefined, "unreachable"],
  ["it never greets", () => {}, "unreachable"],
  ["it hangs up", (socket: ReturnType<typeof connect>) => socket.destroy(), "other"],
])("%s: that concerns every mail", async (_, greet, because) => {
  let url = "smtp://127.0.0.1:1";
  if (greet) {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      greet(socket);
    });
    plainServers.push(server.listen(0, "127.0.0.1"));
    await once(server, "listening");
    url = `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
  }
  expect(await send(url, { seconds: { ...limits, toGreet: 0.3 } })).toMatchObject({
    isTaken: false,
    because,
    concernsAll: true,
  });
});

test("an answer that comes long after the text has all its time, however short that of the commands is", async () => {
  const server = await aMailServer(afterText((done) => void setTimeout(done, 1200)));
  expect(await send(server.url, { seconds: { ...limits, toHaveTheText: 1 } })).toEqual({ isTaken: true });
});

test("a connection that breaks off before the last word is no try without an answer", async () => {
  const server = await aMailServer({
    onData() {
      server.dropConnections();
    },
  });
  const long = { ...mail, text: "A long text.\n".repeat(200_000) };
  const outcome = await connectionTo(server.url).send(long, {
    handOver: async () => {
      throw new Error("The last word was to leave.");
    },
  });
  expect(outcome).toMatchObject({ isTaken: false, because: expect.stringMatching(/unreachable|other/) });
});

test("a mail that must not leave any more at the last moment is not delivered", async () => {
  const server = await aMailServer();
  const handOver = async () => false;
  expect(await send(server.url, { handOver })).toEqual({ isTaken: false, because: "withheld" });
  expect(await send(server.url)).toEqual({ isTaken: true });
  expect(server.received).toHaveLength(1);
});

test("what fails while a mail is handed over is thrown, and nothing is delivered", async () => {
  const server = await aMailServer();
  const handOver = async () => {
    throw new Error("the disk is full");
  };
  await expect(send(server.url, { handOver })).rejects.toThrow("the disk is full");
  expect(server.received).toEqual([]);
});

test("one connection carries one mail after another, and a new one follows where it was dropped meanwhile", async () => {
  let greeted = 0;
  const server = await aMailServer({
    onConnect(_session, done) {
      greeted += 1;
      done();
    },
  });
  const mailServer = connectionTo(server.url);
  const handOver = async () => true;
  for (let count = 0; count < 3; count += 1)
    expect(await mailServer.send(mail, { handOver })).toEqual({ isTaken: true });
  expect(greeted).toBe(1);
  server.dropConnections();
  expect(await mailServer.send(mail, { handOver })).toEqual({ isTaken: true });
  expect(server.received).toHaveLength(4);
});
