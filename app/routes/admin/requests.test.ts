import { afterAll, expect, test } from "vitest";
import { aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import * as requestRoute from "./request.tsx";
import * as listRoute from "./requests.tsx";

const { loader: listPage } = listRoute;
const { action: decide, loader: requestPage } = requestRoute;

afterAll(stopRendering);

async function aRequestOnTheDesk() {
  const db = await openTestDatabase();
  const [support, manager] = [
    await aStaffMember(db, { role: "support" }),
    await aStaffMember(db, { role: "manager", language: "de" }),
  ];
  const request = await aRequest(db);
  const onPage = { path: `/admin/requests/${request.id}`, params: { number: String(request.id) } };
  const send = (form: Record<string, string>, as: { id: number } = manager) =>
    answerTo(db, decide, { ...onPage, as, form: { intent: "decide", ...form } });
  const statusNow = async () =>
    (await db.selectFrom("requests").select("publicStatus").executeTakeFirstOrThrow()).publicStatus;
  return { db, support, manager, request, onPage, send, statusNow };
}

test("opening a request keeps who on the staff did so first", async () => {
  const { db, support, manager, onPage } = await aRequestOnTheDesk();
  for (const as of [support, manager])
    expect((await answerTo(db, requestPage, { ...onPage, as })).status).toBe(200);
  const { openedById } = await db.selectFrom("requests").select("openedById").executeTakeFirstOrThrow();
  expect(openedById).toBe(support.id);
  for (const number of ["404", "x"]) {
    const answer = await answerTo(db, requestPage, {
      path: `/admin/requests/${number}`,
      params: { number },
      as: support,
    });
    expect(answer.status).toBe(404);
  }
});

test("A3: a partner never sees the staff's side of a request", async () => {
  const { db, request, onPage } = await aRequestOnTheDesk();
  expect((await answerTo(db, requestPage, { ...onPage, as: request.author })).status).toBe(403);
  expect((await answerTo(db, listPage, { path: "/admin/requests", as: request.author })).status).toBe(403);
  expect((await answerTo(db, requestPage, onPage)).location).toContain("/sign-in");
  const { openedAt } = await db.selectFrom("requests").select("openedAt").executeTakeFirstOrThrow();
  expect(openedAt).toBeNull();
});

test("A2: managers decide, with a public reason whose original is in their language; support does not", async () => {
  const { db, support, send, statusNow } = await aRequestOnTheDesk();
  const form = {
    decision: "available",
    "reason-en": "It can be *done*.",
    "reason-de": "Das geht schon.",
    "reason-fr": "",
  };
  expect((await send(form, support)).status).toBe(403);
  expect(await statusNow()).toBe("open");
  expect(await send(form)).toMatchObject({ status: 200, data: { decided: "decided" } });
  expect(await statusNow()).toBe("available");
  expect(await db.selectFrom("staffTexts").select("originalLanguage").execute()).toEqual([
    { originalLanguage: "de" },
  ]);
  expect(
    await db.selectFrom("staffTextBodies").select("html").where("language", "=", "en").execute(),
  ).toEqual([{ html: expect.stringContaining("<em>done</em>") }]);
  expect(await send({ ...form, decision: "available", seen: "1" })).toMatchObject({
    data: { decided: "alreadyDecided" },
  });
  expect(await send({ decision: "open", seen: "1" })).toMatchObject({ data: { decided: "decided" } });
  expect(await statusNow()).toBe("open");
});

test.each<[changes: Record<string, string>, field: string, because: string]>([
  [{ decision: "" }, "decision", "choose-one"],
  [{ decision: "withdrawn" }, "decision", "choose-one"],
  [{ "reason-en": " " }, "reason", "reason-needed"],
  [{ "reason-de": "x".repeat(4001) }, "reason-de", "too-long"],
  [{ "reason-en": "> ".repeat(1900) }, "reason", "too-complex"],
])("a decision refused for %j comes back with every field as it was", async (changes, field, because) => {
  const { send, statusNow } = await aRequestOnTheDesk();
  const form = { decision: "declined", "reason-en": "It would slow everybody down.", ...changes };
  expect(await send(form)).toMatchObject({
    status: 422,
    data: { errors: { [field]: because }, values: { intent: "decide", ...form } },
  });
  expect(await statusNow()).toBe("open");
});

test("R3: what its author withdrew is not decided any more, and the page says so", async () => {
  const { db, request, send, statusNow } = await aRequestOnTheDesk();
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: visitedAt });
  expect(await send({ decision: "open" })).toMatchObject({ status: 409, data: { decided: "notDecidable" } });
  expect(await statusNow()).toBe("withdrawn");
});

test.each([
  ["", "open", 1],
  ["?show=open", "open", 1],
  ["?show=unopened", "unopened", 1],
  ["?show=decided", "decided", 0],
  ["?show=secret&after=x", "open", 1],
  ["?after=1", "open", 0],
  ["?after=0", "open", 1],
  ["?after=1e0", "open", 1],
  ["?after=1-dark-mode", "open", 1],
] as const)("the staff's list at %j shows %s", async (query, show, count) => {
  const { db, support } = await aRequestOnTheDesk();
  const { data } = await answerTo(db, listPage, { path: `/admin/requests${query}`, as: support });
  expect(data).toMatchObject({ show });
  expect(data.requests).toHaveLength(count);
});

test("R5: the staff's list gives votes and organisations a column of figures each, and a short day", async () => {
  const { db, support } = await aRequestOnTheDesk();
  const html = await pageAt(
    db,
    { route: listRoute, pattern: "admin/requests" },
    { path: "/admin/requests", as: support },
  );
  const heads = [...html.matchAll(/<th scope[^>]*>(.*?)<\/th>/g)].map(([, words]) => words);
  expect(heads).toEqual(["Request", "Status", "Votes", "Organisations", "Owner", "Asked on"]);
  const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => wordsOf(cell));
  expect(cells.slice(2)).toEqual(["Votes 1", "Organisations 1", "Owner – Nobody", "Asked on 6 May 2030"]);
});

test("a reason that can no longer be published stays on the page", async () => {
  const { db, request, onPage, manager } = await aRequestOnTheDesk();
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: visitedAt });
  const html = await pageAt(
    db,
    { route: requestRoute, pattern: "admin/requests/:number" },
    {
      path: onPage.path,
      as: manager,
      form: { intent: "decide", decision: "declined", "reason-en": "It would slow everybody down." },
    },
  );
  expect(wordsOf(html)).toContain("Was Sie geschrieben haben It would slow everybody down.");
});

test("what is wrong with a reason as a whole is tied to its group", async () => {
  const { db, onPage, manager } = await aRequestOnTheDesk();
  const html = await pageAt(
    db,
    { route: requestRoute, pattern: "admin/requests/:number" },
    { path: onPage.path, as: manager, form: { intent: "decide", decision: "declined" } },
  );
  expect(html).toMatch(/<fieldset id="reason"[^>]*aria-describedby="reason-hint reason-error"/);
  expect(html).toMatch(/<p id="reason-error"/);
});
