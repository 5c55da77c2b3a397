import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import { forgetMailsTo } from "../mail/outbox.server.ts";
import type { Invitation, Profile } from "./person.ts";

const peoplePerPage = 50;

const selectPeople = (db: Db) =>
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
      "people.deactivatedAt",
      "people.createdAt",
    ]);

/**
 * People by name, fifty at a time after the person `after`, whose name or address holds `named`; erased people are
 * nobody and do not appear.
 */
export async function listPeople(
  db: Db,
  { named, organisationId, after }: { named?: string; organisationId?: number; after?: number },
) {
  let query = selectPeople(db)
    .orderBy("people.name", (order) => order.collate("nocase"))
    .orderBy("people.id")
    .limit(peoplePerPage + 1);
  if (organisationId !== undefined) query = query.where("people.organisationId", "=", organisationId);
  if (named) {
    const pattern = `%${named.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([eb("people.name", "like", pattern), eb("people.email", "like", pattern)]),
    );
  }
  if (after !== undefined) {
    query = query.where((eb) =>
      eb(
        eb.refTuple("people.name", "people.id"),
        ">",
        eb
          .selectFrom("people as last")
          .where("last.id", "=", after)
          .select(["last.name", "last.id"])
          .$asTuple("name", "id"),
      ),
    );
  }
  const rows = await query.execute();
  const people = rows.slice(0, peoplePerPage);
  return { people, next: rows.length > peoplePerPage ? people.at(-1)?.id : undefined };
}

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

async function isLastAdmin(db: Db, personId: number): Promise<boolean> {
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
 * already cast keep theirs (A1). A change of role ends the person's sessions, so that none outlives its limits. Refuses
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
      .select(["role", "organisationId"])
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
    if (before.role !== form.role) await tx.deleteFrom("sessions").where("personId", "=", id).execute();
    await recordAccountEvent(tx, { kind: hasMoved ? "person-moved" : "person-changed", personId: id, actorId, now });
    return { ok: true };
  });
}

/** What people change about themselves: the name others see (A3) and their language. */
export async function changeProfile(db: Db, { personId, profile }: { personId: number; profile: Profile }): Promise<void> {
  await db.updateTable("people").set(profile).where("id", "=", personId).execute();
}

/** Ends a person's sessions and their way in; votes and requests stay (A1). Refuses `last-admin`. */
export async function deactivatePerson(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number; now: Temporal.Instant },
): Promise<ChangingOutcome> {
  return inTransaction(db, async (tx) => {
    if (await isLastAdmin(tx, id)) return { ok: false, because: "last-admin" };
    const { numUpdatedRows } = await tx
      .updateTable("people")
      .set({ deactivatedAt: instantText(now) })
      .where("id", "=", id)
      .where("deactivatedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) {
      await tx.deleteFrom("sessions").where("personId", "=", id).execute();
      await recordAccountEvent(tx, { kind: "person-deactivated", personId: id, actorId, now });
    }
    return { ok: true };
  });
}

export async function reactivatePerson(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("people")
      .set({ deactivatedAt: null })
      .where("id", "=", id)
      .where("erasedAt", "is", null)
      .where("deactivatedAt", "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) {
      await recordAccountEvent(tx, { kind: "person-reactivated", personId: id, actorId, now });
    }
  });
}

/**
 * Removes name, display name and address of a person for good and keeps their votes and requests without a name (A1);
 * mails to the address leave the outbox too. Refuses `last-admin`. Cannot be undone.
 */
export async function erasePerson(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number; now: Temporal.Instant },
): Promise<ChangingOutcome> {
  return inTransaction(db, async (tx) => {
    if (await isLastAdmin(tx, id)) return { ok: false, because: "last-admin" };
    const person = await tx
      .selectFrom("people")
      .where("id", "=", id)
      .where("erasedAt", "is", null)
      .select(["email", "deactivatedAt"])
      .executeTakeFirst();
    if (!person) return { ok: true };
    await tx.deleteFrom("sessions").where("personId", "=", id).execute();
    await tx.deleteFrom("signInCodes").where("personId", "=", id).execute();
    await tx.deleteFrom("oneTimeLinks").where("personId", "=", id).execute();
    if (person.email !== null) await forgetMailsTo(tx, person.email);
    await tx
      .updateTable("people")
      .set({
        name: null,
        displayName: null,
        email: null,
        deactivatedAt: person.deactivatedAt ?? instantText(now),
        erasedAt: instantText(now),
      })
      .where("id", "=", id)
      .execute();
    await recordAccountEvent(tx, { kind: "person-erased", personId: id, actorId, now });
    return { ok: true };
  });
}
