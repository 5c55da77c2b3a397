import { afterAll, expect, test } from "vitest";
import { aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { anArticleFile, importGood } from "../../articles/article-file.fixture.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import * as portalRoute from "../portal/request.tsx";
import * as requestRoute from "./request.tsx";

afterAll(stopRendering);

const reason = { "reason-en": "Another way does it.", "reason-de": "", "reason-fr": "" };

async function aDecision() {
  const db = await openTestDatabase();
  await importGood(db, [
    anArticleFile({ number: 7, title: "Working offline" }),
    anArticleFile({ number: 7, language: "fr", isTranslation: true, title: "Travailler sans réseau" }),
    anArticleFile({ number: 8, title: "Working with labels" }),
  ]);
  const manager = await aStaffMember(db, { role: "manager" });
  const colleague = await aStaffMember(db, { role: "admin", name: "Ada Admin" });
  const request = await aRequest(db, { title: "Dark mode" });
  const onPage = { path: `/admin/requests/${request.id}`, params: { number: String(request.id) } };
  const send = (form: Record<string, string>, as: { id: number } = manager) =>
    answerTo(db, requestRoute.action, { ...onPage, as, form });
  const decide = (form: Record<string, string>, as?: { id: number }) =>
    send({ intent: "decide", decision: "declined", seen: "0", ...reason, ...form }, as);
  const page = (form: Record<string, string>) =>
    pageAt(
      db,
      { route: requestRoute, pattern: "admin/requests/:number" },
      { path: onPage.path, as: manager, form },
    );
  const chosen = async () =>
    (await db.selectFrom("requestDecisions").select("articleId").execute()).map(({ articleId }) => articleId);
  return { db, manager, colleague, request, onPage, send, decide, page, chosen };
}

test("an article is looked for without a script: what was found comes back to choose from, with all that was typed", async () => {
  const { send, page, chosen } = await aDecision();
  const form = { intent: "find-article", decision: "declined", ...reason, article: "working", seen: "0" };
  const { status, data } = await send(form);
  expect([status, await chosen()]).toEqual([200, []]);
  expect(data).toMatchObject({ errors: {}, values: form });
  const html = await page(form);
  expect(wordsOf(html)).toContain("2 articles to choose from for “working”.");
  expect(wordsOf(html)).toMatch(/Articles found Working (offline|with labels)/);
  expect(html).toContain("Another way does it.</textarea>");
  expect(html).toMatch(/<option value="declined" selected=""/);
  expect(html).toContain('name="articleFor" value="working"');
  expect(wordsOf(await page({ ...form, article: "zzzz" }))).toContain("No article matches");
});

test.each<[what: string, form: Record<string, string>, article: number | null]>([
  ["no article", { article: "" }, null],
  ["a number", { article: "7" }, 7],
  ["a number with a sign", { article: " #8 " }, 8],
  ["one of those found", { article: "working", articleFor: "working", articleId: "8" }, 8],
  ["none of those found", { article: "working", articleFor: "working", articleId: "none" }, null],
  ["a number typed over those found", { article: "7", articleFor: "working", articleId: "8" }, 7],
])("a decision leads to %s", async (_, form, article) => {
  const { decide, chosen } = await aDecision();
  expect(await decide(form)).toMatchObject({ status: 200, data: { decided: "decided" } });
  expect(await chosen()).toEqual([article]);
});

test.each<[form: Record<string, string>, errors: Record<string, string>]>([
  [{ article: "working" }, { article: "choose-article" }],
  [{ article: "labels", articleFor: "working", articleId: "7" }, { article: "choose-article" }],
  [{ article: "404" }, { article: "no-such-article" }],
  [{ article: "working", articleFor: "working", articleId: "x" }, { articleId: "not-a-choice" }],
  [{ article: "x".repeat(201) }, { article: "too-long" }],
  [{ seen: "x" }, { seen: "unknown-field" }],
])("a decision with %j is refused: %j, and what was found is offered", async (form, errors) => {
  const { decide, chosen } = await aDecision();
  const { status, data } = await decide(form);
  expect([status, await chosen()]).toEqual([422, []]);
  expect(data).toMatchObject({ errors, values: form });
  if (form.article === "working") expect((data as { found: unknown[] }).found).toHaveLength(2);
});

test("a decision that a colleague took meanwhile is told, and nothing typed is lost", async () => {
  const { colleague, decide, page, chosen } = await aDecision();
  await decide({ decision: "available" }, colleague);
  const mine = { ...reason, "reason-fr": "Autrement.", article: "7" };
  expect(await decide(mine)).toMatchObject({
    status: 409,
    data: { decided: "changedMeanwhile", values: mine },
  });
  expect(await chosen()).toEqual([null]);
  const html = await page({ intent: "decide", decision: "declined", seen: "0", ...mine });
  const words = wordsOf(html);
  expect(words).toContain("a colleague decided while you were writing");
  expect(words).toMatch(/Already available since .* by Ada Admin/);
  for (const typed of ["Another way does it.", "Autrement."]) expect(html).toContain(`${typed}</textarea>`);
  expect(html).toMatch(/name="article"[^>]*value="7"/);
  expect(html).toContain('name="seen" value="1"');
});

test("K5: the page shows reason, article and history; the article in the reader's language or labelled", async () => {
  const { db, request, decide } = await aDecision();
  await decide({ article: "7" });
  const read = async (locale: string) =>
    wordsOf(
      await pageAt(
        db,
        { route: portalRoute, pattern: ":locale/requests/:slug" },
        { path: `/${locale}/requests/${request.id}-dark-mode` },
      ),
    );
  expect(await read("en")).toContain("This article helps: Working offline History Declined since");
  expect(await read("fr")).toMatch(/Cet article vous aidera\s: Travailler sans réseau Historique/);
  expect(await read("de")).toMatch(/Dieser Artikel hilft weiter: Working offline .*Englisch/);
  expect(await read("en")).not.toContain("What we said then");
});

test("each form of the owner sends what its action reads, as a browser would", async () => {
  const { manager, send, page } = await aDecision();
  const sendFormOf = async (intent: "take" | "give", owner: string) => {
    const html = await page({ intent: "nothing" });
    const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes(`value="${intent}"`));
    const names = [...(form ?? "").matchAll(/<(?:input|select)[^>]*name="(\w+)"/g)];
    return send({ ...Object.fromEntries(names.map(([, name]) => [name, owner])), intent });
  };
  expect(await sendFormOf("take", "")).toMatchObject({ data: { owner: "saved" } });
  expect(await sendFormOf("give", String(manager.id))).toMatchObject({ data: { owner: "alreadyTheirs" } });
});

