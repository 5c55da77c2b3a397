import { expect, test } from "vitest";
import { aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listHistory } from "./history.server.ts";
import { moveItem } from "./planning.server.ts";
import { publishItem, unpublishItem } from "./publishing.server.ts";
import { changeTexts } from "./writing.server.ts";

const now = builtAt.add({ hours: 24 });
const text = (title: string) => ({ title, summary: `${title}: what changes.`, body: `${title}: *how*.` });

async function anItem() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager", name: "Mona Manager" });
  const other = await aStaffMember(db, { role: "admin", name: "Ada Other" });
  const texts = { en: text("Maps"), de: text("Karten") };
  const { id } = await aRoadmapItem(db, { texts, managerId: manager.id, isPublished: true });
  return { db, id, manager, other };
}

test("moves, publications and texts that others took the place of, the last first, each with who did it", async () => {
  const { db, id, manager, other } = await anItem();
  const act = { itemId: id, actorId: other.id, writerLanguage: "en" as const };
  await moveItem(db, { ...act, toStage: "postponed", reason: { en: "Too slow." }, now });
  await unpublishItem(db, { ...act, now: now.add({ hours: 1 }) });
  await changeTexts(db, {
    ...act,
    texts: { en: text("Offline maps") },
    seen: { en: 1, de: 1 },
    now: now.add({ hours: 2 }),
  });
  const { events, next } = await listHistory(db, { itemId: id, locale: "de" });
  expect(next).toBeUndefined();
  expect(events).toMatchObject([
    {
      kind: "rewritten",
      at: "2030-05-07T10:00:00.000Z",
      by: other.name,
      texts: [
        { language: "de", ...text("Karten"), ending: "removed", writtenAt: "2030-05-06T08:00:00.000Z" },
        { language: "en", ...text("Maps"), ending: "replaced", writtenBy: manager.name },
      ],
    },
    { kind: "unpublished", at: "2030-05-07T09:00:00.000Z", by: other.name },
    {
      kind: "moved",
      by: other.name,
      move: { toStage: "postponed", reason: { html: "<p>Too slow.</p>\n", language: "en" } },
    },
    { kind: "published", by: manager.name },
    { kind: "moved", by: manager.name, move: { fromStage: null, toStage: "exploring", reason: null } },
  ]);
});

test("a long history goes on by keyset, also among events of one moment", async () => {
  const { db, id, manager } = await anItem();
  const act = { itemId: id, actorId: manager.id, writerLanguage: "en" as const, now };
  for (let seen = 1; seen <= 8; seen += 1) {
    await moveItem(db, { ...act, toStage: "building", reason: {} });
    await moveItem(db, { ...act, toStage: "planned", reason: {} });
    await unpublishItem(db, act);
    await publishItem(db, act);
    const hours = Math.floor(seen / 3);
    await changeTexts(db, {
      ...act,
      texts: { en: text(`Maps ${seen}`), de: text("Karten") },
      seen: { en: seen, de: 1 },
      now: now.add({ hours }),
    });
  }
  const pages: string[][] = [];
  let before: string | undefined;
  do {
    const { events, next } = await listHistory(db, { itemId: id, before, locale: "en" });
    pages.push(events.map((event) => `${event.at} ${event.kind} ${String(event.id).padStart(3, "0")}`));
    before = next;
  } while (before);
  // Saves of one moment by one person are one event.
  expect(pages.map(({ length }) => length)).toEqual([20, 17]);
  const all = pages.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual([...all].sort().reverse());
});

test.each(["", "x", "2030-05-07T08:00:00.000Z_deleted_1", "2030_moved_1", "' or 1=1 --"])(
  "a place that there is not (%j) is the beginning",
  async (before) => {
    const { db, id } = await anItem();
    const whole = await listHistory(db, { itemId: id, locale: "en" });
    expect(await listHistory(db, { itemId: id, before, locale: "en" })).toEqual(whole);
  },
);
