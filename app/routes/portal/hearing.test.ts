import { expect, test } from "vitest";
import { aStaffMember } from "../../../db/builders.ts";
import { answerTo } from "../../http/test-visit.ts";
import { readHearing } from "../../notifications/choosing.server.ts";
import { aSupportedRequest } from "../../notifications/test-hearing.ts";
import { action, loader } from "./hearing.tsx";

async function aVoterAt() {
  const { db, request, voters } = await aSupportedRequest();
  const [voter] = voters;
  if (!voter) throw new Error("no voter");
  const visit = {
    path: `/en/requests/${request.id}/hearing`,
    params: { locale: "en", number: String(request.id) },
    as: voter,
  };
  const holds = () => readHearing(db, { personId: voter.id, topicIds: [request.id] });
  return { db, request, visit, holds };
}

test.each(["everything", "status", "nothing"])(
  "P6: a voter chooses %s and is back on the page",
  async (choice) => {
    const { db, request, visit, holds } = await aVoterAt();
    const to = `/en/requests/${request.id}-dark-mode`;
    const { status, location } = await answerTo(db, action, { ...visit, form: { choice, to } });
    expect([status, location]).toEqual([303, to]);
    expect(await holds()).toBe(choice);
  },
);

test("the way back stays inside the portal", async () => {
  const { db, request, visit } = await aVoterAt();
  const form = { choice: "nothing", to: "https://evil.example/" };
  const { location } = await answerTo(db, action, { ...visit, form });
  expect(location).toBe(`/en/requests/${request.id}-dark-mode`);
});

test("what is no choice, no request or no partner's is refused and changes nothing", async () => {
  const { db, visit, holds } = await aVoterAt();
  const statusOf = async (changes: object) =>
    (await answerTo(db, action, { ...visit, form: { choice: "nothing" }, ...changes })).status;
  expect(await statusOf({ form: { choice: "less" } })).toBe(400);
  expect(await statusOf({ form: {} })).toBe(400);
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
