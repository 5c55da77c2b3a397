import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { expect, signInAs, test } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

type Form = Record<string, string>;
const post = (request: APIRequestContext, path: string, form: Form): Promise<APIResponse> =>
  request.post(path, { form, headers: fromOwnPage, maxRedirects: 0 });

/** The form's hidden fields, as this person's page has them. */
async function openForm(page: Page): Promise<{ submissionKey: string; wording: string }> {
  await page.goto("/en/requests/new");
  return {
    submissionKey: await page.locator('[name="submissionKey"]').inputValue(),
    wording: await page.locator('[name="wording"]').inputValue(),
  };
}

/** Asks for a feature and returns its number. */
async function askForFeature(page: Page): Promise<string> {
  const hidden = await openForm(page);
  const title = `Holding up ${randomUUID()}`;
  const response = await post(page.request, "/en/requests/new", {
    title,
    seen: title,
    body: "Counted parts.",
    language: "en",
    ...hidden,
  });
  expect(response.status()).toBe(303);
  return /requests\/(\d+)/.exec(response.headers().location ?? "")?.[1] ?? "";
}

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

/** Sends the form, asks for the portal's health again and again until the answer is there, and says how long each took. */
async function timeRefusal(page: Page, { request, form }: { request: APIRequestContext; form: Form }) {
  const began = performance.now();
  let isOver = false;
  const refused = post(page.request, "/en/requests/new", form).then((response) => {
    isOver = true;
    return { response, milliseconds: performance.now() - began };
  });
  const waits: number[] = [];
  do {
    const asked = performance.now();
    expect((await request.get("/healthz")).status()).toBe(200);
    waits.push(performance.now() - asked);
  } while (!isOver);
  waits.sort((one, other) => one - other);
  // The middle one: a busy machine delays some answer now and then, a blocked process delays them all.
  return {
    ...(await refused),
    usualWait: waits[Math.floor(waits.length / 2)] ?? 0,
    longestWait: waits.at(-1) ?? 0,
  };
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
    const form = { title: "A bomb", seen: "A bomb", body: bomb, language: "en", ...(await openForm(page)) };
    await request.get("/healthz");
    const tries: Record<string, number>[] = [];
    let isHeldUp = true;
    while (isHeldUp && tries.length < mostTries) {
      const { response, ...times } = await timeRefusal(page, { request, form });
      expect(response.status()).toBe(422);
      expect(await response.text()).toContain("too deeply nested");
      tries.push(times);
      isHeldUp = times.milliseconds >= 2000 || times.usualWait >= 100 || times.longestWait >= 1000;
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
