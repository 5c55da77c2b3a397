import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { people } from "../../db/demo/people.ts";
import { goOnToSignIn, sendRequest } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, type Hands, test } from "../hands.ts";
import { voteAndSettle } from "../voting.ts";

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
  await sendRequest(page, hands.press);
}

test("a partner asks for a feature and sees it listed with the own vote", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands }) => {
  const title = `Send the report to the caretaker as well ${randomUUID().slice(0, 8)}`;
  await enterAs(page, hands, { name: nameOf("partner") });
  await ask(page, hands, title);

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
  const address = page.url().replace("?sent", "");
  await page.goto("/en/account");
  await hands.press(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await page.waitForURL("/en");

  await enterAs(page, hands, { name: nameOf("partner") });
  await page.goto(address);
  const before = await readVotes(page);
  await voteAndSettle(page.getByRole("button", { name: "Vote for this request" }), hands.press);
  await expect(page.getByText(`${before + 1} votes · 2 organisations`, { exact: true })).toBeVisible();
  await expect(page.getByText("1 of these votes comes from your organisation.")).toBeVisible();
  await page.reload();
  expect(await readVotes(page)).toBe(before + 1);
  await voteAndSettle(page.getByRole("button", { name: "Withdraw your vote" }), hands.press);
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
  // The pointer still rests on it.
  await expect.poll(() => contrastOf(same)).toBeGreaterThanOrEqual(4.5);
});

/** Of an element's text to its own ground, as WCAG 2.2 defines it. */
function contrastOf(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const luminanceOf = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const { color, backgroundColor } = getComputedStyle(element);
    const [one, other] = [luminanceOf(color), luminanceOf(backgroundColor)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  });
}

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

test.describe("a session that ends while somebody writes", () => {
  test.use({ expectedErrors: [/status of 401/] });
  test("takes nothing with it: the text comes along to signing in, and is sent after it", {
    tag: ["@without-javascript", "@by-keyboard"],
  }, async ({ page, hands, enterAsNewcomer, portal }) => {
    const title = `Tell the caretaker by mail ${randomUUID().slice(0, 8)}`;
    const body = "The report waits with us, the caretaker waits in the lift.";
    await enterAsNewcomer(page);
    await page.goto(`${portal.url}/en/requests/new`);
    await hands.type(page.getByLabel("What should the product do?"), title);
    await hands.type(page.getByLabel("What is the situation, and what would help?"), body);
    await page.context().clearCookies();
    await hands.press(page.getByRole("button", { name: "Send request" }));
    await goOnToSignIn(page, hands.press);
    await hands.press(page.getByRole("button", { name: `Sign in as ${nameOf("partner")}` }));
    await page.waitForURL("/en/requests/new");
    await expect(page.getByText("Your text is still here")).toBeVisible();
    await expect(page.getByLabel("What should the product do?")).toHaveValue(title);
    await expect(page.getByLabel("What is the situation, and what would help?")).toHaveValue(body);
    await sendRequest(page, hands.press);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });

  test("leaves the reason of a decision on the page, to be sent again", {
    tag: ["@without-javascript", "@by-keyboard"],
  }, async ({ page, hands }) => {
    const reason = "It would make the lists of everybody else longer.";
    await enterAs(page, hands, { name: nameOf("manager"), to: "/admin/requests/30" });
    await hands.type(page.getByLabel("English"), reason);
    await page.context().clearCookies();
    await hands.press(page.getByRole("button", { name: "Publish decision" }));
    await expect(page.getByRole("heading", { level: 1, name: "Please sign in first" })).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(page.getByRole("button", { name: "Send it again" })).toBeVisible();
  });
});

test.describe("support records a partner's vote", () => {
  test.use({ expectedErrors: [/status of 422/] });
  test("by the partner's address, and takes it back", {
    tag: ["@without-javascript", "@by-keyboard"],
  }, async ({ page, hands }) => {
    await enterAs(page, hands, { name: nameOf("partner-free") });
    await ask(page, hands, `A request from a call ${randomUUID().slice(0, 8)}`);
    const number = /\/requests\/(\d+)/.exec(page.url())?.[1];
    await page.context().clearCookies();

    await enterAs(page, hands, { name: nameOf("support"), to: `/admin/requests/${number}` });
    const address = page.getByLabel("E-mail address of the partner");
    await hands.type(address, "nobody@example.com");
    await hands.press(page.getByRole("button", { name: "Record vote" }));
    await expect(address).toHaveAccessibleDescription(/No account has this address/);
    await expect(address).toHaveValue("nobody@example.com");
    const partner = people.find(({ demo }) => demo === "partner");
    await hands.type(address, partner?.email ?? "");
    await hands.press(page.getByRole("button", { name: "Record vote" }));
    await expect(page.getByText(`The vote of ${nameOf("partner")} is recorded.`)).toBeVisible();
    await expect(page.getByText("2 votes · 2 organisations")).toBeVisible();
    await expect(page.getByText(`recorded by ${nameOf("support")}`)).toBeVisible();
    await hands.type(address, partner?.email ?? "");
    await hands.press(page.getByRole("button", { name: "Record withdrawal" }));
    await expect(page.getByText("1 vote · 1 organisation", { exact: true })).toBeVisible();
  });
});
