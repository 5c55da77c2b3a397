import { expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import { action as create, loader as loadNew } from "./new-roadmap-item.tsx";
import { loader as loadList } from "./roadmap.tsx";
import { action as act, loader as loadItem } from "./roadmap-item.tsx";

const english = { "title-en": "Offline maps", "summary-en": "Maps stay.", "body-en": "On the device." };
const key = "8f14e45f-ceea-467f-a0e6-3c2c4b9f8a11";

async function aDesk() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const support = await aStaffMember(db, { role: "support" });
  const { id } = await aRoadmapItem(db, { managerId: manager.id });
  return { db, manager, support, id };
}

const post = (db: Db, id: number | string, as: { id: number } | undefined, form: Record<string, string>) =>
  answerTo(db, act, { path: `/admin/roadmap/${id}`, params: { number: String(id) }, as, form });
const visit = (db: Db, id: number | string, as: { id: number } | undefined, query = "") =>
  answerTo(db, loadItem, { path: `/admin/roadmap/${id}${query}`, params: { number: String(id) }, as });

test("A2: support reads list and items and changes nothing; partners see neither", async () => {
  const { db, support, id } = await aDesk();
  const partner = await aPartner(db);
  const list = (as: { id: number }) => answerTo(db, loadList, { path: "/admin/roadmap", as });
  expect(await list(support)).toMatchObject({ status: 200, data: { mayPlan: false, items: [{ id }] } });
  expect((await list(partner)).status).toBe(403);
  expect(await visit(db, id, support)).toMatchObject({
    status: 200,
    data: { mayPlan: false, candidates: [] },
  });
  expect((await visit(db, id, partner)).status).toBe(403);
  expect((await answerTo(db, loadNew, { path: "/admin/roadmap/new", as: support })).status).toBe(403);
  const forms: Record<string, string>[] = [
    { intent: "publish" },
    { intent: "move", stage: "shipped" },
    { intent: "link", request: "1" },
    { intent: "unlink", request: "1" },
    { intent: "save-texts", ...english },
  ];
  for (const form of forms) {
    expect((await post(db, id, support, form)).status).toBe(403);
    expect((await post(db, id, partner, form)).status).toBe(403);
    expect((await post(db, id, undefined, form)).status).toBe(401);
  }
  const made = { path: "/admin/roadmap/new", form: { stage: "planned", submissionKey: key, ...english } };
  expect((await answerTo(db, create, { ...made, as: support })).status).toBe(403);
  expect(await db.selectFrom("roadmapItems").select(["stage", "publishedAt"]).execute()).toEqual([
    { stage: "exploring", publishedAt: null },
  ]);
});

test("a manager creates a draft; the same form sent again leads to the same item", async () => {
  const { db, manager } = await aDesk();
  const send = () =>
    answerTo(db, create, {
      path: "/admin/roadmap/new",
      as: manager,
      form: { stage: "planned", submissionKey: key, ...english },
    });
  const first = await send();
  expect(first).toMatchObject({
    status: 303,
    location: expect.stringMatching(/^\/admin\/roadmap\/\d+\?done=created$/),
  });
  expect((await send()).location).toBe(first.location);
  expect(await db.selectFrom("roadmapItems").select("id").execute()).toHaveLength(2);
});

test("a refused new item comes back with every field", async () => {
  const { db, manager } = await aDesk();
  const form = { stage: "postponed", submissionKey: key, ...english, "title-de": "Karten", "body-en": "" };
  const answer = await answerTo(db, create, { path: "/admin/roadmap/new", as: manager, form });
  expect(answer).toMatchObject({ status: 422, data: { values: form } });
  expect(answer.data?.errors).toMatchObject({ stage: "choose-one" });
  const bomb = { ...form, stage: "planned", "title-de": "", "body-en": "> ".repeat(2500).trim() };
  const unsafe = await answerTo(db, create, { path: "/admin/roadmap/new", as: manager, form: bomb });
  expect(unsafe).toMatchObject({ status: 422, data: { errors: { "body-en": "too-complex" }, values: bomb } });
});

