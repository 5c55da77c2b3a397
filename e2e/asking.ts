import { expect, type Locator, type Page } from "@playwright/test";

/** Sends the request that is written on this page; where others may say the same, says that this one is different. */
export async function sendRequest(
  page: Page,
  press: (target: Locator) => Promise<void> = (target) => target.click(),
): Promise<void> {
  await press(page.getByRole("button", { name: "Send request" }));
  const thanks = page.getByText("Thank you, your request is on record");
  const different = page.getByRole("button", { name: "Mine is different: send it" });
  await expect(thanks.or(different)).toBeVisible();
  if (await different.isVisible()) await press(different);
  await expect(thanks).toBeVisible();
}

/** From a visitor's sent form to signing in, by way of what may say the same where there is something. */
export async function goOnToSignIn(
  page: Page,
  press: (target: Locator) => Promise<void> = (target) => target.click(),
): Promise<void> {
  const different = page.getByRole("link", { name: "Mine is different: sign in and send it" });
  const signIn = page.getByRole("heading", { level: 1, name: "Sign in" });
  await expect(signIn.or(different)).toBeVisible();
  if (await different.isVisible()) await press(different);
  await expect(signIn).toBeVisible();
}
