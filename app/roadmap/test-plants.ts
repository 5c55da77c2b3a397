import { builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { decisions, publicStatuses, stages } from "../requests/status.ts";
import { rootOf, the, type Vote, type World } from "./test-model.ts";

/** A change of rows behind the portal's back. */
export type Plant = (db: Db) => { execute: () => Promise<unknown> };

const at = instantText(builtAt.subtract({ hours: 400 }));
const somebody = 1;

const setFigures =
  (id: number, values: object): Plant =>
  (db) =>
    db.updateTable("requests").set(values).where("id", "=", id);
const setVote =
  ({ request, person }: Vote, values: object): Plant =>
  (db) =>
    db.updateTable("votes").set(values).where("requestId", "=", request).where("personId", "=", person);
const setItem =
  (id: number, values: object): Plant =>
  (db) =>
    db.updateTable("roadmapItems").set(values).where("id", "=", id);
const pairsOf = <One, Other>(ones: Iterable<One>, others: Iterable<Other>) =>
  [...ones].flatMap((one) => [...others].map((other) => [one, other] as const));

/** Every way in which what is stored of a request can come apart from what it follows from, with each place for it. */
export function plantsIn(world: World): Record<string, Plant[]> {
  const { requests, items, votes, planOf, organisationOf } = world;
  const ids = [...requests.keys()];
  const figure = (...values: object[]) => pairsOf(ids, values).map(([id, value]) => setFigures(id, value));
  const apart = pairsOf(ids, ids).filter(([one, other]) => rootOf(world, one) !== rootOf(world, other));
  const merged = ids.filter((id) => the(requests, id).mergedInto !== null);
  const hasVoted = (id: number, who: number) =>
    votes.some(({ request, person }) => request === id && person === who);
  const isLinked = ([id, item]: readonly [number, number]) => the(requests, id).items.has(item);
  const links = pairsOf(ids, items.keys());
  return {
    "a count of votes": figure({ voteCount: 9 }),
    "a count of organisations": figure({ organisationCount: 9 }),
    "a trend": figure({ trendScore: 1 }),
    "a public status": figure(...publicStatuses.map((publicStatus) => ({ publicStatus }))),
    "a roadmap stage": figure(...[null, ...stages].map((roadmapStage) => ({ roadmapStage }))),
    "a decision": figure(...decisions.map((decision) => ({ decision }))),
    "where a request was merged into": pairsOf(ids, ids)
      .filter(([id, into]) => id !== into)
      .map(([id, into]) => setFigures(id, { mergedIntoId: into, rootId: into })),
    "the root of a tree": pairsOf(merged, ids).map(([id, rootId]) => setFigures(id, { rootId })),
    "a merge that the request forgot": merged.map((id) =>
      setFigures(id, { mergedIntoId: null, rootId: null }),
    ),
    "a merge from nowhere": apart
      .filter(([id]) => !merged.includes(id))
      .map(
        ([requestId, intoId]) =>
          (db) =>
            db
              .insertInto("requestMerges")
              .values({ requestId, intoId, why: "None.", mergedById: somebody, mergedAt: at }),
      ),
    "a merge that nobody undid": merged.map(
      (id) => (db) =>
        db
          .updateTable("requestMerges")
          .set({ undoneWhy: "None.", undoneById: somebody, undoneAt: at })
          .where("requestId", "=", id)
          .where("undoneAt", "is", null),
    ),
    "a vote that is gone": votes.map(
      ({ request, person }) =>
        (db) =>
          db.deleteFrom("votes").where("requestId", "=", request).where("personId", "=", person),
    ),
    "a vote from nowhere": pairsOf(ids, organisationOf)
      .filter(([id, [person]]) => !hasVoted(id, person))
      .map(
        ([requestId, [personId, organisationId]]) =>
          (db) =>
            db
              .insertInto("votes")
              .values({ requestId, personId, organisationId, castById: personId, castAt: at }),
      ),
    "a vote on another request": pairsOf(votes, ids)
      .filter(([{ person }, id]) => !hasVoted(id, person))
      .map(([vote, requestId]) => setVote(vote, { requestId })),
    "a vote for another organisation": pairsOf(votes, planOf.keys()).map(([vote, organisationId]) =>
      setVote(vote, { organisationId }),
    ),
    "a vote of another time": votes.map((vote) => setVote(vote, { castAt: at })),
    "an item's stage": pairsOf(items.keys(), stages).map(([id, stage]) => setItem(id, { stage })),
    "a link that nobody took back": links.filter(isLinked).map(
      ([requestId, roadmapItemId]) =>
        (db) =>
          db
            .updateTable("roadmapLinks")
            .set({ unlinkedById: somebody, unlinkedAt: at })
            .where("requestId", "=", requestId)
            .where("roadmapItemId", "=", roadmapItemId)
            .where("unlinkedAt", "is", null),
    ),
    "a link from nowhere": links
      .filter((link) => !isLinked(link))
      .map(
        ([requestId, roadmapItemId]) =>
          (db) =>
            db
              .insertInto("roadmapLinks")
              .values({ requestId, roadmapItemId, linkedById: somebody, linkedAt: at }),
      ),
    "an item's publication": pairsOf(items.keys(), [at, null]).map(([id, publishedAt]) =>
      setItem(id, { publishedAt }),
    ),
  };
}
