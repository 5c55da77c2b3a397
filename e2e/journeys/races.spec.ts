import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { askUnseen, formOfRequest } from "../asking.ts";
import { expect, signInAs, test } from "../fixtures.ts";
import { fromOwnPage } from "../newcomers.ts";

type Form = Record<string, string>;
const post = (page: Page, path: string, form: Form): Promise<APIResponse> =>
  page.request.post(path, { form, headers: fromOwnPage, maxRedirects: 0 });
const statusOf = (answers: APIResponse[]) => answers.map((answer) => answer.status());

const aWish = (page: Page): Promise<Form> => formOfRequest(page, { title: `Race ${randomUUID()}` });
const ask = (page: Page): Promise<string> => askUnseen(page, `Race ${randomUUID()}`);
const numberIn = (answer: APIResponse) => /requests\/(\d+)/.exec(answer.headers().location ?? "")?.[1] ?? "";

const vote = (page: Page, number: string) => post(page, `/en/requests/${number}/vote`, { intent: "cast" });
const merge = (page: Page, { duplicate, into }: { duplicate: string; into: string }) =>
  post(page, `/admin/requests/${duplicate}/merge`, { intent: "merge", into, why: "They say the same." });

async function expectVotes(page: Page, { number, votes }: { number: string; votes: number }) {
  await page.goto(`/en/requests/${number}`);
  const words = `${votes} ${votes === 1 ? "vote" : "votes"} · ${votes} ${votes === 1 ? "organisation" : "organisations"}`;
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
}

test.describe("races on the built portal have one outcome each", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("R6: votes against a merge are all counted, whichever comes first", async ({
    page,
    openBrowser,
    enterAsNewcomer,
  }) => {
    await enterAsNewcomer(page);
    const duplicate = await ask(page);
    const voters = [await openBrowser(), await openBrowser(), await openBrowser()];
    for (const voter of voters) await enterAsNewcomer(voter);
    const into = await ask(voters[0] ?? page);
    const manager = await openBrowser();
    await signInAs(manager, "manager");
    const answers = await Promise.all([
      ...voters.map((voter) => vote(voter, duplicate)),
      merge(manager, { duplicate, into }),
      ...voters.map((voter) => vote(voter, into)),
    ]);
    expect(statusOf(answers)).toEqual(answers.map(() => 303));
    await expectVotes(page, { number: into, votes: 4 });
  });

  test("R4: a vote against the closing of its request counts or says that it came too late", async ({
    page,
    openBrowser,
    enterAsNewcomer,
  }) => {
    await enterAsNewcomer(page);
    const number = await ask(page);
    const voters = [await openBrowser(), await openBrowser(), await openBrowser()];
    for (const voter of voters) await enterAsNewcomer(voter);
    const manager = await openBrowser();
    await signInAs(manager, "manager");
    const [closing, ...answers] = await Promise.all([
      post(manager, `/admin/requests/${number}`, {
        intent: "decide",
        decision: "declined",
        "reason-en": "It would slow down everybody else.",
        "reason-de": "",
        "reason-fr": "",
      }),
      ...voters.map((voter) => vote(voter, number)),
    ]);
    expect(closing.ok() || closing.status() === 303).toBe(true);
    expect(statusOf(answers)).toEqual([303, 303, 303]);
    const late = answers.filter((answer) => answer.headers().location?.includes("vote=closed"));
    await expectVotes(page, { number, votes: 1 + answers.length - late.length });
  });

  test("R6: of two merges that would make a circle, one is made", async ({
    page,
    openBrowser,
    enterAsNewcomer,
  }) => {
    await enterAsNewcomer(page);
    const [one, two] = [await ask(page), await ask(page)];
    const manager = await openBrowser();
    await signInAs(manager, "manager");
    const answers = await Promise.all([
      merge(manager, { duplicate: one, into: two }),
      merge(manager, { duplicate: two, into: one }),
    ]);
    expect(statusOf(answers).sort()).toEqual([303, 409]);
  });

  test("R4: the same form sent five times at once makes one request", async ({ page, enterAsNewcomer }) => {
    await enterAsNewcomer(page);
    const wish = await aWish(page);
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(page, "/en/requests/new", wish)));
    expect(statusOf(answers)).toEqual([303, 303, 303, 303, 303]);
    expect(new Set(answers.map(numberIn)).size).toBe(1);
  });
});
