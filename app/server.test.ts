import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { afterEach, expect, test } from "vitest";
import { type Db, openDatabase } from "../db/client.ts";
import { migrateToLatest } from "../db/migrating.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { demoSettings } from "./env.server.ts";
import { openDoor } from "./http/door.ts";
import { staticFiles } from "./http/static-files.ts";
import { createPageServer } from "./server.ts";
import { expectConsoleError } from "./test-console.ts";

type Route = {
  loader?: (args: LoaderFunctionArgs) => Promise<Response>;
  action?: (args: ActionFunctionArgs) => Promise<Response>;
};

const text = (body: string) => new Response(body, { headers: { "Content-Type": "text/plain" } });

/** A build with plain routes that answer without rendering: what stands around Remix is tested, not the pages. */
function buildOf(routes: Record<string, Route>): ServerBuild {
  const entries = Object.entries(routes).map(([address, module], index) => [
    `route-${index}`,
    { id: `route-${index}`, parentId: undefined, path: address, module },
  ]);
  return {
    entry: { module: { default: () => new Response("no page", { status: 500 }) } },
    routes: Object.fromEntries(entries),
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

const echo: Route = {
  loader: async ({ request, context }) =>
    Response.json({ url: request.url, origin: request.headers.get("origin"), nonce: context.nonce ?? null }),
  action: async () => text("done"),
};

const missing: Route = { loader: async () => new Response("missing", { status: 404 }) };

type ServedPortal = { url: string; baseUrl: string; stop: () => Promise<void> };

const running: ServedPortal[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const portal of running.splice(0)) await portal.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-server-"));
  folders.push(folder);
  return folder;
}

type Options = {
  db?: Db;
  variables?: Record<string, string>;
  assets?: Parameters<typeof createPageServer>[0]["assets"];
  headersMs?: number;
};

async function serve(
  build: ServerBuild | (() => Promise<ServerBuild>),
  options: Options = {},
): Promise<ServedPortal> {
  const own = { sessionSecret: "s".repeat(32), databasePath: ":memory:", demoDoor: undefined };
  const { settings, url, leadTo, close } = await openDoor(
    demoSettings(own, { PORT: "0", ...options.variables }),
  );
  const db = options.db ?? (await openTestDatabase());
  const pages = createPageServer({ ...options, db, settings, build });
  leadTo(pages.take);
  const portal = {
    url,
    baseUrl: settings.baseUrl,
    async stop() {
      close();
      await pages.stop();
    },
  };
  running.push(portal);
  return portal;
}

/** Sends bytes as they are, for what no well-behaved client would say; resolves with everything that comes back. */
async function sayRaw(portal: ServedPortal, lines: string[]): Promise<string> {
  const { hostname, port } = new URL(portal.url);
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

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

// BASE_URL is https://portal.example in all of these.
const origins: { says: Record<string, string>; status: number; method?: string }[] = [
  { says: { "Sec-Fetch-Site": "same-origin" }, status: 200 },
  { says: { "Sec-Fetch-Site": "same-origin", Origin: "https://portal.example" }, status: 200 },
  { says: { "Sec-Fetch-Site": "same-origin", Origin: "http://localhost:9" }, status: 200 },
  { says: { "Sec-Fetch-Site": "same-site", Origin: "https://portal.example" }, status: 403 },
  { says: { "Sec-Fetch-Site": "cross-site" }, status: 403 },
  { says: { "Sec-Fetch-Site": "none" }, status: 403 },
  { says: { "Sec-Fetch-Site": "" }, status: 403 },
  { says: { Origin: "https://portal.example" }, status: 200 },
  { says: { Origin: "http://portal.example" }, status: 403 },
  { says: { Origin: "https://portal.example.evil.example" }, status: 403 },
  { says: { Origin: "null" }, status: 403 },
  { says: { Origin: "nonsense" }, status: 403 },
  { says: {}, status: 403 },
  { says: { Referer: "https://portal.example/en" }, status: 403 },
  { says: {}, status: 403, method: "PUT" },
  { says: {}, status: 403, method: "DELETE" },
  { says: {}, status: 403, method: "PROPFIND" },
  { says: {}, status: 200, method: "GET" },
  { says: { "Sec-Fetch-Site": "cross-site" }, status: 200, method: "GET" },
];

/** Like fetch, but for headers that fetch keeps to itself. */
async function ask(portal: ServedPortal, { method = "GET", address = "/echo", headers = {}, body = "" }) {
  const outgoing = httpRequest(new URL(address, portal.url), { method, headers, agent: false });
  outgoing.end(body);
  const [response] = (await once(outgoing, "response")) as [import("node:http").IncomingMessage];
  let answer = "";
  for await (const chunk of response) answer += chunk;
  return { status: response.statusCode, headers: response.headers, answer };
}

test.for(origins)(
  "an unsafe method must come from our own pages: $method $says → $status",
  async ({ says, status, method }) => {
    const portal = await serve(buildOf({ echo }), { variables: { BASE_URL: "https://portal.example" } });
    const answer = await ask(portal, {
      method: method ?? "POST",
      headers: { "Content-Length": "0", ...says },
    });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.answer).toContain("<h1>We could not accept this form</h1>");
  },
);

test("P6: a mail program may post from anywhere to the address that unsubscribes its reader, but brings no session", async () => {
  const address = "/en/unsubscribe/some-token";
  const who: Route = {
    action: async ({ request }) => text(`cookie: ${request.headers.get("cookie")}`),
  };
  const portal = await serve(buildOf({ "en/unsubscribe/:token": who, "en/account": who }));
  const body = "List-Unsubscribe=One-Click";
  const post = (headers: Record<string, string>, to = address) =>
    ask(portal, {
      method: "POST",
      address: to,
      headers: { ...headers, Cookie: "portal-session=x", "Content-Length": String(body.length) },
      body,
    });
  const elsewhere: Record<string, string>[] = [{}, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }];
  for (const from of elsewhere) {
    expect(await post(from)).toMatchObject({ status: 200, answer: "cookie: null" });
    expect((await post(from, "/en/account")).status).toBe(403);
  }
  const own = await post({ "Sec-Fetch-Site": "same-origin" });
  expect(own.answer).toBe("cookie: portal-session=x");
});

