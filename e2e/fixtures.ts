import { type BrowserContext, test as base, type Page } from "@playwright/test";
import { type RunningPortal, startPortal } from "../app/commands/portal-process.ts";
import { people } from "../db/demo/people.ts";
import { type Mailbox, openMailbox } from "./mailbox.ts";
import { fromOwnAddress, type Newcomer, signInAsNewcomer } from "./newcomers.ts";

export { expect } from "@playwright/test";

export type PortalOptions = {
  /** `test.use({ withMail: true })` at the top of a file: its portal sends mail, and the `mailbox` receives it. */
  withMail: boolean;
  /** How many processes answer its pages: two, as on most machines, whatever this one has. */
  processes: number;
};

type WorkerFixtures = PortalOptions & { mailbox: Mailbox; portal: RunningPortal };

type TestFixtures = {
  /** What this test provokes on purpose, such as /status of 422/; anything else that goes wrong unseen fails it. */
  expectedErrors: RegExp[];
  failOnErrors: (context: BrowserContext) => void;
  /** A page in a browser of its own, for a second person in the same journey. */
  openBrowser: () => Promise<Page>;
  /** Signs somebody in on `page` whom no other test knows. */
  enterAsNewcomer: (page: Page, facts?: Parameters<typeof signInAsNewcomer>[2]) => Promise<Newcomer>;
};

/** Longer than a portal takes to start on a machine that is busy with everything else. */
const patience = 120_000;

/**
 * Every worker serves its own portal with the sample world; what one test changes, the next one finds changed, in an order
 * that nobody knows. So a test asserts what it brought itself, or what no test changes.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  withMail: [false, { option: true, scope: "worker" }],
  processes: [2, { option: true, scope: "worker" }],

  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from its pattern.
    async ({}, use) => {
      const mailbox = await openMailbox();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: "worker", timeout: patience },
  ],

  portal: [
    async ({ withMail, processes, mailbox }, use) => {
      const mail = { SMTP_URL: mailbox.smtpUrl, MAIL_FROM: "Rondeo Partners <portal@rondeo.example>" };
      const portal = await startPortal("demo.ts", {
        TRUST_PROXY: "1",
        PROCESSES: String(processes),
        ...(withMail ? mail : {}),
      });
      await use(portal);
      await portal.stop();
    },
    { scope: "worker", timeout: patience },
  ],

  baseURL: async ({ portal }, use) => use(portal.url),

  // Each test comes from an address of its own, so that limits by address are its alone.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from its pattern.
  extraHTTPHeaders: async ({}, use) => use(fromOwnAddress()),

  expectedErrors: [[], { option: true }],

  failOnErrors: [
    async ({ portal, expectedErrors }, use) => {
      const errors: string[] = [];
      const said = portal.errors.length;
      await use((context) => {
        context.on("console", (message) => {
          if (message.type() === "error")
            errors.push(`${message.text()} (console, ${message.location().url})`);
        });
        context.on("weberror", (webError) => errors.push(`${wordsOf(webError.error())} (page)`));
      });
      errors.push(...portal.errors.slice(said).map((text) => `${text} (portal)`));
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
      if (unexpected.length > 0) throw new Error(`Unexpected errors:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],

  context: async ({ context, failOnErrors }, use) => {
    failOnErrors(context);
    await use(context);
  },

  openBrowser: async ({ browser, failOnErrors }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      failOnErrors(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  enterAsNewcomer: async ({ portal }, use) => use((page, facts) => signInAsNewcomer(page, portal.url, facts)),
});

function wordsOf({ name, message, stack }: Error): string {
  return stack || `${name}: ${message}`;
}

type DemoPart = NonNullable<(typeof people)[number]["demo"]>;

/** The name of the person whom the demo door offers for this part. */
export function nameOf(part: DemoPart): string {
  const person = people.find(({ demo }) => demo === part);
  if (!person) throw new Error(`The sample world has nobody for ${part}.`);
  return person.name;
}

/** Signs in through the demo door, as a reader would, and lands on `to`. */
export async function signInAs(
  page: Page,
  part: DemoPart,
  { to = "/en" }: { to?: string } = {},
): Promise<void> {
  await page.goto(`/en/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("button", { name: `Sign in as ${nameOf(part)}` }).click();
  await page.waitForURL(to);
}
