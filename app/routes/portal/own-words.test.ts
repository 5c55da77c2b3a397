import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { castVote } from "../../requests/voting.server.ts";
import * as addToRequest from "./add-to-request.tsx";
import * as editRequest from "./edit-request.tsx";
import * as requestPage from "./request.tsx";

afterAll(stopRendering);

async function anAuthorsRequest() {
  const db = await openTestDatabase();
  const [author, voter] = [await aPartner(db), await aPartner(db)];
  const request = await aRequest(db, { author, title: "Dark mode", body: "At night." });
  const params = { locale: "en", number: String(request.id) };
  const at = (page: "edit" | "add") => ({ path: `/en/requests/${request.id}/${page}`, params });
  const voteForIt = () =>
    castVote(db, {
      requestId: request.id,
      voter: { personId: voter.id, organisationId: voter.organisationId },
      castById: voter.id,
      now: visitedAt,
    });
  const edit = (changes: Record<string, string> = {}) => ({
    ...at("edit"),
    as: author,
    form: { title: "Dark mode at night", body: "In the cellar.", language: "en", edition: "0", ...changes },
  });
  const add = (changes: Record<string, string> = {}) => ({
    ...at("add"),
    as: author,
    form: { body: "Also by day.", language: "en", submissionKey: randomUUID(), ...changes },
  });
  const pageOf = (as?: { id: number }, query = "") =>
    pageAt(
      db,
      { route: requestPage, pattern: ":locale/requests/:slug" },
      { path: `/en/requests/${request.id}-dark-mode${query}`, ...(as ? { as } : {}) },
    );
  return { db, author, voter, request, at, edit, add, voteForIt, pageOf };
}

describe("R9: an author changes the words", () => {
  test("and is led to the request at its new address; the old one leads there", async () => {
    const { db, edit, request } = await anAuthorsRequest();
    const answer = await answerTo(db, editRequest.action, edit());
    expect(answer).toMatchObject({ status: 303, location: "/en/requests/1-dark-mode-at-night?done=edited" });
    const old = await answerTo(db, requestPage.loader, {
      path: "/en/requests/1-dark-mode",
      params: { locale: "en", slug: "1-dark-mode" },
    });
    expect(old).toMatchObject({ status: 301, location: `/en/requests/${request.id}-dark-mode-at-night` });
  });

  test.each([
    ["title", "", "required"],
    ["body", "x".repeat(12_001), "too-long"],
    ["body", "> ".repeat(2500), "too-complex"],
    ["language", "es", "choose-one"],
    ["edition", "one", "unknown-field"],
  ])("a form refused for its %s comes back with every field", async (field, value, because) => {
    const { db, edit } = await anAuthorsRequest();
    const answer = await answerTo(db, editRequest.action, edit({ [field]: value }));
    expect(answer).toMatchObject({
      status: 422,
      data: { errors: { [field]: because }, values: { ...edit().form, [field]: expect.any(String) } },
    });
  });

  test("after a change by another hand it keeps the text, shows what stands, and takes it when sent again", async () => {
    const { db, author, at, edit } = await anAuthorsRequest();
    await answerTo(db, editRequest.action, edit());
    const late = edit({ title: "Night mode" });
    const answer = await answerTo(db, editRequest.action, late);
    expect(answer).toMatchObject({ status: 409, data: { because: "changed-meanwhile", values: late.form } });
    const html = await pageAt(
      db,
      { route: editRequest, pattern: ":locale/requests/:number/edit" },
      { path: at("edit").path, as: author, form: late.form },
    );
    expect(html).toMatch(/name="title"[^>]*value="Night mode"/);
    expect(html).toContain('name="edition" value="1"');
    expect(wordsOf(html)).toContain("Dark mode at night In the cellar.");
    expect((await answerTo(db, editRequest.action, edit({ edition: "1" }))).status).toBe(303);
  });

  test("once somebody else has voted, the page says so, keeps the text and leads to adding", async () => {
    const { db, author, at, edit, voteForIt } = await anAuthorsRequest();
    await voteForIt();
    const answer = await answerTo(db, editRequest.action, edit());
    expect(answer).toMatchObject({ status: 409, data: { because: "others-voted" } });
    const html = await pageAt(
      db,
      { route: editRequest, pattern: ":locale/requests/:number/edit" },
      { path: at("edit").path, as: author, form: edit().form },
    );
    expect(wordsOf(html)).toContain("Others have voted for it by now");
    expect(wordsOf(html)).toContain("In the cellar.");
    expect(html).toContain('href="/en/requests/1/add"');
  });

  test("with JavaScript, a refusal reads the page anew", () => {
    const url = new URL("https://portal.example.com/en/requests/1/edit");
    const here = { currentUrl: url, nextUrl: url, currentParams: {}, nextParams: {} };
    const isReadAnew = (actionStatus: number) =>
      editRequest.shouldRevalidate({ ...here, actionStatus, defaultShouldRevalidate: false });
    expect([409, 422].map(isReadAnew)).toEqual([true, false]);
  });
});