test("a body is capped before anything reads it", async () => {
  let calls = 0;
  const counting: Route = {
    async action({ request }) {
      calls += 1;
      return text(`got ${(await request.text()).length}`);
    },
  };
  const portal = await serve(buildOf({ "de/echo": counting }));
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const post = (body: string) => ask(portal, { method: "POST", address: "/de/echo", headers, body });

  expect(await post("x".repeat(256 * 1024))).toMatchObject({ status: 200, answer: "got 262144" });
  const refused = await post("x".repeat(256 * 1024 + 1));
  expect(refused).toMatchObject({ status: 413 });
  expect(refused.answer).toContain('<html lang="de">');
  expect(refused.answer).toContain("Das war zu viel auf einmal");
  expect(
    (
      await ask(portal, {
        method: "POST",
        address: "/de/echo",
        headers: { ...headers, "Transfer-Encoding": "chunked" },
        body: "x",
      })
    ).status,
  ).toBe(411);
  expect(calls).toBe(1);
});

test("every answer carries the safety headers, refusals and missing pages included", async () => {
  const portal = await serve(buildOf({ echo, "*": missing }));
  for (const { address, method } of [
    { address: "/echo" },
    { address: "/nothing" },
    { address: "/echo", method: "POST" },
  ]) {
    const { headers } = await ask(portal, { address, method });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  }
});

test("over https browsers are told to stay there", async () => {
  const portal = await serve(buildOf({ echo }), { variables: { BASE_URL: "https://portal.example" } });
  expect((await ask(portal, {})).headers["strict-transport-security"]).toContain("max-age=31536000");
});

test("a visitor's policy has no nonce; a browser with a session gets a fresh one each time", async () => {
  const portal = await serve(buildOf({ echo }));
  const policyFor = async (headers: Record<string, string>) => {
    const response = await ask(portal, { headers });
    const policy = response.headers["content-security-policy"] as string;
    return {
      scripts: /script-src ([^;]*)/.exec(policy)?.[1]?.trim(),
      nonce: JSON.parse(response.answer).nonce,
    };
  };
  expect(await policyFor({})).toEqual({ scripts: "'self'", nonce: null });
  expect(await policyFor({ Cookie: "other=1; portal-session=" })).toEqual({ scripts: "'self'", nonce: null });
  const one = await policyFor({ Cookie: "other=1; portal-session=abc" });
  expect(one).toEqual({ scripts: `'self' 'nonce-${one.nonce}'`, nonce: expect.stringMatching(/^.{22,}$/) });
  expect((await policyFor({ Cookie: "portal-session=abc" })).nonce).not.toBe(one.nonce);
});

test("built files are kept for ever, others for an hour, and a missing one is a page's matter", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "assets"));
  mkdirSync(path.join(folder, "assets-notes"));
  for (const file of ["assets/a-1.js", "assets-notes/b.js", "mark.svg", ".hidden"]) {
    writeFileSync(path.join(folder, file), "1");
  }
  const portal = await serve(buildOf({ "*": echo }), { assets: staticFiles(folder) });
  const cacheOf = async (address: string) => (await ask(portal, { address })).headers["cache-control"];
  expect(await cacheOf("/assets/a-1.js")).toBe("public, max-age=31536000, immutable");
  expect(await cacheOf("/assets-notes/b.js")).toBe("public, max-age=3600");
  expect(await cacheOf("/mark.svg")).toBe("public, max-age=3600");
  for (const address of ["/assets/gone.js", "/.hidden", "/assets", "/%2e%2e/package.json"]) {
    expect(JSON.parse((await ask(portal, { address })).answer)).toHaveProperty("url");
  }
});

