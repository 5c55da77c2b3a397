import { expect, test } from "vitest";
import { aRequest } from "../../../db/builders.ts";
import { readVendor, saveVendor } from "../../accounts/vendor-settings.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, type TestVisit, visitedAt } from "../../http/test-visit.ts";
import { readHearing, wantsMailAboutRequests } from "../../notifications/choosing.server.ts";
import {
  aSupportedRequest,
  decide,
  happened,
  listWritten,
  tokenIn,
  writeMails,
} from "../../notifications/test-hearing.ts";
import { mergeRequests } from "../../requests/merging.server.ts";
import * as route from "./unsubscribe.tsx";

const { action, loader } = route;
let clients = 0;

async function aMail() {
  const { db, request, author, manager } = await aSupportedRequest({ voters: 0 });
  await decide(db, { request, manager, decision: "declined" });
  await writeMails(db);
  const token = tokenIn((await listWritten(db))[0]);
  const path = `/en/unsubscribe/${token}`;
  const visit: TestVisit = { path, params: { locale: "en", token } };
  const holds = async () => ({
    choice: await readHearing(db, { personId: author.id, requestId: request.id, topicIds: [request.id] }),
    wantsMail: await wantsMailAboutRequests(db, author.id),
  });
  return { db, author, request, manager, path, visit, holds };
}
const usual = { choice: "status", wantsMail: true };
const aClient = () => {
  clients += 1;
  return `198.51.100.${clients}`;
};

test("P6: opening the link shows what holds and changes nothing, without a session", async () => {
  const { db, visit, holds } = await aMail();
  for (let opened = 0; opened < 3; opened += 1) {
    const { status, data, headers } = await answerTo(db, loader, visit);
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(data).toMatchObject({ page: { request: { title: "Dark mode" }, holds: "some", isDone: false } });
  }
  expect(await holds()).toEqual(usual);
});

test("P6: a mail program's one click ends mail about the request, as often as it comes, and is led nowhere", async () => {
  const { db, visit, holds } = await aMail();
  for (let clicked = 0; clicked < 2; clicked += 1) {
    const answer = await answerTo(db, action, { ...visit, form: { "List-Unsubscribe": "One-Click" } });
    expect([answer.status, answer.location]).toEqual([200, null]);
    expect(await holds()).toEqual({ choice: "nothing", wantsMail: true });
  }
});

test.each([
  ["request", { choice: "nothing", wantsMail: true }],
  ["all", { choice: "status", wantsMail: false }],
  ["undo", usual],
])("P6: the page's own button %s does what it says and comes back to the page", async (what, expected) => {
  const { db, path, visit, holds } = await aMail();
  for (let pressed = 0; pressed < 2; pressed += 1) {
    const { status, location } = await answerTo(db, action, { ...visit, form: { what } });
    expect([status, location]).toEqual([303, `${path}?done`]);
    expect(await holds()).toEqual(expected);
  }
});

test("P6: the page says honestly what each choice ends, and what stays", async () => {
  const { db, path, visit } = await aMail();
  const page = { route, pattern: ":locale/unsubscribe/:token" };
  const words = async () => wordsOf(await pageAt(db, page, { path }));
  const stays = "the request stays under “Your requests” with its status";
  expect(await words()).toContain("by mail and under “Your requests”");
  const told: [string, string][] = [
    ["request", "You hear nothing about this request: no mail and no news."],
    ["all", "You get no mail about requests at all, and no news about this one."],
    ["undo", "You hear when something happens to this request"],
    ["all", "You get no mail about requests at all. What happens stands under “Your requests”."],
  ];
  for (const [what, now] of told) {
    await answerTo(db, action, { ...visit, form: { what } });
    expect(await words()).toContain(now);
    expect(await words()).toContain(stays);
  }
});

test("R6, P6: once the request is merged, one click also holds back what is due about the whole tree", async () => {
  const { db, author, request, manager, visit } = await aMail();
  const root = await aRequest(db);
  const merging = { duplicate: request.id, into: root.id, why: "the same", managerId: manager.id };
  await mergeRequests(db, { ...merging, now: happened });
  await decide(db, { request: root, manager, decision: "declined" });
  await answerTo(db, action, { ...visit, form: { "List-Unsubscribe": "One-Click" } });
  await writeMails(db);
  const mails = (await listWritten(db)).filter(({ recipient }) => recipient === author.email);
  expect(mails).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ["nothing", {}],
  ["another word", { what: "everything" }],
  ["another one-click", { "List-Unsubscribe": "Two-Click" }],
  ["more than was asked", { what: "all", more: "1" }],
])("a form that says %s is refused and changes nothing", async (_, form) => {
  const { db, visit, holds } = await aMail();
  expect((await answerTo(db, action, { ...visit, form })).status).toBe(400);
  expect(await holds()).toEqual(usual);
});

test("an unknown token gets a plain page with a way on, and one click there changes nothing", async () => {
  const { db, holds } = await aMail();
  const unknown = { path: "/en/unsubscribe/unknown", params: { locale: "en", token: "unknown" } };
  const { status, data } = await answerTo(db, loader, { ...unknown, clientAddress: aClient() });
  expect(status).toBe(404);
  expect(data).toMatchObject({ page: undefined });
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await answerTo(db, action, { ...unknown, form, clientAddress: aClient() })).status).toBe(404);
  const page = { route, pattern: ":locale/unsubscribe/:token" };
  const words = wordsOf(await pageAt(db, page, { path: unknown.path, clientAddress: aClient() }));
  expect(words).toContain("This link leads nowhere any more");
  expect(words).toContain("Go to your account");
  expect(await holds()).toEqual(usual);
});

test("who tries tokens is stopped; who has one never is", async () => {
  const { db, visit } = await aMail();
  const clientAddress = aClient();
  const unknown = { path: "/en/unsubscribe/no", params: { locale: "en", token: "no" }, clientAddress };
  const statuses: number[] = [];
  for (let tried = 0; tried < 31; tried += 1) statuses.push((await answerTo(db, loader, unknown)).status);
  expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
  expect(statuses[30]).toBe(429);
  expect((await answerTo(db, loader, { ...visit, clientAddress })).status).toBe(200);
});

test("P6, K5: the page works where the portal is for signed-in people only, in the language of its address", async () => {
  const { db, path } = await aMail();
  const vendor = await readVendor(db);
  await saveVendor(db, { vendor: { ...vendor, isSignedInOnly: true }, actorId: null, now: visitedAt });
  const page = { route, pattern: ":locale/unsubscribe/:token" };
  const html = await pageAt(db, page, { path: path.replace("/en/", "/de/") });
  expect(wordsOf(html)).toContain("Nichts mehr zu diesem Wunsch hören");
  expect(html).toContain('lang="en"');
  expect(html).not.toContain("<script");
});
