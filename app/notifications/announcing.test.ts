import { expect, test } from "vitest";
import { aPartner, aRequest } from "../../db/builders.ts";
import { type Db, inTransaction } from "../../db/client.ts";
import { plansOf } from "../../db/test-plans.ts";
import { deactivatePerson, erasePerson } from "../accounts/leaving.server.ts";
import { closeOrganisation } from "../accounts/organisations.server.ts";
import { announce } from "./announcing.server.ts";
import { chooseHearing, chooseMail } from "./choosing.server.ts";
import type { Announcement, HearingChoice } from "./hearing.ts";
import { aSupportedRequest, happened, listHeard } from "./test-hearing.ts";

const request = { title: "Dark mode", slug: "dark-mode", language: "en" } as const;
const status: Announcement = {
  kind: "status-changed",
  facts: { request, from: "open", to: "planned", closesVote: false, opensVote: false },
};
const addition: Announcement = { kind: "addition", facts: { request } };
const recorded: Announcement = { kind: "vote-recorded", facts: { request, what: "cast" } };

type Facts = Parameters<typeof announce>[1];
const tell = (
  db: Db,
  facts: Announcement & Pick<Facts, "requestId" | "people" | "causedById"> & { topicIds?: number[] },
) =>
  inTransaction(db, (tx) => announce(tx, { topicIds: [facts.requestId], ...facts, now: happened } as Facts));

async function aCrowd() {
  const { db, request: told, author, voters, manager } = await aSupportedRequest({ voters: 3 });
  const people = [author.id, ...voters.map(({ id }) => id)];
  return { db, requestId: told.id, author, voters, manager, people };
}
const choose = (
  db: Db,
  { of, ...facts }: { of: { id: number }; requestId: number; choice: HearingChoice; minutes?: number },
) =>
  chooseHearing(db, {
    personId: of.id,
    requestId: facts.requestId,
    topicIds: [facts.requestId],
    choice: facts.choice,
    now: happened.subtract({ minutes: 60 - (facts.minutes ?? 0) }),
  });
const heardBy = async (db: Db) => (await listHeard(db)).map(({ personId }) => personId);

test("P6: everybody behind a request hears once, but the one who caused it", async () => {
  const { db, requestId, author, voters, people } = await aCrowd();
  const told = { requestId, people: [...people, ...people], causedById: author.id };
  expect(await tell(db, { ...status, ...told })).toBe(3);
  expect(await listHeard(db)).toEqual(
    voters.map(({ id }) => ({ personId: id, kind: "status-changed", mail: "due" })),
  );
  const announced = await db.selectFrom("announcements").selectAll().execute();
  expect(announced).toMatchObject([
    { kind: "status-changed", requestId, causedById: author.id, happenedAt: "2030-05-06T09:00:00.000Z" },
  ]);
  expect(JSON.parse(announced[0]?.facts ?? "")).toEqual(status.facts);
});

test("P6: who chose nothing hears nothing, and an addition reaches only who wants everything", async () => {
  const { db, requestId, author, voters, manager, people } = await aCrowd();
  const [first, second] = voters;
  if (!first || !second) throw new Error("too few voters");
  await choose(db, { of: first, requestId, choice: "nothing" });
  await choose(db, { of: second, requestId, choice: "everything" });
  await tell(db, { ...status, requestId, people, causedById: manager.id });
  expect(await heardBy(db)).toEqual([author.id, second.id, voters[2]?.id]);
  await db.deleteFrom("notifications").execute();
  await tell(db, { ...addition, requestId, people, causedById: author.id });
  expect(await heardBy(db)).toEqual([second.id]);
});

test("R6, P6: the choice for the request itself holds, else the one in its tree that hears most, whichever was made last", async () => {
  const { db, requestId, voters, manager } = await aCrowd();
  const [asked, lifted, quiet] = voters;
  if (!asked || !lifted || !quiet) throw new Error("too few voters");
  const [merged, other, elsewhere] = [await aRequest(db), await aRequest(db), await aRequest(db)];
  await choose(db, { of: asked, requestId, choice: "nothing", minutes: 1 });
  await choose(db, { of: asked, requestId: merged.id, choice: "everything", minutes: 2 });
  await choose(db, { of: lifted, requestId: merged.id, choice: "everything", minutes: 1 });
  await choose(db, { of: lifted, requestId: other.id, choice: "nothing", minutes: 2 });
  await choose(db, { of: quiet, requestId: merged.id, choice: "nothing", minutes: 1 });
  await choose(db, { of: quiet, requestId: elsewhere.id, choice: "everything", minutes: 2 });
  const people = voters.map(({ id }) => id);
  const topicIds = [requestId, merged.id, other.id];
  await tell(db, { ...status, requestId, topicIds, people, causedById: manager.id });
  await tell(db, { ...addition, requestId, topicIds, people, causedById: manager.id });
  expect(await heardBy(db)).toEqual([lifted.id, lifted.id]);
});

