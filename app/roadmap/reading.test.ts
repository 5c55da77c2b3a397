import { expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { withdrawRequest } from "../requests/settling.server.ts";
import { castVote } from "../requests/voting.server.ts";
import { listLinkedRequestsForStaff } from "./linking.server.ts";
import { countDrafts, findItemForStaffIfAny, listItemsForStaff } from "./overseeing.server.ts";
import { moveItem } from "./planning.server.ts";
import {
  findPublishedItemIfAny,
  listAnsweredRequests,
  listItemAddresses,
  listItemsAskedForBy,
  listMoves,
  readBoard,
  readLastReason,
  readStage,
} from "./reading.server.ts";

const now = builtAt.add({ hours: 24 });
const text = (title: string) => ({ title, summary: `${title}: what changes.`, body: `${title}: how.` });

async function vote(db: Db, request: { id: number }) {
  const partner = await aPartner(db);
  const voter = { personId: partner.id, organisationId: partner.organisationId };
  await castVote(db, { requestId: request.id, voter, castById: partner.id, now });
  return partner;
}

async function shownAt(db: Db, stage: string) {
  const board = await readBoard(db, { locale: "en" });
  return board.find((shown) => shown.stage === stage);
}

test("the board shows published items by stage, what moved last first, and no draft", async () => {
  const db = await openTestDatabase();
  const managerId = (await aStaffMember(db, { role: "manager" })).id;
  const item = (hours: number, isPublished = true) =>
    aRoadmapItem(db, { managerId, stage: "planned", isPublished, now: builtAt.add({ hours }) });
  const [older, newest, , older2] = [await item(1), await item(3), await item(4, false), await item(1)];
  const planned = await shownAt(db, "planned");
  expect(planned?.items.map(({ id }) => id)).toEqual([newest.id, older2.id, older.id]);
  expect(planned?.next).toBeUndefined();
  expect((await readBoard(db, { locale: "en" })).map(({ stage }) => stage)).toEqual([
    "exploring",
    "planned",
    "building",
    "shipped",
    "postponed",
  ]);
  await moveItem(db, {
    itemId: older.id,
    toStage: "building",
    reason: {},
    writerLanguage: "en",
    actorId: managerId,
    now,
  });
  expect((await shownAt(db, "planned"))?.items.map(({ id }) => id)).toEqual([newest.id, older2.id]);
});

test("a stage with many items goes on by keyset, without a gap and without a repetition", async () => {
  const db = await openTestDatabase();
  const managerId = (await aStaffMember(db, { role: "manager" })).id;
  const made: number[] = [];
  for (let count = 0; count < 53; count += 1) {
    // Three items moved at each moment: the number decides among them.
    const when = builtAt.add({ minutes: Math.floor(count / 3) });
    const facts = { managerId, stage: "shipped", isPublished: true, now: when } as const;
    made.push((await aRoadmapItem(db, facts)).id);
  }
  const shown = await shownAt(db, "shipped");
  expect(shown?.items).toHaveLength(20);
  expect(shown?.next).toBe(shown?.items.at(-1)?.id);
  const first = await readStage(db, { stage: "shipped", locale: "en" });
  const rest = await readStage(db, { stage: "shipped", after: first.next, locale: "en" });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made.reverse());
  expect(rest.next).toBeUndefined();
  expect((await readStage(db, { stage: "shipped", after: 999_999, locale: "en" })).items).toEqual([]);
  const staff = await listItemsForStaff(db, { locale: "en" });
  expect(staff.items).toHaveLength(50);
  expect((await listItemsForStaff(db, { after: staff.next, locale: "en" })).items).toHaveLength(3);
});

test("K5: texts come in the page's language, else the original, else English, German, French", async () => {
  const db = await openTestDatabase();
  const texts = { de: text("Karten"), fr: text("Cartes") };
  const { id } = await aRoadmapItem(db, { texts, writerLanguage: "fr", isPublished: true });
  const titleIn = async (locale: "en" | "de" | "fr") => {
    const item = await findPublishedItemIfAny(db, { id, locale });
    const [listed] = (await readBoard(db, { locale })).flatMap(({ items }) => items);
    expect(listed?.title).toBe(item?.title);
    return [item?.language, item?.title, item?.slug];
  };
  expect(await titleIn("de")).toEqual(["de", "Karten", "karten"]);
  expect(await titleIn("en")).toEqual(["fr", "Cartes", "cartes"]);
  expect(await listItemAddresses(db, { locale: "de" })).toEqual([{ id, slug: "karten" }]);
});

