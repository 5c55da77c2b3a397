import { randomUUID } from "node:crypto";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, test } from "../hands.ts";
import { inviteNewcomer } from "../newcomers.ts";
import { voteAndSettle } from "../voting.ts";

test.use({ withMail: true });

const codeIn = (subject: string) => /\b\d{6}\b/.exec(subject)?.[0] ?? "";

test("A4: a person signs in with a code that arrives by mail", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, mailbox, portal }) => {
  const { email: address } = await inviteNewcomer(portal.url);
  expect((await mailbox.next(address)).subject).toContain("invited");
  await page.goto("/en/sign-in?to=/en/account");
  await hands.type(page.getByLabel("Your e-mail address"), address);
  await hands.press(page.getByRole("button", { name: "Send me a code" }));
  await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
  const mail = await mailbox.next(address);
  await hands.type(page.getByLabel("Six-digit code"), codeIn(mail.subject));
  await hands.press(page.getByRole("button", { name: "Sign in", exact: true }));
  await expect(page).toHaveURL("/en/account");
  await expect(page.getByText(address)).toBeVisible();
});

test.describe("A1: an address that nobody has", () => {
  test.use({ expectedErrors: [/status of 422/] });
  test("gets the same page and no way in", async ({ page, hands }) => {
    await page.goto("/en/sign-in");
    await hands.type(page.getByLabel("Your e-mail address"), `nobody.${randomUUID()}@example.com`);
    await hands.press(page.getByRole("button", { name: "Send me a code" }));
    await expect(page.getByText("If the address belongs to an account")).toBeVisible();
    await hands.type(page.getByLabel("Six-digit code"), "123456");
    await hands.press(page.getByRole("button", { name: "Sign in", exact: true }));
    await expect(page.getByRole("alert")).toContainText("does not match or is no longer valid");
  });
});

test.describe("a code", () => {
  test.use({ expectedErrors: [/status of 422/] });
  test("works in the browser that asked for it, and in no other", async ({
    page,
    hands,
    mailbox,
    openBrowser,
    portal,
  }) => {
    const { email: address } = await inviteNewcomer(portal.url, { role: "manager" });
    expect((await mailbox.next(address)).subject).toContain("invited");
    await page.goto("/en/sign-in?to=/en/account");
    await hands.type(page.getByLabel("Your e-mail address"), address);
    await hands.press(page.getByRole("button", { name: "Send me a code" }));
    // By then this browser has what shows that the code was asked for here; the mail may be quicker.
    await expect(page.getByRole("heading", { name: "Enter your code" })).toBeVisible();
    const mail = await mailbox.next(address);
    const link = /http\S+/.exec(mail.text)?.[0] ?? "";
    expect(link).toMatch(/\/en\/sign-in\/code\?to=%2Fen%2Faccount&code=\d{6}$/);

    const other = await openBrowser();
    await other.goto(link);
    const refusal = other.waitForResponse((response) => response.request().method() === "POST");
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    expect((await refusal).status()).toBe(422);

    await page.goto(link);
    await hands.press(page.getByRole("button", { name: "Sign in", exact: true }));
    await expect(page).toHaveURL("/en/account");
  });
});

test("A1: an admin creates an organisation and invites a person, who signs in and votes", {
  tag: "@by-keyboard",
}, async ({ page, hands, mailbox }) => {
  const mark = randomUUID().slice(0, 8);
  const address = `mara.${mark}@quellhof.example`;
  await enterAs(page, hands, { name: nameOf("admin"), to: "/admin/organisations" });
  await hands.press(page.getByRole("link", { name: "Create organisation" }));
  await hands.type(page.getByLabel("Name", { exact: true }), `Quellhof Pumpen ${mark}`);
  await hands.choose(page.getByLabel("Plan"), "Advanced");
  await hands.press(page.getByRole("button", { name: "Create organisation" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quellhof Pumpen");

  await page.goto("/admin/people/new");
  await hands.type(page.getByLabel("Name", { exact: true }), "Mara Quell");
  await hands.type(page.getByLabel("E-mail address"), address);
  await hands.type(page.getByLabel("Organisation"), `quellhof pumpen ${mark}`);
  await hands.press(page.getByRole("button", { name: "Send invitation" }));
  await expect(page.getByText("Mara Quell is invited")).toBeVisible();
  const invitation = await mailbox.next(address);
  expect(invitation.subject).toContain("invited");
  await hands.press(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await page.waitForURL("/en");

  await page.goto("/en/requests?sort=top");
  await hands.press(
    page
      .getByRole("main")
      .getByRole("link", { name: /^Sign in to vote for/ })
      .first(),
  );
  await hands.type(page.getByLabel("Your e-mail address"), address);
  await hands.press(page.getByRole("button", { name: "Send me a code" }));
  const mail = await mailbox.next(address);
  await hands.type(page.getByLabel("Six-digit code"), codeIn(mail.subject));
  await hands.press(page.getByRole("button", { name: "Sign in", exact: true }));
  await expect(page).toHaveURL("/en/requests?sort=top");
  const button = page
    .getByRole("main")
    .getByRole("button", { name: /^Vote for “/ })
    .first();
  await voteAndSettle(button, hands.press);
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(button).toHaveAttribute("aria-pressed", "true");
});
