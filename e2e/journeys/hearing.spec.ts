import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { askUnseen } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, type Hands, test } from "../hands.ts";
import { signInAsNewcomer } from "../newcomers.ts";
import { voteAndSettle } from "../voting.ts";

test.use({ withMail: true });

const linkIn = (text: string, path: string) =>
  text.split(/\s/).find((word) => word.startsWith("http") && word.includes(path)) ?? "";

/** A request of somebody whom nobody else in the test is. */
async function aRequest(
  author: Page,
  enter: (page: Page) => Promise<unknown>,
): Promise<{ number: string; title: string }> {
  await enter(author);
  const title = `Tell the caretaker ${randomUUID().slice(0, 8)}`;
  return { number: await askUnseen(author, title), title };
}

async function voteFor(page: Page, number: string): Promise<void> {
  await page.goto(`/en/requests/${number}`);
  await voteAndSettle(page.getByRole("button", { name: "Vote for this request" }));
  await expect(page.getByText("You hear when its status changes")).toBeVisible();
}

async function decide(
  manager: Page,
  { number, decision, reason }: { number: string; decision: string; reason?: string },
): Promise<void> {
  await manager.goto(`/admin/requests/${number}`);
  await manager.getByLabel("Decision", { exact: true }).selectOption(decision);
  if (reason) await manager.getByRole("textbox", { name: "English" }).first().fill(reason);
  await manager.getByRole("button", { name: "Publish decision" }).click();
  await expect(manager.getByText("The decision is published.")).toBeVisible();
}

/** How many mails about this request the outbox has for an address, once it has `newest` for somebody else. */
async function countMails(admin: Page, { to, newest }: { to: string; newest: string }): Promise<number> {
  const rows = admin.getByRole("row").filter({ hasText: "New status" });
  await expect(async () => {
    await admin.goto("/admin/outbox");
    await expect(rows.filter({ hasText: newest })).toHaveCount(2);
  }).toPass();
  return rows.filter({ hasText: to }).count();
}

async function unsubscribe(page: Page, hands: Hands, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText("You hear when something happens to this request: by mail")).toBeVisible();
  await page.reload();
  await expect(page.getByText("You hear when something happens to this request: by mail")).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Hear nothing more about this request" }));
  await expect(page.getByText("You hear nothing about this request: no mail and no news.")).toBeVisible();
}

test("P6: a decision reaches a voter by mail and on a page; the mail's link ends it, and the next change sends nothing", {
  tag: "@without-javascript",
}, async ({ page, hands, openBrowser, mailbox, portal, enterAsNewcomer }) => {
  const voter = await signInAsNewcomer(page, portal.url);
  const other = await openBrowser();
  const neighbour = await signInAsNewcomer(other, portal.url);
  for (const { email } of [voter, neighbour])
    expect((await mailbox.next(email)).subject).toContain("invited");
  const { number, title } = await aRequest(await openBrowser(), enterAsNewcomer);
  await voteFor(page, number);
  await voteFor(other, number);

  const manager = await openBrowser();
  await enterAs(manager, hands, { name: nameOf("manager"), to: "/en" });
  await decide(manager, { number, decision: "Declined", reason: "It would help **few** and slow all." });

  const mail = await mailbox.next(voter.email);
  expect(mail.subject).toBe(`Declined: ${title}`);
  expect(mail.text).toContain("> It would help few and slow all.");
  expect(mail.html).toContain("It would help <strong>few</strong> and slow all.");
  expect(mail.text).toContain("Voting on it is closed now.");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  const address = linkIn(mail.text, "/unsubscribe/");
  expect(mail.headers.get("list-unsubscribe")).toBe(`<${address}>`);
  expect(mail.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  await mailbox.next(neighbour.email);

  await page.goto(linkIn(mail.text, `/requests/${number}`));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "Your requests" }).filter({ visible: true }).click();
  const news = page.getByRole("region", { name: "What happened" });
  await expect(news.getByRole("listitem").first()).toContainText(title);
  await expect(news.getByRole("listitem").first()).toContainText("Open → Declined");

  await unsubscribe(await openBrowser(), hands, address);
  await decide(manager, { number, decision: "Open" });
  expect((await mailbox.next(neighbour.email)).subject).toBe(`Open: ${title}`);
  const admin = await openBrowser();
  await enterAs(admin, hands, { name: nameOf("admin"), to: "/admin/outbox" });
  expect(await countMails(admin, { to: voter.email, newest: neighbour.email })).toBe(1);
});

test("P6: a mail program unsubscribes its reader with one click, without a session or a page of ours", async ({
  page,
  request,
  hands,
  openBrowser,
  mailbox,
  portal,
  enterAsNewcomer,
}) => {
  const voter = await signInAsNewcomer(page, portal.url);
  expect((await mailbox.next(voter.email)).subject).toContain("invited");
  const { number, title } = await aRequest(await openBrowser(), enterAsNewcomer);
  await voteFor(page, number);
  const manager = await openBrowser();
  await enterAs(manager, hands, { name: nameOf("manager"), to: "/en" });
  await decide(manager, { number, decision: "Declined", reason: "Not now." });
  const mail = await mailbox.next(voter.email);
  const address = /<(.+)>/.exec(mail.headers.get("list-unsubscribe") ?? "")?.[1] ?? "";
  const form = { "List-Unsubscribe": "One-Click" };
  for (let clicked = 0; clicked < 2; clicked += 1) {
    const answer = await request.post(address, {
      form,
      headers: { Origin: "https://mail.example" },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(200);
  }
  await page.goto("/en/account");
  const choice = page.getByRole("listitem").filter({ hasText: title });
  await expect(choice.getByText("You hear nothing about this request")).toBeVisible();
});
