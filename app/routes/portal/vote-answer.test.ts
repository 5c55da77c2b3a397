import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import * as requestRoute from "./request.tsx";
import * as answerRoute from "./vote-answer.tsx";

afterAll(stopRendering);

async function aVoter() {
  const db = await openTestDatabase();
  const request = await aRequest(db, { title: "Dark mode" });
  const voter = request.author;
  const at = { path: `/en/requests/${request.id}/answer`, params: { locale: "en", number: `${request.id}` } };
  const post = (form: Record<string, string>, as: { id: number } | undefined = voter) =>
    answerTo(db, answerRoute.action, { ...at, form, ...(as ? { as } : {}) });
  const open = (as: { id: number } = voter) => answerTo(db, answerRoute.loader, { ...at, as });
  const read = async (as?: { id: number }, query = "") =>
    (
      await answerTo(db, requestRoute.loader, {
        path: `/en/requests/${request.id}-${request.slug}${query}`,
        params: { locale: "en", slug: `${request.id}-${request.slug}` },
        ...(as ? { as } : {}),
      })
    ).data;
  const close = () => withdrawRequest(db, { requestId: request.id, authorId: voter.id, now: visitedAt });
  return { db, request, voter, at, post, open, read, close };
}
const answersIn = (db: Db) => db.selectFrom("votes").select(["importance", "why"]).execute();
const keep = { intent: "keep", importance: "critical", why: "  We stand still.\r\nEvery day. " };
const kept = { importance: "critical", why: "We stand still.\nEvery day." };

test("without a script an answer leads back to the request, which says that it is kept", async () => {
  const { db, request, voter, post, read } = await aVoter();
  expect(await post(keep)).toMatchObject({ status: 303, location: `/en/requests/${request.id}?answer=kept` });
  expect(await answersIn(db)).toEqual([kept]);
  expect(await read(voter, "?answer=kept")).toMatchObject({
    answer: { ...kept, isOpen: true },
    answerNews: "kept",
  });
  expect((await post({ ...keep, intent: "remove" })).location).toBe(
    `/en/requests/${request.id}?answer=removed`,
  );
  expect(await answersIn(db)).toEqual([{ importance: null, why: null }]);
});

test("a script gets what became of it as data", async () => {
  const { post } = await aVoter();
  const asData = { answer: "data" };
  expect(await post({ ...keep, ...asData })).toMatchObject({ status: 200, data: { news: "kept" } });
  expect((await post({ intent: "remove", ...asData })).data).toEqual({ news: "removed" });
});

test("A3: the answer is in nobody's page but one's own", async () => {
  const { db, voter, post, read } = await aVoter();
  await post(keep);
  const colleague = await aPartner(db, { organisationId: voter.organisationId });
  for (const somebody of [
    undefined,
    colleague,
    await aPartner(db),
    await aStaffMember(db, { role: "admin" }),
  ]) {
    const page = await read(somebody);
    expect(page.answer).toBeNull();
    expect(JSON.stringify(page)).not.toMatch(/stand still|critical/);
  }
  expect(JSON.stringify(await read(voter))).toContain("stand still");
});

test("the page of the request says it quietly, in the reader's language, and no longer than it is true", async () => {
  const { db, request, voter, post } = await aVoter();
  const words = async (query = "") =>
    wordsOf(
      await pageAt(
        db,
        { route: requestRoute, pattern: ":locale/requests/:slug" },
        { path: `/de/requests/${request.id}-${request.slug}${query}`, as: voter },
      ),
    );
  expect(await words()).toContain("Wie sehr brauchen Sie das?");
  expect(await words("?answer=kept")).not.toContain("Aufbewahrt");
  await post(keep);
  const page = await words("?answer=kept");
  expect(page).toContain("Ihre Antwort: Unverzichtbar");
  expect(page).toContain("Aufbewahrt, danke.");
});

test("who has not voted is told so, and nothing is kept (no-vote)", async () => {
  const { db, request, post, open } = await aVoter();
  const stranger = await aPartner(db);
  expect((await post(keep, stranger)).location).toBe(`/en/requests/${request.id}?answer=no-vote`);
  expect((await post({ ...keep, answer: "data" }, stranger)).data).toEqual({ news: "no-vote" });
  expect(await answersIn(db)).toEqual([{ importance: null, why: null }]);
  expect((await open(stranger)).status).toBe(302);
});

test("R4: once voting is closed the answer is read, not changed (voting-closed)", async () => {
  const { db, request, voter, post, open, read, close } = await aVoter();
  await post(keep);
  await close();
  expect((await post({ intent: "remove" })).location).toBe(`/en/requests/${request.id}?answer=closed`);
  expect((await post({ intent: "remove", answer: "data" })).data).toEqual({ news: "closed" });
  expect(await answersIn(db)).toEqual([kept]);
  expect((await read(voter)).answer).toEqual({ ...kept, isOpen: false });
  expect((await open()).status).toBe(302);
});

test.each([
  [{ intent: "keep" }, "importance", "choose-one"],
  [{ intent: "keep", importance: "", why: " \u200b " }, "importance", "choose-one"],
  [{ intent: "keep", importance: "urgent" }, "importance", "choose-one"],
  [{ intent: "keep", importance: "critical", why: "x".repeat(1001) }, "why", "too-long"],
  [{ intent: "keep", importance: "critical", person: "1" }, "", "unknown-field"],
])("refused for %j, the form comes back on a page of its own", async (form, field, because) => {
  const { db, at, voter, post } = await aVoter();
  expect(await post(form)).toMatchObject({
    status: 422,
    data: { errors: { [field]: because }, values: form },
  });
  expect(await answersIn(db)).toEqual([{ importance: null, why: null }]);
  const html = await pageAt(
    db,
    { route: answerRoute, pattern: ":locale/requests/:number/answer" },
    { path: at.path, as: voter, form },
  );
  expect(wordsOf(html)).toContain("Your answer on “Dark mode”");
  expect(wordsOf(html)).toContain("One thing needs your attention");
});

test.each<[form: Record<string, string>]>([[{}], [{ intent: "boost" }]])(
  "%j is refused and changes nothing",
  async (form) => {
    const { db, post } = await aVoter();
    expect((await post(form)).status).toBe(422);
    expect(await answersIn(db)).toEqual([{ importance: null, why: null }]);
  },
);

test("A2: staff have no answer to give, and a visitor is told to sign in", async () => {
  const { db, at } = await aVoter();
  for (const role of ["support", "manager", "admin"] as const) {
    const as = await aStaffMember(db, { role });
    expect((await answerTo(db, answerRoute.action, { ...at, as, form: keep })).status).toBe(403);
  }
  expect((await answerTo(db, answerRoute.action, { ...at, form: keep })).status).toBe(401);
});

test.each(["999", "0", "x"])("there is no request %s to answer about", async (number) => {
  const { db, voter } = await aVoter();
  const at = { path: `/en/requests/${number}/answer`, params: { locale: "en", number }, as: voter };
  expect((await answerTo(db, answerRoute.action, { ...at, form: keep })).status).toBe(404);
  expect((await answerTo(db, answerRoute.loader, at)).status).toBe(404);
});
