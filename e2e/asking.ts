import { expect, type Locator, type Page } from "@playwright/test";
import { fromOwnPage } from "./newcomers.ts";

/** What the form of a request would send, with these words in it, for whoever is signed in on this page. */
export async function formOfRequest(
  page: Page,
  { title, body = "We do it by hand today." }: { title: string; body?: string },
): Promise<Record<string, string>> {
  await page.goto("/en/requests/new");
  const hidden = (name: string) => page.locator(`[name="${name}"]`).inputValue();
  const [submissionKey, wording] = [await hidden("submissionKey"), await hidden("wording")];
  return { title, seen: title, body, language: "en", submissionKey, wording };
}

/** Asks for a feature as whoever is signed in on this page, without a look at what may say the same; returns its number. */
export async function askUnseen(page: Page, title: string): Promise<string> {
  const form = await formOfRequest(page, { title });
  const answer = await page.request.post("/en/requests/new", { form, headers: fromOwnPage, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return /requests\/(\d+)/.exec(answer.headers().location ?? "")?.[1] ?? "";
}

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
  // With the page's module, which forgets what it kept of the text.
  await page.waitForLoadState();
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
