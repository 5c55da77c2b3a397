import { expect, signInAs, test } from "../fixtures.ts";
import { isTakenOver, whenTakenOver } from "../hands.ts";

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
  await whenTakenOver(summary);
  await expect(summary).toHaveValue("Written before any script.");
});

test("a key that is pressed just when the script takes the page over leaves it to the script", async ({
  page,
}) => {
  await signInAs(page, "manager", { to: "/admin" });
  // Everything that React puts off comes late, as on a busy machine.
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      setTimeout(() => post.call(this, message, {}), 300);
    };
  });
  await page.goto("/admin/roadmap/1");
  const summary = page.locator('[name="summary-en"]');
  const pressKey = async () => {
    await summary.press("Shift");
    return isTakenOver(summary);
  };
  await expect.poll(pressKey, { intervals: [50] }).toBe(true);
});
