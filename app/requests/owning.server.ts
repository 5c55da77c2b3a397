import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { reaches, roles } from "../accounts/roles.ts";
import { mayOwn } from "./policy.ts";
import { holdRequestIfAny } from "./settling.server.ts";

const mostColleagues = 200;
const mostChanges = 50;

const managing = roles.filter((role) => reaches(role, "manager"));

/** Who can own a request: managers and admins who are active. */
const selectColleagues = (db: Db) =>
  db.selectFrom("people").where("role", "in", managing).where("deactivatedAt", "is", null);

/** Those to whom a request can be given, by name. */
export async function listColleagues(db: Db): Promise<{ id: number; name: string }[]> {
  const people = await selectColleagues(db)
    .select(["id", "name"])
    .orderBy("foldedName")
    .orderBy("id")
    .limit(mostColleagues)
    .execute();
  return people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
}

/**
 * Those who own requests and have left or no longer manage: nobody looks after what is theirs. Steps from owner to owner
 * through the index, so that it costs what there are owners and not what there are requests.
 */
export async function listFormerOwners(db: Db): Promise<number[]> {
  const owners = await db
    .withRecursive("owners(id)", (cte) =>
      cte
        .selectFrom("requests")
        .where("ownerId", "is not", null)
        .select((eb) => eb.fn.min("ownerId").as("id"))
        .unionAll(
          cte
            .selectFrom("owners")
            .where("owners.id", "is not", null)
            .select((eb) =>
              eb
                .selectFrom("requests")
                .where("requests.ownerId", "is not", null)
                .whereRef("requests.ownerId", ">", "owners.id")
                .select((inner) => inner.fn.min("requests.ownerId").as("id"))
                .as("id"),
            ),
        ),
    )
    .selectFrom("owners")
    .innerJoin("people", "people.id", "owners.id")
    .where((eb) => eb.or([eb("people.deactivatedAt", "is not", null), eb("people.role", "not in", managing)]))
    .select("people.id")
    .execute();
  return owners.map(({ id }) => id);
}

export type OwningOutcome =
  | { changed: true }
  | { changed: false; because: "not-found" | "not-a-colleague" | "already-theirs" | "changed-meanwhile" };

/**
 * Gives a request to a colleague, or to nobody (null), on record. `seen` is the owner whom the manager saw, null for none:
 * where it is another one by now nothing changes (`changed-meanwhile`); left out, nobody looked. Refuses whoever is no active
 * manager or admin (`not-a-colleague`), and the owner who stands (`already-theirs`).
 */
export async function giveRequest(
  db: Db,
  {
    requestId,
    ownerId,
    seen,
    actorId,
    now,
  }: {
    requestId: number;
    ownerId: number | null;
    seen?: number | null | undefined;
    actorId: number;
    now: Temporal.Instant;
  },
): Promise<OwningOutcome> {
  return inTransaction(db, async (tx) => {
    if (!(await holdRequestIfAny(tx, requestId))) return { changed: false, because: "not-found" };
    const { ownerId: before } = await tx
      .selectFrom("requests")
      .where("id", "=", requestId)
      .select("ownerId")
      .executeTakeFirstOrThrow();
    if (before === ownerId) return { changed: false, because: "already-theirs" };
    if (seen !== undefined && seen !== before) return { changed: false, because: "changed-meanwhile" };
    if (ownerId !== null) {
      const colleague = await selectColleagues(tx).where("id", "=", ownerId).select("id").executeTakeFirst();
      if (!colleague) return { changed: false, because: "not-a-colleague" };
    }
    await tx.updateTable("requests").set({ ownerId }).where("id", "=", requestId).execute();
    await tx
      .insertInto("requestOwners")
      .values({ requestId, ownerId, setById: actorId, setAt: instantText(now) })
      .execute();
    return { changed: true };
  });
}

/** Who owns a request, null for nobody; `isActive` is false for somebody who has left or no longer manages. */
export async function findOwnerIfAny(db: Db, requestId: number) {
  const owner = await db
    .selectFrom("requests")
    .innerJoin("people", "people.id", "requests.ownerId")
    .where("requests.id", "=", requestId)
    .select(["people.id", "people.name", "people.role", "people.deactivatedAt"])
    .executeTakeFirst();
  if (!owner) return null;
  return { id: owner.id, name: owner.name, isActive: mayOwn(owner) };
}

/** Who had a request, who gave it to them and when; the newest first. */
export async function listOwnerChanges(db: Db, requestId: number) {
  return db
    .selectFrom("requestOwners")
    .leftJoin("people as owner", "owner.id", "requestOwners.ownerId")
    .innerJoin("people as giver", "giver.id", "requestOwners.setById")
    .where("requestOwners.requestId", "=", requestId)
    .select([
      "requestOwners.id",
      "requestOwners.ownerId",
      "owner.name as owner",
      "giver.name as setBy",
      "requestOwners.setAt",
    ])
    .orderBy("requestOwners.id", "desc")
    .limit(mostChanges)
    .execute();
}
