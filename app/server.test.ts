import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { staticFiles } from "./http/static-files.ts";
import { expectConsoleError } from "./test-console.ts";
import {
  ask,
  buildOf,
  echo,
  missing,
  type Route,
  sayRaw,
  serve,
  temporaryFolder,
  text,
} from "./test-server.ts";

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
  const answer = await sayRaw(portal, [...lines, "Connection: close", "", ""].join("\r\n"));
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
