import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { deliverDueMails } from "../mail/delivering.server.ts";
import { mailServerSeconds } from "../mail/mail.ts";
import { aMailServer, connectionTo, headerOf } from "../mail/test-mail-server.ts";
import { aSupportedRequest, decide, happened, listWritten, writeMails } from "./test-hearing.ts";

const deliver = (db: Db, url: string, at: Temporal.Instant, limits?: typeof mailServerSeconds) =>
  deliverDueMails(db, { mailServer: connectionTo(url, limits), from: "portal@example.com", now: () => at });

/** A decision that eight people hear of, their mails written. */
async function aDecisionToHear() {
  const { db, request, author, voters, manager } = await aSupportedRequest({ voters: 7 });
  await decide(db, { request, manager, decision: "declined" });
  await writeMails(db);
  return { db, request, addresses: [author.email, ...voters.map(({ email }) => email)] };
}
const recipientsOf = (mails: string[]) => mails.map((mail) => headerOf(mail, "To")).sort();
const statesOf = async (db: Db) => (await listWritten(db)).map(({ state }) => state);

test("P6: one address that the mail server refuses keeps nobody else's mail", async () => {
  const { db, addresses } = await aDecisionToHear();
  const refused = addresses[2];
  const server = await aMailServer({
    onRcptTo({ address }, _session, done) {
      done(
        address === refused ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : undefined,
      );
    },
  });
  await deliver(db, server.url, happened);
  await deliver(db, server.url, happened.add({ hours: 6 }));
  const others = addresses.filter((address) => address !== refused);
  expect(recipientsOf(server.received)).toEqual([...others].sort());
  expect((await statesOf(db)).filter((state) => state !== "sent")).toEqual(["failed"]);
});

test("P6: a slow mail server gets each mail once", async () => {
  const { db, addresses } = await aDecisionToHear();
  const server = await aMailServer({
    onMailFrom(_address, _session, done) {
      setTimeout(done, 20);
    },
  });
  expect(await deliver(db, server.url, happened)).toBe(8);
  expect(await deliver(db, server.url, happened.add({ hours: 6 }))).toBe(0);
  expect(recipientsOf(server.received)).toEqual([...addresses].sort());
});

test("P6: a connection dropped after the text costs one mail a second copy at most, with the same Message-ID", async () => {
  const { db, addresses } = await aDecisionToHear();
  const received: string[] = [];
  const server = await aMailServer({
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(text);
        if (received.length === 4) server.dropConnections();
        else done();
      });
    },
  });
  await deliver(db, server.url, happened);
  await deliver(db, server.url, happened.add({ minutes: 1 }));
  const dropped = headerOf(received[3], "To") ?? "";
  expect(recipientsOf(received)).toEqual([...addresses, dropped].sort());
  const ids = received
    .filter((mail) => headerOf(mail, "To") === dropped)
    .map((mail) => headerOf(mail, "Message-ID"));
  expect(new Set(ids).size).toBe(1);
  expect(new Set(await statesOf(db))).toEqual(new Set(["sent"]));
});

test("P6: a mail server that is slow to answer a text, slower than a command may be, gets each mail once", async () => {
  const { db, addresses } = await aDecisionToHear();
  const received: string[] = [];
  const server = await aMailServer({
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(text);
        if (received.length === 3) setTimeout(done, 1500);
        else done();
      });
    },
  });
  const limits = { ...mailServerSeconds, toHaveTheText: 1 };
  expect(await deliver(db, server.url, happened, limits)).toBe(8);
  expect(await deliver(db, server.url, happened.add({ hours: 6 }), limits)).toBe(0);
  expect(recipientsOf(received)).toEqual([...addresses].sort());
});

test("P6: a mail server that drops one recipient after each text gets two copies of that mail, one of all others", async () => {
  const { db, addresses } = await aDecisionToHear();
  const dropped = addresses[3] ?? "";
  const received: string[] = [];
  const server = await aMailServer({
    onData(stream, { envelope }, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(text);
        if (envelope.rcptTo[0]?.address === dropped) server.dropConnections();
        else done();
      });
    },
  });
  for (let hour = 0; hour < 20; hour += 1) await deliver(db, server.url, happened.add({ hours: hour }));
  expect(recipientsOf(received)).toEqual([...addresses, dropped].sort());
  const copies = received.filter((mail) => headerOf(mail, "To") === dropped);
  expect(new Set(copies.map((mail) => headerOf(mail, "Message-ID"))).size).toBe(1);
  expect((await listWritten(db)).filter(({ state }) => state !== "sent")).toMatchObject([
    { recipient: dropped, state: "failed", problem: "unanswered", unansweredTries: 2 },
  ]);
});

test("P6: a mail server that is down for an hour delays mail and loses none", async () => {
  const { db, addresses } = await aDecisionToHear();
  for (let minutes = 0; minutes < 60; minutes += 1)
    expect(await deliver(db, "smtp://127.0.0.1:1", happened.add({ minutes }))).toBe(0);
  expect(new Set(await statesOf(db))).toEqual(new Set(["waiting"]));
  const server = await aMailServer();
  for (let minutes = 60; minutes < 130; minutes += 1)
    await deliver(db, server.url, happened.add({ minutes }));
  expect(recipientsOf(server.received)).toEqual([...addresses].sort());
  expect(new Set(await statesOf(db))).toEqual(new Set(["sent"]));
});

test("P6: a mail program can unsubscribe its reader, and nothing answers it by itself", async () => {
  const { db, request } = await aDecisionToHear();
  const before = await listWritten(db);
  const server = await aMailServer();
  await deliver(db, server.url, happened);
  for (const [at, mail] of server.received.entries()) {
    expect(headerOf(mail, "List-Unsubscribe")).toBe(`<${before[at]?.unsubscribeUrl}>`);
    expect(headerOf(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(headerOf(mail, "List-Id")).toBe(`<request-${request.id}.portal.example.com>`);
    expect(headerOf(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(mail, "Message-ID")).toBe(before[at]?.messageId);
  }
  const left = JSON.stringify(await listWritten(db));
  for (const { unsubscribeUrl } of before) expect(left).not.toContain(unsubscribeUrl);
});
