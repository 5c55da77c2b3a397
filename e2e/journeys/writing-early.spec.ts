import { expect, signInAs, test } from "../fixtures.ts";

test("what is typed before the page's script has arrived stays", async ({ page }) => {
  await signInAs(page, "manager", { to: "/admin/roadmap/1" });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/entry\.client/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/admin/roadmap/1", { waitUntil: "commit" });
  const summary = page.locator('[name="summary-en"]');
  await summary.fill("Written before any script.");
  const script = page.waitForResponse(/entry\.client/);
  release();
  await script;
  // React says that it is there by what it keeps on the elements it has taken over.
  await expect
    .poll(() => summary.evaluate((area) => Object.keys(area).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
  await expect(summary).toHaveValue("Written before any script.");
});
