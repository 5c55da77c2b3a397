import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import { action, loader } from "./vote.tsx";

afterAll(stopRendering);

type Form = Record<string, string> | [string, string][];

async function aRequestAndAVoter() {
  const db = await openTestDatabase();
  const [request, voter] = [await aRequest(db), await aPartner(db)];
  const post = (
    form: Form,
    { as, number = String(request.id) }: { as?: { id: number }; number?: string } = {},
  ) =>
    answerTo(db, action, {
      path: `/fr/requests/${number}/vote`,
      params: { locale: "fr", number },
      form,
      ...(as ? { as } : {}),
    });
  const close = () =>
    withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now: visitedAt });
  return { db, request, voter, post, close };
}
const votersIn = async (db: Db) =>
  (await db.selectFrom("votes").select("personId").orderBy("personId").execute()).map(
    ({ personId }) => personId,
  );

test("R4: without JavaScript a vote and a withdrawal lead back to the page they came from", async () => {
  const { db, request, voter, post } = await aRequestAndAVoter();
  const to = "/fr/requests?sort=top&after=12_5";
  expect(await post({ intent: "cast", to }, { as: voter })).toMatchObject({ status: 303, location: to });
  expect(await votersIn(db)).toEqual([request.author.id, voter.id]);
  expect(await post({ intent: "withdraw", to }, { as: voter })).toMatchObject({ status: 303, location: to });
  expect(await votersIn(db)).toEqual([request.author.id]);
});

test("R4: a script gets the outcome and how the request stands now", async () => {
  const { request, voter, post } = await aRequestAndAVoter();
  const vote = (intent: string) => post({ intent, answer: "data" }, { as: voter });
  const standing = { publicStatus: "open", voteCount: 2, organisationCount: 2, hasVoted: true };
  expect(await vote("cast")).toMatchObject({ status: 200, data: { changed: true, standing } });
  expect((await vote("cast")).data).toEqual({ changed: false, because: "already-voted", standing });
  const without = { publicStatus: "open", voteCount: 1, organisationCount: 1, hasVoted: false };
  expect((await vote("withdraw")).data).toEqual({ changed: true, standing: without });
  expect((await vote("withdraw")).data).toEqual({ changed: false, because: "no-vote", standing: without });
  expect(request.id).toBe(1);
});

test("A1: whose session ends while the vote is on its way is signed out like anybody else", async () => {
  const { db, request, voter, post } = await aRequestAndAVoter();
  await sql`create trigger leaving_in_between after update on requests
    begin update people set deactivated_at = '2030-05-06T09:00:00.000Z' where role = 'partner'; end`.execute(
    db,
  );
  const forms: Form[] = [{ intent: "cast" }, { intent: "cast", answer: "data" }];
  for (const form of forms) {
    const answer = await post(form, { as: voter });
    expect(answer).toMatchObject({ status: 401 });
    await db.updateTable("people").set({ deactivatedAt: null }).execute();
  }
  expect(await votersIn(db)).toEqual([request.author.id]);
});

test("R4: on a closed request nothing changes, and both ways say why", async () => {
  const { db, request, voter, post, close } = await aRequestAndAVoter();
  await close();
  const plain = await post({ intent: "cast", to: "/fr/requests" }, { as: voter });
  expect(plain).toMatchObject({ status: 303, location: `/fr/requests/${request.id}?vote=closed` });
  expect((await post({ intent: "cast", answer: "data" }, { as: voter })).data).toEqual({
    changed: false,
    because: "voting-closed",
    standing: { publicStatus: "withdrawn", voteCount: 1, organisationCount: 1, hasVoted: false },
  });
  expect(await votersIn(db)).toEqual([request.author.id]);
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "fr/requests",
  "",
])("an unsafe page to come back to (%j) is ignored", async (to) => {
  const { request, voter, post } = await aRequestAndAVoter();
  const answer = await post({ intent: "cast", to }, { as: voter });
  expect(answer).toMatchObject({ status: 303, location: `/fr/requests/${request.id}` });
});

test("A2: staff never vote, and a visitor is told to sign in", async () => {
  const { db, request, post } = await aRequestAndAVoter();
  for (const role of ["support", "manager", "admin"] as const) {
    const somebody = await aStaffMember(db, { role });
    expect((await post({ intent: "cast" }, { as: somebody })).status).toBe(403);
  }
  expect((await post({ intent: "cast" })).status).toBe(401);
  expect(await votersIn(db)).toEqual([request.author.id]);
});

const unreadable: [what: string, form: Form][] = [
  ["an empty form", {}],
  ["an unknown intent", { intent: "boost" }],
  ["another field", { intent: "cast", person: "1" }],
  ["another answer", { intent: "cast", answer: "xml" }],
  [
    "the intent twice",
    [
      ["intent", "cast"],
      ["intent", "withdraw"],
    ],
  ],
];

test.each(unreadable)("R4: %s changes nothing and is answered with 400", async (_, form) => {
  const { db, request, voter, post } = await aRequestAndAVoter();
  expect((await post(form, { as: voter })).status).toBe(400);
  expect(await votersIn(db)).toEqual([request.author.id]);
});

test.each(["999", "0", "x", "-1", "1e3", "99999999999999999999"])(
  "there is no request %s to vote for",
  async (number) => {
    const { voter, post } = await aRequestAndAVoter();
    const statuses = [
      (await post({ intent: "cast" }, { as: voter, number })).status,
      (await post({ intent: "withdraw", answer: "data" }, { as: voter, number })).status,
    ];
    expect(statuses).toEqual([404, 404]);
  },
);

test("R4: twenty forms at once by one person make one vote", async () => {
  const { db, request, voter, post } = await aRequestAndAVoter();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post({ intent: "cast", answer: "data" }, { as: voter })),
  );
  expect(answers.filter(({ data }) => data.changed)).toHaveLength(1);
  expect(await votersIn(db)).toEqual([request.author.id, voter.id]);
});

test("opening the address leads to the request", async () => {
  const db = await openTestDatabase();
  const answer = await answerTo(db, loader, {
    path: "/en/requests/1/vote",
    params: { locale: "en", number: "1" },
  });
  expect(answer).toMatchObject({ status: 302, location: "/en/requests/1" });
});
