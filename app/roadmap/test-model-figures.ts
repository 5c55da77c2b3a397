import { Temporal } from "temporal-polyfill";
import { type Plan, plans } from "../accounts/organisation.ts";
import type { Evidence } from "../requests/evidence.server.ts";
import { importances } from "../requests/importance.ts";
import {
  rootOf,
  stageOf,
  statusOf,
  takesVotes,
  the,
  treeOf,
  type Vote,
  votesWithin,
  type World,
} from "./test-model.ts";

// What the model says about a world: each figure from scratch, from the votes and merges that there are.

/** Requests whose evidence is asked for, and the plan, where one is chosen. */
export type Choice = { requests: readonly number[]; plan: Plan | undefined };

const distinct = (ids: readonly number[]) => [...new Set(ids)].sort((one, other) => one - other);
const peopleOf = (votes: readonly Vote[]) => distinct(votes.map(({ person }) => person));
const organisationsOf = (votes: readonly Vote[]) => distinct(votes.map(({ organisation }) => organisation));

const millisecondsPerTau = 7 * 24 * 60 * 60 * 1000;

/** The logarithm of the sum of e^(t/τ) over the people, each since their first vote; 0 without any. */
function trendOf(votes: readonly Vote[]): number {
  const since = peopleOf(votes).map((one) =>
    Math.min(...votes.filter(({ person }) => person === one).map(({ castAt }) => castAt)),
  );
  const last = Math.max(...since);
  const sum = since.reduce((all, at) => all + Math.exp((at - last) / millisecondsPerTau), 0);
  return since.length > 0 ? last / millisecondsPerTau + Math.log(sum) : 0;
}

/** All that is stored of a request and follows from something else. */
export function figuresOf(world: World, id: number) {
  const { mergedInto, decision } = the(world.requests, id);
  const votes = votesWithin(world, id);
  return {
    id,
    decision,
    mergedIntoId: mergedInto,
    rootId: mergedInto === null ? null : rootOf(world, id),
    voteCount: peopleOf(votes).length,
    organisationCount: organisationsOf(votes).length,
    trendScore: trendOf(votes),
    roadmapStage: stageOf(world, id),
    publicStatus: statusOf(world, id),
    isOpenForVotes: takesVotes(world, id) ? 1 : 0,
  };
}

/** The numbers of the roots of the chosen requests, and of all requests in their trees. */
export function rootsOf(world: World, { requests }: Choice): number[] {
  return distinct(requests.map((id) => rootOf(world, id)));
}
export function requestsIn(world: World, { requests }: Choice): number[] {
  return distinct(requests.flatMap((id) => treeOf(world, id)));
}

function behind<V extends Vote>(world: World, choice: Choice, votes: readonly V[]): V[] {
  const requests = requestsIn(world, choice);
  return votes.filter(
    ({ request, organisation }) =>
      requests.includes(request) && (!choice.plan || the(world.planOf, organisation) === choice.plan),
  );
}

/** Each person and each organisation once over all the chosen trees (R5). */
export function evidenceOf(world: World, choice: Choice): Evidence {
  const votes = behind(world, choice, world.votes);
  const strongest = peopleOf(votes).map((one) =>
    Math.max(
      ...votes
        .filter(({ person }) => person === one)
        .map(({ importance }) => (importance ? importances.indexOf(importance) : -1)),
    ),
  );
  return {
    people: peopleOf(votes).length,
    organisations: organisationsOf(votes).length,
    byPlan: plans.flatMap((plan) => {
      const ofPlan = behind(world, { ...choice, plan }, world.votes);
      if (ofPlan.length === 0) return [];
      return [{ plan, people: peopleOf(ofPlan).length, organisations: organisationsOf(ofPlan).length }];
    }),
    byImportance: [2, 1, 0, -1].map((strength) => ({
      importance: importances[strength] ?? null,
      people: strongest.filter((one) => one === strength).length,
    })),
  };
}

/** The organisations behind the chosen trees with the number of their people, and the people with the requests they voted on. */
export function thoseBehind(world: World, choice: Choice) {
  const votes = behind(world, choice, world.votes);
  return {
    organisations: organisationsOf(votes).map((id) => ({
      id,
      people: peopleOf(votes.filter(({ organisation }) => organisation === id)).length,
    })),
    people: peopleOf(votes).map((id) => ({
      id,
      requestIds: distinct(votes.filter(({ person }) => person === id).map(({ request }) => request)),
    })),
  };
}

/** How many people had a vote on the chosen trees, as they are merged now, when this month was over. */
export function peopleAtEndOf(
  world: World,
  choice: Choice,
  { month, timeZone }: { month: string; timeZone: string },
) {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 });
  const end = next.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const votes = [
    ...behind(world, choice, world.votes),
    ...behind(world, choice, world.withdrawn).filter(({ withdrawnAt }) => withdrawnAt >= end),
  ];
  return peopleOf(votes.filter(({ castAt }) => castAt < end)).length;
}
