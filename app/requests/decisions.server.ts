import type { Db } from "../../db/client.ts";

const selectLast = (db: Db, requestId: number) =>
  db
    .selectFrom("requestDecisions")
    .where("requestId", "=", requestId)
    .select(["id", "decision", "decidedById"])
    .orderBy("id", "desc")
    .limit(1);

/** The number of the decision that stands, 0 while there is none. */
export async function lastDecisionOf(db: Db, requestId: number): Promise<number> {
  return (await selectLast(db, requestId).executeTakeFirst())?.id ?? 0;
}

/** The decision that a manager took on a request and can take back, as nobody decided since; null when there is none. */
export async function findOwnDecisionIfAny(
  db: Db,
  { requestId, personId }: { requestId: number; personId: number },
): Promise<number | null> {
  const last = await selectLast(db, requestId).executeTakeFirst();
  const isOwn = last?.decidedById === personId && last.decision !== "open" && last.decision !== "withdrawn";
  return isOwn ? last.id : null;
}
