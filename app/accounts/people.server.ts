import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { foldText } from "../i18n/slug.ts";
import { forgetMailsTo } from "../mail/outbox.server.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import { indexPartner } from "./partner-searching.server.ts";
import { type Invitation, maySignIn, type NoPartner, type Profile } from "./person.ts";
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

export type PartnerLookup =
  | { ok: true; partner: { id: number; name: string; organisationId: number } }
  | { ok: false; because: "nobody-has-address" | "not-a-partner" | "partner-left" };

/**
 * The partner with this very address, on whose behalf support records a request or a vote (A2). Refuses an address that
 * nobody has (`nobody-has-address`), one of the staff (`not-a-partner`), and one of somebody who can no longer sign in
 * (`partner-left`).
 */
export async function findPartnerByAddress(db: Db | Tx, email: string): Promise<PartnerLookup> {
  const person = await selectPeople(db).where("people.email", "=", email).executeTakeFirst();
  if (!person?.name) return { ok: false, because: "nobody-has-address" };
  const { id, name, organisationId } = person;
  if (organisationId === null) return { ok: false, because: "not-a-partner" };
  return maySignIn(person)
    ? { ok: true, partner: { id, name, organisationId } }
    : { ok: false, because: "partner-left" };
}

/**
 * Why somebody cannot act as a partner in this moment, as `findPartnerByAddress` calls it; undefined for a partner. To be
 * asked in the transaction that stores what a session, looked up before it, allowed.
 */
export async function whyNoPartner(tx: Db | Tx, personId: number): Promise<NoPartner | undefined> {
  const person = await tx
    .selectFrom("people")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.id", "=", personId)
    .select([
      "people.organisationId",
      "people.deactivatedAt",
      "organisations.closedAt as organisationClosedAt",
    ])
    .executeTakeFirst();
  if (!person || !maySignIn(person)) return "partner-left";
  return person.organisationId === null ? "not-a-partner" : undefined;
}

export type ChangingOutcome =
  | { ok: true }
  | { ok: false; because: "address-taken" | "organisation-closed" | "last-admin" };

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

/** Whether anybody was ever invited; erased people count. */
export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom("people").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Whether any partner has been invited who is active. */
export async function hasActivePartner(db: Db): Promise<boolean> {
  const partner = await db
    .selectFrom("people")
    .where("organisationId", "is not", null)
    .where("deactivatedAt", "is", null)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return partner !== undefined;
}

/** Whoever has this address, deactivated people included. */
export async function findHolderIfAny(db: Db | Tx, email: string) {
  return db
    .selectFrom("people")
    .where("email", "=", email)
    .select(["id", "name", "role", "deactivatedAt"])
    .executeTakeFirst();
}

/** Who has which of these addresses, deactivated people included: address → number of the person. */
export async function listHoldersOf(db: Db, emails: readonly string[]): Promise<Map<string, number>> {
  const holders = await db
    .selectFrom("people")
    .where("email", "in", emails)
    .select(["id", "email"])
    .execute();
  return new Map(holders.flatMap(({ id, email }) => (email === null ? [] : [[email, id]])));
}

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
 * already cast keep theirs (A1). A change of role ends the person's sessions, so that none outlives its limits, and is on
 * record with both roles; what did not change is not on record. A new
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
      .select(["name", "role", "organisationId", "email", "language"])
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
        foldedName: foldText(form.name),
        email: form.email,
        role: form.role,
        organisationId: form.organisation,
        language: form.language,
      })
      .where("id", "=", id)
      .execute();
    await indexPartner(tx, id);
    if (before.email !== null && before.email !== form.email) {
      await forgetMailsTo(tx, before.email);
      await revokeWaysIn(tx, id);
    }
    const act = { personId: id, actorId, now };
    if (before.role !== form.role) {
      await tx.deleteFrom("sessions").where("personId", "=", id).execute();
      const roles = { from: before.role, to: form.role };
      await recordAccountEvent(tx, { kind: "role-changed", roles, ...act });
    } else if (hasMoved) {
      await recordAccountEvent(tx, { kind: "person-moved", ...act });
    }
    if ((["name", "email", "language"] as const).some((detail) => before[detail] !== form[detail])) {
      await recordAccountEvent(tx, { kind: "person-changed", ...act });
    }
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
