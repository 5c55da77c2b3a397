import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation, aRequest, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { answerAboutVote, findOwnAnswerIfAny } from "./answering.server.ts";
import { countEvidence, findChosenTrees } from "./evidence.server.ts";
import { eachPersonBehind, listOrganisationsBehind, listPeopleBehind } from "./evidence-lists.server.ts";
import { readGrowth } from "./growth.server.ts";

const peopleCount = 620;
let db: Db;
let requestId: number;

/** More people than one part of a file holds; rows without more meaning than that they are there. */
beforeAll(async () => {
  db = await openTestDatabase();
  requestId = (await aRequest(db)).id;
  const organisations: number[] = [];
  for (let at = 0; at < 3; at += 1) organisations.push((await anOrganisation(db)).id);
  const at = instantText(builtAt);
  const ids = Array.from({ length: peopleCount }, (_, index) => 1000 + index);
  const organisationOf = (id: number) => organisations[id % 3] ?? 0;
  const personOf = (id: number) => ({
    id,
    name: `Person ${id}`,
    foldedName: `person ${id}`,
    displayName: "Person",
    email: `bulk${id}@example.com`,
    role: "partner" as const,
    organisationId: organisationOf(id),
    language: "en" as const,
    createdAt: at,
    invitedById: null,
    deactivatedAt: null,
    erasedAt: null,
  });
  await db.insertInto("people").values(ids.map(personOf)).execute();
  const voteOf = (id: number) => ({
    requestId,
    personId: id,
    organisationId: organisationOf(id),
    castById: id,
    castAt: at,
  });
  await db.insertInto("votes").values(ids.map(voteOf)).execute();
}, 30_000);
afterAll(stopRendering);

/** Every step that reads rows of a table names the index it goes by; what is made on the way has no index. */
const readsAll = (plan: string) =>
  plan
    .split("; ")
    .filter((step) => /^SCAN (votes|vote_withdrawals|requests|people|caster|organisations)\b/.test(step));

const chosen = async (on: Db) => (await findChosenTrees(on, [requestId])).requestIds;
const drain = async (parts: AsyncIterable<unknown>) => {
  for await (const _ of parts);
};
const now = builtAt.add({ hours: 1 });

const queries: [what: string, work: (on: Db) => Promise<unknown>][] = [
  ["the trees", (on) => chosen(on)],
  ["the figures", async (on) => countEvidence(on, { requestIds: await chosen(on) })],
  ["the figures by plan", async (on) => countEvidence(on, { requestIds: await chosen(on), plan: "free" })],
  [
    "the organisations",
    async (on) => listOrganisationsBehind(on, { requestIds: await chosen(on), plan: "starter", after: 2 }),
  ],
  [
    "the people",
    async (on) => listPeopleBehind(on, { requestIds: await chosen(on), plan: "starter", after: 1100 }),
  ],
  ["a file", async (on) => drain(eachPersonBehind(on, { requestIds: await chosen(on), plan: "starter" }))],
  [
    "the growth",
    async (on) =>
      readGrowth(on, { requestIds: await chosen(on), plan: "free", now, timeZone: "Europe/Berlin" }),
  ],
  ["one's own answer", (on) => findOwnAnswerIfAny(on, { requestId, personId: 1001 })],
];

test.each(queries)("%s is read by indexes alone", async (_, work) => {
  const plans = await plansOf(db, work);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.flatMap(readsAll)).toEqual([]);
  expect(plans.join("; ")).toContain("SEARCH");
});

test("the votes of a chosen request are read by their primary key", async () => {
  const plans = await plansOf(db, (on) => countEvidence(on, { requestIds: [requestId] }));
  expect(plans.join("; ")).toMatch(/SEARCH votes USING PRIMARY KEY \(request_id=\?\)/);
  expect(plans.join("; ")).toMatch(/SEARCH votes USING COVERING INDEX votes_by_organisation/);
});

test("a long list goes into a file in parts, and nobody is lost between them", async () => {
  const parts: number[][] = [];
  for await (const people of eachPersonBehind(db, { requestIds: [requestId] }))
    parts.push(people.map(({ id }) => id));
  expect(parts.map(({ length }) => length)).toEqual([500, peopleCount + 1 - 500]);
  expect(new Set(parts.flat()).size).toBe(peopleCount + 1);
});

test("an answer is written by the primary key of the vote", async () => {
  const answer = { importance: "critical" as const, why: null };
  const plans = await plansOf(db, (on) => answerAboutVote(on, { requestId, personId: 1001, answer, now }));
  expect(plans.flatMap(readsAll)).toEqual([]);
});
