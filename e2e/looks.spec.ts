import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { tours } from "./tours.ts";

const pictures = path.join(import.meta.dirname, ".out/looks");

test.use({ expectedErrors: [/status of 4\d\d/], withMail: true });
test.describe.configure({ mode: "parallel", timeout: 900_000 });

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

for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const language of ["en", "de"]) {
      test.describe(`${width} px, ${colorScheme}, ${language}`, () => {
        test.use({ viewport: { width, height: 900 }, colorScheme });
        for (const [name, walk] of Object.entries(tours)) {
          test(name, async ({ page, portal }) => {
            const faults: string[] = [];
            const look = async (state: string) => {
              const picture = `${name.replaceAll(" ", "-")}/${state}-${width}-${colorScheme}-${language}`;
              await page.screenshot({ path: path.join(pictures, `${picture}.png`), fullPage: true });
              faults.push(...(await listFaults(page)).map((fault) => `${picture} ${fault}`));
            };
            await walk({ page, portal, language, look });
            expect(faults).toEqual([]);
          });
        }
      });
    }
  }
}