test("browsers that ask for a favicon of their own accord find one", async () => {
  const assets = staticFiles(path.join(import.meta.dirname, "../public"));
  const portal = await serve(buildOf({ "*": missing }), { assets });
  const answer = await fetch(`${portal.url}/favicon.ico`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toMatch(/^image\//);
});

test("an address may be as long as a search of ten thousand characters", async () => {
  const portal = await serve(buildOf({ echo }));
  const q = encodeURIComponent("💥".repeat(5000) + "é".repeat(5000));
  expect((await ask(portal, { address: `/echo?q=${q}` })).status).toBe(200);
});

const nonsense: { says: string; lines: string[]; status: number }[] = [
  { says: "another host", lines: ["GET /echo HTTP/1.1", "Host: evil.example"], status: 200 },
  { says: "a host that is none", lines: ["GET /echo HTTP/1.1", "Host: [::::"], status: 200 },
  { says: "a host with spaces", lines: ["GET /echo HTTP/1.1", "Host: a b/c?d"], status: 200 },
  { says: "a port that is none", lines: ["GET /echo HTTP/1.1", "Host: a:99999999"], status: 200 },
  { says: "an empty host", lines: ["GET /echo HTTP/1.1", "Host:"], status: 200 },
  { says: "no host", lines: ["GET /echo HTTP/1.0"], status: 200 },
  {
    says: "a forwarded host",
    lines: ["GET /echo HTTP/1.1", "Host: a", "X-Forwarded-Host: evil.example:1"],
    status: 200,
  },
  {
    says: "an origin that is none",
    lines: ["GET /echo HTTP/1.1", "Host: a", "Origin: nonsense"],
    status: 200,
  },
  { says: "a whole URL", lines: ["GET http://evil.example/echo HTTP/1.1", "Host: a"], status: 400 },
  { says: "a star", lines: ["OPTIONS * HTTP/1.1", "Host: a"], status: 400 },
  { says: "broken escapes", lines: ["GET /fr/%E0%A4%A HTTP/1.1", "Host: a"], status: 400 },
  { says: "a broken escape in a query", lines: ["GET /echo?q=%E0%A4%A HTTP/1.1", "Host: a"], status: 200 },
  { says: "NUL", lines: ["GET /%00 HTTP/1.1", "Host: a"], status: 404 },
  { says: "two slashes", lines: ["GET //evil.example/%2f HTTP/1.1", "Host: a"], status: 404 },
  { says: "backslashes", lines: ["GET /\\evil.example HTTP/1.1", "Host: a"], status: 404 },
];

test.for(nonsense)("$says gets an answer about this portal, never a stack", async ({ lines, status }) => {
  const portal = await serve(buildOf({ echo, "*": missing }), {
    variables: { BASE_URL: "https://portal.example" },
  });
  const answer = await sayRaw(portal, [...lines, "Connection: close"]);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).not.toMatch(/\bat [\w.]+ \(|node_modules|Error:/);
  if (status === 200) {
    expect(answer).toMatch(/"url":"http:\/\/portal\.example\/echo[^"]*","origin":null/);
  }
});

test("what breaks outside a page is logged, and shown as a plain page in the address's language", async () => {
  expectConsoleError(/the secret is 42/);
  const failure = new Error("the secret is 42");
  const portal = await serve(() => Promise.reject(failure));
  const { status, headers, answer } = await ask(portal, { address: "/fr/echo" });
  expect({ status, type: headers["content-type"], cache: headers["cache-control"] }).toEqual({
    status: 500,
    type: "text/html; charset=utf-8",
    cache: "no-store",
  });
  expect(answer).toContain('<html lang="fr">');
  expect(answer).not.toContain("42");
});

test("who begins to ask and never ends is told so, and the connection is given up", async () => {
  const portal = await serve(buildOf({ echo }), { headersMs: 100 });
  const { hostname, port } = new URL(portal.url);
  const socket = connect(Number(port), hostname);
  socket.write("GET /echo HTTP/1.1\r\nHost: a\r\n");
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 408 /);
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
  running.pop();
  const { hostname, port } = new URL(portal.url);

  // A browser's spare connections, one used and one never used, must not hold the server up.
  const unused = connect(Number(port), hostname);
  await once(unused, "connect");
  const agent = new Agent({ keepAlive: true });
  const used = httpRequest(new URL("/echo", portal.url), { agent }).end();
  const [usedResponse] = (await once(used, "response")) as [import("node:http").IncomingMessage];
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
