import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { goOnToSignIn, sendRequest } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { expect, type Hands, test } from "../hands.ts";
import { inviteNewcomer } from "../newcomers.ts";
import { voteAndSettle } from "../voting.ts";

test.use({ withMail: true });

const titleOf = (page: Page) => page.getByLabel("What should the product do?");
const bodyOf = (page: Page) => page.getByLabel("What is the situation, and what would help?");
const codeIn = (subject: string) => /\b\d{6}\b/.exec(subject)?.[0] ?? "";

async function write(page: Page, hands: Hands, text: { title: string; body: string }): Promise<void> {
  await hands.type(titleOf(page), text.title);
  await hands.type(bodyOf(page), text.body);
}

async function expectText(page: Page, text: { title: string; body: string }): Promise<void> {
  await expect(titleOf(page)).toHaveValue(text.title);
  await expect(bodyOf(page)).toHaveValue(text.body);
}

/** A request of somebody else, and how its page calls it; with a word that nothing else in this portal has. */
async function aRequestOfAnother(page: Page): Promise<{ word: string; title: string; address: string }> {
  const word = `quibberel${randomUUID().replace(/\W|\d/g, "").slice(0, 6)}`;
  const title = `Certificates of ${word} at hand`;
  await page.goto("/en/requests/new");
  await titleOf(page).fill(title);
  await bodyOf(page).fill("The inspector asks for them on the roof.");
  await sendRequest(page);
  return { word, title, address: page.url().replace("?sent", "") };
}

test("R9: from a half-typed wish to a vote on the existing one, without leaving the form", {
  tag: "@by-keyboard",
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const other = await openBrowser();
  await enterAsNewcomer(other);
  const { word, title, address } = await aRequestOfAnother(other);

  await enterAsNewcomer(page);
  await page.goto("/en/requests/new");
  await hands.type(titleOf(page), `certificates ${word}`);
  const vote = page.getByRole("button", { name: `Vote for “${title}” · 1 vote` });
  await expect(vote).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "1 request may say the same" })).toHaveCount(1);
  await hands.press(vote);
  await expect(page.getByText(`Your vote for “${title}” is counted.`).last()).toBeVisible();
  const voted = page.getByRole("button", { name: `Vote for “${title}” · 2 votes` });
  await expect(voted).toHaveAttribute("aria-pressed", "true");
  await expect(voted).toBeFocused();
  await expect(titleOf(page)).toHaveValue(`certificates ${word}`);
  await page.goto(address);
  await expect(page.getByText("2 votes · 2 organisations", { exact: true })).toBeVisible();
});

test("R9: without a script the same list is a step before sending, and mine may be different", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const other = await openBrowser();
  await enterAsNewcomer(other);
  const { word, title } = await aRequestOfAnother(other);

  await enterAsNewcomer(page);
  await page.goto(`/en/requests/similar?title=certificates+${word}`);
  const vote = page.getByRole("button", { name: `Vote for “${title}”` });
  await hands.press(vote);
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await hands.press(page.getByRole("link", { name: "Mine is different: write it" }));
  const mine = { title: `Prices of ${word}`, body: "What a certificate costs.\n\n  And **why**." };
  await write(page, hands, mine);
  await sendRequest(page, hands.press);
  await expect(page.getByRole("heading", { level: 1, name: mine.title })).toBeVisible();
});

test("R9: a visitor votes for what is already there: signs in first and comes to that request", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const other = await openBrowser();
  await enterAsNewcomer(other);
  const { word, title, address } = await aRequestOfAnother(other);
  await page.goto(`/en/requests/similar?title=certificates+${word}`);
  await hands.press(page.getByRole("link", { name: `Sign in to vote for “${title}”` }));
  await hands.press(page.getByRole("button", { name: `Sign in as ${nameOf("partner-free")}` }));
  await page.waitForURL(address);
  await hands.press(page.getByRole("button", { name: "Vote for this request" }));
  await expect(page.getByText("2 votes · 2 organisations", { exact: true })).toBeVisible();
});

const wish = () => ({
  title: `Count the screws ${randomUUID().slice(0, 8)}`,
  body: "There are too many.\n\n- small ones\n- “large” ones & <odd> ones  ",
});

test("R9: written first, signed in last: the draft survives a code by mail", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, mailbox, portal }) => {
  const { email } = await inviteNewcomer(portal.url);
  await mailbox.next(email);
  const text = wish();
  await page.goto("/en/requests/new");
  await write(page, hands, text);
  await hands.choose(page.getByLabel("Language of your request"), "Deutsch");
  await hands.press(page.getByRole("button", { name: "Send request" }));
  await goOnToSignIn(page, hands.press);
  await hands.type(page.getByLabel("Your e-mail address"), email);
  await hands.press(page.getByRole("button", { name: "Send me a code" }));
  await hands.type(page.getByLabel("Six-digit code"), codeIn((await mailbox.next(email)).subject));
  await hands.press(page.getByRole("button", { name: "Sign in", exact: true }));
  await page.waitForURL("/en/requests/new");
  await expectText(page, text);
  await expect(page.getByLabel("Language of your request")).toHaveValue("de");
  await sendRequest(page, hands.press);
  await expect(page.getByRole("heading", { level: 1, name: text.title })).toBeVisible();
  await page.goto("/en/requests/new");
  await expectText(page, { title: "", body: "" });
});

