import { builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

// For tests of votes: partners who cast them and take them back, and what is stored then.

export type Partner = { id: number; organisationId: number };
type Request = { id: number };
export const now = builtAt.add({ hours: 1 });

export const cast = (db: Db, request: Request, { id, organisationId }: Partner, at = now) =>
  castVote(db, {
    requestId: request.id,
    voter: { personId: id, organisationId },
    castById: id,
    now: at,
  });
export const withdraw = (db: Db, request: Request, { id }: { id: number }, at = now) =>
  withdrawVote(db, { requestId: request.id, personId: id, withdrawnById: id, now: at });

export const countsOf = (db: Db, { id }: Request) =>
  db
    .selectFrom("requests")
    .where("id", "=", id)
    .select(["voteCount as votes", "organisationCount as organisations"])
    .executeTakeFirstOrThrow();
export const votesOn = (db: Db, { id }: Request) =>
  db.selectFrom("votes").where("requestId", "=", id).selectAll().orderBy("personId").execute();
/** Every row that a vote could change. */
export const everythingOn = async (db: Db, request: Request) => ({
  request: await db.selectFrom("requests").where("id", "=", request.id).selectAll().executeTakeFirst(),
  votes: await votesOn(db, request),
  withdrawals: await db.selectFrom("voteWithdrawals").selectAll().execute(),
});
