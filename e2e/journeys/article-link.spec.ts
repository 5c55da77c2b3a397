import { nameOf } from "../fixtures.ts";
import { enterAs, expect, test } from "../hands.ts";

test.describe("support copies an article's link and a partner opens it", () => {
  test("from a search result, one button per language", { tag: "@by-keyboard" }, async ({
    page,
    hands,
    context,
    openBrowser,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await enterAs(page, hands, { name: nameOf("support"), to: "/admin/articles" });
    await hands.type(page.getByRole("searchbox"), "conflicts offline");
    await hands.press(page.getByRole("button", { name: "Search", exact: true }));
    await hands.press(page.getByRole("button", { name: /German/ }).first());
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/\/de\/help\/\d+-/);
    const link = await copied();

    const partner = await openBrowser();
    await partner.goto(link);
    await expect(partner.locator("html")).toHaveAttribute("lang", "de");
    await expect(partner.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test("from a field that holds it", async ({ page, hands, openBrowser }) => {
      await enterAs(page, hands, { name: nameOf("support"), to: "/admin/articles" });
      await hands.press(page.getByRole("button", { name: /French/ }).first());
      const link = await page.getByRole("textbox", { name: /French/ }).inputValue();
      const partner = await openBrowser();
      await partner.goto(link);
      await expect(partner).toHaveURL(/\/fr\/(help|billing)\/\d+-/);
      await expect(partner.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
});
