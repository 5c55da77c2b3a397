import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { forgetMailsTo, forgetUnsentInvitationsTo } from "../mail/outbox.server.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import { indexPartner } from "./partner-searching.server.ts";
import { isLastAdmin } from "./people.server.ts";
import { revokeWaysIn } from "./signing-in.server.ts";

export type LeavingOutcome = { ok: true } | { ok: false; because: "last-admin" };

/** Ends a person's sessions and their way in; votes and requests stay (A1). Refuses `last-admin`. */
export async function deactivatePerson(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number; now: Temporal.Instant },
): Promise<LeavingOutcome> {
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
      await revokeWaysIn(tx, id);
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
 * mails to the address leave the outbox too, and so do unsent invitations that name the person as the one who invites.
 * Refuses `last-admin`. Cannot be undone. Called by `erasePersonAndWords`, which forgets the words of other domains, too.
 */
export async function erasePerson(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number; now: Temporal.Instant },
): Promise<LeavingOutcome> {
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
    await revokeWaysIn(tx, id);
    if (person.email !== null) await forgetMailsTo(tx, person.email);
    const invited = await tx.selectFrom("people").where("invitedById", "=", id).select("email").execute();
    await forgetUnsentInvitationsTo(
      tx,
      invited.flatMap(({ email }) => email ?? []),
    );
    await tx
      .updateTable("people")
      .set({
        name: null,
        foldedName: null,
        displayName: null,
        email: null,
        deactivatedAt: person.deactivatedAt ?? instantText(now),
        erasedAt: instantText(now),
      })
      .where("id", "=", id)
      .execute();
    await indexPartner(tx, id);
    await recordAccountEvent(tx, { kind: "person-erased", personId: id, actorId, now });
    return { ok: true };
  });
}
