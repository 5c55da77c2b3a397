import { expect, test } from "vitest";
import { aRequest } from "../../db/builders.ts";
import { plansOf } from "../../db/test-plans.ts";
import {
  chooseHearing,
  chooseMail,
  listUnusualChoices,
  readHearing,
  wantsMailAboutRequests,
} from "./choosing.server.ts";
import { type AnnouncementKind, type HearingChoice, hears, holding, isInOwnName } from "./hearing.ts";
import { aSupportedRequest, happened } from "./test-hearing.ts";

test.each<[HearingChoice, Record<AnnouncementKind, boolean>]>([
  ["everything", { "status-changed": true, addition: true, "vote-recorded": true, "request-recorded": true }],
  ["status", { "status-changed": true, addition: false, "vote-recorded": true, "request-recorded": true }],
  ["nothing", { "status-changed": false, addition: false, "vote-recorded": true, "request-recorded": true }],
])("P6: who chose %s hears %j", (choice, heard) => {
  for (const [kind, expected] of Object.entries(heard) as [AnnouncementKind, boolean][])
    expect([kind, hears(choice, kind)]).toEqual([kind, expected]);
});

test.each<[string, [number, HearingChoice][], HearingChoice]>([
  ["without any choice, the usual", [], "status"],
  ["the choice made for it", [[1, "nothing"]], "nothing"],
  [
    "the choice made for it before all others",
    [
      [2, "everything"],
      [1, "nothing"],
      [3, "everything"],
    ],
    "nothing",
  ],
  [
    "of others the one that hears most",
    [
      [2, "nothing"],
      [3, "everything"],
      [4, "status"],
    ],
    "everything",
  ],
  [
    "of others the usual, where somebody chose it",
    [
      [2, "nothing"],
      [3, "status"],
    ],
    "status",
  ],
  ["nothing, where nothing else was chosen", [[2, "nothing"]], "nothing"],
])("R6, P6: for a request in a tree holds %s", (_, made, expected) => {
  const choices = made.map(([requestId, choice]) => ({ requestId, choice }));
  expect(holding(choices, { requestId: 1 })).toBe(expected);
});

test("A2: in somebody's own name are the vote and the request that support recorded", () => {
  expect(
    (["status-changed", "addition", "vote-recorded", "request-recorded"] as const).filter(isInOwnName),
  ).toEqual(["vote-recorded", "request-recorded"]);
});

test("P6: until somebody chooses, they hear when the status changes, and by mail", async () => {
  const { db, request, author } = await aSupportedRequest();
  const topic = { requestId: request.id, topicIds: [request.id] };
  expect(await readHearing(db, { personId: author.id, ...topic })).toBe("status");
  expect(await wantsMailAboutRequests(db, author.id)).toBe(true);
  expect(await listUnusualChoices(db, { personId: author.id })).toEqual({ choices: [], next: undefined });
});

test("P6: a choice can be made again and again, for one request and for mail as a whole; others keep theirs", async () => {
  const { db, request, author, voters } = await aSupportedRequest();
  const other = await aRequest(db, { author });
  const personId = author.id;
  const facts = { personId, requestId: request.id, topicIds: [request.id] };
  await chooseHearing(db, { ...facts, choice: "nothing", now: happened });
  await chooseHearing(db, { ...facts, choice: "everything", now: happened.add({ minutes: 1 }) });
  await chooseHearing(db, {
    personId,
    requestId: other.id,
    topicIds: [other.id],
    choice: "nothing",
    now: happened.add({ minutes: 2 }),
  });
  expect((await listUnusualChoices(db, { personId })).choices).toEqual([
    { requestId: other.id, choice: "nothing" },
    { requestId: request.id, choice: "everything" },
  ]);
  const topicIds = [request.id, other.id];
  expect(await readHearing(db, { personId, requestId: request.id, topicIds })).toBe("everything");
  await chooseHearing(db, { ...facts, choice: "status", now: happened.add({ minutes: 3 }) });
  expect(await readHearing(db, { personId, requestId: request.id, topicIds })).toBe("status");
  expect(await readHearing(db, { personId, requestId: other.id, topicIds })).toBe("nothing");
  expect((await listUnusualChoices(db, { personId })).choices).toEqual([
    { requestId: other.id, choice: "nothing" },
  ]);
  for (const wantsMail of [false, false, true]) {
    await chooseMail(db, { personId, wantsMail, now: happened });
    expect(await wantsMailAboutRequests(db, personId)).toBe(wantsMail);
  }
  expect((await listUnusualChoices(db, { personId: voters[0]?.id ?? 0 })).choices).toEqual([]);
});

test("P6: however many choices somebody made, each can be found, and the list reads an index in its order", async () => {
  const { db, author } = await aSupportedRequest();
  const {
    id: _,
    isOpenForVotes: _open,
    ...row
  } = await db.selectFrom("requests").selectAll().executeTakeFirstOrThrow();
  const copies = Array.from({ length: 105 }, (_copy, at) => ({ ...row, submissionKey: `copy ${at}` }));
  const made = await db.insertInto("requests").values(copies).returning("id").execute();
  for (const { id } of made) {
    const chosen = { requestId: id, topicIds: [id], choice: "nothing" as const };
    await chooseHearing(db, { personId: author.id, ...chosen, now: happened });
  }
  const found: number[] = [];
  for (let after: number | undefined, pages = 1; pages <= 3; pages += 1) {
    const { choices, next } = await listUnusualChoices(db, { personId: author.id, after });
    found.push(...choices.map(({ requestId }) => requestId));
    expect(next === undefined).toBe(pages === 3);
    after = next;
  }
  expect(found).toEqual(made.map(({ id }) => id).sort((one, other) => other - one));
  const plans = await plansOf(db, (listened) =>
    listUnusualChoices(listened, { personId: author.id, after: 80 }),
  );
  expect(plans.join()).toMatch(/PRIMARY KEY \(person_id=\? AND request_id<\?\)/);
  expect(plans.join()).not.toContain("TEMP B-TREE");
});
