import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { defaultServiceLevel, type ServiceLevel } from "./service-level.ts";

/** The service level in force: the latest row, or S1 and S2 as they come when nobody has changed them. */
export async function readServiceLevel(db: Db, { timeZone }: { timeZone: string }): Promise<ServiceLevel> {
  const row = await db
    .selectFrom("serviceLevels")
    .selectAll()
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return { ...defaultServiceLevel, timeZone };
  return {
    targets: JSON.parse(row.targets),
    week: JSON.parse(row.week),
    closedDays: JSON.parse(row.closedDays),
    timeZone: row.timeZone,
  };
}

/** Who put the service level in force, and when; undefined while it is as it comes. */
export async function findServiceLevelChangeIfAny(db: Db) {
  return db
    .selectFrom("serviceLevels")
    .select(["changedById", "changedAt"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Puts a new service level in force. Earlier ones stay as rows: a change never silently moves a running clock (S2). */
export async function changeServiceLevel(
  db: Db | Tx,
  { level, actorId, now }: { level: ServiceLevel; actorId: number | null; now: Temporal.Instant },
): Promise<void> {
  await db
    .insertInto("serviceLevels")
    .values({
      targets: JSON.stringify(level.targets),
      week: JSON.stringify(level.week),
      closedDays: JSON.stringify(level.closedDays),
      timeZone: level.timeZone,
      changedById: actorId,
      changedAt: instantText(now),
    })
    .execute();
}
