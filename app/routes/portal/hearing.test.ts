import { expect, test } from "vitest";
import { aRequest, aStaffMember } from "../../../db/builders.ts";
import { answerTo } from "../../http/test-visit.ts";
import { readHearing } from "../../notifications/choosing.server.ts";
import {
  aSupportedRequest,
  decide,
  happened,
  listWritten,
  writeMails,
} from "../../notifications/test-hearing.ts";
import { mergeRequests } from "../../requests/merging.server.ts";
import { action, loader } from "./hearing.tsx";

async function aVoterAt() {
  const { db, request, author, manager, voters } = await aSupportedRequest();
  const [voter] = voters;
  if (!voter) throw new Error("no voter");
  const visit = {
    path: `/en/requests/${request.id}/hearing`,
    params: { locale: "en", number: String(request.id) },
    as: voter,
  };
  const holds = () => readHearing(db, { personId: voter.id, requestId: request.id, topicIds: [request.id] });
  return { db, request, author, manager, visit, holds };
}

test.each(["everything", "status", "nothing"])(
  "P6: a voter chooses %s and is back where the page says so",
  async (choice) => {
    const { db, request, visit, holds } = await aVoterAt();
    const { status, location } = await answerTo(db, action, { ...visit, form: { choice } });
    expect([status, location]).toEqual([303, `/en/requests/${request.id}-dark-mode?hearing#hearing`]);
    expect(await holds()).toBe(choice);
  },
);

test("P6: a script is told what holds, without a page", async () => {
  const { db, visit, holds } = await aVoterAt();
  const answer = await answerTo(db, action, { ...visit, form: { choice: "nothing", answer: "data" } });
  expect([answer.status, answer.data]).toEqual([200, { saved: "nothing" }]);
  expect(await holds()).toBe("nothing");
});

test("P6, R6: nothing, chosen on a merged page, takes back what is due about the request that it leads to", async () => {
  const { db, request, author, manager, visit } = await aVoterAt();
  const root = await aRequest(db);
  const merge = { duplicate: request.id, into: root.id, why: "the same", managerId: manager.id };
  await mergeRequests(db, { ...merge, now: happened });
  await decide(db, { request: root, manager, decision: "declined" });
  await answerTo(db, action, { ...visit, form: { choice: "nothing" } });
  await writeMails(db);
  const told = (await listWritten(db)).map(({ recipient }) => recipient);
  expect(told).toContain(author.email);
  expect(told).not.toContain(visit.as.email);
});

test("what is no choice, no request or no partner's is refused and changes nothing", async () => {
  const { db, visit, holds } = await aVoterAt();
  const statusOf = async (changes: object) =>
    (await answerTo(db, action, { ...visit, form: { choice: "nothing" }, ...changes })).status;
  expect(await statusOf({ form: { choice: "less" } })).toBe(400);
  expect(await statusOf({ form: {} })).toBe(400);
  expect(await statusOf({ form: { choice: "nothing", to: "/en" } })).toBe(400);
  expect(await statusOf({ params: { locale: "en", number: "999" } })).toBe(404);
  expect(await statusOf({ params: { locale: "en", number: "x" } })).toBe(404);
  expect(await statusOf({ as: await aStaffMember(db, { role: "manager" }) })).toBe(403);
  expect(await statusOf({ as: undefined })).toBe(401);
  expect(await holds()).toBe("status");
});

test("who comes by the address alone is led to the request", async () => {
  const { db, request, visit } = await aVoterAt();
  expect((await answerTo(db, loader, visit)).location).toBe(`/en/requests/${request.id}`);
  expect((await answerTo(db, loader, { ...visit, params: { locale: "en", number: "x" } })).status).toBe(404);
});
