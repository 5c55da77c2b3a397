import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { forgetMailsTo } from "../mail/outbox.server.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import type { Invitation, Profile } from "./person.ts";
import { revokeWaysIn } from "./signing-in.server.ts";

/** People with their organisation, but for erased ones, who are nobody and appear nowhere. */
export const selectPeople = (db: Db) =>
  db
    .selectFrom("people")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.erasedAt", "is", null)
    .select([
      "people.id",
      "people.name",
      "people.displayName",
      "people.email",
      "people.role",
      "people.language",
      "people.organisationId",
      "organisations.name as organisationName",
      "organisations.plan",
      "organisations.closedAt as organisationClosedAt",
      "people.deactivatedAt",
      "people.createdAt",
    ]);

export async function findPersonIfAny(db: Db, id: number) {
  return selectPeople(db).where("people.id", "=", id).executeTakeFirst();
}

/** Active partners by name, for recording a request or a vote on somebody's behalf (A2). */
export async function listActivePartners(db: Db) {
  return db
    .selectFrom("people")
    .innerJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.deactivatedAt", "is", null)
    .where("organisations.closedAt", "is", null)
    .select(["people.id", "people.name", "organisations.name as organisationName"])
    .orderBy("organisations.name")
    .orderBy("people.name")
    .limit(5000)
    .execute();
}

export type ChangingOutcome =
  | { ok: true }
  | { ok: false; because: "address-taken" | "organisation-closed" | "last-admin" };

/** Whether nobody else could manage people and settings: such a person keeps role and way in (A2). */
export async function isLastAdmin(db: Db, personId: number): Promise<boolean> {
  const admins = await db
    .selectFrom("people")
    .where("role", "=", "admin")
    .where("deactivatedAt", "is", null)
    .select("id")
    .limit(2)
    .execute();
  return admins.length === 1 && admins[0]?.id === personId;
}

/**
 * Changes what an admin knows of a person. Somebody who changes organisation votes for the new one from now on; votes
 * already cast keep theirs (A1). A change of role ends the person's sessions, so that none outlives its limits. A new
 * address makes the old one worthless: codes sent there sign nobody in, and its mails leave the outbox. Refuses
 * `address-taken`, `organisation-closed`, and `last-admin` for taking the role from the only admin left.
 */
export async function changePerson(
  db: Db,
  { id, form, actorId, now }: { id: number; form: Invitation; actorId: number; now: Temporal.Instant },
): Promise<ChangingOutcome> {
  return inTransaction(db, async (tx) => {
    const before = await tx
      .selectFrom("people")
      .where("id", "=", id)
      .where("erasedAt", "is", null)
      .select(["role", "organisationId", "email"])
      .executeTakeFirstOrThrow();
    const holder = await tx
      .selectFrom("people")
      .where("email", "=", form.email)
      .where("id", "<>", id)
      .select("id")
      .executeTakeFirst();
    if (holder) return { ok: false, because: "address-taken" };
    const hasMoved = before.organisationId !== form.organisation;
    if (hasMoved && form.organisation !== null) {
      const open = await tx
        .selectFrom("organisations")
        .where("id", "=", form.organisation)
        .where("closedAt", "is", null)
        .select("id")
        .executeTakeFirst();
      if (!open) return { ok: false, because: "organisation-closed" };
    }
    if (before.role === "admin" && form.role !== "admin" && (await isLastAdmin(tx, id))) {
      return { ok: false, because: "last-admin" };
    }
    await tx
      .updateTable("people")
      .set({
        name: form.name,
        email: form.email,
        role: form.role,
        organisationId: form.organisation,
        language: form.language,
      })
      .where("id", "=", id)
      .execute();
    if (before.email !== null && before.email !== form.email) {
      await forgetMailsTo(tx, before.email);
      await revokeWaysIn(tx, id);
    }
    if (before.role !== form.role) await tx.deleteFrom("sessions").where("personId", "=", id).execute();
    await recordAccountEvent(tx, {
      kind: hasMoved ? "person-moved" : "person-changed",
      personId: id,
      actorId,
      now,
    });
    return { ok: true };
  });
}

/** What people change about themselves: the name others see (A3) and their language. */
export async function changeProfile(
  db: Db,
  { personId, profile }: { personId: number; profile: Profile },
): Promise<void> {
  await db.updateTable("people").set(profile).where("id", "=", personId).execute();
}
