import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { askUnseen } from "../asking.ts";
import { expect, test } from "../hands.ts";
import { fromOwnPage } from "../newcomers.ts";

type Form = Record<string, string>;

async function post(page: Page, path: string, form: Form): Promise<void> {
  const answer = await page.request.post(path, { form, headers: fromOwnPage, maxRedirects: 0 });
  if (answer.status() >= 400) throw new Error(`${path} answered ${answer.status()}.`);
}

const nowAt = (page: Page, title: string) =>
  expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();

/** A manager whom nobody knows owns these requests alone: what waits in the walk "mine" is this test's. */
async function queueOf(
  page: Page,
  {
    partner,
    enter,
    count,
  }: { partner: Page; enter: (page: Page, facts?: object) => Promise<unknown>; count: number },
) {
  const mark = randomUUID().slice(0, 8);
  const titles = Array.from({ length: count }, (_, at) => `Queued wish ${at + 1} of ${mark}`);
  await enter(partner);
  const numbers: string[] = [];
  for (const title of titles) numbers.push(await askUnseen(partner, title));
  await enter(page, { role: "manager" });
  for (const number of numbers)
    await post(page, `/admin/requests/${number}`, { intent: "take", seenOwner: "" });
  const item = { stage: "exploring", submissionKey: randomUUID() };
  const texts = { "title-en": `An item ${mark}`, "summary-en": "What changes.", "body-en": "How it does." };
  await post(page, "/admin/roadmap/new", { ...item, ...texts });
  await page.goto("/admin/queue?walk=mine");
  return { titles, numbers, item: texts["title-en"] };
}

test("a manager works through the queue by keys: next, previous, link, merge, decline, undo", {
  tag: ["@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const partner = await openBrowser();
  const { titles, numbers, item } = await queueOf(page, { partner, enter: enterAsNewcomer, count: 4 });
  const [one = "", two = "", three = "", four = ""] = titles;
  await nowAt(page, one);
  // The keys are printed as soon as they work, and for as long.
  const key = page.getByRole("link", { name: "Next" }).getByText("n", { exact: true });
  await expect(key).toBeVisible();
  await page.keyboard.press("n");
  await nowAt(page, two);
  await page.keyboard.press("p");
  await nowAt(page, one);

  await page.keyboard.press("l");
  const link = page.getByRole("region", { name: "Link to the roadmap" });
  await expect(link).toBeVisible();
  await hands.type(link.getByRole("searchbox"), item);
  await page.keyboard.press("Enter");
  // The latest items, which stand there before, may hold the same one.
  await expect(link.getByRole("heading", { name: "Found" })).toBeVisible();
  await hands.press(link.getByRole("button", { name: `Link to “${item}”` }));
  await nowAt(page, two);
  await expect(page.getByRole("main").getByRole("link", { name: one })).toBeVisible();

  await page.keyboard.press("m");
  await hands.type(page.getByRole("searchbox"), numbers[2] ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Found" })).toBeVisible();
  await hands.press(page.getByRole("link", { name: `Compare with “${three}”` }));
  await hands.type(page.getByLabel("Why do they say the same?"), "Both wait in one queue.");
  await hands.press(page.getByRole("button", { name: "Merge", exact: true }));
  await nowAt(page, three);
  await expect(page.getByRole("main").getByRole("link", { name: two })).toBeVisible();

  await page.keyboard.press("d");
  const decide = page.getByRole("region", { name: "Decide" });
  await expect(decide).toBeVisible();
  await expect(decide.getByLabel("Decision", { exact: true })).toHaveValue("declined");
  await hands.type(decide.getByLabel("English"), "No");
  // A key in a field is a letter.
  await page.keyboard.press("n");
  await page.keyboard.type("thing is lost: support does this for you.");
  await hands.press(decide.getByRole("button", { name: "Publish decision" }));
  await nowAt(page, four);
  await hands.press(page.getByRole("button", { name: "Undo: open again" }));
  await nowAt(page, three);
  await expect(page.getByText("Open again:").first()).toBeVisible();

  await page.keyboard.press("n");
  await nowAt(page, four);
  await hands.press(page.getByText("Shortcuts", { exact: true }));
  await hands.press(page.getByLabel("Use single-key shortcuts"));
  await expect(key).toHaveCount(0);
  await page.keyboard.press("p");
  await nowAt(page, four);
  await hands.press(page.getByLabel("Use single-key shortcuts"));
  await expect(key).toBeVisible();
  await page.keyboard.press("p");
  await nowAt(page, three);

  await partner.goto(`/en/requests/${numbers[2]}`);
  const history = partner.getByRole("region", { name: "History" });
  await expect(history.getByRole("link", { name: two })).toBeVisible();
  await expect(history.getByText("Declined")).toBeVisible();
});

test("the queue works by its links and forms alone, and skips what a colleague settled meanwhile", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const partner = await openBrowser();
  const { titles, numbers } = await queueOf(page, { partner, enter: enterAsNewcomer, count: 3 });
  const [one = "", two = "", three = ""] = titles;
  await nowAt(page, one);
  const colleague = await openBrowser();
  await enterAsNewcomer(colleague, { role: "manager" });
  const reason = { "reason-en": "Done by another team.", "reason-de": "", "reason-fr": "" };
  const declined = { intent: "decide", decision: "declined", seen: "0", ...reason };
  await post(colleague, `/admin/requests/${numbers[1]}`, declined);
  await hands.press(page.getByRole("link", { name: "Next" }));
  await nowAt(page, three);
  await hands.press(page.getByRole("link", { name: "Previous" }));
  await nowAt(page, one);
  await hands.press(page.getByRole("link", { name: "Decline" }));
  const decide = page.getByRole("region", { name: "Decide" });
  await hands.type(decide.getByLabel("English"), "The app does this another way.");
  await hands.press(decide.getByRole("button", { name: "Publish decision" }));
  await nowAt(page, three);
  await hands.press(page.getByRole("button", { name: "Undo: open again" }));
  await nowAt(page, one);
  await hands.press(page.getByRole("link", { name: "Next" }));
  await nowAt(page, three);
  await hands.press(page.getByRole("link", { name: "Next" }));
  await expect(page.getByText("You are at the end")).toBeVisible();
  await expect(page.getByText(two)).toHaveCount(0);
});