test("every action says what it did, and doing it twice says that nothing was changed", async () => {
  const { db, manager, id } = await aDesk();
  const request = await aRequest(db);
  const steps: [form: Record<string, string>, first: string, second: string][] = [
    [{ intent: "publish" }, "published#publication", "already-published#publication"],
    [{ intent: "save-texts", "seen-en": "1", ...english }, "texts-saved#texts", "texts-unchanged#texts"],
    [{ intent: "unpublish" }, "unpublished#publication", "not-published#publication"],
  ];
  const locationOf = async (form: Record<string, string>) => (await post(db, id, manager, form)).location;
  for (const [form, first, second] of steps) {
    expect(await locationOf(form)).toBe(`/admin/roadmap/${id}?done=${first}`);
    expect(await locationOf(form)).toBe(`/admin/roadmap/${id}?done=${second}`);
  }
  const linking = { intent: "link", request: `#${request.id}` };
  expect(await locationOf(linking)).toBe(`/admin/roadmap/${id}?done=linked#requests`);
  expect(await post(db, id, manager, linking)).toMatchObject({
    status: 422,
    data: { section: "requests", errors: { request: "already-linked" }, values: linking },
  });
  const unlinking = { intent: "unlink", request: String(request.id) };
  expect(await locationOf(unlinking)).toBe(`/admin/roadmap/${id}?done=unlinked#requests`);
  expect(await locationOf(unlinking)).toBe(`/admin/roadmap/${id}?done=not-linked#requests`);
});

test("already-there: a move that a colleague made first comes back with every field, the reason too", async () => {
  const { db, manager, id } = await aDesk();
  const move = { intent: "move", stage: "postponed" };
  const location = `/admin/roadmap/${id}?done=moved#moving`;
  expect((await post(db, id, manager, { ...move, "reason-de": "Zu langsam." })).location).toBe(location);
  const mine = { ...move, "reason-en": "Not good enough yet.", "reason-de": "Noch nicht gut genug." };
  expect(await post(db, id, manager, mine)).toMatchObject({
    status: 409,
    data: { section: "moving", errors: { stage: "already-there" }, values: mine },
  });
  expect((await visit(db, id, manager)).data.history.events).toHaveLength(2);
});

test("changed-meanwhile: a stale text comes back as typed, beside it the colleague's, and may then replace it", async () => {
  const { db, manager, id } = await aDesk();
  const colleague = await aStaffMember(db, { role: "manager", name: "Clara Colleague" });
  const form = { intent: "save-texts", "seen-en": "1", ...english };
  const saved = `/admin/roadmap/${id}?done=texts-saved#texts`;
  expect((await post(db, id, colleague, form)).location).toBe(saved);
  const mine = {
    ...form,
    "body-en": "In the pocket.",
    "title-de": "Karten",
    "summary-de": "S",
    "body-de": "B",
  };
  expect(await post(db, id, manager, mine)).toMatchObject({
    status: 409,
    data: { section: "texts", errors: { "text-en": "changed-meanwhile" }, values: mine },
  });
  expect((await visit(db, id, manager)).data.item.texts).toMatchObject([
    { language: "en", number: 2, body: "On the device.", writtenBy: "Clara Colleague" },
  ]);
  expect((await post(db, id, manager, { ...mine, "seen-en": "2" })).location).toBe(saved);
  const { item, history } = (await visit(db, id, manager)).data;
  expect(item.texts).toMatchObject([
    { language: "de" },
    { language: "en", number: 3, body: "In the pocket." },
  ]);
  expect(history.events.slice(0, 2)).toMatchObject([
    {
      kind: "rewritten",
      by: manager.name,
      texts: [{ body: "On the device.", writtenBy: "Clara Colleague" }],
    },
    {
      kind: "rewritten",
      by: "Clara Colleague",
      texts: [{ body: "How it changes.", writtenBy: manager.name }],
    },
  ]);
});

