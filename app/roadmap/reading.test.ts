import { expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { withdrawRequest } from "../requests/settling.server.ts";
import { castVote } from "../requests/voting.server.ts";
import { countDrafts, findItemForStaffIfAny, listHistory, listItemsForStaff } from "./overseeing.server.ts";
import { moveItem } from "./planning.server.ts";
import { unpublishItem } from "./publishing.server.ts";
import {
  findPublishedItemIfAny,
  listAnsweredRequests,
  listItemAddresses,
  listItemsAskedForBy,
  readBoard,
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
  const requests = await listAnsweredRequests(db, { itemId: id });
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
  expect(await listItemsAskedForBy(db, { personId: voter.id })).toEqual([id]);
  expect(await listItemsAskedForBy(db, { personId: colleague.id })).toEqual([]);
  const voted = async (personId?: number) =>
    (await listAnsweredRequests(db, { itemId: id, personId })).filter(({ hasVoted }) => hasVoted);
  expect((await voted(voter.id)).map((answered) => answered.id)).toEqual([request.id]);
  expect(await voted(colleague.id)).toEqual([]);
  expect(await voted()).toEqual([]);
});

test("the staff see drafts, all texts, and who did what", async () => {
  const db = await openTestDatabase();
  const texts = { en: text("Maps"), de: text("Karten") };
  const { id, managerId } = await aRoadmapItem(db, { texts, isPublished: true });
  const other = await aStaffMember(db, { role: "admin", name: "Ada Other" });
  const reason = { en: "Too slow." };
  const move = {
    itemId: id,
    toStage: "postponed",
    reason,
    writerLanguage: "en",
    actorId: other.id,
    now,
  } as const;
  await moveItem(db, move);
  await unpublishItem(db, { itemId: id, actorId: other.id, now: now.add({ hours: 1 }) });
  expect(await findItemForStaffIfAny(db, { id, locale: "de" })).toMatchObject({
    title: "Karten",
    publishedAt: null,
    texts: [{ language: "de" }, { language: "en", body: "Maps: how." }],
  });
  expect(await findItemForStaffIfAny(db, { id: 999, locale: "de" })).toBeUndefined();
  expect(await countDrafts(db)).toBe(1);
  const history = await listHistory(db, { itemId: id, locale: "en" });
  expect(history.map(({ kind, by }) => [kind, by])).toMatchObject([
    ["unpublished", "Ada Other"],
    ["moved", "Ada Other"],
    ["published", expect.not.stringContaining("Ada")],
    ["moved", expect.not.stringContaining("Ada")],
  ]);
  expect(managerId).not.toBe(other.id);
});
