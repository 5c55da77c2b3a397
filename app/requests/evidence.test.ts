import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { deactivatePerson, erasePerson } from "../accounts/leaving.server.ts";
import { changeOrganisation } from "../accounts/organisations.server.ts";
import { changePerson } from "../accounts/people.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { answerAboutVote } from "./answering.server.ts";
import { countEvidence, findChosenTrees } from "./evidence.server.ts";
import { eachPersonBehind, listOrganisationsBehind, listPeopleBehind } from "./evidence-lists.server.ts";
import type { Importance } from "./importance.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
type Partner = { id: number; organisationId: number };

const cast = (db: Db, { id: requestId }: { id: number }, { id, organisationId }: Partner, castById = id) =>
  castVote(db, { requestId, voter: { personId: id, organisationId }, castById, now });
const answer = (
  db: Db,
  { id: requestId }: { id: number },
  { id: personId }: { id: number },
  importance: Importance | null,
  why: string | null = null,
) => answerAboutVote(db, { requestId, personId, answer: { importance, why }, now });
const chosen = async (db: Db, ...requests: { id: number }[]) => {
  const ids = requests.map(({ id }) => id);
  return { requestIds: (await findChosenTrees(db, ids)).requestIds };
};
const countsOf = async (db: Db, ...requests: { id: number }[]) => {
  const { people, organisations } = await countEvidence(db, await chosen(db, ...requests));
  return [people, organisations];
};

/** Two requests by partners of two organisations, Enterprise and Free; `both` of a third, Advanced, supports both. */
async function aWorld() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager", name: "Mara Ohm" });
  const of = async (name: string, plan: "enterprise" | "advanced" | "free") =>
    aPartner(db, { organisationId: (await anOrganisation(db, { name, plan })).id, name: `${name} Person` });
  const [one, two, both] = [
    await of("Eins", "enterprise"),
    await of("Zwei", "free"),
    await of("Drei", "advanced"),
  ];
  const first = await aRequest(db, { author: one });
  const second = await aRequest(db, { author: two });
  for (const request of [first, second]) await cast(db, request, both);
  return { db, manager, one, two, both, first, second };
}

test("R5: over any chosen set of requests each person and each organisation counts once", async () => {
  const { db, both, first, second } = await aWorld();
  expect(await countsOf(db, first)).toEqual([2, 2]);
  expect(await countsOf(db, first, second)).toEqual([3, 3]);
  await cast(db, first, await aPartner(db, { organisationId: both.organisationId }));
  expect(await countsOf(db, first, second)).toEqual([4, 3]);
  expect(await countEvidence(db, { requestIds: [] })).toMatchObject({
    people: 0,
    organisations: 0,
    byPlan: [],
  });
});

test("R6: a chosen request stands for its whole tree, whichever page of it is chosen, and each tree for itself once", async () => {
  const { db, manager, first, second } = await aWorld();
  const third = await aRequest(db);
  const merge = { why: "The same.", managerId: manager.id, now };
  await mergeRequests(db, { duplicate: first.id, into: second.id, ...merge });
  expect(await findChosenTrees(db, [first.id, second.id, third.id, 404])).toMatchObject({
    trees: [
      { id: second.id, mergedCount: 1 },
      { id: third.id, mergedCount: 0 },
    ],
    requestIds: [second.id, third.id, first.id],
    unknown: [404],
  });
  for (const page of [first, second]) expect(await countsOf(db, page)).toEqual([3, 3]);
});

