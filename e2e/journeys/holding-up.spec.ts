import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { askUnseen, formOfRequest } from "../asking.ts";
import { expect, signInAs, test } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

// Another process could answer while one is held up.
test.use({ processes: 1 });

type Form = Record<string, string>;
const post = (request: APIRequestContext, path: string, form: Form): Promise<APIResponse> =>
  request.post(path, { form, headers: fromOwnPage, maxRedirects: 0 });

const askForFeature = (page: Page): Promise<string> => askUnseen(page, `Holding up ${randomUUID()}`);

test("R4: twenty votes at once by one person make one", async ({ page, enterAsNewcomer, openBrowser }) => {
  await enterAsNewcomer(page);
  const number = await askForFeature(page);
  const other = await openBrowser();
  await enterAsNewcomer(other);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post(other.request, `/en/requests/${number}/vote`, { intent: "cast" })),
  );
  expect(answers.map((answer) => answer.status())).toEqual(Array(20).fill(303));
  await page.goto(`/en/requests/${number}`);
  await expect(page.getByText("2 votes · 2 organisations", { exact: true })).toBeVisible();
});

test("R4: a vote on a closed request changes nothing and says why", async ({ page }) => {
  await signInAs(page, "partner", { to: "/en/requests?status=declined" });
  const link = page.getByRole("main").getByRole("heading", { level: 2 }).first().getByRole("link");
  const number = /requests\/(\d+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  await page.goto(`/en/requests/${number}`);
  const words = await page
    .getByText(/^\d+ votes? · /)
    .first()
    .textContent();
  const answer = await post(page.request, `/en/requests/${number}/vote`, { intent: "cast" });
  expect(answer.status()).toBe(303);
  await page.goto(answer.headers().location ?? "");
  await expect(page.getByText("voting on this request was closed")).toBeVisible();
  await expect(page.getByText(words ?? "", { exact: true })).toBeVisible();
});

const bombs = {
  "a table of 10 kB that would become megabytes": `${"|a".repeat(100)}|\n${"|-".repeat(100)}|\n${"|\n".repeat(4800)}`,
  "quotes nested 2,500 deep": `${"> ".repeat(2500)}x`,
};

/** In milliseconds, as all times here. */
async function timeHealth(request: APIRequestContext): Promise<number> {
  const asked = performance.now();
  expect((await request.get("/healthz")).status()).toBe(200);
  return performance.now() - asked;
}
/** A busy machine delays some answer now and then, a blocked process delays them all. */
const middleOf = (waits: number[]) => waits.toSorted((one, other) => one - other)[waits.length >> 1] ?? 0;

/** How many times slower than a quiet one this machine is at present: there, an idle portal's health takes under 10 ms. */
async function measureSlowness(request: APIRequestContext): Promise<number> {
  const waits: number[] = [];
  while (waits.length < 20) waits.push(await timeHealth(request));
  return Math.max(1, middleOf(waits) / 10);
}

/** Sends the form, asks for the portal's health again and again until the answer is there, and says how long each took. */
async function timeRefusal(page: Page, { request, form }: { request: APIRequestContext; form: Form }) {
  const began = performance.now();
  let isOver = false;
  const refused = post(page.request, "/en/requests/new", form).then((response) => {
    isOver = true;
    return { response, milliseconds: performance.now() - began };
  });
  const waits: number[] = [];
  do waits.push(await timeHealth(request));
  while (!isOver);
  return { ...(await refused), usualWait: middleOf(waits), longestWait: Math.max(...waits) };
}

/** A noisy machine may spoil one try and the next; a portal that a bomb holds up is held up every time. */
const mostTries = 4;

for (const [name, bomb] of Object.entries(bombs)) {
  test(`${name} is refused within two seconds while others are answered`, async ({
    page,
    request,
    enterAsNewcomer,
  }) => {
    await enterAsNewcomer(page);
    const form = await formOfRequest(page, { title: "A bomb", body: bomb });
    const tries: Record<string, number>[] = [];
    let isHeldUp = true;
    while (isHeldUp && tries.length < mostTries) {
      const slowness = await measureSlowness(request);
      const { response, ...times } = await timeRefusal(page, { request, form });
      expect(response.status()).toBe(422);
      expect(await response.text()).toContain("too deeply nested");
      tries.push({ ...times, slowness });
      const { milliseconds, usualWait, longestWait } = times;
      isHeldUp =
        milliseconds >= 2000 * slowness || usualWait >= 100 * slowness || longestWait >= 1000 * slowness;
    }
    expect(isHeldUp, JSON.stringify(tries)).toBe(false);
  });
}

test("a form from another site, or from nowhere, changes nothing", async ({
  page,
  request,
  enterAsNewcomer,
}) => {
  await enterAsNewcomer(page);
  const number = await askForFeature(page);
  const path = `/en/requests/${number}/vote`;
  const strangers: Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://evil.example" },
    {},
  ];
  for (const headers of strangers) {
    const answer = await page.request.post(path, { form: { intent: "withdraw" }, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
  }
  expect((await post(request, path, { intent: "cast" })).status()).toBe(401);
  await page.goto(`/en/requests/${number}`);
  await expect(page.getByText("1 vote · 1 organisation", { exact: true })).toBeVisible();
});
