import type { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { listFormerOwners } from "./owning.server.ts";
import { mayOwn } from "./policy.ts";
import type { Queue } from "./queue.ts";

const requestsPerPage = 50;

type QueueFilter = {
  show: Queue;
  /** A colleague's number, or nobody who is active. */
  owner?: number | "nobody" | undefined;
  tagId?: number | undefined;
};

/** Requests that nobody on the staff has opened yet, the newest first. */
export async function listUnopenedRequests(db: Db, { limit }: { limit: number }) {
  return db
    .selectFrom("requests")
    .where("openedAt", "is", null)
    .select(["id", "title", "language", "createdAt"])
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function countUnopenedRequests(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("requests")
    .where("openedAt", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * The staff's list: unopened, open for votes, or decided; all, one's own or those that nobody active owns; with a tag or
 * not. The newest first, fifty at a time below the request `after`.
 */
export async function listQueue(
  db: Db,
  { owner, after, ...filter }: QueueFilter & { after?: number | undefined },
) {
  const page = { ...filter, after };
  const rows =
    owner !== "nobody"
      ? await selectQueuePage(db, { ...page, ownerId: owner }).execute()
      : await listWithoutOwner(db, page);
  const requests = rows
    .slice(0, requestsPerPage)
    .map(({ ownerId, ownerName, ownerRole, ownerLeftAt, ...request }) => ({
      ...request,
      owner:
        ownerId === null || ownerRole === null
          ? null
          : {
              id: ownerId,
              name: ownerName,
              isActive: mayOwn({ role: ownerRole, deactivatedAt: ownerLeftAt }),
            },
    }));
  return { requests, next: rows.length > requestsPerPage ? requests.at(-1)?.id : undefined };
}

/** Nobody's requests and those of people who have left are read each in the order of an index, and put together here. */
async function listWithoutOwner(db: Db, page: Omit<QueueFilter, "owner"> & { after?: number | undefined }) {
  const formerOwners = await listFormerOwners(db);
  const parts = await Promise.all(
    [null, ...formerOwners].map((ownerId) => selectQueuePage(db, { ...page, ownerId }).execute()),
  );
  return parts
    .flat()
    .sort((one, other) => other.id - one.id)
    .slice(0, requestsPerPage + 1);
}

/**
 * One page of the staff's list; tests look at its plan. A tag's requests stand in the index in the list's order, so that
 * it is read from there, and what else is asked for is looked up request by request.
 */
export function selectQueuePage(
  db: Db,
  {
    show,
    ownerId,
    tagId,
    after,
  }: Omit<QueueFilter, "owner"> & { ownerId?: number | null | undefined; after?: number | undefined },
) {
  let query = db
    .selectFrom("requests")
    .leftJoin("people as owner", "owner.id", "requests.ownerId")
    .select([
      "requests.id",
      "requests.title",
      "requests.language",
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
      "requests.createdAt",
      "requests.openedAt",
      "requests.ownerId",
      "owner.name as ownerName",
      "owner.role as ownerRole",
      "owner.deactivatedAt as ownerLeftAt",
    ])
    .orderBy("requests.id", "desc")
    .limit(requestsPerPage + 1);
  if (show === "unopened") query = query.where("requests.openedAt", "is", null);
  if (show === "open") query = query.where("requests.isOpenForVotes", "=", 1);
  if (show === "decided") query = query.where("requests.isOpenForVotes", "=", 0);
  if (ownerId !== undefined) query = query.where("requests.ownerId", ownerId === null ? "is" : "=", ownerId);
  if (after !== undefined) query = query.where("requests.id", "<", after);
  if (tagId === undefined) return query;
  const tagged = query
    .clearOrderBy()
    .innerJoin("requestTags", "requestTags.requestId", "requests.id")
    .where("requestTags.tagId", "=", tagId)
    .where("requestTags.removedAt", "is", null)
    .orderBy("requestTags.requestId", "desc");
  return after === undefined ? tagged : tagged.where("requestTags.requestId", "<", after);
}

/** Keeps who on the staff opened a request first; later visits change nothing. */
export async function recordOpening(
  db: Db,
  { requestId, staffId, now }: { requestId: number; staffId: number; now: Temporal.Instant },
): Promise<void> {
  const unopened = await db
    .selectFrom("requests")
    .where("id", "=", requestId)
    .where("openedAt", "is", null)
    .select("id")
    .executeTakeFirst();
  if (!unopened) return;
  await db
    .updateTable("requests")
    .set({ openedAt: instantText(now), openedById: staffId })
    .where("id", "=", requestId)
    .where("openedAt", "is", null)
    .execute();
}

/** A request as the staff see it: who asked, for whom, under which wording of the boundary (R2), and what was decided. */
export async function findRequestForStaffIfAny(db: Db, id: number) {
  const request = await db
    .selectFrom("requests")
    .innerJoin("people as author", "author.id", "requests.authorId")
    .leftJoin("organisations", "organisations.id", "author.organisationId")
    .leftJoin("people as recorder", "recorder.id", "requests.recordedById")
    .leftJoin("boundaryWordings", "boundaryWordings.id", "requests.boundaryWordingId")
    .where("requests.id", "=", id)
    .select([
      "requests.id",
      "requests.slug",
      "requests.title",
      "requests.bodyHtml",
      "requests.language",
      "requests.origin",
      "requests.decision",
      "requests.publicStatus",
      "requests.voteCount",
      "requests.organisationCount",
      "requests.createdAt",
      "author.id as authorId",
      "author.name as authorName",
      "organisations.name as organisationName",
      "recorder.name as recorderName",
      "boundaryWordings.wording as boundaryWording",
      "boundaryWordings.language as boundaryLanguage",
    ])
    .executeTakeFirst();
  return request;
}
