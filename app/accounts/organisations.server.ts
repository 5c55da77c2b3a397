import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { foldText } from "../i18n/slug.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import type { OrganisationForm } from "./organisation-form.ts";
import { indexPartnersOf } from "./partner-searching.server.ts";

/** Who acts and when; `actorId` is null for the command line. */
type Act = { actorId: number | null; now: Temporal.Instant };
export type OrganisationOutcome = { ok: true; id: number } | { ok: false; because: "name-taken" };

/** Organisations with the number of their active people. */
export const selectOrganisations = (db: Db) =>
  db.selectFrom("organisations").select((eb) => [
    "organisations.id",
    "organisations.name",
    "organisations.plan",
    "organisations.createdAt",
    "organisations.closedAt",
    eb
      .selectFrom("people")
      .whereRef("people.organisationId", "=", "organisations.id")
      .where("people.deactivatedAt", "is", null)
      .select((inner) => inner.fn.countAll<number>().as("count"))
      .as("peopleCount"),
  ]);

export async function findOrganisationIfAny(db: Db, id: number) {
  return selectOrganisations(db).where("organisations.id", "=", id).executeTakeFirst();
}

/** Whether the vendor has any organisation yet. */
export async function hasOrganisation(db: Db): Promise<boolean> {
  return (await db.selectFrom("organisations").select("id").limit(1).executeTakeFirst()) !== undefined;
}

async function isNameTaken(
  tx: Tx,
  { foldedName, exceptId = 0 }: { foldedName: string; exceptId?: number },
): Promise<boolean> {
  const row = await tx
    .selectFrom("organisations")
    .where("foldedName", "=", foldedName)
    .where("id", "<>", exceptId)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Refuses `name-taken` when another organisation has the name, whatever its case, accents and ligatures. */
export async function createOrganisation(
  db: Db | Tx,
  { form, actorId, now }: Act & { form: OrganisationForm },
): Promise<OrganisationOutcome> {
  return inTransaction(db, async (tx) => {
    const foldedName = foldText(form.name);
    if (await isNameTaken(tx, { foldedName })) return { ok: false, because: "name-taken" };
    const { id } = await tx
      .insertInto("organisations")
      .values({ ...form, foldedName, createdAt: instantText(now), closedAt: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordAccountEvent(tx, { kind: "organisation-created", organisationId: id, actorId, now });
    return { ok: true, id };
  });
}

/** Renames an organisation or changes its plan; the new plan decides the service level from now on (A1). */
export async function changeOrganisation(
  db: Db,
  { id, form, actorId, now }: Act & { id: number; form: OrganisationForm },
): Promise<OrganisationOutcome> {
  return inTransaction(db, async (tx) => {
    const foldedName = foldText(form.name);
    if (await isNameTaken(tx, { foldedName, exceptId: id })) return { ok: false, because: "name-taken" };
    await tx
      .updateTable("organisations")
      .set({ ...form, foldedName })
      .where("id", "=", id)
      .execute();
    await indexPartnersOf(tx, id);
    await recordAccountEvent(tx, { kind: "organisation-changed", organisationId: id, actorId, now });
    return { ok: true, id };
  });
}

/** Closes an organisation (A1): nothing is deleted, its people's sessions end and they cannot sign in until it reopens. */
export async function closeOrganisation(db: Db, { id, actorId, now }: Act & { id: number }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("organisations")
      .set({ closedAt: instantText(now) })
      .where("id", "=", id)
      .where("closedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await tx
      .deleteFrom("sessions")
      .where("personId", "in", (eb) => eb.selectFrom("people").where("organisationId", "=", id).select("id"))
      .execute();
    await recordAccountEvent(tx, { kind: "organisation-closed", organisationId: id, actorId, now });
  });
}

export async function reopenOrganisation(db: Db, { id, actorId, now }: Act & { id: number }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("organisations")
      .set({ closedAt: null })
      .where("id", "=", id)
      .where("closedAt", "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await recordAccountEvent(tx, { kind: "organisation-reopened", organisationId: id, actorId, now });
  });
}
