import { organisations, people } from "../../db/demo/people.ts";
import { expect, test } from "../fixtures.ts";

/** Every page that a visitor reaches by links from the home page, in every language, and the sitemap's. */
async function listVisitorPages(get: (path: string) => Promise<string>): Promise<string[]> {
  const sitemap = await get("/sitemap.xml");
  const seen = new Set(
    [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map((match) => match[1] ?? ""),
  );
  for (const path of [...seen].slice(0, 18)) {
    for (const match of (await get(path)).matchAll(/href="(\/(?:en|de|fr)(?:\/[^"#]*)?)"/g)) {
      seen.add((match[1] ?? "").replaceAll("&amp;", "&"));
    }
  }
  return [...seen].filter((path) => !path.includes("/sign-in"));
}

const addresses = people.map(({ email }) => email);
const names = people.filter(({ name, displayName }) => name !== displayName).map(({ name }) => name);
const secrets = [...addresses, ...names, ...organisations.map(({ name }) => name)];

test("A3: no page, data or sitemap for visitors names a voter, an organisation or an address", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const get = async (path: string) => (await request.get(path)).text();
  const pages = await listVisitorPages(get);
  expect(pages.length).toBeGreaterThan(150);
  const told: string[] = [];
  for (const path of ["/sitemap.xml", ...pages]) {
    const data = path.endsWith(".xml") ? "" : path.replace(/(\?|$)/, path === "/en" ? ".data$1" : ".data$1");
    for (const address of [path, data].filter(Boolean)) {
      const text = await get(address);
      told.push(
        ...secrets.filter((secret) => text.includes(secret)).map((secret) => `${address} tells ${secret}`),
      );
    }
  }
  expect(told).toEqual([]);
});

test("a visitor's page has no inline script and no Remix client, stays under 40 kB, and is the same for every visitor", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const pages = await listVisitorPages(async (path) => (await request.get(path)).text());
  const wrong: string[] = [];
  for (const path of [...pages, "/en/sign-in", "/en/nowhere"]) {
    const response = await request.get(path);
    const html = await response.text();
    if (/<script(?![^>]*\bsrc=)/.test(html)) wrong.push(`${path} has an inline script`);
    if (/entry\.client|__remix/.test(html)) wrong.push(`${path} brings the Remix client`);
    if (/\son\w+="/.test(html)) wrong.push(`${path} has an inline handler`);
    if (Buffer.byteLength(html) > 40_000) wrong.push(`${path} has ${Buffer.byteLength(html)} bytes`);
    if ((await (await request.get(path)).text()) !== html)
      wrong.push(`${path} differs from one visit to the next`);
    if (response.headers()["set-cookie"]) wrong.push(`${path} sets a cookie`);
  }
  expect(wrong).toEqual([]);
});

test("the search answers 200 to operators, NUL and ten kilobytes of anything", async ({ request }) => {
  const queries = [
    '"',
    "a OR",
    "NEAR(",
    "title:x*",
    "\u0000",
    "-",
    "💥".repeat(2500),
    "x".repeat(10_000),
    "'; drop table requests; --",
  ];
  for (const q of queries) {
    const response = await request.get(`/en/search?q=${encodeURIComponent(q)}`);
    expect([q.slice(0, 20), response.status()]).toEqual([q.slice(0, 20), 200]);
  }
});
