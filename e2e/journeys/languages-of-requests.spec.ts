import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { sendRequest } from "../asking.ts";
import { expect, signInAs, test } from "../fixtures.ts";

/** The line of a list that holds this title. */
const lineOf = (page: Page, title: string): Locator =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .or(page.getByRole("main").getByRole("row"))
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });

for (const { language, label, code, title, body } of [
  {
    language: "Français",
    label: "in French",
    code: "fr",
    title: "Le bon de commande dans le rapport",
    body: "Le client veut lire son numéro de commande sur chaque page.",
  },
  {
    language: "Deutsch",
    label: "in German",
    code: "de",
    title: "Die Bestellnummer auf dem Bericht",
    body: "Der Kunde will seine Nummer auf jeder Seite lesen.",
  },
]) {
  test(`R8: a request ${label} says so in every list, for visitors and for the staff`, async ({
    page,
    enterAsNewcomer,
    openBrowser,
  }) => {
    const name = `${title} ${randomUUID().slice(0, 8)}`;
    const visitor = await openBrowser();
    async function expectLabel(reader: Page, address: string): Promise<void> {
      await reader.goto(address);
      const line = lineOf(reader, name);
      await expect(line.getByText(label, { exact: true })).toBeVisible();
      const link = line.getByRole("link", { name, exact: true });
      expect(await link.evaluate((element) => element.closest("[lang]")?.getAttribute("lang"))).toBe(code);
    }

    await enterAsNewcomer(page);
    await page.goto("/en/requests/new");
    await page.getByLabel("What should the product do?").fill(name);
    await page.getByLabel("What is the situation, and what would help?").fill(body);
    await page.getByLabel("Language of your request").selectOption({ label: language });
    await sendRequest(page);

    await expectLabel(visitor, "/en/requests?sort=new");
    await expectLabel(visitor, `/en/search?q=${encodeURIComponent(name)}`);

    const manager = await openBrowser();
    await signInAs(manager, "manager", { to: "/admin" });
    await expectLabel(manager, "/admin");
    await expectLabel(manager, "/admin/requests");
    await lineOf(manager, name).getByRole("link", { name, exact: true }).click();
    await expect(manager.getByRole("heading", { level: 1, name })).toBeVisible();
    await manager.getByLabel("Decision", { exact: true }).selectOption({ label: "Already available" });
    await manager.getByRole("textbox", { name: "English" }).fill("The template has a field for it.");
    await manager.getByRole("button", { name: "Publish decision" }).click();
    await expect(manager.getByText("The decision is published.")).toBeVisible();

    await expectLabel(visitor, "/en");
  });
}
