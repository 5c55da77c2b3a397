import { once } from "node:events";
import { copyFileSync, existsSync } from "node:fs";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabase } from "../db/client.ts";
import { migrateToLatest } from "../db/migrating.ts";
import { ask, buildOf, echo, type Route, sayRaw, serve, temporaryFolder, text } from "./test-server.ts";

test("port 0 becomes the system's choice, in the base URL too", async () => {
  const portal = await serve(buildOf({ echo }));
  expect(portal.baseUrl).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
  expect(new URL(portal.url).port).toBe(new URL(portal.baseUrl).port);
});

test("a port in use is a refusal with its code, and leaves nothing running", async () => {
  const { port } = new URL((await serve(buildOf({ echo }))).url);
  await expect(serve(buildOf({ echo }), { variables: { PORT: port } })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
});

test("who begins to ask and never ends is told so, and the connection is given up", async () => {
  const portal = await serve(buildOf({ echo }), { headersMs: 100 });
  expect(await sayRaw(portal, "GET /echo HTTP/1.1\r\nHost: a\r\n")).toMatch(/^HTTP\/1\.1 408 /);
});

test("while stopping, a connection that its browser resets leaves the others their answers", async () => {
  const mayFinish = Promise.withResolvers<void>();
  let asked = 0;
  const bothAsked = Promise.withResolvers<void>();
  const slow: Route = {
    loader: async () => {
      asked += 1;
      if (asked === 2) bothAsked.resolve();
      await mayFinish.promise;
      return text("finished");
    },
  };
  const portal = await serve(buildOf({ slow }));
  const { hostname, port } = new URL(portal.url);
  const leaving = connect(Number(port), hostname);
  leaving.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
  const staying = ask(portal, { address: "/slow" });
  await bothAsked.promise;
  const stopped = portal.stop();
  leaving.resetAndDestroy();
  await pause(50);
  mayFinish.resolve();
  expect(await staying).toMatchObject({ status: 200, answer: "finished" });
  await stopped;
});

test("stopping lets requests in flight finish, refuses new ones and leaves one whole database file", async () => {
  const file = path.join(temporaryFolder(), "portal.sqlite");
  const db = openDatabase(file);
  await migrateToLatest(db);
  const started = Promise.withResolvers<void>();
  const mayFinish = Promise.withResolvers<void>();
  const slow: Route = {
    loader: async () => {
      started.resolve();
      await mayFinish.promise;
      await db
        .insertInto("organisations")
        .values({ name: "Late", foldedName: "late", plan: "free", createdAt: "2030-01-01T00:00:00.000Z" })
        .execute();
      return text("finished");
    },
  };
  const portal = await serve(buildOf({ slow, echo }), { db });
  const { hostname, port } = new URL(portal.url);

  // A browser's spare connections, one used and one never used, must not hold the server up.
  const unused = connect(Number(port), hostname);
  await once(unused, "connect");
  const agent = new Agent({ keepAlive: true });
  const used = httpRequest(new URL("/echo", portal.url), { agent }).end();
  const [usedResponse] = (await once(used, "response")) as [IncomingMessage];
  await once(usedResponse.resume(), "end");

  const inFlight = ask(portal, { address: "/slow" });
  await started.promise;
  const stopped = portal.stop();
  await expect(ask(portal, {})).rejects.toMatchObject({ code: "ECONNREFUSED" });
  mayFinish.resolve();
  expect(await inFlight).toMatchObject({ status: 200, answer: "finished" });
  await stopped;

  expect(existsSync(`${file}-wal`)).toBe(false);
  const copy = `${file}.copy`;
  copyFileSync(file, copy);
  const left = openDatabase(copy);
  expect(await left.selectFrom("organisations").select("name").execute()).toEqual([{ name: "Late" }]);
  await left.destroy();
  agent.destroy();
});
