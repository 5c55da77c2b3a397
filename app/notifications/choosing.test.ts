import { expect, test } from "vitest";
import { aRequest } from "../../db/builders.ts";
import {
  chooseHearing,
  chooseMail,
  listUnusualChoices,
  readHearing,
  wantsMailAboutRequests,
} from "./choosing.server.ts";
import { type AnnouncementKind, type HearingChoice, hears, isInOwnName } from "./hearing.ts";
import { aSupportedRequest, happened } from "./test-hearing.ts";

test.each<[HearingChoice, Record<AnnouncementKind, boolean>]>([
  ["everything", { "status-changed": true, addition: true, "vote-recorded": true, "request-recorded": true }],
  ["status", { "status-changed": true, addition: false, "vote-recorded": true, "request-recorded": true }],
  ["nothing", { "status-changed": false, addition: false, "vote-recorded": true, "request-recorded": true }],
])("P6: who chose %s hears %j", (choice, heard) => {
  for (const [kind, expected] of Object.entries(heard) as [AnnouncementKind, boolean][])
    expect([kind, hears(choice, kind)]).toEqual([kind, expected]);
});

test("A2: in somebody's own name are the vote and the request that support recorded", () => {
  expect(
    (["status-changed", "addition", "vote-recorded", "request-recorded"] as const).filter(isInOwnName),
  ).toEqual(["vote-recorded", "request-recorded"]);
});

test("P6: until somebody chooses, they hear when the status changes, and by mail", async () => {
  const { db, request, author } = await aSupportedRequest();
  expect(await readHearing(db, { personId: author.id, topicIds: [request.id] })).toBe("status");
  expect(await wantsMailAboutRequests(db, author.id)).toBe(true);
  expect(await listUnusualChoices(db, author.id)).toEqual([]);
});

test("P6: a choice can be made again and again, for one request and for mail as a whole; others keep theirs", async () => {
  const { db, request, author, voters } = await aSupportedRequest();
  const other = await aRequest(db, { author });
  const personId = author.id;
  const facts = { personId, requestId: request.id };
  await chooseHearing(db, { ...facts, choice: "nothing", now: happened });
  await chooseHearing(db, { ...facts, choice: "everything", now: happened.add({ minutes: 1 }) });
  await chooseHearing(db, {
    personId,
    requestId: other.id,
    choice: "nothing",
    now: happened.add({ minutes: 2 }),
  });
  expect(await listUnusualChoices(db, personId)).toEqual([
    { requestId: other.id, choice: "nothing" },
    { requestId: request.id, choice: "everything" },
  ]);
  expect(await readHearing(db, { personId, topicIds: [request.id, other.id] })).toBe("nothing");
  await chooseHearing(db, { ...facts, choice: "status", now: happened.add({ minutes: 3 }) });
  expect(await readHearing(db, { personId, topicIds: [request.id, other.id] })).toBe("status");
  expect(await listUnusualChoices(db, personId)).toEqual([{ requestId: other.id, choice: "nothing" }]);
  for (const wantsMail of [false, false, true]) {
    await chooseMail(db, { personId, wantsMail, now: happened });
    expect(await wantsMailAboutRequests(db, personId)).toBe(wantsMail);
  }
  expect(await listUnusualChoices(db, voters[0]?.id ?? 0)).toEqual([]);
});
