import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import { adminPages, inLanguage, partnerPages, visitorPages } from "./pages.ts";

test.use({ expectedErrors: [/status of 404/] });

async function listViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "target-size": { enabled: true } },
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${page.url()} ${id}: ${html} ${failureSummary}`),
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 1440]) {
    test.describe(`${colorScheme} at ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      test.setTimeout(120_000);

      test("axe finds nothing on any page for visitors", async ({ page }) => {
        const found: string[] = [];
        for (const path of Object.values(visitorPages)) {
          await page.goto(inLanguage(path, width === 320 ? "de" : "en"));
          found.push(...(await listViolations(page)));
        }
        expect(found).toEqual([]);
      });

      test("axe finds nothing on any page for partners", async ({ page }) => {
        await signInAs(page, "partner");
        const found: string[] = [];
        for (const path of Object.values(partnerPages)) {
          await page.goto(inLanguage(path, width === 320 ? "fr" : "en"));
          found.push(...(await listViolations(page)));
        }
        expect(found).toEqual([]);
      });

      test("axe finds nothing on any admin page", async ({ page }) => {
        await signInAs(page, "admin");
        const found: string[] = [];
        for (const path of Object.values(adminPages)) {
          await page.goto(path);
          found.push(...(await listViolations(page)));
        }
        expect(found).toEqual([]);
      });
    });
  }
}
