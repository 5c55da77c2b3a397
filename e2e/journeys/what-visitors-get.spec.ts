import { randomUUID } from "node:crypto";
import { organisations } from "../../db/demo/organisations.ts";
import { people } from "../../db/demo/people.ts";
import { expect, test } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

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
  test.setTimeout(300_000);
  const get = async (path: string) => (await request.get(path)).text();
  const pages = await listVisitorPages(get);
  expect(pages.length).toBeGreaterThan(150);
  const told: string[] = [];
  for (const path of ["/sitemap.xml", ...pages]) {
    const data = path.endsWith(".xml") ? "" : path.replace(/(\?|$)/, ".data$1");
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
  test.setTimeout(300_000);
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

test("A3: the way to sign in names the demo people and nobody's address", async ({ request }) => {
  for (const path of ["/en/sign-in", "/en/sign-in.data", "/fr/sign-in.data?to=/fr/account"]) {
    const text = await (await request.get(path)).text();
    expect([path, addresses.filter((address) => text.includes(address))]).toEqual([path, []]);
  }
});

test("pages with a code or a link in their address are kept by no cache", async ({ request }) => {
  for (const path of ["/en/sign-in/code?code=123456", "/en/sign-in/link/some-token"]) {
    expect([path, (await request.get(path)).headers()["cache-control"]]).toEqual([path, "no-store"]);
  }
});

test("too many tries get 429, a pause to keep, and a page that says so", async ({ request }) => {
  const email = `many.tries.${randomUUID()}@example.com`;
  const ask = () =>
    request.post("/en/sign-in", {
      form: { email },
      headers: fromOwnPage,
      maxRedirects: 0,
    });
  const answers = [];
  for (let count = 0; count < 6; count += 1) answers.push(await ask());
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303, 303, 303, 429]);
  expect(Number(answers.at(-1)?.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await answers.at(-1)?.text()).toContain("A short pause, please");
});

test("who signs in after a refused vote comes to the request", async ({ request }) => {
  const response = await request.get("/en/requests/1/vote");
  expect(response.url()).toMatch(/\/en\/requests\/1-/);
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
