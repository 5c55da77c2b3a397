import type { Page } from "@playwright/test";
import { sendTo } from "./forms.ts";
import { fromOwnPage } from "./newcomers.ts";

type ErrorPage = {
  as: "visitor" | "partner" | "manager" | "admin";
  /** Brings the page about; `home` is the portal's first page in the reader's language. */
  provoke: (page: Page, home: string) => Promise<void>;
};

const open = (address: string) => async (page: Page, home: string) => {
  await page.goto(address.replace("{l}", home.slice(1)));
};

/** Sends a form from the reader's first page. */
const send = (action: string, fields: Record<string, string>) => async (page: Page, home: string) => {
  await page.goto(home);
  await sendTo(page, action.replace("{l}", home.slice(1)), fields);
};

/** Sends a form until this person has sent too many. */
async function sendTooOften(
  page: Page,
  { action, form }: { action: string; form: Record<string, string> },
): Promise<void> {
  const send = () => page.request.post(action, { form, headers: fromOwnPage, maxRedirects: 0 });
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    if (answers.some((answer) => answer.status() === 429)) return;
  }
  throw new Error(`Nothing is too much for ${action}.`);
}

/** Every page that says no, as each sees it who can be told so. */
export const errorPages: Record<string, ErrorPage> = {
  "401-visitor": { as: "visitor", provoke: send("/{l}/requests/1/vote", { intent: "cast" }) },
  "404-visitor": { as: "visitor", provoke: open("/{l}/requests/999999") },
  "405-visitor": { as: "visitor", provoke: open("/{l}/sign-in/demo") },
  "413-visitor": { as: "visitor", provoke: send("/{l}/sign-in", { email: "x".repeat(300_000) }) },
  "403-another-site": {
    as: "visitor",
    async provoke(page, home) {
      await page.goto(home);
      const { origin } = new URL(page.url());
      await page.goto("data:text/html,<title>Another site</title>");
      await sendTo(page, `${origin}${home}/sign-in`, { email: "nobody@example.com" });
    },
  },
  "403-partner": { as: "partner", provoke: open("/admin") },
  "404-partner": { as: "partner", provoke: open("/{l}/nowhere") },
  "429-partner": {
    as: "partner",
    async provoke(page, home) {
      await page.goto(home);
      const vote = { action: `${home}/requests/1/vote`, form: { intent: "withdraw" } };
      await sendTooOften(page, vote);
      await sendTo(page, vote.action, vote.form);
    },
  },
  "429-asking": {
    as: "partner",
    async provoke(page, home) {
      const action = `${home}/requests/new`;
      await page.goto(action);
      const submissionKey = await page.locator('[name="submissionKey"]').inputValue();
      const title = "Once more";
      // The boundary has another wording by now, so that the form is counted and nothing comes of it.
      const form = { title, seen: title, body: "Again.", language: "en", submissionKey, wording: "outdated" };
      await sendTooOften(page, { action, form });
      await sendTo(page, action, form);
    },
  },
  "403-manager": { as: "manager", provoke: open("/admin/settings") },
  "404-admin": { as: "admin", provoke: open("/admin/people/999999") },
  "400-admin": { as: "admin", provoke: send("/admin/outbox", { mail: "none" }) },
};
