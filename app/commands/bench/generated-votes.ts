import type { Figures } from "../../requests/counting.server.ts";
import { importances } from "../../requests/importance.ts";
import { scoreOfVotes } from "../../requests/trend.ts";
import type { Chance } from "./chance.ts";
import type { Voter } from "./generated-people.ts";
import { inserterInto, type Sqlite } from "./inserting.ts";

export type GeneratedVote = Voter & { castAt: number };

/** How steeply the votes fall from the most wanted request to the least. */
const steepness = 0.85;
/** No request is wanted by more than this part of all people. */
const largestShare = 0.4;

/** How many votes each request has: unevenly, `total` in all, in no order. */
export function spreadVotes({
  requests,
  people,
  total,
  chance,
}: {
  requests: number;
  people: number;
  total: number;
  chance: Chance;
}): number[] {
  const most = Math.floor(people * largestShare);
  const countAt = (rank: number, scale: number) =>
    Math.max(1, Math.min(most, Math.round(scale * rank ** -steepness)));
  const sumFor = (scale: number) => {
    let sum = 0;
    for (let rank = 1; rank <= requests; rank += 1) sum += countAt(rank, scale);
    return sum;
  };
  let [low, high] = [0, total];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (sumFor(middle) < total) low = middle;
    else high = middle;
  }
  const counts = Array.from({ length: requests }, (_, at) => countAt(at + 1, high));
  for (let at = requests - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [counts[at], counts[other]] = [counts[other] ?? 1, counts[at] ?? 1];
  }
  return counts;
}

/** `count` different voters, those who vote often more likely; the author is the first. */
export function drawVoters({
  author,
  count,
  voters,
  chance,
}: {
  author: Voter;
  count: number;
  voters: readonly Voter[];
  chance: Chance;
}): Voter[] {
  const drawn = new Set([author]);
  while (drawn.size < count) {
    const voter = voters[Math.floor(voters.length * chance.share() ** 1.3)];
    if (voter) drawn.add(voter);
  }
  return [...drawn];
}

/** The author votes with the request, others soon after, a few much later. In milliseconds since 1970. */
export function voteInTime(
  voters: readonly Voter[],
  { since, until, chance }: { since: number; until: number; chance: Chance },
): GeneratedVote[] {
  return voters.map((voter, at) => ({
    ...voter,
    castAt: at === 0 ? since : since + Math.floor((until - since) * chance.share() ** 3),
  }));
}

/** What the counters of a request with these votes must say (R6). */
export function figuresOf(votes: readonly GeneratedVote[]): Figures {
  const since = new Map<number, number>();
  for (const { personId, castAt } of votes) {
    since.set(personId, Math.min(castAt, since.get(personId) ?? Number.POSITIVE_INFINITY));
  }
  return {
    voteCount: since.size,
    organisationCount: new Set(votes.map(({ organisationId }) => organisationId)).size,
    trendScore: scoreOfVotes([...since.values()].sort((one, other) => one - other)),
  };
}

/** Stores votes, a few of them recorded by support or with an answer to how badly it is needed. */
export function voteInserter(
  sqlite: Sqlite,
  { support, chance }: { support: readonly number[]; chance: Chance },
) {
  const insert = inserterInto(sqlite, {
    table: "votes",
    columns: [
      "request_id",
      "person_id",
      "organisation_id",
      "cast_by_id",
      "cast_at",
      "importance",
      "why",
      "answered_at",
    ],
  });
  return (requestId: number, votes: readonly GeneratedVote[]) => {
    // In the order of the primary key, which is the order of the table.
    for (const { personId, organisationId, castAt } of votes.toSorted(
      (one, other) => one.personId - other.personId,
    )) {
      const castAtText = new Date(castAt).toISOString();
      const isAnswered = chance.isOneIn(6);
      insert({
        request_id: requestId,
        person_id: personId,
        organisation_id: organisationId,
        cast_by_id: chance.isOneIn(40) ? chance.pick(support) : personId,
        cast_at: castAtText,
        importance: isAnswered ? chance.pick(importances) : null,
        why: isAnswered && chance.isOneIn(4) ? "We need it every day." : null,
        answered_at: isAnswered ? castAtText : null,
      });
    }
  };
}
