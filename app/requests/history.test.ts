import { afterAll, expect, test } from "vitest";
import { aRequest, aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { erasePerson } from "../accounts/leaving.server.ts";
import { anArticleFile, importGood } from "../articles/article-file.fixture.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { moveItem } from "../roadmap/planning.server.ts";
import { listHistoryForStaff, listPublicHistory, mostEvents } from "./history.server.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { decideRequest, withdrawRequest } from "./settling.server.ts";

afterAll(stopRendering);

const at = (minutes: number) => builtAt.add({ minutes });
const reason = {
  originalLanguage: "de" as const,
  bodies: [
    { language: "de" as const, source: "Nein.", html: "<p>Nein.</p>" },
    { language: "en" as const, source: "No.", html: "<p>No.</p>" },
  ],
};

async function aStory() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager", name: "Mara Manager" });
  const author = await aRequest(db, { title: "The first" });
  const request = { ...author, createdAt: "2030-05-06T08:00:00.000Z" };
  const act = { actorId: manager.id };
  const decide = (decision: "open" | "declined" | "available", minutes: number, articleId?: number) =>
    decideRequest(db, {
      requestId: request.id,
      decision,
      reason: decision === "open" ? undefined : reason,
      articleId,
      ...act,
      now: at(minutes),
    });
  const read = async (locale: "en" | "de" | "fr" = "en") =>
    (await listPublicHistory(db, { request, locale })).events;
  return { db, manager, request, decide, read };
}

test("each status since when, the newest first, with what was said then in the reader's language (K5)", async () => {
  const { db, decide, read } = await aStory();
  await importGood(db, [anArticleFile({ number: 7, title: "Working offline" })]);
  await decide("declined", 1);
  await decide("open", 2);
  await decide("available", 3, 7);
  const statuses = (await read()).map((event) => event.kind === "status" && [event.status, event.at]);
  expect(statuses).toEqual([
    ["available", "2030-05-06T08:03:00.000Z"],
    ["open", "2030-05-06T08:02:00.000Z"],
    ["declined", "2030-05-06T08:01:00.000Z"],
  ]);
  const [last, reopened] = await read("fr");
  expect(last).toMatchObject({
    reason: { html: "<p>Nein.</p>", language: "de" },
    article: { id: 7, title: "Working offline", language: "en" },
  });
  expect(reopened).toMatchObject({ reason: null, article: null });
});

test("P4: what was said with a move on the roadmap stands in the history of the requests that followed", async () => {
  const { db, manager, request, read } = await aStory();
  const { id: itemId } = await aRoadmapItem(db, {
    managerId: manager.id,
    requests: [request],
    isPublished: true,
    now: at(1),
  });
  await moveItem(db, {
    itemId,
    toStage: "postponed",
    reason: { en: "The trial was too slow." },
    writerLanguage: "en",
    actorId: manager.id,
    now: at(2),
  });
  expect(await read()).toMatchObject([
    { status: "postponed", reason: { html: expect.stringContaining("too slow") } },
    { status: "exploring", reason: null },
  ]);
});

test("R6: merges and their undoing appear on both pages, without why colleagues did it", async () => {
  const { db, manager, request, decide, read } = await aStory();
  const other = await aRequest(db, { title: "The second", language: "fr" });
  await decide("declined", 1);
  const act = { managerId: manager.id };
  await mergeRequests(db, { duplicate: request.id, into: other.id, why: "Secret one", ...act, now: at(2) });
  await undoMerge(db, { requestId: request.id, why: "Secret two", ...act, now: at(3) });
  const there = { id: other.id, title: "The second", language: "fr" };
  expect(await read()).toMatchObject([
    { kind: "status", status: "declined", wasMerged: true, mergedInto: null, reason: null },
    { kind: "status", status: "merged", wasMerged: false, mergedInto: there },
    { kind: "status", status: "declined", reason: { language: "en" } },
  ]);
  const there2 = { request: { id: other.id, createdAt: request.createdAt }, locale: "en" as const };
  const { events } = await listPublicHistory(db, there2);
  const here = { id: request.id, title: "The first" };
  expect(events).toMatchObject([
    { kind: "taken-apart", at: "2030-05-06T08:03:00.000Z", other: here },
    { kind: "merged-here", at: "2030-05-06T08:02:00.000Z", other: here },
  ]);
  expect(JSON.stringify([events, await read()])).not.toContain("Secret");
});

