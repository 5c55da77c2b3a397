import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import type { OrganisationForm } from "./person.ts";

/** Who acts and when; `actorId` is null for the command line. */
type Act = { actorId: number | null; now: Temporal.Instant };
export type OrganisationOutcome = { ok: true; id: number } | { ok: false; because: "name-taken" };

const selectOrganisations = (db: Db) =>
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

/** All organisations by name, closed ones last; a vendor has hundreds, not thousands. */
export async function listOrganisations(db: Db) {
  return selectOrganisations(db)
    .orderBy((eb) => eb("closedAt", "is not", null))
    .orderBy("name")
    .limit(5000)
    .execute();
}

export async function findOrganisationIfAny(db: Db, id: number) {
  return selectOrganisations(db).where("organisations.id", "=", id).executeTakeFirst();
}

/** What a form offers: organisations that people can still join. */
export async function listOpenOrganisations(db: Db) {
  return db
    .selectFrom("organisations")
    .where("closedAt", "is", null)
    .select(["id", "name", "plan"])
    .orderBy("name")
    .limit(5000)
    .execute();
}

async function isNameTaken(
  db: Tx,
  { name, exceptId = 0 }: { name: string; exceptId?: number },
): Promise<boolean> {
  const row = await db
    .selectFrom("organisations")
    .where("name", "=", name)
    .where("id", "<>", exceptId)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Refuses `name-taken` when another organisation has the name, in whatever case. */
export async function createOrganisation(
  db: Db | Tx,
  { form, actorId, now }: Act & { form: OrganisationForm },
): Promise<OrganisationOutcome> {
  return inTransaction(db, async (tx) => {
    if (await isNameTaken(tx, { name: form.name })) return { ok: false, because: "name-taken" };
    const { id } = await tx
      .insertInto("organisations")
      .values({ ...form, createdAt: instantText(now), closedAt: null })
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
    if (await isNameTaken(tx, { name: form.name, exceptId: id })) return { ok: false, because: "name-taken" };
    await tx.updateTable("organisations").set(form).where("id", "=", id).execute();
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
