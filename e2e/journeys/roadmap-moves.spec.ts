import { randomUUID } from "node:crypto";
import { sendRequest } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, test } from "../hands.ts";

test("R7: a manager links a request to an item, publishes and moves it, and the partner's page shows the new status", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands }) => {
  const mark = randomUUID().slice(0, 8);
  await enterAs(page, hands, { name: nameOf("partner"), to: "/en/requests/new" });
  await hands.type(page.getByLabel("What should the product do?"), `A wish for the roadmap ${mark}`);
  await hands.type(
    page.getByLabel("What is the situation, and what would help?"),
    "We count the parts twice.",
  );
  await sendRequest(page, hands.press);
  const address = page.url().replace("?sent", "");
  const number = /requests\/(\d+)/.exec(address)?.[1] ?? "";
  await hands.press(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await page.waitForURL("/en");

  await enterAs(page, hands, { name: nameOf("manager"), to: "/admin/roadmap" });
  await hands.press(page.getByRole("link", { name: "New roadmap item" }));
  await hands.type(page.locator('[name="title-en"]'), `Counting once ${mark}`);
  await hands.type(page.locator('[name="summary-en"]'), "Parts are counted once, on the van.");
  await hands.type(page.locator('[name="body-en"]'), "A part that is fitted leaves the stock by itself.");
  await hands.press(page.getByRole("button", { name: "Create the draft" }));
  await expect(page.getByText("The draft is created.")).toBeVisible();
  await hands.type(page.getByLabel("Number of the request"), number);
  await hands.press(page.getByRole("button", { name: "Link the request" }));
  await expect(page.getByText("The request is linked.")).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Publish", exact: true }));
  await expect(page.getByText("The item is published, and its requests follow.")).toBeVisible();
  await hands.pick(page.getByRole("group", { name: "Move it to" }).getByRole("radio", { name: /^Building/ }));
  await hands.press(page.getByRole("button", { name: "Move the item" }));
  await expect(page.getByText("The item has moved.")).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Sign out" }).filter({ visible: true }));
  await page.waitForURL("/en");

  await page.goto(address);
  await expect(page.getByRole("main").getByText("We are working on this.")).toBeVisible();
  await expect(page.getByRole("link", { name: `Counting once ${mark}` })).toBeVisible();
  await page.goto("/en/roadmap");
  await expect(page.getByRole("link", { name: `Counting once ${mark}` })).toBeVisible();
});

test("a manager whose text a colleague changed meanwhile sees both, decides, and loses neither", {
  tag: ["@without-javascript"],
}, async ({ page, hands, openBrowser, expectedErrors }) => {
  expectedErrors.push(/status of 409/);
  const mark = randomUUID().slice(0, 8);
  await enterAs(page, hands, { name: nameOf("manager"), to: "/admin/roadmap/new" });
  await page.locator('[name="title-en"]').fill(`Parts by voice ${mark}`);
  await page.locator('[name="summary-en"]').fill("Parts are named aloud.");
  await page.locator('[name="body-en"]').fill("The app listens.");
  await page.getByRole("button", { name: "Create the draft" }).click();
  await expect(page.getByText("The draft is created.")).toBeVisible();

  const colleague = await openBrowser();
  await enterAs(colleague, hands, { name: nameOf("admin") });
  await colleague.goto(page.url());
  await colleague.locator('[name="summary-en"]').fill("Parts are named aloud, in any dialect.");
  await colleague.getByRole("button", { name: "Save the texts" }).click();
  await expect(colleague.getByText("The texts are saved.")).toBeVisible();

  const summary = page.locator('[name="summary-en"]');
  const save = page.getByRole("button", { name: "Save the texts" });
  await summary.fill("Parts are named aloud, hands free.");
  await save.click();
  await expect(page.getByRole("alert")).toContainText("This text was changed while you were writing.");
  await expect(page.getByText("Parts are named aloud, in any dialect.")).toBeVisible();
  await expect(summary).toHaveValue("Parts are named aloud, hands free.");
  await summary.fill("Parts are named aloud, hands free, in any dialect.");
  await save.click();
  await expect(page.getByText("The texts are saved.")).toBeVisible();
  await summary.fill("Parts are named aloud: hands free, in any dialect.");
  await save.click();
  await expect(page.getByText("Texts changed by").nth(2)).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});
