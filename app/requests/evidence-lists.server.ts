import type { Db } from "../../db/client.ts";
import type { Plan } from "../accounts/organisation.ts";
import type { Role } from "../accounts/roles.ts";
import { type Chosen, importanceOf, selectVotes } from "./evidence.server.ts";
import type { Importance } from "./importance.ts";

// Who stands behind the chosen requests: for the staff alone (A3).

const organisationsPerPage = 50;
const peoplePerPage = 25;
/** So that other visits are answered between two parts of a long file. */
const peoplePerPart = 500;

const selectOrganisations = (db: Db, chosen: Chosen) =>
  db
    .selectFrom(
      db
        .selectFrom(selectVotes(db, chosen).as("vote"))
        .groupBy("vote.organisationId")
        .select((eb) => [
          "vote.organisationId",
          eb.fn.count<number>("vote.personId").distinct().as("people"),
          eb.fn.max("vote.strength").as("strength"),
          eb.fn.min("vote.castAt").as("firstVoteAt"),
          eb.fn.max("vote.castAt").as("lastVoteAt"),
        ])
        .as("behind"),
    )
    .innerJoin("organisations", "organisations.id", "behind.organisationId")
    .select([
      "organisations.id",
      "organisations.name",
      "organisations.foldedName",
      "organisations.plan",
      "organisations.isClosed",
      "behind.people",
      "behind.strength",
      "behind.firstVoteAt",
      "behind.lastVoteAt",
    ]);

function organisationOf({
  foldedName: _,
  strength,
  isClosed,
  ...organisation
}: Awaited<ReturnType<ReturnType<typeof selectOrganisations>["executeTakeFirstOrThrow"]>>) {
  return { ...organisation, isClosed: isClosed === 1, importance: importanceOf(strength) };
}

/**
 * The organisations behind the chosen requests, those with the most people first, fifty at a time after the organisation
 * `after` (from the beginning when that one is behind them no longer); all of them with `limit: "none"`.
 */
export async function listOrganisationsBehind(
  db: Db,
  {
    after,
    limit = organisationsPerPage,
    ...chosen
  }: Chosen & { after?: number | undefined; limit?: number | "none" },
) {
  let query = selectOrganisations(db, chosen)
    .orderBy("behind.people", "desc")
    .orderBy("organisations.foldedName");
  const last =
    after === undefined
      ? undefined
      : await selectOrganisations(db, chosen).where("organisations.id", "=", after).executeTakeFirst();
  if (last) {
    query = query.where((eb) =>
      eb.or([
        eb("behind.people", "<", last.people),
        eb.and([eb("behind.people", "=", last.people), eb("organisations.foldedName", ">", last.foldedName)]),
      ]),
    );
  }
  if (limit === "none")
    return { organisations: (await query.execute()).map(organisationOf), next: undefined };
  const rows = await query.limit(limit + 1).execute();
  const organisations = rows.slice(0, limit).map(organisationOf);
  return { organisations, next: rows.length > limit ? organisations.at(-1)?.id : undefined };
}

/** Somebody behind the chosen requests, with all that this person's votes on them say. */
export type PersonBehind = {
  id: number;
  /** Null once erased (A1). */
  name: string | null;
  role: Role;
  isDeactivated: boolean;
  /** Of the votes, each once: more than one for somebody who changed the organisation in between. */
  organisations: { name: string; plan: Plan }[];
  /** The strongest answer; null without one. */
  importance: Importance | null;
  whys: string[];
  requestIds: number[];
  /** Merged pages on which votes were given that are stored on the requests these led to (R6). */
  givenOnIds: number[];
  firstVoteAt: string;
  /** Staff who recorded a vote on the person's behalf (A2); a name is null once erased. */
  recordedBy: { id: number; name: string | null }[];
};

async function readPeople(
  db: Db,
  { personIds, requestIds, plan }: Chosen & { personIds: readonly number[] },
): Promise<PersonBehind[]> {
  let query = db
    .selectFrom("votes")
    .innerJoin("people", "people.id", "votes.personId")
    .innerJoin("organisations", "organisations.id", "votes.organisationId")
    .innerJoin("people as caster", "caster.id", "votes.castById")
    .where("votes.requestId", "in", requestIds)
    .where("votes.personId", "in", personIds)
    .select([
      "votes.requestId",
      "votes.personId",
      "votes.organisationId",
      "votes.castAt",
      "votes.castById",
      "votes.givenOnId",
      "votes.importance",
      "votes.why",
      "people.name",
      "people.role",
      "people.deactivatedAt",
      "organisations.name as organisationName",
      "organisations.plan",
      "caster.name as casterName",
    ])
    .orderBy("votes.castAt");
  if (plan) query = query.where("organisations.plan", "=", plan);
  const votes = Map.groupBy(await query.execute(), ({ personId }) => personId);
  return personIds.flatMap((id) => personOf(votes.get(id) ?? []));
}

