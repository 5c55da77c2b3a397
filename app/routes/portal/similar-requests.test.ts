import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { mergeRequests } from "../../requests/merging.server.ts";
import { castVote } from "../../requests/voting.server.ts";
import { moveItem } from "../../roadmap/planning.server.ts";
import { action as ask } from "./new-request.tsx";
import * as similarRequests from "./similar-requests.tsx";

const { loader } = similarRequests;

afterAll(stopRendering);

const params = { locale: "en" };
const title = "Use the app without network";
const path = `/en/requests/similar?title=${encodeURIComponent(title)}`;

async function aPortalWithAWish() {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const request = await aRequest(db, { title: "Use the app without a connection" });
  const look = (as?: { id: number }, headers: Record<string, string> = {}) =>
    answerTo(db, loader, { path, params, headers, ...(as ? { as } : {}) });
  const show = (as?: { id: number }, headers: Record<string, string> = {}, query = "") =>
    pageAt(
      db,
      { route: similarRequests, pattern: ":locale/requests/similar" },
      { path: path + query, headers, ...(as ? { as } : {}) },
    );
  return { db, partner, request, look, show };
}

test("R9: the list is the same for every visitor, whatever draft their browser has", async () => {
  const { db, request, look, show } = await aPortalWithAWish();
  const form = { title, body: "In the cellar.", language: "en", submissionKey: "", wording: "", seen: "" };
  const sent = await answerTo(db, ask, { path: "/en/requests/new", params, form });
  expect(sent).toMatchObject({ status: 303, location: `${path.replaceAll("%20", "+")}&draft` });
  const withDraft = { Cookie: sent.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
  expect((await look(undefined, withDraft)).data).toEqual((await look()).data);
  expect((await look()).headers.get("Cache-Control")).toBeNull();
  const html = await show();
  expect(html).not.toContain("<form");
  expect(html).toContain(`href="/en/sign-in?to=%2Fen%2Frequests%2F${request.id}-`);
  expect(wordsOf(html)).toContain("Mine is different: write it");
  const step = await show(undefined, withDraft, "&draft");
  expect(step).toContain('href="/en/requests/new?draft"');
  expect(wordsOf(step)).toContain("Mine is different: sign in and send it");
  expect(await show(undefined, {}, "&draft")).toBe(step);
});

test("R9: a partner votes in place, and what has the own vote says so", async () => {
  const { db, partner, request, look, show } = await aPortalWithAWish();
  expect((await look(partner)).data.offered.requests[0]).toMatchObject({ id: request.id, hasVoted: false });
  expect(await show(partner)).toContain(`action="/en/requests/${request.id}/vote"`);
  const voter = { personId: partner.id, organisationId: partner.organisationId };
  await castVote(db, { requestId: request.id, voter, castById: partner.id, now: visitedAt });
  expect((await look(partner)).data.offered.requests[0]).toMatchObject({ hasVoted: true, voteCount: 2 });
  expect(await show(partner)).toMatch(/aria-pressed="true"/);
  expect((await look(request.author)).data.offered.requests[0]).toMatchObject({ hasVoted: true });
});

test("R9, R2: a partner sends the draft with this title from here, under the boundary as it is shown here", async () => {
  const { db, partner, look, show } = await aPortalWithAWish();
  const form = { body: "In the\n  cellar.", language: "en", wording: "" };
  const sent = await answerTo(db, ask, {
    path: "/en/requests/new",
    params,
    as: partner,
    form: { ...form, title, submissionKey: randomUUID(), seen: "" },
  });
  const headers = { Cookie: sent.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
  const { ready } = (await look(partner, headers)).data;
  expect(ready).toMatchObject({ ...form, title, wording: boundaryFor("en").version });
  const html = await show(partner, headers);
  expect(wordsOf(html)).toContain("Feature requests are outside our response times");
  expect(wordsOf(html)).toContain("Mine is different: send it");
  const fields = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
      .filter(([, name]) => !["intent", "to"].includes(name ?? ""))
      .map(([, name = "", value = ""]) => [name, value]),
  );
  const stored = await answerTo(db, ask, { path: "/en/requests/new", params, as: partner, form: fields });
  expect(stored.location).toMatch(/^\/en\/requests\/2-use-the-app-without-network\?sent$/);
  const request = await db
    .selectFrom("requests")
    .innerJoin("boundaryWordings", "boundaryWordings.id", "requests.boundaryWordingId")
    .where("requests.id", "=", 2)
    .select(["body", "version"])
    .executeTakeFirstOrThrow();
  expect(request).toEqual({ body: "In the\n  cellar.", version: boundaryFor("en").version });

  const another = await answerTo(db, loader, {
    path: "/en/requests/similar?title=Another",
    params,
    as: partner,
    headers,
  });
  expect(another.data.ready).toBeNull();
});

test("R9: each says what became of it and where that leads: merged to its root, shipped to the roadmap", async () => {
  const { db, request, look, show } = await aPortalWithAWish();
  const manager = await aStaffMember(db, { role: "manager" });
  const root = await aRequest(db, { title: "Cellars and lift shafts" });
  await mergeRequests(db, {
    duplicate: request.id,
    into: root.id,
    why: "The same.",
    managerId: manager.id,
    now: visitedAt,
  });
  const item = await aRoadmapItem(db, { managerId: manager.id, requests: [root], isPublished: true });
  await moveItem(db, {
    itemId: item.id,
    toStage: "shipped",
    reason: {},
    writerLanguage: "en",
    actorId: manager.id,
    now: visitedAt,
  });
  const [offered] = (await look()).data.offered.requests;
  expect(offered).toMatchObject({
    id: root.id,
    publicStatus: "shipped",
    mergedTitle: { title: "Use the app without a connection", language: "en" },
    item: { id: item.id },
  });
  const html = await show();
  expect(html).toContain(`href="/en/roadmap/${item.id}-`);
  expect(wordsOf(html)).toContain("Together with it we count");
});

test("staff read the list and send nothing from it", async () => {
  const { db, show } = await aPortalWithAWish();
  const html = await show(await aStaffMember(db, { role: "support" }));
  expect(wordsOf(html)).not.toContain("Mine is different");
});

test.each(["", "?title=", "?title=%20%21%21"])("without a title (%s) it leads to the form", async (query) => {
  const { db } = await aPortalWithAWish();
  const answer = await answerTo(db, loader, { path: `/en/requests/similar${query}`, params });
  expect(answer).toMatchObject({ status: 302, location: "/en/requests/new" });
});

test("nothing alike is said as what it is; ten thousand characters are answered", async () => {
  const { db } = await aPortalWithAWish();
  const visit = (asked: string) => ({
    path: `/en/requests/similar?title=${encodeURIComponent(asked)}`,
    params,
  });
  const nothing = await answerTo(db, loader, visit("Kranhaken kalibrieren"));
  expect(nothing.data.offered).toEqual({ requests: [], articles: [] });
  const long = await answerTo(db, loader, visit("x ".repeat(5000)));
  expect(long.data.asked).toHaveLength(300);
});

test("somebody who types does not meet the limit; six hundred times a minute does", async () => {
  const { db } = await aPortalWithAWish();
  const ask = () =>
    answerTo(db, loader, {
      path: "/en/requests/similar?title=qqq",
      params,
      clientAddress: "198.51.100.9",
    });
  for (let count = 0; count < 600; count += 1) expect((await ask()).status).toBe(200);
  expect(await ask()).toMatchObject({ status: 429 });
});