test("A2: what was done in somebody's own name reaches them whatever they chose, by mail unless they want none", async () => {
  const { db, requestId, voters, manager } = await aCrowd();
  const [first, second, third] = voters;
  if (!first || !second || !third) throw new Error("too few voters");
  await choose(db, { of: first, requestId, choice: "nothing" });
  await chooseMail(db, { personId: second.id, wantsMail: false, now: happened });
  for (const { id } of voters)
    await tell(db, { ...recorded, requestId, people: [id], causedById: manager.id });
  expect((await listHeard(db)).map(({ mail }) => mail)).toEqual(["not-wanted", "not-wanted", "due"]);
});

test("P6: without mail, what happens still stands on the person's page", async () => {
  const { db, requestId, voters, manager } = await aCrowd();
  const personId = voters[0]?.id ?? 0;
  await chooseMail(db, { personId, wantsMail: false, now: happened });
  await tell(db, { ...status, requestId, people: [personId], causedById: manager.id });
  expect(await listHeard(db)).toEqual([{ personId, kind: "status-changed", mail: "not-wanted" }]);
});

test("A1: who has left hears nothing: deactivated, erased, or of a closed organisation", async () => {
  const { db, requestId, author, voters, manager, people } = await aCrowd();
  const [first, second, third] = voters;
  if (!first || !second || !third) throw new Error("too few voters");
  await deactivatePerson(db, { id: first.id, actorId: manager.id, now: happened });
  await erasePerson(db, { id: second.id, actorId: manager.id, now: happened });
  await closeOrganisation(db, { id: third.organisationId, actorId: manager.id, now: happened });
  expect(await tell(db, { ...status, requestId, people, causedById: manager.id })).toBe(1);
  expect(await heardBy(db)).toEqual([author.id]);
});

test("P6: more people than fit into one statement hear once each", async () => {
  const { db, requestId, manager } = await aCrowd();
  const { organisationId } = await aPartner(db);
  const people: number[] = [];
  await inTransaction(db, async (tx) => {
    for (let at = 0; at < 1201; at += 1) people.push((await aPartner(tx, { organisationId })).id);
  });
  expect(await tell(db, { ...status, requestId, people, causedById: manager.id })).toBe(1201);
  expect(await heardBy(db)).toEqual(people);
});

test("what is announced goes with what caused it: nothing is left of a transaction that fails", async () => {
  const { db, requestId, manager, people } = await aCrowd();
  const failing = inTransaction(db, async (tx) => {
    const facts = { requestId, topicIds: [requestId], people, causedById: manager.id, now: happened };
    await announce(tx, { ...status, ...facts });
    throw new Error("the cause failed");
  });
  await expect(failing).rejects.toThrow("the cause failed");
  expect(await db.selectFrom("announcements").selectAll().execute()).toEqual([]);
});

test("the database keeps one notification a person and announcement, and no kind, choice or wish of its own", async () => {
  const { db, requestId, manager, people } = await aCrowd();
  await tell(db, { ...status, requestId, people, causedById: manager.id });
  const [row] = await db
    .selectFrom("notifications")
    .select(["announcementId", "personId", "choice"])
    .execute();
  if (!row) throw new Error("nobody heard");
  const again = db.insertInto("notifications").values({ ...row, mail: "due" });
  await expect(again.execute()).rejects.toThrow(/UNIQUE/);
  const wish = db.updateTable("notifications").set({ mail: "sent" as "due" });
  await expect(wish.execute()).rejects.toThrow(/CHECK/);
  const held = db.updateTable("notifications").set({ choice: "all" as "nothing" });
  await expect(held.execute()).rejects.toThrow(/CHECK/);
  const kind = db.updateTable("announcements").set({ kind: "news" as "addition" });
  await expect(kind.execute()).rejects.toThrow(/CHECK/);
  const facts = db.updateTable("announcements").set({ facts: "no json" });
  await expect(facts.execute()).rejects.toThrow(/CHECK/);
  const choice = choose(db, { of: { id: row.personId }, requestId, choice: "all" as "nothing" });
  await expect(choice).rejects.toThrow(/CHECK/);
});

test("who hears is found by indexes, however many requests and choices there are", async () => {
  const { db, requestId, manager, people } = await aCrowd();
  const facts = { requestId, topicIds: [requestId], people, causedById: manager.id };
  const plans = (await plansOf(db, (listening) => tell(listening, { ...status, ...facts }))).join("\n");
  expect(plans).toContain("hearing_choices_of_request (request_id=?)");
  expect(plans).not.toMatch(/SCAN [a-z]/);
});
