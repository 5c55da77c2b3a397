import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { tours } from "./tours.ts";

test.use({
  expectedErrors: [/status of 4\d\d/],
  withMail: true,
  // Colours change at once and not over time, so that axe sees them as they stay.
  contextOptions: { reducedMotion: "reduce" },
});
test.describe.configure({ mode: "parallel", timeout: 600_000 });

const axe = (page: Page) =>
  new AxeBuilder({ page }).options({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true } },
  });

/** All that axe finds in light, and what depends on colours in dark. */
async function listViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const { violations } = await axe(page).analyze();
  // On a page without a style axe takes the browser's own dark paper for white.
  if (await page.evaluate(() => document.styleSheets.length > 0)) {
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]).analyze();
    violations.push(...dark.violations);
  }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${page.url()} ${id}: ${html} ${failureSummary}`),
  );
}

for (const { width, language } of [
  { width: 320, language: "de" },
  { width: 1440, language: "en" },
]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });
    for (const [name, walk] of Object.entries(tours)) {
      test(`axe finds nothing on ${name}`, async ({ page, portal }) => {
        const found: string[] = [];
        const look = async (state: string) => {
          found.push(...(await listViolations(page)).map((violation) => `${state}: ${violation}`));
        };
        await walk({ page, portal, language, look });
        expect(found).toEqual([]);
      });
    }
  });
}
