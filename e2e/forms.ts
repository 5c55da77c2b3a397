import type { Page } from "@playwright/test";

/** What stands in a form when it is sent, and by which of its buttons; without `intent`, by its last one. */
export type Filled = { intent?: string; fields?: Record<string, string> };

/** Fills the page's form that has these fields and presses its button, in whatever language. */
export async function fillAndSend(page: Page, { intent, fields = {} }: Filled): Promise<void> {
  const forms = Object.keys(fields).reduce(
    (found, name) => found.filter({ has: page.locator(`[name="${name}"]`) }),
    page.locator("main form").filter({ has: page.locator(`button${valued(intent)}`) }),
  );
  const form = intent === undefined ? forms.last() : forms.first();
  await form.evaluate((element, values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = (element as HTMLFormElement).elements.namedItem(name);
      (field as HTMLInputElement | RadioNodeList).value = value;
    }
  }, fields);
  await form
    .locator(`button:not([type="button"])${valued(intent)}`)
    .last()
    .click();
}

const valued = (intent: string | undefined) => (intent === undefined ? "" : `[value="${intent}"]`);

/** Sends a form that the page does not hold, from where the page is, and waits for the page that answers. */
export async function sendTo(page: Page, action: string, fields: Record<string, string>): Promise<void> {
  const answered = page.waitForEvent("load");
  await page.evaluate(
    ({ to, values }) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = to;
      for (const [name, value] of Object.entries(values)) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value });
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    },
    { to: action, values: fields },
  );
  await answered;
}
