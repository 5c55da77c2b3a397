import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import { adminPages, inLanguage, partnerPages, visitorPages } from "./pages.ts";

const pictures = path.join(import.meta.dirname, ".out/looks");

test.use({ expectedErrors: [/status of 4\d\d/] });
test.setTimeout(600_000);

/** Elements whose text is cut off, and pages that scroll sideways: what nobody may see on any screen. */
async function listFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const style = getComputedStyle(element);
      const isHidden = style.position === "absolute" && element.clientWidth <= 1;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (isHidden || !hasText || element.closest("pre, .table-scroll, .sr-only, textarea, select")) continue;
      const cutsOff = ["hidden", "clip"].includes(style.overflowX) || style.textOverflow === "ellipsis";
      if (cutsOff && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cuts off: ${element.textContent}`);
      const { left, right } = element.getBoundingClientRect();
      if (right > clientWidth + 1 || left < -1)
        faults.push(`leaves the screen: ${element.textContent?.slice(0, 60)}`);
    }
    return faults;
  });
}

async function takePictures(
  page: Page,
  { pages, language, name }: { pages: Record<string, string>; language: string; name: string },
): Promise<string[]> {
  const faults: string[] = [];
  for (const [title, address] of Object.entries(pages)) {
    await page.goto(inLanguage(address, language));
    const look = `${name}-${title}`;
    await page.screenshot({ path: path.join(pictures, `${look}.png`), fullPage: true });
    faults.push(...(await listFaults(page)).map((fault) => `${look} ${fault}`));
  }
  return faults;
}

/** A refused form, as its sender sees it. */
async function takePictureOfErrors(
  page: Page,
  { language, name }: { language: string; name: string },
): Promise<string[]> {
  await page.goto(inLanguage("/{l}/requests/new", language));
  await page.locator("main form button").last().click();
  await page.getByRole("alert").waitFor();
  await page.screenshot({ path: path.join(pictures, `${name}-ask-error.png`), fullPage: true });
  return (await listFaults(page)).map((fault) => `${name}-ask-error ${fault}`);
}

for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const language of ["en", "de"]) {
      test.describe(`${width} px, ${colorScheme}, ${language}`, () => {
        test.use({ viewport: { width, height: 900 }, colorScheme });
        const look = `${width}-${colorScheme}-${language}`;

        test("pages for visitors", async ({ page }) => {
          expect(
            await takePictures(page, { pages: visitorPages, language, name: `visitor-${look}` }),
          ).toEqual([]);
        });

        test("pages for partners, and a refused form", async ({ page }) => {
          await signInAs(page, "partner");
          const faults = await takePictures(page, { pages: partnerPages, language, name: `partner-${look}` });
          faults.push(...(await takePictureOfErrors(page, { language, name: `partner-${look}` })));
          expect(faults).toEqual([]);
        });

        test("admin pages", async ({ page }) => {
          await signInAs(page, "admin");
          await page.goto("/en/account");
          await page.getByLabel("Your language").selectOption(language);
          await page.getByRole("button", { name: "Save" }).click();
          await page.waitForURL(`/${language}/account?saved`);
          const faults = await takePictures(page, { pages: adminPages, language, name: `admin-${look}` });
          await page.goto(`/${language}/account`);
          await page.locator("#language").selectOption("en");
          await page.locator('main form button[value="save"]').click();
          await page.waitForURL("/en/account?saved");
          expect(faults).toEqual([]);
        });
      });
    }
  }
}