test("A3: an item says how many requests and votes stand behind it, and nothing of who they are", async () => {
  const db = await openTestDatabase();
  const [maps, sync, withdrawn] = [
    await aRequest(db, { title: "Maps" }),
    await aRequest(db, { title: "Sync" }),
    await aRequest(db, { title: "Back" }),
  ];
  await vote(db, maps);
  await vote(db, withdrawn);
  const { id } = await aRoadmapItem(db, { requests: [maps, sync, withdrawn], isPublished: true });
  await withdrawRequest(db, { requestId: withdrawn.id, authorId: withdrawn.author.id, now });
  const item = await findPublishedItemIfAny(db, { id, locale: "en" });
  expect(item).toMatchObject({ requestCount: 2, voteCount: 3 });
  expect(Object.keys(item ?? {}).sort()).toEqual([
    "bodyHtml",
    "id",
    "language",
    "movedAt",
    "requestCount",
    "slug",
    "stage",
    "summary",
    "title",
    "voteCount",
  ]);
  const { requests } = await listAnsweredRequests(db, { itemId: id });
  expect(requests.map(({ title, voteCount }) => [title, voteCount])).toEqual([
    ["Maps", 2],
    ["Sync", 1],
  ]);
  expect(Object.keys(requests[0] ?? {}).sort()).toEqual([
    "hasVoted",
    "id",
    "language",
    "organisationCount",
    "publicStatus",
    "slug",
    "title",
    "voteCount",
  ]);
});

test("A3: what somebody asked for follows from their own votes alone", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const voter = await vote(db, request);
  const colleague = await aPartner(db, { organisationId: voter.organisationId });
  const { id } = await aRoadmapItem(db, { requests: [request, await aRequest(db)], isPublished: true });
  const askedFor = (personId: number, among: number[]) => listItemsAskedForBy(db, { personId, among });
  expect(await askedFor(voter.id, [id])).toEqual([id]);
  expect(await askedFor(voter.id, [id + 1])).toEqual([]);
  expect(await askedFor(voter.id, [])).toEqual([]);
  expect(await askedFor(colleague.id, [id])).toEqual([]);
  const voted = async (personId?: number) =>
    (await listAnsweredRequests(db, { itemId: id, personId })).requests.filter(({ hasVoted }) => hasVoted);
  expect((await voted(voter.id)).map((answered) => answered.id)).toEqual([request.id]);
  expect(await voted(colleague.id)).toEqual([]);
  expect(await voted()).toEqual([]);
});

test("an item that answers many requests goes on by keyset, without a gap and without a repetition", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const made: { id: number }[] = [];
  for (let count = 0; count < 23; count += 1) made.push(await aRequest(db, { author }));
  const [, liked] = made;
  if (liked) await vote(db, liked);
  const { id } = await aRoadmapItem(db, { requests: made, isPublished: true });
  const newestFirst = made.map((request) => request.id).reverse();
  const expected = [liked?.id, ...newestFirst.filter((request) => request !== liked?.id)];
  const first = await listAnsweredRequests(db, { itemId: id });
  expect(first.requests).toHaveLength(20);
  const rest = await listAnsweredRequests(db, { itemId: id, after: first.next });
  expect([...first.requests, ...rest.requests].map((request) => request.id)).toEqual(expected);
  expect(rest.next).toBeUndefined();
  expect((await listAnsweredRequests(db, { itemId: id, after: 999_999 })).requests).toEqual([]);
  const staff = await listLinkedRequestsForStaff(db, { itemId: id });
  const staffRest = await listLinkedRequestsForStaff(db, { itemId: id, after: staff.next });
  expect([...staff.requests, ...staffRest.requests].map((request) => request.id)).toEqual(expected);
});

test("an item that moved often tells its moves twenty at a time, and P4: why it is postponed on every page", async () => {
  const db = await openTestDatabase();
  const { id, managerId } = await aRoadmapItem(db);
  const act = { itemId: id, writerLanguage: "en", actorId: managerId, now } as const;
  expect(await readLastReason(db, { itemId: id, locale: "en" })).toBeUndefined();
  for (let count = 0; count < 11; count += 1) {
    await moveItem(db, { ...act, toStage: "building", reason: {} });
    await moveItem(db, { ...act, toStage: "postponed", reason: { en: `Reason ${count}.` } });
  }
  const first = await listMoves(db, { itemId: id, locale: "de" });
  const rest = await listMoves(db, { itemId: id, before: first.next, locale: "de" });
  expect([first.moves.length, rest.moves.length, rest.next]).toEqual([20, 3, undefined]);
  const ids = [...first.moves, ...rest.moves].map((move) => move.id);
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => other - one));
  expect(await readLastReason(db, { itemId: id, locale: "de" })).toEqual({
    moveId: first.moves[0]?.id,
    html: "<p>Reason 10.</p>\n",
    language: "en",
  });
});

test("the staff see drafts and all texts, with who wrote them", async () => {
  const db = await openTestDatabase();
  const texts = { en: text("Maps"), de: text("Karten") };
  const manager = await aStaffMember(db, { role: "manager", name: "Mona Manager" });
  const { id } = await aRoadmapItem(db, { texts, managerId: manager.id });
  expect(await findItemForStaffIfAny(db, { id, locale: "de" })).toMatchObject({
    title: "Karten",
    publishedAt: null,
    texts: [
      { language: "de", number: 1, writtenBy: "Mona Manager", writtenAt: "2030-05-06T08:00:00.000Z" },
      { language: "en", body: "Maps: how." },
    ],
  });
  expect(await findItemForStaffIfAny(db, { id: 999, locale: "de" })).toBeUndefined();
  expect(await countDrafts(db)).toBe(1);
});