type Vote = {
  requestId: number;
  personId: number;
  organisationId: number;
  castAt: string;
  castById: number;
  givenOnId: number | null;
  importance: Importance | null;
  why: string | null;
  name: string | null;
  role: Role;
  deactivatedAt: string | null;
  organisationName: string;
  plan: Plan;
  casterName: string | null;
};

/** Nobody when the votes were withdrawn since they were counted. */
function personOf(votes: Vote[]): PersonBehind[] {
  const [first] = votes;
  if (!first) return [];
  const organisations = new Map(
    votes.map(({ organisationId, organisationName: name, plan }) => [organisationId, { name, plan }]),
  );
  const recordedBy = new Map(
    votes
      .filter(({ castById, personId }) => castById !== personId)
      .map(({ castById: id, casterName: name }) => [id, { id, name }]),
  );
  const given = new Set(votes.map(({ importance }) => importance));
  return [
    {
      id: first.personId,
      name: first.name,
      role: first.role,
      isDeactivated: first.deactivatedAt !== null && first.name !== null,
      organisations: [...organisations.values()],
      importance: [3, 2, 1].map(importanceOf).find((importance) => given.has(importance)) ?? null,
      whys: [...new Set(votes.flatMap(({ why }) => why ?? []))],
      requestIds: votes.map(({ requestId }) => requestId).sort((one, other) => one - other),
      givenOnIds: votes.flatMap(({ givenOnId }) => givenOnId ?? []),
      firstVoteAt: first.castAt,
      recordedBy: [...recordedBy.values()],
    },
  ];
}

/** People by how much they say: the strongest importance, then whether there is a reason. */
const selectPeople = (db: Db, chosen: Chosen) =>
  db
    .selectFrom(selectVotes(db, chosen).as("vote"))
    .groupBy("vote.personId")
    .select((eb) => [
      "vote.personId",
      eb.fn.max("vote.strength").as("strength"),
      eb.fn.max("vote.hasWhy").as("hasWhy"),
      eb.fn.min("vote.castAt").as("firstVoteAt"),
    ]);

/**
 * The people behind the chosen requests: the strongest importance first, with a reason before without, then whose vote is
 * the latest; 25 at a time after the person `after` (from the beginning when that one is behind them no longer).
 */
export async function listPeopleBehind(
  db: Db,
  { after, ...chosen }: Chosen & { after?: number | undefined },
) {
  let query = db
    .selectFrom(selectPeople(db, chosen).as("person"))
    .select("person.personId")
    .orderBy("person.strength", "desc")
    .orderBy("person.hasWhy", "desc")
    .orderBy("person.firstVoteAt", "desc")
    .orderBy("person.personId", "desc")
    .limit(peoplePerPage + 1);
  const last =
    after === undefined
      ? undefined
      : await selectPeople(db, chosen).where("vote.personId", "=", after).executeTakeFirst();
  if (last) {
    query = query.where((eb) =>
      eb(
        eb.refTuple("person.strength", "person.hasWhy", "person.firstVoteAt", "person.personId"),
        "<",
        eb.tuple(last.strength, last.hasWhy, last.firstVoteAt, last.personId),
      ),
    );
  }
  const ids = (await query.execute()).map(({ personId }) => personId);
  const shown = ids.slice(0, peoplePerPage);
  return {
    people: await readPeople(db, { ...chosen, personIds: shown }),
    next: ids.length > peoplePerPage ? shown.at(-1) : undefined,
  };
}

/** All people behind the chosen requests, in parts, in the order of their accounts. */
export async function* eachPersonBehind(db: Db, chosen: Chosen): AsyncGenerator<PersonBehind[]> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom(selectVotes(db, chosen).as("vote"))
      .where("vote.personId", ">", last)
      .select("vote.personId")
      .distinct()
      .orderBy("vote.personId")
      .limit(peoplePerPart)
      .execute();
    const personIds = rows.map(({ personId }) => personId);
    if (personIds.length > 0) yield await readPeople(db, { ...chosen, personIds });
    last = personIds.at(-1) ?? last;
    if (personIds.length < peoplePerPart) return;
  }
}
