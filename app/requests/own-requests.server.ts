import type { Db } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import type { PublicStatus } from "./status.ts";

const requestsPerPage = 10;

/** One line of a list of a person's own requests or votes: numbers, and no other person (A3). */
export type OwnRequest = {
  id: number;
  slug: string;
  title: string;
  language: Locale;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
};

const shown = [
  "requests.id",
  "requests.slug",
  "requests.title",
  "requests.language",
  "requests.publicStatus",
  "requests.voteCount",
  "requests.organisationCount",
] as const;

/** What a person asked for, the newest first, ten at a time below the request `after`. */
export async function listRequestsOfAuthor(
  db: Db,
  { authorId, after }: { authorId: number; after?: number | undefined },
): Promise<{ requests: OwnRequest[]; next: number | undefined }> {
  let query = db
    .selectFrom("requests")
    .where("authorId", "=", authorId)
    .select(shown)
    .orderBy("id", "desc")
    .limit(requestsPerPage + 1);
  if (after !== undefined) query = query.where("id", "<", after);
  const rows = await query.execute();
  const requests = rows.slice(0, requestsPerPage);
  return { requests, next: rows.length > requestsPerPage ? requests.at(-1)?.id : undefined };
}

/** Where a page of the votes ends: when the last one was cast, and on which request. */
function readPosition(after: string | undefined): { castAt: string; id: number } | undefined {
  const [, castAt, id] = /^(\d{4}-\d\d-\d\dT[\d:.]{12}Z)_(\d{1,15})$/.exec(after ?? "") ?? [];
  return castAt === undefined || id === undefined ? undefined : { castAt, id: Number(id) };
}

/** What a person votes for and did not ask for, the last vote first, ten at a time after the position of the page before. */
export async function listRequestsVotedFor(
  db: Db,
  { personId, after }: { personId: number; after?: string | undefined },
): Promise<{ requests: OwnRequest[]; next: string | undefined }> {
  const position = readPosition(after);
  let query = db
    .selectFrom("votes")
    .innerJoin("requests", "requests.id", "votes.requestId")
    .where("votes.personId", "=", personId)
    .where("requests.authorId", "<>", personId)
    .select([...shown, "votes.castAt"])
    .orderBy("votes.castAt", "desc")
    .orderBy("votes.requestId")
    .limit(requestsPerPage + 1);
  if (position) {
    query = query.where((eb) =>
      // The index runs down by time and up by number: no row value compares both.
      eb.or([
        eb("votes.castAt", "<", position.castAt),
        eb.and([eb("votes.castAt", "=", position.castAt), eb("votes.requestId", ">", position.id)]),
      ]),
    );
  }
  const rows = await query.execute();
  const requests = rows.slice(0, requestsPerPage).map(({ castAt: _, ...request }) => request);
  const last = rows[requestsPerPage - 1];
  return {
    requests,
    next: rows.length > requestsPerPage && last ? `${last.castAt}_${last.id}` : undefined,
  };
}

/** These requests by their titles; numbers without a request are left out. */
export async function listRequestsByNumber(db: Db, ids: readonly number[]): Promise<OwnRequest[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("requests").where("id", "in", ids).select(shown).execute();
}
