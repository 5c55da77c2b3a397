import type { Locator, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures.ts";

export { expect } from "./fixtures.ts";

/** What a person does on a page, by whatever means they have. */
export type Hands = {
  /** Presses a link, a button or a summary. */
  press: (target: Locator) => Promise<void>;
  type: (field: Locator, text: string) => Promise<void>;
  choose: (select: Locator, label: string) => Promise<void>;
  pick: (radio: Locator) => Promise<void>;
};

export type HandsOptions = { input: "mouse" | "keyboard" };

function withMouse(): Hands {
  return {
    press: (target) => target.click(),
    type: (field, text) => field.fill(text),
    choose: async (select, label) => {
      await select.selectOption({ label });
    },
    pick: (radio) => radio.check(),
  };
}

/** More than any page has between its beginning and its end. */
const mostStops = 150;

/** Tab alone leads to everything, in the page's own order; where focus is must be visible when it gets there. */
function withKeyboard(page: Page): Hands {
  async function pressUntil(
    isThere: () => Promise<boolean>,
    { key, what }: { key: string; what: Locator },
  ): Promise<void> {
    await what.waitFor({ state: "visible" });
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not reach ${what}.`);
  }
  async function goTo(target: Locator): Promise<void> {
    // A summary is found by its words, which may stand in an element of their own inside it.
    const isFocused = () =>
      target.evaluate((element) => (element.closest("summary") ?? element) === document.activeElement);
    await pressUntil(isFocused, { key: "Tab", what: target });
    await expect(target).toBeInViewport();
  }
  return {
    async press(target) {
      await goTo(target);
      const isLink = await target.evaluate((element) => element.tagName === "A");
      await page.keyboard.press(isLink ? "Enter" : "Space");
    },
    async type(field, text) {
      await goTo(field);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
    },
    async choose(select, label) {
      const isChosen = async () => (await select.locator("option:checked").textContent()) === label;
      await goTo(select);
      await page.keyboard.press("Home");
      await pressUntil(isChosen, { key: "ArrowDown", what: select });
    },
    async pick(radio) {
      const isInGroup = () =>
        radio.evaluate(
          (element: HTMLInputElement) =>
            (document.activeElement as HTMLInputElement | null)?.name === element.name,
        );
      await pressUntil(isInGroup, { key: "Tab", what: radio });
      await page.keyboard.press("Space");
      await pressUntil(() => radio.isChecked(), { key: "ArrowDown", what: radio });
    },
  };
}

/** Journeys by these hands run with the mouse, and once more by keyboard alone where they carry the tag @by-keyboard. */
export const test = base.extend<HandsOptions & { hands: Hands }>({
  input: ["mouse", { option: true }],
  hands: async ({ page, input }, use) => use(input === "keyboard" ? withKeyboard(page) : withMouse()),
});

/** Whether the page's script has taken this element over; React says so by what it keeps on the element. */
export const isTakenOver = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));

/** A button that is pressed before the page's script has taken it over does what it does without one. */
export async function whenTakenOver(target: Locator): Promise<void> {
  await expect.poll(() => isTakenOver(target)).toBe(true);
}

/** Signs in through the demo door by these hands, and lands on `to`. */
export async function enterAs(
  page: Page,
  hands: Hands,
  { name, to = "/en" }: { name: string; to?: string },
): Promise<void> {
  await page.goto(`/en/sign-in?to=${encodeURIComponent(to)}`);
  await hands.press(page.getByRole("button", { name: `Sign in as ${name}` }));
  await page.waitForURL(to);
}
