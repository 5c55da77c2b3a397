import { expect, type Locator } from "@playwright/test";

/**
 * Presses the button of a vote and waits until the portal has answered: what is shown before that is only what will most
 * likely be. Without a script the page that shows it comes a moment later.
 */
export async function voteAndSettle(
  button: Locator,
  press: (target: Locator) => Promise<void> = (target) => target.click(),
): Promise<void> {
  const answer = button.page().waitForResponse((response) => {
    const { pathname } = new URL(response.url());
    return response.request().method() === "POST" && /\/vote(\.data)?$/.test(pathname);
  });
  await press(button);
  expect((await answer).status()).toBeLessThan(400);
}
