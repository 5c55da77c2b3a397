import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import type { Db } from "../../db/client.ts";
import { millisecondsOf } from "../../db/instants.ts";
import { countEvidence, findChosenTrees } from "../requests/evidence.server.ts";
import { listOrganisationsBehind, listPeopleBehind } from "../requests/evidence-lists.server.ts";
import { readGrowth } from "../requests/growth.server.ts";
import type { Vote, World } from "./test-model.ts";
import {
  type Choice,
  evidenceOf,
  figuresOf,
  peopleAtEndOf,
  requestsIn,
  rootsOf,
  thoseBehind,
} from "./test-model-figures.ts";
import type { Run } from "./test-portal.ts";

// Whether what the portal stores and says is what the model says.

const timeZone = "Europe/Berlin";

export async function readFigures(db: Db): Promise<ReturnType<typeof figuresOf>[]> {
  return db
    .selectFrom("requests")
    .select([
      "id",
      "decision",
      "mergedIntoId",
      "rootId",
      "voteCount",
      "organisationCount",
      "trendScore",
      "roadmapStage",
      "publicStatus",
      "isOpenForVotes",
    ])
    .orderBy("id")
    .execute();
}

const byId = <T extends { id: number }>(rows: T[]) => rows.toSorted((one, other) => one.id - other.id);

const voteColumns = [
  "requestId as request",
  "personId as person",
  "organisationId as organisation",
  "givenOnId as givenOn",
  "importance",
  "why",
  "castAt",
] as const;

export async function readVotes(db: Db): Promise<Vote[]> {
  const votes = await db.selectFrom("votes").select(voteColumns).execute();
  return votes.map((vote) => ({ ...vote, castAt: millisecondsOf(vote.castAt) }));
}

async function readWithdrawals(db: Db): Promise<World["withdrawn"]> {
  const votes = await db
    .selectFrom("voteWithdrawals")
    .select([...voteColumns, "withdrawnAt"])
    .execute();
  return votes.map(({ castAt, withdrawnAt, ...vote }) => ({
    ...vote,
    castAt: millisecondsOf(castAt),
    withdrawnAt: millisecondsOf(withdrawnAt),
  }));
}

function sorted<V extends Vote>(votes: readonly V[]): V[] {
  return votes.toSorted(
    (one, other) => one.castAt - other.castAt || one.request - other.request || one.person - other.person,
  );
}

/** The figures of every request over all that is merged into it, the votes with their origin, and the withdrawals on record. */
export async function expectFiguresToAgree({ db, world }: Run): Promise<void> {
  expect(await readFigures(db)).toEqual(
    [...world.requests.keys()].map((id) => {
      const figures = figuresOf(world, id);
      return { ...figures, trendScore: expect.closeTo(figures.trendScore, 5) };
    }),
  );
  expect(sorted(await readVotes(db))).toEqual(sorted(world.votes));
  expect(sorted(await readWithdrawals(db))).toEqual(sorted(world.withdrawn));
}

/** The evidence of the chosen requests: each person and each organisation once over all their trees. */
export async function expectEvidenceToAgree({ db, world }: Run, choice: Choice): Promise<void> {
  const { requestIds, trees } = await findChosenTrees(db, choice.requests);
  expect(requestIds.toSorted((one, other) => one - other)).toEqual(requestsIn(world, choice));
  expect(trees.map(({ id }) => id)).toEqual(rootsOf(world, choice));
  expect(await countEvidence(db, { requestIds, plan: choice.plan })).toEqual(evidenceOf(world, choice));
}

/** The same for the lists of those behind them and for how their number grew. */
export async function expectListsToAgree({ db, world, now }: Run, choice: Choice): Promise<void> {
  const { requestIds } = await findChosenTrees(db, choice.requests);
  const chosen = { requestIds, plan: choice.plan };
  const { organisations } = await listOrganisationsBehind(db, chosen);
  const { people } = await listPeopleBehind(db, chosen);
  expect({
    organisations: byId(organisations.map(({ id, people }) => ({ id, people }))),
    people: byId(people.map(({ id, requestIds }) => ({ id, requestIds }))),
  }).toEqual(thoseBehind(world, choice));
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const growth = await readGrowth(db, { ...chosen, now: instant, timeZone });
  expect(growth.map(({ month, people }) => ({ month, people }))).toEqual(
    growth.map(({ month }) => ({ month, people: peopleAtEndOf(world, choice, { month, timeZone }) })),
  );
  expect(growth.at(-1)?.people).toBe(evidenceOf(world, choice).people);
}
