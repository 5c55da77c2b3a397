import type { Db } from "../../db/client.ts";

/** Whether anybody can administer this portal. */
export async function hasAdmin(db: Db): Promise<boolean> {
  const admin = await db
    .selectFrom("people")
    .where("role", "=", "admin")
    .where("deactivatedAt", "is", null)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return admin !== undefined;
}

/** Whoever has this address, deactivated people included. */
export async function findHolderIfAny(db: Db, email: string) {
  return db
    .selectFrom("people")
    .where("email", "=", email)
    .select(["id", "name", "role", "deactivatedAt"])
    .executeTakeFirst();
}