test("the staff's lists go on behind the place that the address names", async () => {
  const { db, manager, id } = await aDesk();
  const author = await aPartner(db);
  for (let count = 0; count < 21; count += 1) {
    const { id: request } = await aRequest(db, { author });
    await post(db, id, manager, { intent: "link", request: String(request) });
    await post(db, id, manager, { intent: "publish" });
    await post(db, id, manager, { intent: "unpublish" });
  }
  const first = (await visit(db, id, manager)).data;
  expect([first.linked.requests.length, first.history.events.length]).toEqual([20, 20]);
  expect(first.isContinued).toEqual({ requests: false, history: false });
  const behind = (await visit(db, id, manager, `?after=${first.linked.next}`)).data;
  expect([behind.linked.requests.length, behind.linked.next]).toEqual([1, undefined]);
  expect(behind.isContinued).toEqual({ requests: true, history: false });
  const before = (await visit(db, id, manager, `?before=${first.history.next}`)).data;
  expect(before.history.events[0]).not.toEqual(first.history.events[0]);
  expect(before.isContinued).toEqual({ requests: false, history: true });
});

test("P4: postponing without a reason comes back with what was chosen, and nothing moved", async () => {
  const { db, manager, id } = await aDesk();
  const form = { intent: "move", stage: "postponed", "reason-en": " " };
  expect(await post(db, id, manager, form)).toMatchObject({
    status: 422,
    data: { section: "moving", errors: { reason: "reason-needed" }, values: form },
  });
  expect(await post(db, id, manager, { intent: "move" })).toMatchObject({
    status: 422,
    data: { errors: { stage: "choose-one" } },
  });
  expect(await post(db, id, manager, { ...form, "reason-en": "> ".repeat(1999) })).toMatchObject({
    status: 422,
    data: { errors: { reason: "too-complex" } },
  });
  expect((await visit(db, id, manager)).data.item.stage).toBe("exploring");
});

test("refused texts, numbers and requests come back beside their field", async () => {
  const { db, manager, id } = await aDesk();
  const texts = { intent: "save-texts", ...english, "title-en": "" };
  expect(await post(db, id, manager, texts)).toMatchObject({
    status: 422,
    data: { section: "texts", errors: { "title-en": "text-needed" }, values: texts },
  });
  const bomb = { intent: "save-texts", ...english, "body-en": "> ".repeat(2500) };
  expect(await post(db, id, manager, bomb)).toMatchObject({
    status: 422,
    data: { errors: { "body-en": "too-complex" } },
  });
  const withdrawn = await aRequest(db);
  await withdrawRequest(db, { requestId: withdrawn.id, authorId: withdrawn.author.id, now: visitedAt });
  for (const [request, because] of [
    ["", "required"],
    ["twelve", "not-a-number"],
    ["999", "no-such-request"],
    [String(withdrawn.id), "no-such-request"],
  ] as const) {
    expect(await post(db, id, manager, { intent: "link", request })).toMatchObject({
      status: 422,
      data: { section: "requests", errors: { request: because } },
    });
  }
});

test("unknown items are 404, unknown forms and fields change nothing", async () => {
  const { db, manager, id } = await aDesk();
  for (const number of ["999", "x", "0"]) {
    expect((await visit(db, number, manager)).status).toBe(404);
    expect((await post(db, number, manager, { intent: "publish" })).status).toBe(404);
  }
  const forms: Record<string, string>[] = [
    {},
    { intent: "delete" },
    { intent: "publish", stage: "shipped" },
    { intent: "unlink", request: "x" },
  ];
  for (const form of forms) expect((await post(db, id, manager, form)).status).toBe(422);
  expect((await visit(db, id, manager)).data.item.publishedAt).toBeNull();
});

test("the page after an action knows its outcome and no other word", async () => {
  const { db, manager, id } = await aDesk();
  expect((await visit(db, id, manager, "?done=moved")).data.done).toBe("moved");
  expect((await visit(db, id, manager, "?done=toString")).data.done).toBeNull();
  expect((await visit(db, id, manager)).data.done).toBeNull();
});
