import { afterAll, expect, test } from "vitest";
import { aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { giveRequest } from "../../requests/owning.server.ts";
import { decideRequest } from "../../requests/settling.server.ts";
import { action as merge } from "./merge-request.tsx";
import * as queueRoute from "./queue.tsx";

const { loader, action } = queueRoute;

afterAll(stopRendering);

const reason = {
  originalLanguage: "en" as const,
  bodies: [{ language: "en" as const, source: "-", html: "<p>-</p>" }],
};

async function aDesk() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const colleague = await aStaffMember(db, { role: "manager" });
  const [one, two, three] = [
    await aRequest(db, { title: "The first" }),
    await aRequest(db, { title: "The second" }),
    await aRequest(db, { title: "The third" }),
  ];
  const open = (query: string, as: { id: number } = manager) =>
    answerTo(db, loader, { path: `/admin/queue${query}`, as });
  const send = (query: string, form: Record<string, string>, as: { id: number } = manager) =>
    answerTo(db, action, { path: `/admin/queue${query}`, as, form });
  const page = async (query: string, form?: Record<string, string>) =>
    wordsOf(
      await pageAt(
        db,
        { route: queueRoute, pattern: "admin/queue" },
        { path: `/admin/queue${query}`, as: manager, ...(form ? { form } : {}) },
      ),
    );
  return { db, manager, colleague, one, two, three, open, send, page };
}

test("the queue leads on to the first request that waits, and from each to the next and the one before", async () => {
  const { one, two, three, open } = await aDesk();
  expect(await open("")).toMatchObject({ status: 302, location: `/admin/queue?walk=unopened&at=${one.id}` });
  const at = (id: number) => `/admin/queue?walk=unowned&at=${id}`;
  expect((await open("?walk=unowned")).location).toBe(at(three.id));
  expect((await open(`?walk=unowned&after=${three.id}`)).location).toBe(at(two.id));
  expect((await open(`?walk=unowned&before=${two.id}`)).location).toBe(at(three.id));
  expect((await open(`?walk=unowned&before=${three.id}`)).location).toBe(at(three.id));
  expect((await open("?walk=secret&doing=harm")).location).toBe(`/admin/queue?walk=unopened&at=${one.id}`);
  for (const query of ["?at=404", "?after=404", "?before=404"]) expect((await open(query)).status).toBe(404);
});

test("opening a request in the queue marks it as opened, and next is what nobody has opened", async () => {
  const { db, manager, one, two, open } = await aDesk();
  expect(await open(`?walk=unopened&at=${one.id}`)).toMatchObject({
    status: 200,
    data: { waiting: 2, atHand: { request: { title: "The first" }, isWaiting: true } },
  });
  expect(await db.selectFrom("requests").select("openedById").where("id", "=", one.id).execute()).toEqual([
    { openedById: manager.id },
  ]);
  expect((await open("?walk=unopened")).location).toContain(`at=${two.id}`);
});

test("at the end of a walk the page says what was passed over; an empty walk invites", async () => {
  const { one, open, page } = await aDesk();
  expect(await open(`?walk=unowned&after=${one.id}`)).toMatchObject({ status: 200, data: { waiting: 3 } });
  const end = await page(`?walk=unowned&after=${one.id}`);
  expect(end).toContain("You are at the end");
  expect(end).toContain("3 requests wait");
  expect(await page("?walk=mine")).toContain("Nothing of yours waits");
});

test("taking a request opens the next one, which names what was done and leads back", async () => {
  const { db, manager, two, three, send, page } = await aDesk();
  const taken = await send(`?walk=unowned&at=${three.id}`, { intent: "take", seenOwner: "" });
  const next = `/admin/queue?walk=unowned&after=${three.id}&done=take&did=${three.id}`;
  expect([taken.status, taken.location]).toEqual([303, next]);
  expect(await db.selectFrom("requests").select("ownerId").where("id", "=", three.id).execute()).toEqual([
    { ownerId: manager.id },
  ]);
  const words = await page(`?walk=unowned&at=${two.id}&done=take&did=${three.id}`);
  expect(words).toContain("Yours now: The third");
  expect(words).not.toContain("Undo");
});

test("a request that a colleague took meanwhile stays theirs, and one's own stays one's own", async () => {
  const { db, manager, colleague, one, send } = await aDesk();
  const take = () => send(`?walk=unowned&at=${one.id}`, { intent: "take", seenOwner: "" });
  await giveRequest(db, { requestId: one.id, ownerId: colleague.id, actorId: colleague.id, now: visitedAt });
  expect(await take()).toMatchObject({ status: 409, data: { told: "takenMeanwhile" } });
  await giveRequest(db, { requestId: one.id, ownerId: manager.id, actorId: colleague.id, now: visitedAt });
  expect(await take()).toMatchObject({ status: 200, data: { told: "alreadyYours" } });
  expect((await send("?at=404", { intent: "take", seenOwner: "" })).status).toBe(404);
});

test("declining opens the next one, and one button opens the request again", async () => {
  const { db, one, two, send, page, open } = await aDesk();
  const place = `?walk=unowned&at=${two.id}`;
  const declined = await send(`${place}&doing=decide`, {
    intent: "decide",
    decision: "declined",
    "reason-en": "It would slow everybody down.",
    seen: "0",
  });
  expect(declined.location).toBe(`/admin/queue?walk=unowned&after=${two.id}&done=decide&did=${two.id}`);
  expect(await page(`?walk=unowned&at=${one.id}&done=decide&did=${two.id}`)).toContain(
    "Decided: The second Undo: open again",
  );
  const { data } = await open(`?walk=unowned&at=${one.id}&done=decide&did=${two.id}`);
  expect(data).toMatchObject({ news: { undo: 1 } });
  const undone = await send(place, { intent: "reopen", request: String(two.id), seen: "1" });
  expect(undone.location).toBe(`/admin/queue?walk=unowned&at=${two.id}&done=reopen&did=${two.id}`);
  expect(await db.selectFrom("requests").select("publicStatus").where("id", "=", two.id).execute()).toEqual([
    { publicStatus: "open" },
  ]);
});

