import type { Chance } from "./chance.ts";
import type { People, Voter } from "./generated-people.ts";
import { drawVoters, spreadVotes } from "./generated-votes.ts";

/** One request to come: when, where it is merged into among those stored together, and who votes. */
export type Plan = { createdAt: number; mergedInto: number | undefined; voters: readonly Voter[] };

export const votesPerRequest = 20;
/** The largest trees: the first two, of so many requests and people each. */
const largestTree = { size: 4, people: 5000 };
export const rootsOfLargestTrees = [1, 1 + largestTree.size] as const;
const oneInTrees = 200;

/**
 * The requests in the order in which they came, trees together. What a tree has more or fewer votes than its places had in
 * the plan, the requests after it have fewer or more, so that all have as many together as were asked for.
 */
export function* planRequests({
  requests,
  people,
  times,
  chance,
}: {
  requests: number;
  people: People;
  /** Milliseconds since 1970. */
  times: { first: number; last: number };
  chance: Chance;
}): Generator<Plan[]> {
  const span = times.last - times.first;
  const createdAt = (place: number) => times.first + Math.floor((span * (place + 1)) / (requests + 2));
  const { voters } = people;
  const treePeople = Math.min(largestTree.people, Math.floor(voters.length * 0.4));
  const total = requests * votesPerRequest;
  const counts = spreadVotes({
    requests,
    people: voters.length,
    total: Math.max(requests, total - rootsOfLargestTrees.length * treePeople),
    chance,
  });
  let owed = total - sum(counts);
  let place = 0;
  while (place < requests) {
    const start = place;
    const isLarge = rootsOfLargestTrees.includes((start + 1) as 1);
    const isLast = start === requests - 1;
    const size = Math.min(
      Math.max(1, requests - 1 - start),
      isLarge ? largestTree.size : chance.isOneIn(oneInTrees) ? 2 + chance.below(3) : 1,
    );
    const planned = counts[start] ?? 1;
    owed += sum(counts.slice(start, start + size));
    let plans: Plan[];
    if (size === 1) {
      const least = isLast ? 1 : Math.ceil(planned / 2);
      const most = isLast ? voters.length : planned * 2;
      const count = Math.min(Math.max(owed, least), most, voters.length);
      const author = chance.pick(voters);
      plans = [
        {
          createdAt: createdAt(start),
          mergedInto: undefined,
          voters: drawVoters({ author, count, voters, chance }),
        },
      ];
    } else {
      const count = isLarge ? treePeople : planned;
      plans = planTree({ size, count, people, createdAt: (at) => createdAt(start + at), chance });
    }
    owed -= sum(plans.map((plan) => plan.voters.length));
    yield plans;
    place += size;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** The voters of a tree whose people are `count` in all, some on several of its requests. */
function planTree({
  size,
  count,
  people,
  createdAt,
  chance,
}: {
  size: number;
  count: number;
  people: People;
  createdAt: (at: number) => number;
  chance: Chance;
}): Plan[] {
  const author = chance.pick(people.voters);
  const everybody = drawVoters({ author, count: Math.max(count, size), voters: people.voters, chance });
  const members: Voter[][] = Array.from({ length: size }, () => []);
  for (const [at, voter] of everybody.entries()) {
    // Each request has an author; most others stand with the root.
    const home = at < size ? at : chance.isOneIn(3) ? chance.below(size) : 0;
    members[home]?.push(voter);
    const other = chance.below(size);
    if (other !== home && at >= size && chance.isOneIn(10)) members[other]?.push(voter);
  }
  return members.map((voters, at) => ({
    createdAt: createdAt(at),
    mergedInto: at === 0 ? undefined : chance.below(at),
    voters,
  }));
}
