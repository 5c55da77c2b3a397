import { randomUUID } from "node:crypto";
import { askUnseen } from "../asking.ts";
import { nameOf } from "../fixtures.ts";
import { enterAs, expect, test } from "../hands.ts";

test("R6: a merge and its undo, as the partners and the manager see them", {
  tag: ["@without-javascript", "@by-keyboard"],
}, async ({ page, hands, openBrowser, enterAsNewcomer }) => {
  const mark = randomUUID().slice(0, 8);
  const [first, second] = [
    `Collect a second signature on the report ${mark}`,
    `A second signature on reports ${mark}`,
  ];
  const [author, other] = [await openBrowser(), await openBrowser()];
  await enterAsNewcomer(author);
  await enterAsNewcomer(other);
  const [duplicate, kept] = [await askUnseen(author, first), await askUnseen(other, second)];

  // The manager finds the duplicate, sees what the merge would make, and merges.
  await enterAs(page, hands, { name: nameOf("manager"), to: `/admin/requests/${duplicate}` });
  await hands.press(page.getByRole("link", { name: "Find duplicates and merge" }));
  await hands.press(page.getByRole("link", { name: `Compare with “${second}”` }));
  await expect(page.getByRole("row", { name: /Counted together/ })).toContainText("2");
  await hands.type(page.getByLabel("Why do they say the same?"), "Both want a second signature.");
  await hands.press(page.getByRole("button", { name: "Merge", exact: true }));
  await expect(page.getByText("Merged. Votes given there count here now.")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/admin/requests/${kept}\\?`));
  await expect(page.getByText(/Both want a second signature\./)).toBeVisible();

  // The author's page stays at its address, leads to the other one, and its vote counts there.
  await author.goto(`/en/requests/${duplicate}`);
  await expect(author.getByText("This request says the same as another one")).toBeVisible();
  await expect(author.getByText("2 votes · 2 organisations").first()).toBeVisible();
  const voter = await openBrowser();
  await enterAsNewcomer(voter);
  await voter.goto(`/en/requests/${duplicate}`);
  await voter.getByRole("button", { name: "Vote for this request" }).click();
  await expect(voter.getByText("3 votes · 3 organisations").first()).toBeVisible();
  await author.getByRole("link", { name: second }).first().click();
  await expect(author.getByRole("heading", { level: 1, name: second })).toBeVisible();
  await author.reload();
  await expect(author.getByText("3 votes · 3 organisations")).toBeVisible();
  await author.getByText("1 more request says the same").click();
  await expect(author.getByRole("link", { name: first }).first()).toBeVisible();

  // The manager takes it apart; each has what it had, and the vote of the meantime stays where it is stored.
  await hands.press(page.getByText(`Take “${first}” apart again`));
  await hands.type(page.getByLabel("Why do they differ?"), "One is about caretakers.");
  await hands.press(page.getByRole("button", { name: "Take apart" }));
  await expect(page.getByText("Taken apart. Each request has what it had")).toBeVisible();
  await author.goto(`/en/requests/${duplicate}`);
  await expect(author.getByText("1 vote · 1 organisation", { exact: true })).toBeVisible();
  await author.goto(`/en/requests/${kept}`);
  await expect(author.getByText("2 votes · 2 organisations", { exact: true })).toBeVisible();
});
