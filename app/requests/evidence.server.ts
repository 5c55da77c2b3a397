import type { Db } from "../../db/client.ts";
import { type Plan, plans } from "../accounts/organisation.ts";
import { type Importance, importances } from "./importance.ts";

// Evidence is for the staff alone (A3). Whatever requests are chosen, each person and each organisation counts once over all
// of them and all that is merged with them (R5, R6).

/** The requests of the chosen trees, and the plan that the organisations behind them have now, where one is chosen. */
export type Chosen = { requestIds: readonly number[]; plan?: Plan | undefined };

/**
 * The trees of the requests with these numbers, each once, by its root; `requestIds` are all requests in them. `unknown` are
 * numbers that no request has.
 */
export async function findChosenTrees(db: Db, numbers: readonly number[]) {
  const asked = await db.selectFrom("requests").where("id", "in", numbers).select(["id", "rootId"]).execute();
  const rootIds = [...new Set(asked.map(({ id, rootId }) => rootId ?? id))];
  const [roots, merged] = await Promise.all([
    db
      .selectFrom("requests")
      .where("id", "in", rootIds)
      .select(["id", "title", "language", "publicStatus"])
      .orderBy("id")
      .execute(),
    db.selectFrom("requests").where("rootId", "in", rootIds).select(["id", "rootId"]).execute(),
  ]);
  const known = new Set(asked.map(({ id }) => id));
  return {
    trees: roots.map((root) => ({
      ...root,
      mergedCount: merged.filter(({ rootId }) => rootId === root.id).length,
    })),
    requestIds: [...roots, ...merged].map(({ id }) => id),
    unknown: numbers.filter((number) => !known.has(number)),
  };
}

/** 1 to 3, from least to most; 0 for a vote without an answer to how badly it is needed. */
export type Strength = number;

export function importanceOf(strength: Strength): Importance | null {
  return importances[strength - 1] ?? null;
}

/** The votes on the chosen requests, by their primary key; the plan is the one that a vote's organisation has now. */
export function selectVotes(db: Db, { requestIds, plan }: Chosen) {
  const [least, middle, most] = importances;
  const votes = db
    .selectFrom("votes")
    .where("votes.requestId", "in", requestIds)
    .select((eb) => [
      "votes.personId",
      "votes.organisationId",
      "votes.castAt",
      eb("votes.why", "is not", null).as("hasWhy"),
      eb
        .case("votes.importance")
        .when(most)
        .then<Strength>(3)
        .when(middle)
        .then(2)
        .when(least)
        .then(1)
        .else(0)
        .end()
        .as("strength"),
    ]);
  if (!plan) return votes;
  return votes.where((eb) =>
    eb.exists(
      eb
        .selectFrom("organisations")
        .whereRef("organisations.id", "=", "votes.organisationId")
        .where("organisations.plan", "=", plan)
        .select("organisations.id"),
    ),
  );
}

export type Evidence = {
  people: number;
  organisations: number;
  /** From the most to the least service, whichever plan is chosen; somebody who voted for two organisations is in both plans. */
  byPlan: { plan: Plan; people: number; organisations: number }[];
  /** By each person's strongest answer, from most to least; null counts those who gave none. */
  byImportance: { importance: Importance | null; people: number }[];
};

/** The figures behind one request, `isTogether` with what is merged with it. */
export async function countEvidenceOf(db: Db, requestId: number) {
  const chosen = await findChosenTrees(db, [requestId]);
  return { ...(await countEvidence(db, chosen)), isTogether: chosen.requestIds.length > 1 };
}

/** The figures behind the chosen requests. */
export async function countEvidence(db: Db, chosen: Chosen): Promise<Evidence> {
  const [totals, byPlan, byStrength] = await Promise.all([
    db
      .selectFrom(selectVotes(db, chosen).as("vote"))
      .select((eb) => [
        eb.fn.count<number>("vote.personId").distinct().as("people"),
        eb.fn.count<number>("vote.organisationId").distinct().as("organisations"),
      ])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom(selectVotes(db, { requestIds: chosen.requestIds }).as("vote"))
      .innerJoin("organisations", "organisations.id", "vote.organisationId")
      .groupBy("organisations.plan")
      .select((eb) => [
        "organisations.plan",
        eb.fn.count<number>("vote.personId").distinct().as("people"),
        eb.fn.count<number>("vote.organisationId").distinct().as("organisations"),
      ])
      .execute(),
    db
      .selectFrom(
        db
          .selectFrom(selectVotes(db, chosen).as("vote"))
          .groupBy("vote.personId")
          .select((eb) => eb.fn.max("vote.strength").as("strength"))
          .as("person"),
      )
      .groupBy("person.strength")
      .select((eb) => ["person.strength", eb.fn.countAll<number>().as("people")])
      .execute(),
  ]);
  return {
    ...totals,
    byPlan: plans.flatMap((plan) => byPlan.filter((row) => row.plan === plan)),
    byImportance: [3, 2, 1, 0].map((strength) => ({
      importance: importanceOf(strength),
      people: byStrength.find((row) => row.strength === strength)?.people ?? 0,
    })),
  };
}
