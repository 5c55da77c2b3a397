import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import { withdrawVote } from "../../requests/voting.server.ts";
import { action, loader } from "./request.tsx";

afterAll(stopRendering);

const visit = (
  db: Db,
  { id, slug }: { id: number; slug: string },
  { as, query = "", locale = "en" }: { as?: { id: number }; query?: string; locale?: string } = {},
) =>
  answerTo(db, loader, {
    path: `/${locale}/requests/${id}-${slug}${query}`,
    params: { locale, slug: `${id}-${slug}` },
    ...(as ? { as } : {}),
  });

test("only the number of the address is read; other words are put right, with the query kept", async () => {
  const db = await openTestDatabase();
  const { id, slug } = await aRequest(db, { title: "Dark mode" });
  for (const wrong of ["", "light-mode"]) {
    const answer = await visit(db, { id, slug: wrong }, { query: "?vote=closed" });
    expect(answer).toMatchObject({ status: 301, location: `/en/requests/${id}-${slug}?vote=closed` });
    expect(answer.headers.get("Cache-Control")).toBe("max-age=60");
  }
  expect((await visit(db, { id, slug })).status).toBe(200);
  expect((await visit(db, { id: 404, slug })).status).toBe(404);
  const noNumber = await answerTo(db, loader, {
    path: "/en/requests/dark-mode",
    params: { locale: "en", slug: "dark-mode" },
  });
  expect(noNumber.status).toBe(404);
});

test("R8: a request is shown in its own language on the pages of every other", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db, { title: "Mode sombre", language: "fr" });
  const { data } = await visit(db, request, { locale: "de" });
  expect(data).toMatchObject({
    request: { title: "Mode sombre", language: "fr" },
    canonical: `https://portal.example.com/de/requests/${request.id}-mode-sombre`,
  });
});

test("what just happened is told to the author alone, and no longer than it is true", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const other = await aPartner(db);
  const isSentFor = async (as?: { id: number }) =>
    (await visit(db, request, { query: "?sent", ...(as ? { as } : {}) })).data.isSent;
  expect([await isSentFor(), await isSentFor(other), await isSentFor(request.author)]).toEqual([
    false,
    false,
    true,
  ]);
  const { id: personId } = request.author;
  await withdrawVote(db, { requestId: request.id, personId, withdrawnById: personId, now: visitedAt });
  expect(await isSentFor(request.author)).toBe(false);
});

test("R4: that voting was closed is said only where it is", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const other = await aPartner(db);
  const wasClosed = async (as?: { id: number }) =>
    (await visit(db, request, { query: "?vote=closed", ...(as ? { as } : {}) })).data.wasClosed;
  expect(await wasClosed(other)).toBe(false);
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: visitedAt });
  expect([await wasClosed(other), await wasClosed()]).toEqual([true, false]);
});

test("P5, R7: the page shows the published items that the request is linked to, and no others", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const item = await aRoadmapItem(db, { stage: "planned", requests: [request], isPublished: true });
  await aRoadmapItem(db, { stage: "building", requests: [request] });
  const { data } = await visit(db, request);
  expect(data.request.publicStatus).toBe("planned");
  expect(data.items).toEqual([
    { id: item.id, slug: expect.any(String), title: expect.any(String), language: "en", stage: "planned" },
  ]);
});

const withdraw = (
  db: Db,
  { id }: { id: number },
  as?: { id: number },
  form = { intent: "withdraw-request" },
) =>
  answerTo(db, action, {
    path: `/en/requests/${id}`,
    params: { locale: "en", slug: String(id) },
    form,
    ...(as ? { as } : {}),
  });

test("R3: the author takes a request back once, and is told when that is no longer possible", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  expect((await visit(db, request, { as: request.author })).data.mayWithdraw).toBe(true);
  expect(await withdraw(db, request, request.author)).toMatchObject({
    status: 303,
    location: `/en/requests/${request.id}-${request.slug}?done=withdrawn`,
  });
  expect((await visit(db, request, { as: request.author })).data).toMatchObject({
    mayWithdraw: false,
    request: { publicStatus: "withdrawn", voteCount: 1 },
  });
  expect(await withdraw(db, request, request.author)).toMatchObject({
    status: 409,
    data: { changed: false, because: "voting-closed" },
  });
});

test("R3: that it is withdrawn is told to its author, while it is", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const doneFor = async (as: { id: number }, done = "withdrawn") =>
    (await visit(db, request, { as, query: `?done=${done}` })).data.done;
  expect(await doneFor(request.author)).toBeUndefined();
  await withdraw(db, request, request.author);
  expect([await doneFor(request.author), await doneFor(await aPartner(db))]).toEqual([
    "withdrawn",
    undefined,
  ]);
  expect([await doneFor(request.author, "edited"), await doneFor(request.author, "x")]).toEqual([
    "edited",
    undefined,
  ]);
});

test("R3: nobody else takes it back", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const colleague = await aPartner(db, { organisationId: request.author.organisationId });
  expect((await visit(db, request, { as: colleague })).data.mayWithdraw).toBe(false);
  expect((await withdraw(db, request, colleague)).status).toBe(403);
  expect((await withdraw(db, request, await aStaffMember(db, { role: "admin" }))).status).toBe(403);
  expect((await withdraw(db, request)).status).toBe(401);
  expect((await withdraw(db, request, request.author, { intent: "delete" })).status).toBe(400);
  expect((await withdraw(db, { id: 404 }, request.author)).status).toBe(404);
  expect(await db.selectFrom("requestDecisions").selectAll().execute()).toEqual([]);
});
