import type { Db } from "../../db/client.ts";

/** The decision that stands: who took it when, and what was said publicly with it. */
export async function findLastDecisionIfAny(db: Db, requestId: number) {
  return db
    .selectFrom("requestDecisions")
    .where("requestId", "=", requestId)
    .select(["id", "decision", "reasonId", "articleId", "decidedById", "decidedAt"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The number of the decision that stands, 0 while there is none. */
export async function lastDecisionOf(db: Db, requestId: number): Promise<number> {
  return (await findLastDecisionIfAny(db, requestId))?.id ?? 0;
}

/** The decision that a manager took on a request and can take back, as nobody decided since; null when there is none. */
export async function findOwnDecisionIfAny(
  db: Db,
  { requestId, personId }: { requestId: number; personId: number },
): Promise<number | null> {
  const last = await findLastDecisionIfAny(db, requestId);
  const isOwn = last?.decidedById === personId && last.decision !== "open" && last.decision !== "withdrawn";
  return isOwn ? last.id : null;
}
