import { nameOf } from "../fixtures.ts";
import { enterAs, expect, test, whenTakenOver } from "../hands.ts";

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
    // Until the answer is there, the list of all articles stands.
    await expect(page.getByRole("link", { name: "Show all again" })).toBeVisible();
    const first = page.getByRole("button", { name: /German/ }).first();
    await expect(first).toHaveAccessibleName("Copy German link to “Work offline and resolve conflicts”");
    await whenTakenOver(first);
    await hands.press(first);
    await expect(page.getByText("Copied (German)")).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/de\/help\/304-/);

    const partner = await openBrowser();
    await partner.goto(link);
    await expect(partner.locator("html")).toHaveAttribute("lang", "de");
    await expect(partner.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test("by one click on it, or from a field that has the focus", async ({ page, hands, openBrowser }) => {
      await enterAs(page, hands, { name: nameOf("support"), to: "/admin/articles" });
      await hands.press(page.getByRole("button", { name: /French/ }).first());
      const field = page.getByRole("textbox", { name: /French/ });
      await expect(field).toHaveValue(/\/fr\/(help|billing)\/\d+-/);
      const link = await field.inputValue();
      const selected = () => page.evaluate(() => getSelection()?.toString());

      await expect(field).toBeFocused();
      await page.keyboard.press("ControlOrMeta+A");
      expect(await selected()).toBe(link);
      await page.getByRole("heading", { level: 1 }).click();
      expect(await selected()).toBe("");
      await page.getByText(link, { exact: true }).click();
      expect(await selected()).toBe(link);

      const partner = await openBrowser();
      await partner.goto(link);
      await expect(partner).toHaveURL(/\/fr\/(help|billing)\/\d+-/);
      await expect(partner.getByRole("heading", { level: 1 })).toBeVisible();
    });
  });
});
