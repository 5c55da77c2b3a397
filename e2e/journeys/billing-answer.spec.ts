import { expect, test } from "../hands.ts";

test("a visitor finds the answer to a billing question in French", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands }) => {
  await page.goto("/fr");
  await hands.type(page.getByRole("searchbox"), "la formation est-elle facturee");
  await hands.press(page.getByRole("button", { name: "Chercher", exact: true }));
  await expect(page).toHaveURL(/\/fr\/search\?q=/);
  const first = page.getByRole("main").getByRole("listitem").first().getByRole("link");
  await hands.press(first);

  await expect(page).toHaveURL(/\/fr\/billing\/\d+-/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("formation", { ignoreCase: true });
  await expect(page.getByRole("main")).toContainText("Facturé");
  await expect(page.getByRole("main")).toContainText(/Cas B9 · version \d+ · français/);
  await expect(page.getByRole("main")).toContainText("original en anglais");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("B15: who expects a function that does not exist yet is shown the way that costs nothing", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands }) => {
  await page.goto("/en/billing");
  await hands.press(page.getByRole("main").getByRole("link", { name: "Ask for a feature" }).first());
  await expect(page).toHaveURL("/en/requests/new");
  await expect(page.getByText("Feature requests are outside our response times")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send request" })).toBeVisible();
});