test("R6: merged twice at one moment, each line leads to the request of its own merge", async () => {
  const { db, manager, request, read } = await aStory();
  const [first, second] = [await aRequest(db, { title: "A" }), await aRequest(db, { title: "B" })];
  const act = { managerId: manager.id, why: "x", now: at(1) };
  await mergeRequests(db, { duplicate: request.id, into: first.id, ...act });
  await undoMerge(db, { requestId: request.id, ...act });
  await mergeRequests(db, { duplicate: request.id, into: second.id, ...act });
  expect(await read()).toMatchObject([
    { status: "merged", mergedInto: { id: second.id } },
    { status: "open", mergedInto: null },
    { status: "merged", mergedInto: { id: first.id } },
  ]);
  await undoMerge(db, { requestId: request.id, ...act });
  for (let turn = 0; turn < 10; turn += 1) {
    await mergeRequests(db, { duplicate: request.id, into: first.id, ...act });
    await undoMerge(db, { requestId: request.id, ...act });
  }
  const lines = (await read()).map(
    (event) => event.kind === "status" && [event.status, event.mergedInto?.id],
  );
  const again = Array.from({ length: 10 }, () => [
    ["open", undefined],
    ["merged", first.id],
  ]).flat();
  expect(lines).toEqual([
    ...again,
    ["open", undefined],
    ["merged", second.id],
    ["open", undefined],
    ["merged", first.id],
  ]);
  const there = { request: { id: first.id, createdAt: request.createdAt }, locale: "en" as const };
  const { events } = await listPublicHistory(db, there);
  expect(events.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 11 }, () => ["taken-apart", "merged-here"]).flat(),
  );
});

test("A3: the public history names nobody; the staff's says who, and no name once erased", async () => {
  const { db, manager, request, decide, read } = await aStory();
  await decide("declined", 1);
  expect(JSON.stringify(await read())).not.toMatch(/Mara|actor|changedBy|"by"/);
  const forStaff = async () => (await listHistoryForStaff(db, { request, locale: "en" })).events;
  expect(await forStaff()).toMatchObject([{ by: { name: "Mara Manager", role: "manager" } }]);
  const admin = await aStaffMember(db, { role: "admin" });
  await erasePerson(db, { id: manager.id, actorId: admin.id, now: at(2) });
  expect(await forStaff()).toMatchObject([{ by: { name: null, role: "manager" } }]);
});

test("A1: a withdrawal by an author who was erased since is a partner's, not the team's", async () => {
  const { db, request } = await aStory();
  const admin = await aStaffMember(db, { role: "admin" });
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: at(1) });
  await erasePerson(db, { id: request.author.id, actorId: admin.id, now: at(2) });
  const { events } = await listHistoryForStaff(db, { request, locale: "en" });
  expect(events).toMatchObject([{ status: "withdrawn", by: { name: null, role: "partner" } }]);
});

test("a long history shows its latest fifty events, says so, and is read by its index", async () => {
  const { db, request, decide } = await aStory();
  for (let turn = 0; turn <= mostEvents; turn += 1) await decide(turn % 2 ? "open" : "declined", turn + 1);
  const { events, isCut } = await listPublicHistory(db, { request, locale: "en" });
  expect([events.length, isCut, events[0]?.at]).toEqual([mostEvents, true, "2030-05-06T08:51:00.000Z"]);
  const plans = await plansOf(db, (heard) => listPublicHistory(heard, { request, locale: "en" }));
  expect(plans.join("\n")).toContain("request_status_changes_of_request");
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (?!json)|TEMP B-TREE/);
});
