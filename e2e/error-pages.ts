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
      await page.goto(`${home}/requests/new`);
      const submissionKey = await page.locator('[name="submissionKey"]').inputValue();
      // The boundary has another wording by now, so that it is counted and nothing comes of it.
      const title = "Once more";
      // Sent as seen, it is counted for this newcomer alone; a draft would be counted for everybody at this address.
      const form = { title, seen: title, body: "Again.", language: "en", submissionKey, wording: "outdated" };
      const post = () => page.request.post(page.url(), { form, headers: fromOwnPage, maxRedirects: 0 });
      for (let tries = 0; (await post()).status() !== 429; tries += 1)
        if (tries > 100) throw new Error("Nothing is too much for this portal.");
      await sendTo(page, page.url(), form);
    },
  },
  "403-manager": { as: "manager", provoke: open("/admin/settings") },
  "404-admin": { as: "admin", provoke: open("/admin/people/999999") },
  "400-admin": { as: "admin", provoke: send("/admin/outbox", { mail: "none" }) },
};
