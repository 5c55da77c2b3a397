import { expect, test } from "vitest";
import { plansOf } from "../../db/test-plans.ts";
import { listNews, recordNewsVisit } from "./news.server.ts";
import { aReason, aSupportedRequest, decide, happened } from "./test-hearing.ts";

const at = (minutes: number) => happened.add({ minutes });

test("P6: the news are a person's own, the latest first, without what only mails show", async () => {
  const { db, request, author, voters, manager } = await aSupportedRequest();
  await decide(db, { request, manager, decision: "declined", reason: aReason("A long reason.") });
  await decide(db, { request, manager, decision: "open", now: at(1) });
  const { news, next } = await listNews(db, { personId: author.id, seenUntil: null });
  expect(news).toEqual([
    {
      id: 2,
      requestId: request.id,
      happenedAt: "2030-05-06T09:01:00.000Z",
      isNew: true,
      kind: "status-changed",
      facts: {
        request: { title: "Dark mode", slug: "dark-mode", language: "en" },
        from: "declined",
        to: "open",
        closesVote: false,
        opensVote: true,
      },
    },
    expect.objectContaining({ id: 1, facts: expect.objectContaining({ to: "declined", closesVote: true }) }),
  ]);
  expect(next).toBeUndefined();
  expect((await listNews(db, { personId: voters[0]?.id ?? 0, seenUntil: null })).news).toHaveLength(2);
  expect((await listNews(db, { personId: manager.id, seenUntil: null })).news).toEqual([]);
});

test("P6: ten news a page, none lost and none twice", async () => {
  const { db, request, author, manager } = await aSupportedRequest({ voters: 0 });
  for (let change = 0; change < 23; change += 1)
    await decide(db, { request, manager, decision: change % 2 === 0 ? "declined" : "open", now: at(change) });
  const seen: number[] = [];
  for (let before: number | undefined; ; ) {
    const { news, next } = await listNews(db, { personId: author.id, seenUntil: null, before });
    expect(news.length).toBeLessThanOrEqual(10);
    seen.push(...news.map(({ id }) => id));
    before = next;
    if (next === undefined) break;
  }
  expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index));
});

test.each([
  ["nothing was seen before the first visit", [0], null],
  ["a visit lasts half an hour: what was new stays new", [0, 10, 39, 39.9], 0],
  ["after half an hour a new visit begins", [0, 30], 0],
  ["what the last visit began with is seen in the next", [0, 60, 70, 200], 60],
])("P6: %s", async (_, visits, seenUntil) => {
  const { db, author } = await aSupportedRequest({ voters: 0 });
  let seen: string | null = null;
  for (const minutes of visits) {
    seen = await recordNewsVisit(db, { personId: author.id, now: happened.add({ seconds: minutes * 60 }) });
  }
  expect(seen).toBe(seenUntil === null ? null : at(seenUntil).toString({ smallestUnit: "millisecond" }));
});

test("P6: new is what happened after the last visit began", async () => {
  const { db, request, author, manager } = await aSupportedRequest({ voters: 0 });
  await decide(db, { request, manager, decision: "declined", now: at(0) });
  await recordNewsVisit(db, { personId: author.id, now: at(1) });
  await decide(db, { request, manager, decision: "open", now: at(2) });
  const seenUntil = await recordNewsVisit(db, { personId: author.id, now: at(60) });
  const { news } = await listNews(db, { personId: author.id, seenUntil });
  expect(news.map(({ isNew }) => isNew)).toEqual([true, false]);
});

test("a page of news is read by its index", async () => {
  const { db } = await aSupportedRequest();
  const facts = { personId: 1, seenUntil: null };
  for (const before of [undefined, 40]) {
    const plans = (await plansOf(db, (listening) => listNews(listening, { ...facts, before }))).join("\n");
    expect(plans).toContain("notifications_of_person (person_id=?");
    expect(plans).not.toMatch(/SCAN|TEMP B-TREE/);
  }
});