test("managers take a request and give it on; support does not", async () => {
  const { db, manager, colleague, send, onPage } = await aDecision();
  const support = await aStaffMember(db, { role: "support" });
  const give = { intent: "give", owner: String(colleague.id), seenOwner: "" };
  expect((await send(give, support)).status).toBe(403);
  expect(await send({ intent: "take", seenOwner: "" })).toMatchObject({ data: { owner: "saved" } });
  expect(await send(give)).toMatchObject({ status: 409, data: { owner: "changedMeanwhile" } });
  const mine = { seenOwner: String(manager.id) };
  expect(await send({ ...give, ...mine })).toMatchObject({ data: { owner: "saved" } });
  expect(await send({ ...give, ...mine })).toMatchObject({ data: { owner: "alreadyTheirs" } });
  const theirs = { seenOwner: String(colleague.id) };
  for (const owner of [String(support.id), "x"]) {
    expect(await send({ ...give, ...theirs, owner })).toMatchObject({
      status: 422,
      data: { errors: { owner: "not-a-choice" } },
    });
  }
  expect(await send({ ...give, ...theirs, owner: "" })).toMatchObject({ data: { owner: "saved" } });
  const { data } = await answerTo(db, requestRoute.loader, { ...onPage, as: support });
  expect(data).toMatchObject({ owner: null, colleagues: [], ownerChanges: [{}, {}, {}] });
  const nowhere = { path: "/admin/requests/404", params: { number: "404" }, as: manager };
  const take = { intent: "take", seenOwner: "" };
  expect((await answerTo(db, requestRoute.action, { ...nowhere, form: take })).status).toBe(404);
});
