import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { askUnseen } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, type Hands, test } from "../hands.ts";

const ask = (page: Page) => askUnseen(page, `Count the spare parts by weight ${randomUUID().slice(0, 8)}`);

const summary = (page: Page, words: string): Locator => page.locator("summary").filter({ hasText: words });

/** Votes and answers; a script unfolds the question by itself, where there is none (yet) the reader unfolds it. */
async function voteAndAnswer(page: Page, hands: Hands, number: string): Promise<void> {
  await page.goto(`/en/requests/${number}`);
  await expect(page.getByText("How badly do you need it?")).toHaveCount(0);
  await hands.press(page.getByRole("button", { name: "Vote for this request" }));
  const question = summary(page, "How badly do you need it?");
  await expect(question).toBeVisible();
  const critical = page.getByRole("radio", { name: /^Critical/ });
  await expect(async () => {
    if (!(await critical.isVisible())) await hands.press(question);
    await expect(critical).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await hands.pick(critical);
  await hands.type(page.getByLabel("Why?"), "=SUM(our lost hours)");
  await hands.press(page.getByRole("button", { name: "Keep answer" }));
  await expect(page.getByText("Kept, thank you.")).toBeVisible();
  await expect(critical).toBeHidden();
}

test("R5: a partner says how badly it is needed, and a manager reads it by plan and as a file", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const author = await openBrowser();
  await enterAsNewcomer(author);
  const number = await ask(author);
  const voter = await enterAsNewcomer(page);
  await voteAndAnswer(page, hands, number);
  await page.reload();
  await expect(summary(page, "Your answer: Critical")).toBeVisible();

  // Another partner sees a number, and nothing else.
  await author.goto(`/en/requests/${number}`);
  await expect(author.getByText("2 votes · 2 organisations")).toBeVisible();
  expect(await author.content()).not.toContain("lost hours");

  // The manager sees who, how badly and why, and what is left of it on one plan.
  await page.context().clearCookies();
  await enterAs(page, hands, { name: nameOf("manager"), to: `/admin/requests/${number}` });
  await expect(page.getByRole("row", { name: "Critical 1" })).toBeVisible();
  await hands.press(page.getByRole("link", { name: "See all the evidence" }));
  const counts = page.getByText("2 people · 2 organisations", { exact: true });
  await expect(counts).toBeVisible();
  await expect(page.getByText("=SUM(our lost hours)")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Free", exact: true }));
  await expect(page.getByText("Nobody stands behind this at present")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Advanced", exact: true }));
  await expect(counts).toBeVisible();
  const coming = page.waitForEvent("download");
  await hands.press(page.getByRole("link", { name: "People as CSV" }));
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`evidence-${number}-people.csv`);
  const file = await readFile(await download.path(), "utf8");
  expect(file).toContain(`"${voter.name}","active","${voter.organisation}","Advanced","Critical"`);
  expect(file).toContain(`"'=SUM(our lost hours)"`);
});

test("a voter takes the answer back, and the vote stays", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const author = await openBrowser();
  await enterAsNewcomer(author);
  const number = await ask(author);
  await enterAsNewcomer(page);
  await voteAndAnswer(page, hands, number);
  await hands.press(summary(page, "Your answer: Critical"));
  await hands.press(page.getByRole("button", { name: "Remove answer" }));
  await expect(page.getByText("Your answer is removed. Your vote still counts.")).toBeVisible();
  await expect(summary(page, "How badly do you need it?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw your vote" })).toBeVisible();
});

test("a manager chooses requests in the list and reads their evidence together", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const author = await openBrowser();
  await enterAsNewcomer(author);
  const numbers = [await ask(author), await ask(author)];
  await enterAs(page, hands, { name: nameOf("manager"), to: "/admin/requests" });
  for (const number of numbers) await hands.press(page.locator(`input[name="requests"][value="${number}"]`));
  await hands.press(page.getByRole("button", { name: "See the evidence for the chosen requests" }));
  await expect(page.getByText("1 person · 1 organisation", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Numbers of requests")).toHaveValue(numbers.toReversed().join(", "));
});
