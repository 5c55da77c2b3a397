import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createCrew, type Member } from "./crew.ts";
import type { FromPageProcess } from "./page-process-messages.ts";

/** Real connections: what came in, and the client at its other end. */
async function aDoor() {
  const server = createServer({ pauseOnConnect: true });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const clients: Socket[] = [];
  onTestFinished(() => {
    for (const client of clients) client.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return async () => {
    const client = connect(port, "127.0.0.1");
    client.on("error", () => undefined);
    clients.push(client);
    const [socket] = (await once(server, "connection")) as [Socket];
    return { client, socket };
  };
}

/** Takes nothing by itself: the test says when. */
function aMember() {
  const given: number[] = [];
  let listen: (message: FromPageProcess) => void = () => undefined;
  const member: Member = {
    say: (message) => {
      if ("connection" in message) given.push(message.connection);
    },
    hear: (listener) => {
      listen = listener;
    },
  };
  return {
    member,
    given,
    takeLast: () => listen({ taken: given.at(-1) ?? 0 }),
    endFirst: () => listen({ over: given.shift() ?? 0 }),
  };
}

async function textOf(client: Socket): Promise<string> {
  let text = "";
  for await (const chunk of client) text += chunk;
  return text;
}

test("each connection goes to the member that has fewest, one at a time", async () => {
  const [open, crew, one, other] = [await aDoor(), createCrew(), aMember(), aMember()];
  crew.join(one.member);
  crew.join(other.member);
  for (let count = 0; count < 4; count += 1) crew.handOver((await open()).socket);
  expect([one.given.length, other.given.length]).toEqual([1, 1]);
  one.takeLast();
  expect([one.given.length, other.given.length]).toEqual([2, 1]);
  // The other has fewer now, so the last one waits for it.
  one.takeLast();
  expect([one.given.length, other.given.length]).toEqual([2, 1]);
  other.takeLast();
  expect([one.given.length, other.given.length]).toEqual([2, 2]);
  other.takeLast();
  one.endFirst();
  crew.handOver((await open()).socket);
  expect([one.given.length, other.given.length]).toEqual([2, 2]);
});

test("connections wait for a first member, and what a leaving one has not taken goes to another", async () => {
  const [open, crew, one, other] = [await aDoor(), createCrew(), aMember(), aMember()];
  const [first, second] = [await open(), await open()];
  crew.handOver(first.socket);
  crew.handOver(second.socket);
  crew.join(one.member);
  one.takeLast();
  expect(one.given).toHaveLength(2);
  expect([first.socket.destroyed, second.socket.destroyed]).toEqual([true, false]);
  crew.leave(one.member);
  crew.join(other.member);
  expect(other.given).toHaveLength(1);
  other.takeLast();
  expect(second.socket.destroyed).toBe(true);
});

test("a member that takes nothing is passed over", async () => {
  const [open, crew, stuck, other] = [await aDoor(), createCrew(), aMember(), aMember()];
  crew.join(stuck.member);
  crew.join(other.member);
  for (let count = 0; count < 4; count += 1) {
    crew.handOver((await open()).socket);
    other.takeLast();
  }
  expect([stuck.given.length, other.given.length]).toEqual([1, 2]);
  await expect.poll(() => other.given.length).toBe(3);
});

test("a connection that nobody takes is told to come back, and one that got lost on its way counts no more", async () => {
  const [open, crew, one] = [await aDoor(), createCrew({ patienceMs: 50 }), aMember()];
  const waiting = await open();
  waiting.client.write("GET /de HTTP/1.1\r\nHost: a\r\n\r\n");
  crew.handOver(waiting.socket);
  const answer = await textOf(waiting.client);
  expect(answer).toMatch(/^HTTP\/1\.1 503 .*\r\nRetry-After: 5\r\n/);
  for (const words of ["too busy right now", "gerade überlastet", "trop sollicité"])
    expect(answer).toContain(words);
  expect(answer).toMatch(/<\/html>\n$/);
  const lost = await open();
  crew.join(one.member);
  crew.handOver(lost.socket);
  expect(await textOf(lost.client)).toMatch(/^HTTP\/1\.1 503 /);
  crew.handOver((await open()).socket);
  expect(one.given).toHaveLength(2);
});

test("where too many wait already, the next one is told to come back at once", async () => {
  const [open, crew] = [await aDoor(), createCrew({ mostWaiting: 3 })];
  for (let count = 0; count < 3; count += 1) crew.handOver((await open()).socket);
  const next = await open();
  crew.handOver(next.socket);
  expect(await textOf(next.client)).toMatch(/^HTTP\/1\.1 503 /);
});

test("a dismissed crew lets everybody go and takes nobody on", async () => {
  const [open, crew, one] = [await aDoor(), createCrew(), aMember()];
  crew.join(one.member);
  const [given, waiting, late] = [await open(), await open(), await open()];
  crew.handOver(given.socket);
  crew.handOver(waiting.socket);
  crew.dismiss();
  crew.handOver(late.socket);
  crew.leave(one.member);
  await pause(1);
  expect([given, waiting, late].map(({ socket }) => socket.destroyed)).toEqual([true, true, true]);
});
