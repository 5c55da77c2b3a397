import { aRequest, aStaffMember } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { now } from "./test-voting.ts";

// For tests of merges: requests to merge, and what is stored of them.

type Request = { id: number };

/** Three requests of three organisations, and a manager who merges them and takes them apart. */
export async function aWorld() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager", name: "Mara Ohm" });
  const [one, two, three] = [
    await aRequest(db, { title: "Wish 0" }),
    await aRequest(db, { title: "Wish 1" }),
    await aRequest(db, { title: "Wish 2" }),
  ];
  const merge = (duplicate: Request, into: Request, at = now) =>
    mergeRequests(db, {
      duplicate: duplicate.id,
      into: into.id,
      why: "They ask for the same.",
      managerId: manager.id,
      now: at,
    });
  const undo = (request: Request, at = now) =>
    undoMerge(db, { requestId: request.id, why: "They differ.", managerId: manager.id, now: at });
  return { db, manager, one, two, three, merge, undo };
}

export const rowOf = (db: Db, { id }: Request) =>
  db.selectFrom("requests").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
/** How many votes, and of how many organisations. */
export const numbersOf = async (db: Db, request: Request) => {
  const { voteCount, organisationCount } = await rowOf(db, request);
  return [voteCount, organisationCount];
};
export const everything = async (db: Db) => ({
  requests: await db.selectFrom("requests").selectAll().orderBy("id").execute(),
  votes: await db.selectFrom("votes").selectAll().orderBy("requestId").orderBy("personId").execute(),
});
