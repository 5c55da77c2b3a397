import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { deliverDueMails } from "./delivering.server.ts";
import { pauseSeconds, startPausing } from "./pausing.ts";
import { aMailServer, connectionTo } from "./test-mail-server.ts";
import { anOutboxWith, countTries, deliver, rows, start } from "./test-outbox.ts";

const now = Temporal.Instant.from("2030-05-06T08:00:00Z");
const later = (seconds: number) => now.add({ seconds });

test("pauses grow to a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(pauseSeconds)).toEqual([5, 10, 20, 40, 60, 60, 60]);
});

test("after a pause one mail tries at a time, until the mail server answers", () => {
  const pausing = startPausing();
  expect([pausing.begin(now), pausing.begin(now)]).toEqual([true, true]);
  pausing.failed(now);
  pausing.end();
  expect([pausing.begin(later(4)), pausing.begin(later(5)), pausing.begin(later(5))]).toEqual([
    false,
    true,
    false,
  ]);
  pausing.failed(later(5));
  pausing.end();
  expect([pausing.begin(later(14)), pausing.begin(later(15))]).toEqual([false, true]);
  pausing.answered();
  expect(pausing.begin(later(15))).toBe(true);
  pausing.end();
  pausing.failed(later(16));
  expect([pausing.begin(later(20)), pausing.begin(later(21))]).toEqual([false, true]);
});

test("what failed while a pause lasts makes it no longer", () => {
  const pausing = startPausing();
  for (const seconds of [0, 1, 4]) pausing.failed(later(seconds));
  expect(pausing.begin(later(5))).toBe(true);
});

test("a mail server that fails keeps all mails waiting, and after each pause one of them tries", async () => {
  const db = await anOutboxWith({ count: 5 });
  const pausing = startPausing();
  const triesAt = async (seconds: number, url = "smtp://127.0.0.1:1") => {
    const before = await countTries(db);
    const at = start.add({ seconds });
    await Promise.all([1, 2, 3].map(() => deliver(db, { url, at, pausing })));
    return (await countTries(db)) - before;
  };
  // Three send at once; what was under way when the pause began is its end.
  expect(await triesAt(0)).toBe(3);
  expect([await triesAt(4), await triesAt(5), await triesAt(14), await triesAt(15)]).toEqual([0, 1, 0, 1]);
  expect(await triesAt(34)).toBe(0);
  const server = await aMailServer();
  await triesAt(60, server.url);
  expect(server.received).toHaveLength(5);
  expect(new Set((await rows(db)).map(({ state }) => state))).toEqual(new Set(["sent"]));
});

test("a mail server that hangs is waited for once, not once a mail", async () => {
  let waitedFor = 0;
  const server = await aMailServer({
    onMailFrom() {
      waitedFor += 1;
    },
  });
  const db = await anOutboxWith({ count: 5 });
  const limits = { toGreet: 30, toHaveTheText: 0.3, toAnswer: 30 };
  const mailServer = connectionTo(server.url, limits);
  const facts = { mailServer, from: "portal@example.com", now: () => start, pausing: startPausing() };
  for (let count = 0; count < 5; count += 1) expect(await deliverDueMails(db, facts)).toBe(0);
  expect([waitedFor, await countTries(db)]).toEqual([1, 1]);
});

test("a mail that the mail server refuses pauses nothing", async () => {
  const server = await aMailServer({
    onRcptTo({ address }, _session, done) {
      const isKnown = address.startsWith("anna4");
      done(isKnown ? undefined : Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
    },
  });
  const db = await anOutboxWith({ count: 5 });
  const pausing = startPausing();
  expect(await deliver(db, { url: server.url, pausing })).toBe(1);
  expect(pausing.begin(start)).toBe(true);
});
