import type { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";

const requestsPerPage = 50;

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

export const queues = ["unopened", "open", "decided"] as const;
export type Queue = (typeof queues)[number];

/** The staff's list: unopened, open for votes, or decided; the newest first, fifty at a time below the request `after`. */
export async function listQueue(db: Db, { show, after }: { show: Queue; after?: number | undefined }) {
  let query = db
    .selectFrom("requests")
    .select([
      "id",
      "title",
      "language",
      "publicStatus",
      "voteCount",
      "organisationCount",
      "createdAt",
      "openedAt",
    ])
    .orderBy("id", "desc")
    .limit(requestsPerPage + 1);
  if (show === "unopened") query = query.where("openedAt", "is", null);
  if (show === "open") query = query.where("isOpenForVotes", "=", 1);
  if (show === "decided") query = query.where("isOpenForVotes", "=", 0);
  if (after !== undefined) query = query.where("id", "<", after);
  const rows = await query.execute();
  const requests = rows.slice(0, requestsPerPage);
  return { requests, next: rows.length > requestsPerPage ? requests.at(-1)?.id : undefined };
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
  if (!request) return undefined;
  const [organisations, history] = await Promise.all([
    listOrganisationsBehind(db, id),
    listDecisions(db, id),
  ]);
  return { ...request, organisations, history };
}

/** The organisations behind a request with their votes, the most votes first: evidence for the staff alone (R5, A3). */
async function listOrganisationsBehind(db: Db, requestId: number) {
  return db
    .selectFrom("votes")
    .innerJoin("organisations", "organisations.id", "votes.organisationId")
    .where("votes.requestId", "=", requestId)
    .groupBy(["organisations.id", "organisations.name", "organisations.plan"])
    .select((eb) => [
      "organisations.id",
      "organisations.name",
      "organisations.plan",
      eb.fn.countAll<number>().as("votes"),
    ])
    .orderBy("votes", "desc")
    .orderBy("organisations.name")
    .limit(50)
    .execute();
}

async function listDecisions(db: Db, requestId: number) {
  return db
    .selectFrom("requestDecisions")
    .innerJoin("people", "people.id", "requestDecisions.decidedById")
    .where("requestId", "=", requestId)
    .select([
      "requestDecisions.id",
      "requestDecisions.decision",
      "requestDecisions.decidedAt",
      "people.name as decidedBy",
    ])
    .orderBy("requestDecisions.id", "desc")
    .limit(50)
    .execute();
}
