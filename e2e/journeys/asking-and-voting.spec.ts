import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, type Hands, test } from "../hands.ts";

/** Presses and waits until the server has answered: what is shown before that is only what will most likely be. */
async function pressAndSettle(page: Page, hands: Hands, name: string): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.url().includes("/vote"),
  );
  await hands.press(page.getByRole("button", { name }));
  await answer;
}

/** "12 votes · 5 organisations" → 12. */
async function readVotes(page: Page): Promise<number> {
  const words = await page
    .getByText(/^\d+ votes? · \d+ organisations?$/)
    .first()
    .textContent();
  return Number(/^\d+/.exec(words ?? "")?.[0]);
}

async function ask(page: Page, hands: Hands, title: string): Promise<void> {
  await page.goto("/en/requests");
  await hands.press(page.getByRole("link", { name: "Ask for a feature" }).first());
  await hands.type(page.getByLabel("What should the product do?"), title);
  await hands.type(
    page.getByLabel("What is the situation, and what would help?"),
    "The lift stands between two floors and the report is **not** with the caretaker.",
  );
  await hands.press(page.getByRole("button", { name: "Send request" }));
}

test("a partner asks for a feature and sees it listed with the own vote", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands }) => {
  const title = `Send the report to the caretaker as well ${randomUUID().slice(0, 8)}`;
  await enterAs(page, hands, { name: nameOf("partner") });
  await ask(page, hands, title);

  await expect(page.getByText("Thank you, your request is on record")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("1 vote · 1 organisation", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw your vote" })).toBeVisible();

  await page.goto("/en/requests?sort=new");
  const own = page.getByRole("button", { name: `Vote for “${title}”` });
  await expect(own).toHaveAttribute("aria-pressed", "true");
});

test("a partner votes, sees the count rise, reloads and withdraws", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands }) => {
  await enterAs(page, hands, { name: nameOf("partner-free") });
  await ask(page, hands, `A request to vote on ${randomUUID().slice(0, 8)}`);
  await expect(page.getByText("Thank you, your request is on record")).toBeVisible();
  const address = page.url().replace("?sent", "");
  await page.goto("/en/account");
  await hands.press(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await page.waitForURL("/en");

  await enterAs(page, hands, { name: nameOf("partner") });
  await page.goto(address);
  const before = await readVotes(page);
  await pressAndSettle(page, hands, "Vote for this request");
  await expect(page.getByText(`${before + 1} votes · 2 organisations`, { exact: true })).toBeVisible();
  await expect(page.getByText("1 of these votes comes from your organisation.")).toBeVisible();
  await page.reload();
  expect(await readVotes(page)).toBe(before + 1);
  await pressAndSettle(page, hands, "Withdraw your vote");
  await expect(page.getByRole("button", { name: "Vote for this request" })).toBeVisible();
  await page.reload();
  expect(await readVotes(page)).toBe(before);
});

test("a partner votes from the list and the count rises in place", async ({ page, hands }) => {
  await enterAs(page, hands, { name: nameOf("partner"), to: "/en/requests?sort=new" });
  const button = page
    .getByRole("main")
    .getByRole("button", { name: /^Vote for “/, pressed: false })
    .first();
  const name = (await button.getAttribute("aria-label")) ?? "";
  const votes = Number(/· (\d+) vote/.exec(name)?.[1]);
  const title = /“(.*)”/.exec(name)?.[1] ?? "";
  await hands.press(button);
  const same = page.getByRole("button", { name: `Vote for “${title}”` });
  await expect(same).toHaveAttribute("aria-pressed", "true");
  await expect(same).toHaveAccessibleName(new RegExp(`· ${votes + 1} votes`));
});

test.describe("a request that is refused", () => {
  test.use({ expectedErrors: [/status of 422/] });
  test("comes back with every field and the reason beside it", {
    tag: ["@without-javascript", "@by-keyboard"],
  }, async ({ page, hands }) => {
    await enterAs(page, hands, { name: nameOf("partner"), to: "/en/requests/new" });
    await hands.type(page.getByLabel("What is the situation, and what would help?"), "Only a text.");
    await hands.press(page.getByRole("button", { name: "Send request" }));
    await expect(page.getByRole("alert")).toContainText("One thing needs your attention");
    await expect(page.getByLabel("What should the product do?")).toHaveAccessibleDescription(
      /Please fill this in/,
    );
    await expect(page.getByLabel("What is the situation, and what would help?")).toHaveValue("Only a text.");
  });
});