test("R9: the draft survives the demo door, and a change on the way, without a script", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const other = await openBrowser();
  await enterAsNewcomer(other);
  const { word } = await aRequestOfAnother(other);
  const text = { title: `Certificates ${word}`, body: "On paper." };
  await page.goto("/en/requests/new");
  await titleOf(page).fill("x");
  await write(page, hands, text);
  await hands.press(page.getByRole("button", { name: "Send request" }));
  const change = page.getByRole("link", { name: "Change my text" });
  const signIn = page.getByRole("heading", { level: 1, name: "Sign in" });
  await expect(change.or(signIn)).toBeVisible();
  if (await change.isVisible()) {
    await hands.press(change);
    await expectText(page, text);
    await hands.type(bodyOf(page), "On waxed paper.");
    await hands.press(page.getByRole("button", { name: "Send request" }));
    await goOnToSignIn(page, hands.press);
    text.body = "On waxed paper.";
  }
  await hands.press(page.getByRole("button", { name: `Sign in as ${nameOf("partner")}` }));
  await page.waitForURL("/en/requests/new");
  await expectText(page, text);
});

test("R9: a reload loses nothing, for a visitor and for a partner; sent, or signed out, nothing is left", {
  tag: "@by-keyboard",
}, async ({ page, hands, enterAsNewcomer }) => {
  const text = wish();
  const reload = async () => {
    await page.reload();
    await expect(page.getByText("Your text is still here")).toBeVisible();
    await expectText(page, text);
  };
  await page.goto("/en/requests/new");
  await write(page, hands, text);
  await reload();
  await enterAsNewcomer(page);
  await reload();
  await hands.type(bodyOf(page), "Far too many.");
  text.body = "Far too many.";
  await page.goto("/en/requests");
  await hands.press(page.getByRole("link", { name: "Ask for a feature" }).first());
  await expectText(page, text);
  await sendRequest(page, hands.press);
  await page.goto("/en/requests/new");
  await expectText(page, { title: "", body: "" });

  await write(page, hands, text);
  await hands.press(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await page.waitForURL("/en");
  await page.goto("/en/requests/new");
  await expectText(page, { title: "", body: "" });
  await enterAsNewcomer(page);
  await page.goto("/en/requests/new");
  await expectText(page, { title: "", body: "" });
});

test("R9: what is kept is discarded by whoever says so", async ({ page, hands }) => {
  const text = wish();
  await page.goto("/en/requests/new");
  await write(page, hands, text);
  await page.reload();
  await hands.press(page.getByRole("button", { name: "Discard it and start afresh" }));
  await expectText(page, { title: "", body: "" });
  await page.reload();
  await expectText(page, { title: "", body: "" });
  await expect(page.getByText("Your text is still here")).toBeHidden();
});

test.describe("a connection that is gone", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });
  test("takes nothing with it: the text stays and is sent later", async ({
    page,
    hands,
    enterAsNewcomer,
  }) => {
    const text = wish();
    await enterAsNewcomer(page);
    await page.goto("/en/requests/new");
    await write(page, hands, text);
    await page.context().setOffline(true);
    await hands.press(page.getByRole("button", { name: "Send request" }));
    await expect(page.getByRole("alert").filter({ hasText: "You are offline" })).toBeVisible();
    await expectText(page, text);
    await page.context().setOffline(false);
    await expect(page.getByText("You are offline")).toBeHidden();
    await sendRequest(page, hands.press);
  });
});

test("R9: an author changes the words, and adds to them once somebody else has voted", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const text = wish();
  await enterAsNewcomer(page);
  await page.goto("/en/requests/new");
  await write(page, hands, text);
  await sendRequest(page, hands.press);
  const old = page.url().replace("?sent", "");
  await hands.press(page.getByRole("link", { name: "Change the wording" }));
  await hands.type(titleOf(page), `${text.title} and bolts`);
  await hands.press(page.getByRole("button", { name: "Save changes" }));
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: `${text.title} and bolts` })).toBeVisible();
  const address = page.url().replace("?done=edited", "");

  const voter = await openBrowser();
  await enterAsNewcomer(voter);
  await voter.goto(old);
  await expect(voter).toHaveURL(address);
  await expect(voter.getByRole("link", { name: "Change the wording" })).toHaveCount(0);
  await voteAndSettle(voter.getByRole("button", { name: "Vote for this request" }));
  await expect(voter.getByRole("button", { name: "Withdraw your vote" })).toBeVisible();

  await page.goto(`/en/requests/${/requests\/(\d+)/.exec(address)?.[1]}/edit`);
  await expect(page.getByText("Others have voted for it by now")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Add something" }));
  await hands.type(page.getByLabel("What do you want to add?"), "Also **washers**.");
  await hands.press(page.getByRole("button", { name: "Add it" }));
  await expect(page.getByText("Your addition is on the page.")).toBeVisible();
  await voter.reload();
  const addition = voter.getByRole("region", { name: /^Added on / });
  await expect(addition.getByText("Also washers.")).toBeVisible();
});
