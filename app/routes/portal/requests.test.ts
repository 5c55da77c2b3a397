import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { answerTo } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import { loader as search } from "../help/search.tsx";
import { loader, shouldRevalidate } from "./requests.tsx";

afterAll(stopRendering);

const params = { locale: "en" };

test("unknown parameters fall back to the plain list, so that no old link breaks", async () => {
  const db = await openTestDatabase();
  const { id } = await aRequest(db);
  const query = "?sort=oldest&status=secret&after=yesterday&page=2&sort=top";
  const { status, data } = await answerTo(db, loader, { path: `/en/requests${query}`, params });
  expect(status).toBe(200);
  expect(data.query).toMatchObject({ sort: "top", status: undefined });
  expect(data.requests.map((request) => request.id)).toEqual([id]);
});

test("A2: the list knows who can vote: visitors sign in first, staff never do", async () => {
  const db = await openTestDatabase();
  const voterFor = async (as?: { id: number }) =>
    (await answerTo(db, loader, { path: "/en/requests", params, ...(as ? { as } : {}) })).data.voter;
  expect(await voterFor()).toBe("visitor");
  expect(await voterFor(await aPartner(db))).toBe("partner");
  for (const role of ["support", "manager", "admin"] as const) {
    expect(await voterFor(await aStaffMember(db, { role }))).toBe("staff");
  }
});

test("K7: what says the same in other words, in another language or under another status is offered, too", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const here = await aRequest(db, { title: "Fotos vor dem Senden verkleinern", language: "de" });
  const inEnglish = await aRequest(db, { title: "Smaller photos on tour", author: partner });
  const withdrawn = await aRequest(db, { title: "Take fewer pictures", language: "en" });
  await withdrawRequest(db, { requestId: withdrawn.id, authorId: withdrawn.author.id, now: builtAt });
  await aRequest(db, { title: "Invoices by e-mail" });
  const visit = { path: "/de/requests?q=Fotos", params: { locale: "de" } };

  const { data } = await answerTo(db, loader, { ...visit, as: partner });
  expect(data.requests.map(({ id }) => id)).toEqual([here.id]);
  expect(data.alike.map(({ id, hasVoted }) => [id, hasVoted])).toEqual([[inEnglish.id, true]]);
  expect(Object.keys(data.alike[0] ?? {}).sort()).toEqual(Object.keys(data.requests[0] ?? {}).sort());

  expect((await answerTo(db, loader, { path: "/de/requests", params: visit.params })).data.alike).toEqual([]);
  const planned = await answerTo(db, loader, { ...visit, path: `${visit.path}&status=planned` });
  expect(planned.data.requests).toEqual([]);
  expect(planned.data.alike.map(({ id }) => id).sort()).toEqual([here.id, inEnglish.id]);
  const later = { ...visit, path: `${visit.path}&after=9_9` };
  expect((await answerTo(db, loader, later)).data.alike).toEqual([]);

  const found = await answerTo(db, search, { path: "/de/search?q=Fotos", params: visit.params });
  expect(found.data.requests.map(({ id }) => id)).toEqual([here.id]);
  expect(found.data.alike.map(({ id }) => id)).toEqual([inEnglish.id]);
});

test.each([
  ["/en/requests/12/vote", false],
  ["/en/sign-out", true],
  [undefined, true],
])("after a form to %s the list is read anew: %s", (formAction, isReadAnew) => {
  const url = new URL("https://portal.example.com/en/requests");
  const here = { currentUrl: url, nextUrl: url, currentParams: params, nextParams: params };
  expect(shouldRevalidate({ ...here, formAction, defaultShouldRevalidate: true })).toBe(isReadAnew);
});
