import type { Db } from "../../db/client.ts";
import { inSteps } from "../../db/in-steps.ts";
import { type ListedForReader, listedColumns, type Sort } from "./request.ts";
import type { ListQuery } from "./request-form.ts";
import { findMatchingRequests } from "./searching.server.ts";
import { isRareTag } from "./tagging.server.ts";
import { listVotedAmong } from "./voting.server.ts";

const requestsPerPage = 20;
/** A search shows its best matches, in the list's own order; nobody reads on after two hundred. */
const mostMatches = 200;

const sortColumns = { trending: "trendScore", top: "voteCount", new: "id" } as const satisfies Record<
  Sort,
  string
>;

/** Where a page of a list ends: the sorted value and the number of its last request. */
type Position = { value: number; id: number };

function readPosition(after: string | undefined): Position | undefined {
  const [, value, id] = /^(\d+(?:\.\d+)?)_(\d{1,15})$/.exec(after ?? "") ?? [];
  return value === undefined || id === undefined ? undefined : { value: Number(value), id: Number(id) };
}

/** Requests with a rare tag, from the tag to the request: a cross join keeps SQLite's planner from turning it round. */
const selectTagged = (db: Db, tagId: number) =>
  db
    .selectFrom("requestTags")
    .crossJoin("requests")
    .whereRef("requests.id", "=", "requestTags.requestId")
    .where("requestTags.tagId", "=", tagId)
    .where("requestTags.removedAt", "is", null);

const columns = [...listedColumns, "requests.trendScore"] as const;

/** The requests with these numbers, looked up first: without a limit SQLite's planner walks a list's whole index for them. */
const selectFound = (db: Db, ids: readonly number[]) =>
  db.selectFrom(
    db
      .selectFrom("requests")
      .where("requests.id", "in", inSteps(ids))
      .select([...columns, "requests.isOpenForVotes"])
      .limit(mostMatches)
      .as("requests"),
  );

/**
 * The query of a list's page; tests look at its plan: without a search or a rare tag it reads its index in order and sorts
 * nothing. What a search found and a rare tag's requests are looked up and sorted; a frequent one's are met on the way
 * through the index.
 */
export function selectListPage(
  db: Db,
  {
    sort,
    status,
    after,
    among,
    tag,
  }: Pick<ListQuery, "sort" | "status" | "after"> & {
    among?: number[] | undefined;
    tag?: { id: number; isRare: boolean } | undefined;
  },
) {
  const column = sortColumns[sort];
  const position = readPosition(after);
  const requests = db.selectFrom("requests");
  // Each has the columns of requests that are named below.
  const isRare = tag?.isRare && !among;
  const start = among ? selectFound(db, among) : isRare ? selectTagged(db, tag.id) : requests;
  let query = (start as unknown as typeof requests)
    .select(columns)
    .orderBy(`requests.${column}`, "desc")
    .orderBy("requests.id", "desc")
    .limit(requestsPerPage + 1);
  query = status
    ? query.where("requests.publicStatus", "=", status)
    : query.where("requests.isOpenForVotes", "=", 1);
  if (tag && !isRare) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("requestTags")
          .whereRef("requestTags.requestId", "=", "requests.id")
          .where("requestTags.tagId", "=", tag.id)
          .where("requestTags.removedAt", "is", null)
          .select("requestTags.id"),
      ),
    );
  }
  if (!position) return query;
  if (column === "id") return query.where("requests.id", "<", position.id);
  return query.where((eb) =>
    eb(eb.refTuple(`requests.${column}`, "requests.id"), "<", eb.tuple(position.value, position.id)),
  );
}

/**
 * One page of requests: those open for votes, or of one status, with a tag, or those that match `q`; by keyset after the
 * position of the page before. `personId` marks the requests that this person voted for. Selects what a row shows and nothing more.
 */
export async function listRequests(
  db: Db,
  {
    q,
    personId,
    tagId,
    ...page
  }: Omit<ListQuery, "tag"> & { personId?: number | undefined; tagId?: number | undefined },
): Promise<{ requests: ListedForReader[]; next: string | undefined }> {
  const among = q ? await findMatchingRequests(db, { q, limit: mostMatches, inOrder: false }) : undefined;
  const tag = tagId === undefined ? undefined : { id: tagId, isRare: await isRareTag(db, tagId) };
  const rows = await selectListPage(db, { ...page, among, tag }).execute();
  const shown = rows.slice(0, requestsPerPage);
  const last = shown.at(-1);
  const requestIds = shown.map(({ id }) => id);
  const voted = personId ? await listVotedAmong(db, { requestIds, personId }) : new Set();
  return {
    requests: shown.map(({ trendScore: _, ...request }) => ({
      ...request,
      hasVoted: voted.has(request.id),
    })),
    next: rows.length > requestsPerPage && last ? `${last[sortColumns[page.sort]]}_${last.id}` : undefined,
  };
}

/** The requests whose public status changed last, each once, for the home page. */
export async function listRecentStatusChanges(db: Db, { limit }: { limit: number }) {
  const changes = await db
    .selectFrom("requestStatusChanges")
    .innerJoin("requests", "requests.id", "requestStatusChanges.requestId")
    .whereRef("requestStatusChanges.toStatus", "=", "requests.publicStatus")
    .where("requests.publicStatus", "not in", ["merged", "withdrawn", "open"])
    .select([
      "requests.id",
      "requests.slug",
      "requests.title",
      "requests.language",
      "requests.publicStatus",
      "requestStatusChanges.changedAt",
    ])
    .orderBy("requestStatusChanges.changedAt", "desc")
    .orderBy("requestStatusChanges.id", "desc")
    .limit(limit * 4)
    .execute();
  return changes
    .filter((change, at) => changes.findIndex(({ id }) => id === change.id) === at)
    .slice(0, limit);
}

/** Numbers and words of the latest requests' addresses, for the sitemap. */
export async function listRequestAddresses(db: Db, { limit }: { limit: number }) {
  return db
    .selectFrom("requests")
    .where("publicStatus", "not in", ["merged", "withdrawn"])
    .select(["id", "slug", "language"])
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