test("a plan counts the organisations that have it now, and the table of plans shows all of them", async () => {
  const { db, one, two, both, first, second } = await aWorld();
  await changeOrganisation(db, {
    id: one.organisationId,
    form: { name: "Eins", plan: "free" },
    actorId: null,
    now,
  });
  const free = { ...(await chosen(db, first, second)), plan: "free" as const };
  expect(await countEvidence(db, free)).toMatchObject({
    people: 2,
    organisations: 2,
    byPlan: [
      { plan: "advanced", people: 1, organisations: 1 },
      { plan: "free", people: 2, organisations: 2 },
    ],
    byImportance: [{ people: 0 }, { people: 0 }, { people: 0 }, { importance: null, people: 2 }],
  });
  const { organisations } = await listOrganisationsBehind(db, free);
  expect(organisations.map(({ id }) => id)).toEqual([one.organisationId, two.organisationId]);
  const { people } = await listPeopleBehind(db, free);
  expect(people.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  expect((await listPeopleBehind(db, { ...free, plan: "advanced" })).people).toMatchObject([{ id: both.id }]);
});

test("each person is counted with the strongest answer, and the list begins with it", async () => {
  const { db, one, both, first, second } = await aWorld();
  await answer(db, first, both, "nice-to-have", "Would be pleasant.");
  await answer(db, second, both, "critical");
  await answer(db, first, one, "important", "We lose time.");
  const behind = await chosen(db, first, second);
  expect((await countEvidence(db, behind)).byImportance).toEqual([
    { importance: "critical", people: 1 },
    { importance: "important", people: 1 },
    { importance: "nice-to-have", people: 0 },
    { importance: null, people: 1 },
  ]);
  const { people } = await listPeopleBehind(db, behind);
  expect(people.map(({ importance, whys }) => [importance, whys])).toEqual([
    ["critical", ["Would be pleasant."]],
    ["important", ["We lose time."]],
    [null, []],
  ]);
  expect(people[0]).toMatchObject({ name: "Drei Person", requestIds: [first.id, second.id] });
  const { organisations } = await listOrganisationsBehind(db, behind);
  expect(organisations.find(({ name }) => name === "Drei")).toMatchObject({
    people: 1,
    importance: "critical",
  });
});

test("a withdrawn vote is no evidence any more", async () => {
  const { db, both, first, second } = await aWorld();
  for (const { id } of [first, second])
    await withdrawVote(db, { requestId: id, personId: both.id, withdrawnById: both.id, now });
  expect(await countsOf(db, first, second)).toEqual([2, 2]);
});

test("A2: who recorded a vote on somebody's behalf is told", async () => {
  const { db, manager, first } = await aWorld();
  const partner = await aPartner(db);
  await cast(db, first, partner, manager.id);
  const { people } = await listPeopleBehind(db, await chosen(db, first));
  expect(people.map(({ recordedBy }) => recordedBy)).toContainEqual([{ id: manager.id, name: "Mara Ohm" }]);
  expect(people.filter(({ recordedBy }) => recordedBy.length > 0)).toMatchObject([{ id: partner.id }]);
});

test("R6: of a vote that was given on a merged page the staff read on which, also once that is taken apart", async () => {
  const { db, manager, one, first, second } = await aWorld();
  const merging = { why: "the same", managerId: manager.id, now };
  await mergeRequests(db, { duplicate: second.id, into: first.id, ...merging });
  const late = await aPartner(db);
  await cast(db, second, late);
  await undoMerge(db, { requestId: second.id, ...merging });
  const { people } = await listPeopleBehind(db, await chosen(db, first));
  const givenOn = new Map(people.map(({ id, givenOnIds }) => [id, givenOnIds]));
  expect([givenOn.get(late.id), givenOn.get(one.id)]).toEqual([[second.id], []]);
});

test("A1: erased people count without a name, deactivated ones are marked", async () => {
  const { db, manager, one, both, first, second } = await aWorld();
  await erasePerson(db, { id: one.id, actorId: manager.id, now });
  await deactivatePerson(db, { id: both.id, actorId: manager.id, now });
  const behind = await chosen(db, first, second);
  expect(await countsOf(db, first, second)).toEqual([3, 3]);
  const { people } = await listPeopleBehind(db, behind);
  const found = (id: number) => people.find((person) => person.id === id);
  expect(found(one.id)).toMatchObject({ name: null, isDeactivated: false });
  expect(found(both.id)).toMatchObject({ name: "Drei Person", isDeactivated: true });
});

test("A1: who changed the organisation counts once, with both organisations of the votes", async () => {
  const { db, manager, both, first, second } = await aWorld();
  const third = await aRequest(db);
  const elsewhere = await anOrganisation(db, { name: "Vier", plan: "starter" });
  await changePerson(db, {
    id: both.id,
    form: {
      name: "Drei Person",
      email: "drei@example.com",
      role: "partner",
      organisation: elsewhere.id,
      language: "en",
    },
    actorId: manager.id,
    now,
  });
  await cast(db, third, { id: both.id, organisationId: elsewhere.id });
  const behind = await chosen(db, first, second, third);
  expect(await countEvidence(db, behind)).toMatchObject({ people: 4, organisations: 5 });
  const { people } = await listPeopleBehind(db, behind);
  expect(people.find(({ id }) => id === both.id)?.organisations.map(({ name }) => name)).toEqual([
    "Drei",
    "Vier",
  ]);
  const starter = await listPeopleBehind(db, { ...behind, plan: "starter" });
  expect(starter.people.find(({ id }) => id === both.id)).toMatchObject({
    organisations: [{ name: "Vier", plan: "starter" }],
    requestIds: [third.id],
  });
});

test("lists go on behind the last of the page before, and begin anew behind one that left", async () => {
  const { db, first } = await aWorld();
  for (let at = 0; at < 54; at += 1) await cast(db, first, await aPartner(db));
  const behind = await chosen(db, first);
  const page = await listOrganisationsBehind(db, behind);
  expect([page.organisations.length, page.next]).toEqual([50, page.organisations.at(-1)?.id]);
  const rest = await listOrganisationsBehind(db, { ...behind, after: page.next });
  expect([rest.organisations.length, rest.next]).toEqual([6, undefined]);
  const all = await listOrganisationsBehind(db, { ...behind, limit: "none" });
  expect([...page.organisations, ...rest.organisations]).toEqual(all.organisations);
  expect(await listOrganisationsBehind(db, { ...behind, after: 404 })).toEqual(page);

  const seen: number[] = [];
  for (let after: number | undefined; ; ) {
    const { people, next } = await listPeopleBehind(db, { ...behind, after });
    seen.push(...people.map(({ id }) => id));
    if (next === undefined) break;
    after = next;
  }
  const parts: number[] = [];
  for await (const part of eachPersonBehind(db, behind)) parts.push(...part.map(({ id }) => id));
  expect(seen).toHaveLength(56);
  expect(seen.toSorted((a, b) => a - b)).toEqual(parts);
});
