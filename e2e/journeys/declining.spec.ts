import { randomUUID } from "node:crypto";
import { sendRequest } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, test } from "../hands.ts";

test("a decline leads to an article, as the manager writes it and the partner reads it", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const title = `Work where no network is ${randomUUID().slice(0, 8)}`;
  const partner = await openBrowser();
  await enterAsNewcomer(partner, { language: "fr" });
  await partner.goto("/en/requests/new");
  await partner.getByLabel("What should the product do?").fill(title);
  await partner
    .getByLabel("What is the situation, and what would help?")
    .fill("Our mechanics stand in cellars all day.");
  await sendRequest(partner);
  const number = /requests\/(\d+)/.exec(partner.url())?.[1] ?? "";

  await enterAs(page, hands, { name: nameOf("manager"), to: `/admin/requests/${number}` });
  await hands.choose(page.getByLabel("Decision", { exact: true }), "Declined");
  await hands.type(page.getByLabel("English"), "The app already keeps what was loaded before.");
  await hands.type(page.getByLabel("Article that helps"), "offline conflicts");
  await hands.press(page.getByRole("button", { name: "Find an article" }));
  const found = page.getByRole("radio", { name: "Work offline and resolve conflicts" });
  await expect(found).toBeVisible();
  await expect(page.getByLabel("English")).toHaveValue("The app already keeps what was loaded before.");
  await hands.pick(found);
  await hands.press(page.getByRole("button", { name: "Publish decision" }));
  await expect(page.getByText("The decision is published.")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" }).getByText("Declined")).toBeVisible();

  await partner.goto(`/fr/requests/${number}`);
  const answer = partner.getByRole("region", { name: "Notre réponse" });
  await expect(answer.getByText("The app already keeps what was loaded before.")).toBeVisible();
  await expect(answer.getByText("Cette réponse est en anglais.")).toBeVisible();
  await expect(partner.getByRole("region", { name: "Historique" }).getByText("Refusée")).toBeVisible();
  await answer.getByRole("link").click();
  await expect(partner).toHaveURL(/\/fr\/help\/304-/);
  await expect(partner.locator("article, main").first()).toBeVisible();
});