describe("R9: an author adds to a request", () => {
  test("and everybody reads it below the text, with its day", async () => {
    const { db, author, voter, add, pageOf } = await anAuthorsRequest();
    const answer = await answerTo(db, addToRequest.action, add({ body: "Auch **tags**.", language: "de" }));
    expect(answer).toMatchObject({
      status: 303,
      location: "/en/requests/1-dark-mode?done=added#addition-1",
    });
    for (const as of [undefined, voter, author]) {
      const html = await pageOf(as);
      expect(wordsOf(html)).toContain("Added on 6 May 2030 in German Auch tags .");
      expect(html).toMatch(/<div class="prose[^"]*" lang="de"><p>Auch <strong>tags/);
    }
    expect(wordsOf(await pageOf(author, "?done=added"))).toContain("Your addition is on the page.");
    expect(wordsOf(await pageOf(voter, "?done=added"))).not.toContain("Your addition is on the page.");
  });

  test.each<[field: string, value: string, because: string]>([
    ["body", " ", "required"],
    ["body", "> ".repeat(2500), "too-complex"],
    ["submissionKey", "none", "unknown-field"],
  ])("a form refused for its %s comes back", async (field, value, because) => {
    const { db, add } = await anAuthorsRequest();
    const answer = await answerTo(db, addToRequest.action, add({ [field]: value }));
    expect(answer).toMatchObject({ status: 422, data: { errors: { [field]: because } } });
  });

  test("a request that is settled takes nothing more, and the text stays in the form", async () => {
    const { db, author, at, add } = await anAuthorsRequest();
    await answerTo(db, requestPage.action, {
      path: "/en/requests/1-dark-mode",
      params: { locale: "en", slug: "1-dark-mode" },
      as: author,
      form: { intent: "withdraw-request" },
    });
    const sent = add();
    const answer = await answerTo(db, addToRequest.action, sent);
    expect(answer).toMatchObject({ status: 409, data: { because: "voting-closed", values: sent.form } });
    const html = await pageAt(
      db,
      { route: addToRequest, pattern: ":locale/requests/:number/add" },
      { path: at("add").path, as: author, form: sent.form },
    );
    expect(wordsOf(html)).toContain("Nothing was added: this request is settled");
    expect(html).toContain("Also by day.</textarea>");
  });
});

describe("the page of a request", () => {
  test("R9: offers its author what can still be done with the words, and nobody else anything", async () => {
    const { author, voter, voteForIt, pageOf } = await anAuthorsRequest();
    expect(await pageOf(author)).toContain('href="/en/requests/1/edit"');
    expect(await pageOf(author)).not.toContain('href="/en/requests/1/add"');
    await voteForIt();
    expect(await pageOf(author)).toContain('href="/en/requests/1/add"');
    for (const as of [undefined, voter]) expect(await pageOf(as)).not.toMatch(/requests\/1\/(?:edit|add)"/);
  });

  test("A2: says what support recorded to the partner whom it concerns, with the way to undo it", async () => {
    const { db, author, voter, request, pageOf } = await anAuthorsRequest();
    const support = await aStaffMember(db, { role: "support" });
    await castVote(db, {
      requestId: request.id,
      voter: { personId: voter.id, organisationId: voter.organisationId },
      castById: support.id,
      now: visitedAt,
    });
    const own = wordsOf(await pageOf(voter));
    expect(own).toContain(
      "Support recorded your vote You meant something else? Choose “Withdraw your vote”.",
    );
    expect(own).toContain("You voted Withdraw your vote");
    for (const as of [undefined, author, support])
      expect(wordsOf(await pageOf(as))).not.toContain("Support recorded your vote");
  });
});

test("A3: nobody opens the forms of another author, and none exists for no request", async () => {
  const { db, voter, at, edit, add } = await anAuthorsRequest();
  for (const [route, visit] of [
    [editRequest, { ...edit(), as: voter }],
    [addToRequest, { ...add(), as: voter }],
  ] as const) {
    const { form: _, ...asked } = visit;
    expect((await answerTo(db, route.loader as typeof editRequest.loader, asked)).status).toBe(403);
    expect((await answerTo(db, route.action as typeof editRequest.action, visit)).status).toBe(403);
    const nowhere = { ...visit, params: { locale: "en", number: "999" } };
    expect((await answerTo(db, route.action as typeof editRequest.action, nowhere)).status).toBe(404);
  }
  expect((await answerTo(db, editRequest.loader, at("edit"))).status).toBe(302);
});

test("the twenty-first change within an hour waits, with its text", async () => {
  const { db, request } = await anAuthorsRequest();
  let busy = await aPartner(db);
  while (busy.id < 60) busy = await aPartner(db);
  await db.updateTable("requests").set({ authorId: busy.id }).where("id", "=", request.id).execute();
  const params = { locale: "en", number: String(request.id) };
  const send = (edition: number) =>
    answerTo(db, editRequest.action, {
      path: "/en/requests/1/edit",
      params,
      as: busy,
      form: { title: `Title ${edition}`, body: "x", language: "en", edition: String(edition) },
    });
  const waits = async () => {
    for (let edition = 0; edition < 21; edition += 1) {
      const answer = await send(edition);
      if (answer.status === 429) return [edition, answer.data.errors, answer.headers.has("Retry-After")];
    }
    return undefined;
  };
  expect(await waits()).toEqual([20, { "": "too-often" }, true]);
});
