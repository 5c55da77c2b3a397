import type { Db } from "../../db/client.ts";
import { listFormerOwners } from "./owning.server.ts";
import { mostCounted, type Walk } from "./queue.ts";

// A walk goes through what waits, one request at a time: what nobody has opened and what is one's own with the longest
// waiting first, what nobody owns with the most votes first. Each step is one search of an index from where the walk
// stands (a keyset), so that whatever a colleague settled meanwhile is left out.

type Who = { personId: number };
type Place = { id: number; voteCount: number };
type Step = { walk: Walk; at?: Place | undefined } & Who;

/** Where a request stands in every walk; undefined for a number that there is no request for. */
export async function findPlaceIfAny(db: Db, id: number): Promise<Place | undefined> {
  return db.selectFrom("requests").where("id", "=", id).select(["id", "voteCount"]).executeTakeFirst();
}

/** The request that follows, undefined at the end; from the beginning without `at`. */
export async function findNextInWalk(db: Db, { walk, at, personId }: Step): Promise<number | undefined> {
  switch (walk) {
    case "unopened":
      return idOf(await longestWaitingFirst(db, at).where("openedAt", "is", null).executeTakeFirst());
    case "mine":
      return idOf(
        await longestWaitingFirst(db, at)
          .where("ownerId", "=", personId)
          .where("publicStatus", "=", "open")
          .executeTakeFirst(),
      );
    case "unowned": {
      const found = await Promise.all(
        (await ownersOfNone(db)).map((ownerId) => selectUnowned(db, { ownerId, at }).executeTakeFirst()),
      );
      return idOf(
        found
          .filter((place) => place !== undefined)
          .sort(mostVotesFirst)
          .at(0),
      );
    }
  }
}

/**
 * The request before this one, undefined at the beginning. What is looked at is opened by that: among the unopened it is
 * the one that the manager opened before.
 */
export async function findPreviousInWalk(
  db: Db,
  { walk, at, personId }: Step & { at: Place },
): Promise<number | undefined> {
  const before = db
    .selectFrom("requests")
    .where("id", "<", at.id)
    .select(["id", "voteCount"])
    .orderBy("id", "desc")
    .limit(1);
  switch (walk) {
    case "unopened": {
      const found = await Promise.all([
        before.where("openedAt", "is", null).executeTakeFirst(),
        before.where("openedById", "=", personId).executeTakeFirst(),
      ]);
      const ids = found.flatMap((place) => place?.id ?? []);
      return ids.length > 0 ? Math.max(...ids) : undefined;
    }
    case "mine":
      return idOf(
        await before.where("ownerId", "=", personId).where("publicStatus", "=", "open").executeTakeFirst(),
      );
    case "unowned": {
      const found = await Promise.all(
        (await ownersOfNone(db)).map((ownerId) =>
          selectUnowned(db, { ownerId, at, backwards: true }).executeTakeFirst(),
        ),
      );
      return idOf(
        found
          .filter((place) => place !== undefined)
          .sort(mostVotesFirst)
          .at(-1),
      );
    }
  }
}

/** How many requests wait in a walk, up to one more than `mostCounted`. */
export async function countInWalk(db: Db, { walk, personId }: { walk: Walk } & Who): Promise<number> {
  const most = mostCounted + 1;
  const count = async (query: ReturnType<typeof longestWaitingFirst> | ReturnType<typeof selectUnowned>) => {
    const { counted } = await db
      .selectFrom(query.clearOrderBy().limit(most).as("waiting"))
      .select((eb) => eb.fn.countAll<number>().as("counted"))
      .executeTakeFirstOrThrow();
    return counted;
  };
  const start = longestWaitingFirst(db, undefined);
  if (walk === "unopened") return count(start.where("openedAt", "is", null));
  if (walk === "mine") return count(start.where("ownerId", "=", personId).where("publicStatus", "=", "open"));
  const counts = await Promise.all(
    (await ownersOfNone(db)).map((ownerId) => count(selectUnowned(db, { ownerId }))),
  );
  return Math.min(
    most,
    counts.reduce((sum, counted) => sum + counted, 0),
  );
}

/** Whether a request waits in a walk; what the manager only now opened still does. */
export async function waitsInWalk(
  db: Db,
  { walk, requestId, personId }: { walk: Walk; requestId: number } & Who,
): Promise<boolean> {
  const request = await db
    .selectFrom("requests")
    .where("id", "=", requestId)
    .select(["publicStatus", "ownerId", "openedAt", "openedById"])
    .executeTakeFirst();
  if (!request) return false;
  if (walk === "unopened") return request.openedAt === null || request.openedById === personId;
  if (request.publicStatus !== "open") return false;
  if (walk === "mine") return request.ownerId === personId;
  return (await ownersOfNone(db)).includes(request.ownerId);
}

/** Nobody, and those who have left: each is a search of its own. */
async function ownersOfNone(db: Db): Promise<(number | null)[]> {
  return [null, ...(await listFormerOwners(db))];
}

function longestWaitingFirst(db: Db, at: Place | undefined) {
  const query = db.selectFrom("requests").select(["id", "voteCount"]).orderBy("id").limit(1);
  return at ? query.where("id", ">", at.id) : query;
}

function selectUnowned(
  db: Db,
  { ownerId, at, backwards = false }: { ownerId: number | null; at?: Place | undefined; backwards?: boolean },
) {
  const direction = backwards ? "asc" : "desc";
  const query = db
    .selectFrom("requests")
    .where("publicStatus", "=", "open")
    .where("ownerId", ownerId === null ? "is" : "=", ownerId)
    .select(["id", "voteCount"])
    .orderBy("voteCount", direction)
    .orderBy("id", direction)
    .limit(1);
  if (!at) return query;
  return query.where((eb) =>
    eb(eb.refTuple("voteCount", "id"), backwards ? ">" : "<", eb.tuple(at.voteCount, at.id)),
  );
}

const mostVotesFirst = (one: Place, other: Place) => other.voteCount - one.voteCount || other.id - one.id;
const idOf = (place: Place | undefined) => place?.id;
