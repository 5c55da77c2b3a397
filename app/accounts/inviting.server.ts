import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { foldText } from "../i18n/slug.ts";
import { enqueueMail } from "../mail/outbox.server.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import { invitationMail } from "./account-mails.server.ts";
import { indexPartner } from "./partner-searching.server.ts";
import { firstNameOf, type Invitation } from "./person.ts";

export type InvitingOutcome =
  | { ok: true; personId: number }
  | { ok: false; because: "address-taken" | "organisation-closed" };

/** Adds a person without telling anybody: what inviting, the command line and the sample world share. */
export async function addPerson(
  tx: Tx,
  {
    invitation,
    displayName,
    actorId,
    now,
  }: {
    invitation: Invitation;
    displayName?: string;
    actorId: number | null;
    now: Temporal.Instant;
  },
): Promise<InvitingOutcome> {
  const { name, email, role, organisation, language } = invitation;
  const holder = await tx.selectFrom("people").where("email", "=", email).select("id").executeTakeFirst();
  if (holder) return { ok: false, because: "address-taken" };
  if (organisation !== null) {
    const open = await tx
      .selectFrom("organisations")
      .where("id", "=", organisation)
      .where("closedAt", "is", null)
      .select("id")
      .executeTakeFirst();
    if (!open) return { ok: false, because: "organisation-closed" };
  }
  const { id } = await tx
    .insertInto("people")
    .values({
      name,
      foldedName: foldText(name),
      displayName: displayName ?? firstNameOf(name),
      email,
      role,
      organisationId: organisation,
      language,
      createdAt: instantText(now),
      invitedById: actorId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (organisation !== null) await indexPartner(tx, id);
  await recordAccountEvent(tx, { kind: "person-invited", personId: id, actorId, now });
  return { ok: true, personId: id };
}

/**
 * Invites somebody (A1: nobody registers alone) and tells them by mail. Refuses `address-taken` when somebody has the
 * address, deactivated people included, and `organisation-closed`.
 */
export async function invitePerson(
  db: Db,
  {
    invitation,
    inviter,
    mailFacts,
    now,
  }: {
    invitation: Invitation;
    inviter: { id: number; name: string };
    mailFacts: { portalName: string; baseUrl: string };
    now: Temporal.Instant;
  },
): Promise<InvitingOutcome> {
  return inTransaction(db, async (tx) => {
    const outcome = await addPerson(tx, { invitation, actorId: inviter.id, now });
    if (!outcome.ok) return outcome;
    const organisation =
      invitation.organisation === null
        ? undefined
        : await tx
            .selectFrom("organisations")
            .where("id", "=", invitation.organisation)
            .select("name")
            .executeTakeFirst();
    await enqueueMail(tx, {
      kind: "invitation",
      recipient: invitation.email,
      language: invitation.language,
      ...invitationMail({
        ...mailFacts,
        language: invitation.language,
        name: firstNameOf(invitation.name),
        inviterName: inviter.name,
        organisationName: organisation?.name ?? null,
      }),
      baseUrl: mailFacts.baseUrl,
      now,
    });
    return outcome;
  });
}
