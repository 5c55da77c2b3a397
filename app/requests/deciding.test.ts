import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { anArticleFile, importGood } from "../articles/article-file.fixture.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import type { RenderedText } from "../wording/staff-texts.server.ts";
import { findAnsweringArticles } from "./answering-articles.server.ts";
import { findOwnDecisionIfAny, lastDecisionOf } from "./decisions.server.ts";
import { findVisibleRequestIfAny } from "./reading.server.ts";
import { decideRequest, withdrawRequest } from "./settling.server.ts";
import { castVote } from "./voting.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
const reason: RenderedText = {
  originalLanguage: "en",
  bodies: [{ language: "en", source: "Not ours.", html: "<p>Not ours.</p>" }],
};

async function aRequestToDecide() {
  const db = await openTestDatabase();
  await importGood(db, [
    anArticleFile({ number: 7, title: "Working offline" }),
    anArticleFile({ number: 7, language: "de", isTranslation: true, title: "Ohne Netz arbeiten" }),
    anArticleFile({ number: 8, language: "de", title: "Etiketten drucken" }),
  ]);
  const manager = await aStaffMember(db, { role: "manager" });
  const request = await aRequest(db);
  const decide = (facts: Partial<Parameters<typeof decideRequest>[1]> = {}) =>
    decideRequest(db, {
      requestId: request.id,
      decision: "declined",
      reason,
      actorId: manager.id,
      now,
      ...facts,
    });
  const read = async (locale: "en" | "de" | "fr") =>
    (await findVisibleRequestIfAny(db, { id: request.id, locale }))?.reason?.article;
  return { db, manager, request, decide, read };
}

test("K5: a decision leads to an article, which readers get in their language or the one it has", async () => {
  const { db, decide, read } = await aRequestToDecide();
  expect(await decide({ articleId: 7 })).toEqual({ changed: true });
  expect(await read("de")).toEqual({
    id: 7,
    kind: "guide",
    title: "Ohne Netz arbeiten",
    slug: "ohne-netz-arbeiten",
    language: "de",
  });
  expect(await read("fr")).toMatchObject({ title: "Working offline", language: "en" });
  await decide({ decision: "available", articleId: 8, now: now.add({ minutes: 1 }) });
  expect(await read("en")).toMatchObject({ title: "Etiketten drucken", language: "de" });
  expect(await db.selectFrom("requestDecisions").select("articleId").execute()).toEqual([
    { articleId: 7 },
    { articleId: 8 },
  ]);
  expect(await db.selectFrom("requestStatusChanges").select("articleId").execute()).toEqual([
    { articleId: 7 },
    { articleId: 8 },
  ]);
});

test("P6: whoever supported the request hears of the article with the reason", async () => {
  const { db, request, decide } = await aRequestToDecide();
  const { id, organisationId } = await aPartner(db);
  await castVote(db, {
    requestId: request.id,
    voter: { personId: id, organisationId },
    castById: id,
    now,
  });
  await decide({ articleId: 7 });
  const { facts } = await db.selectFrom("announcements").select("facts").executeTakeFirstOrThrow();
  expect(JSON.parse(facts)).toMatchObject({
    to: "declined",
    reason: { texts: { en: { html: "<p>Not ours.</p>" } } },
    article: { id: 7, texts: { de: { title: "Ohne Netz arbeiten" } } },
  });
});

test("no-such-article: a number that no article has decides nothing, and the database refuses it too", async () => {
  const { db, manager, request, decide, read } = await aRequestToDecide();
  expect(await decide({ articleId: 404 })).toEqual({ changed: false, because: "no-such-article" });
  expect(await read("en")).toBeUndefined();
  const row = {
    requestId: request.id,
    decision: "open" as const,
    reasonId: null,
    articleId: 404,
    decidedById: manager.id,
    decidedAt: "2030-05-06T09:00:00.000Z",
  };
  await expect(db.insertInto("requestDecisions").values(row).execute()).rejects.toThrow(/FOREIGN KEY/);
});

test("reason-needed: an article alone is no answer", async () => {
  const { decide } = await aRequestToDecide();
  const refused = { changed: false, because: "reason-needed" };
  expect(await decide({ articleId: 7, reason: undefined })).toEqual(refused);
  expect(await decide({ decision: "open", articleId: 7, reason: undefined })).toEqual(refused);
});

test("changed-meanwhile: a decision rests on the one that the manager saw", async () => {
  const { db, request, decide } = await aRequestToDecide();
  expect(await lastDecisionOf(db, request.id)).toBe(0);
  expect(await decide({ seen: 4 })).toEqual({ changed: false, because: "changed-meanwhile" });
  expect(await decide({ seen: 0 })).toEqual({ changed: true });
  expect(await decide({ decision: "available", seen: 0 })).toEqual({
    changed: false,
    because: "changed-meanwhile",
  });
  expect(await lastDecisionOf(db, request.id)).toBe(1);
  expect(await decide({ decision: "available", seen: 1 })).toEqual({ changed: true });
});

test("two managers who decide at once have one outcome each, and one decision stands", async () => {
  const { db, request, decide } = await aRequestToDecide();
  const outcomes = await Promise.all([decide({ seen: 0 }), decide({ decision: "available", seen: 0 })]);
  expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
  expect(await db.selectFrom("requestDecisions").select("id").execute()).toHaveLength(1);
  expect(await lastDecisionOf(db, request.id)).toBe(1);
});

test("a manager can take back the own decision while it stands, and no other", async () => {
  const { db, manager, request, decide } = await aRequestToDecide();
  const colleague = await aStaffMember(db, { role: "manager" });
  const own = (personId: number) => findOwnDecisionIfAny(db, { requestId: request.id, personId });
  expect(await own(manager.id)).toBeNull();
  await decide();
  expect([await own(manager.id), await own(colleague.id)]).toEqual([1, null]);
  await decide({ decision: "available", actorId: colleague.id });
  expect([await own(manager.id), await own(colleague.id)]).toEqual([null, 2]);
  await decide({ decision: "open", reason: undefined });
  expect(await own(manager.id)).toBeNull();
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now });
  expect(await own(request.author.id)).toBeNull();
});

test.each([
  ["7", ["Working offline"]],
  ["#8", ["Etiketten drucken"]],
  ["404", []],
  ["offline", ["Working offline"]],
  ["netz", ["Working offline"]],
  ["zzzz", []],
])("K7: an article to lead to is found by %j", async (q, titles) => {
  const { db } = await aRequestToDecide();
  const found = await findAnsweringArticles(db, { q, locale: "en" });
  expect(found.map(({ title }) => title)).toEqual(titles);
});
