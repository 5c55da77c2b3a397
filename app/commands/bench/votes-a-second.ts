import { Temporal } from "temporal-polyfill";
import type { Db } from "../../../db/client.ts";
import { mergeRequests, undoMerge } from "../../requests/merging.server.ts";
import { castVote } from "../../requests/voting.server.ts";
import { chanceOf } from "./chance.ts";
import { type Latency, latencyOf } from "./measuring.ts";
import { rootsOfLargestTrees } from "./planned-requests.ts";

const seconds = 3;

/** Votes of anybody on anything, so many at once, each answered once it is on disk; how many that are a second. */
export async function countVotesASecond(
  db: Db,
  { atOnce, seed }: { atOnce: number; seed: number },
): Promise<number> {
  const chance = chanceOf(seed);
  const people = await db
    .selectFrom("people")
    .where("organisationId", "is not", null)
    .select(["id", "organisationId"])
    .execute();
  const requests = await db.selectFrom("requests").where("isOpenForVotes", "=", 1).select("id").execute();
  let acknowledged = 0;
  const begin = performance.now();
  const voteOften = async () => {
    while (performance.now() < begin + seconds * 1000) {
      const { id: personId, organisationId } = chance.pick(people);
      const outcome = await castVote(db, {
        requestId: chance.pick(requests).id,
        voter: { personId, organisationId: organisationId ?? 0 },
        castById: personId,
        now: Temporal.Now.instant(),
      });
      if (outcome.changed) acknowledged += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, voteOften));
  return (acknowledged * 1000) / (performance.now() - begin);
}

const turns = 5;

/** Merges the two largest trees and takes it back, again and again. */
export async function measureMerging(db: Db): Promise<{ merge: Latency; undo: Latency }> {
  const [into, duplicate] = rootsOfLargestTrees;
  const { id: managerId } = await db
    .selectFrom("people")
    .where("role", "=", "manager")
    .select("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  const act = { why: "They say the same.", managerId, now: Temporal.Now.instant() };
  const [merging, undoing]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    merging.push(await millisecondsOf(() => mergeRequests(db, { duplicate, into, ...act })));
    undoing.push(await millisecondsOf(() => undoMerge(db, { requestId: duplicate, ...act })));
  }
  return { merge: latencyOf(merging), undo: latencyOf(undoing) };
}

async function millisecondsOf(work: () => Promise<{ changed: boolean }>): Promise<number> {
  const begin = performance.now();
  const { changed } = await work();
  if (!changed) throw new Error("Nothing was merged.");
  return performance.now() - begin;
}