test("what a colleague decided meanwhile is neither overwritten nor undone, and nothing typed is lost", async () => {
  const { db, colleague, one, send, page, open } = await aDesk();
  await decideRequest(db, {
    requestId: one.id,
    decision: "available",
    reason,
    actorId: colleague.id,
    now: visitedAt,
  });
  const place = `?walk=unowned&at=${one.id}&doing=decide`;
  const form = { intent: "decide", decision: "declined", "reason-en": "Too slow for all.", seen: "0" };
  expect(await send(place, form)).toMatchObject({
    status: 409,
    data: { decided: "changedMeanwhile", values: form },
  });
  const words = await page(place, form);
  expect(words).toContain("a colleague decided while you were writing");
  expect(words).toContain("Too slow for all.");
  const reopen = { intent: "reopen", request: String(one.id), seen: "0" };
  expect(await send(place, reopen)).toMatchObject({ status: 409, data: { told: "undoRefused" } });
  expect((await open(`?at=${one.id}&done=decide&did=${one.id}`)).data).toMatchObject({
    news: { undo: null },
  });
});

test("a refused decision comes back with every field as it was", async () => {
  const { one, send } = await aDesk();
  const form = { intent: "decide", decision: "declined", "reason-en": "", article: "offline", seen: "0" };
  const place = `?walk=unowned&at=${one.id}&doing=decide`;
  expect(await send(place, form)).toMatchObject({
    status: 422,
    data: { errors: { article: "choose-article" }, values: form },
  });
  expect(await send(place, { ...form, article: "" })).toMatchObject({
    status: 422,
    data: { errors: { reason: "reason-needed" } },
  });
  expect((await send("?walk=unowned", form)).status).toBe(404);
});

test("P5: an item is found and linked, and the next request opens", async () => {
  const { db, one, send, open } = await aDesk();
  const { id: itemId } = await aRoadmapItem(db, { isPublished: true });
  const place = `?walk=unowned&at=${one.id}&doing=link`;
  expect((await open(place)).data).toMatchObject({ atHand: { items: [{ id: itemId, isLinked: false }] } });
  expect((await open(`${place}&q=zzzz`)).data).toMatchObject({ atHand: { items: [] } });
  const link = (item: string) => send(place, { intent: "link", item });
  expect(await link("")).toMatchObject({ status: 422, data: { errors: { item: "choose-one" } } });
  expect(await link("404")).toMatchObject({ status: 422, data: { errors: { item: "not-a-choice" } } });
  expect((await link(String(itemId))).location).toContain(`after=${one.id}&done=link`);
  expect(await link(String(itemId))).toMatchObject({
    status: 422,
    data: { errors: { item: "already-linked" } },
  });
  expect((await open(`?walk=unowned&at=${one.id}`)).data).toMatchObject({ atHand: { isWaiting: false } });
});

test("a link names its item, and one button takes it back", async () => {
  const { db, one, two, send, page } = await aDesk();
  const { id: item } = await aRoadmapItem(db, {});
  const place = `?walk=unowned&at=${two.id}`;
  const linked = await send(`${place}&doing=link`, { intent: "link", item: String(item) });
  expect(linked.location).toBe(
    `/admin/queue?walk=unowned&after=${two.id}&done=link&did=${two.id}&item=${item}`,
  );
  const news = `?walk=unowned&at=${one.id}&done=link&did=${two.id}&item=${item}`;
  expect(await page(news)).toMatch(
    /Linked to the roadmap: The second Roadmap item: .+ \(Draft\) Undo: unlink/,
  );
  const unlink = { intent: "unlink", request: String(two.id), item: String(item) };
  const undone = await send(place, unlink);
  expect(undone.location).toBe(`/admin/queue?walk=unowned&at=${two.id}&done=unlink&did=${two.id}`);
  expect(await page(`?walk=unowned&at=${two.id}&done=unlink&did=${two.id}`)).toContain(
    "No longer linked: The second",
  );
  expect(await page(news)).not.toContain("Undo");
  expect(await send(place, unlink)).toMatchObject({ status: 409, data: { told: "unlinkedMeanwhile" } });
  expect(await page(place, unlink)).toContain("the link was taken back in the meantime");
  expect(await send(place, { ...unlink, item: "x" })).toMatchObject({ status: 422 });
});

test("R6: a merge that began in the queue comes back to it", async () => {
  const { db, manager, one, two } = await aDesk();
  const path = `/admin/requests/${two.id}/merge?into=${one.id}&walk=unowned&at=${two.id}`;
  const form = { intent: "merge", into: String(one.id), why: "The same." };
  const merged = await answerTo(db, merge, { path, params: { number: String(two.id) }, as: manager, form });
  expect(merged.location).toBe(`/admin/queue?walk=unowned&after=${two.id}&done=merge&did=${two.id}`);
});

test("A2: the queue is for managers", async () => {
  const { db, one, open, send } = await aDesk();
  const support = await aStaffMember(db, { role: "support" });
  for (const as of [support, one.author]) {
    expect((await open(`?at=${one.id}`, as)).status).toBe(403);
    expect((await send(`?at=${one.id}`, { intent: "take", seenOwner: "" }, as)).status).toBe(403);
  }
});
