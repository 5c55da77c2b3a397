import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import type { AccountEventKind } from "./account-event.ts";
import type { Role } from "./roles.ts";

/** Keeps who did what to a person or an organisation; `actorId` is null for the administrator's command line. */
export async function recordAccountEvent(
  db: Db | Tx,
  {
    kind,
    personId,
    organisationId,
    roles,
    actorId,
    now,
  }: {
    kind: AccountEventKind;
    personId?: number;
    organisationId?: number;
    /** For `role-changed`, and for nothing else. */
    roles?: { from: Role; to: Role };
    actorId: number | null;
    now: Temporal.Instant;
  },
): Promise<void> {
  await db
    .insertInto("accountEvents")
    .values({
      kind,
      personId: personId ?? null,
      organisationId: organisationId ?? null,
      actorId,
      fromRole: roles?.from ?? null,
      toRole: roles?.to ?? null,
      happenedAt: instantText(now),
    })
    .execute();
}

/** The last hundred things that happened to a person or an organisation, the latest first. */
export async function listAccountEvents(db: Db, of: { personId: number } | { organisationId: number }) {
  const events = db
    .selectFrom("accountEvents")
    .leftJoin("people as actor", "actor.id", "accountEvents.actorId")
    .select([
      "accountEvents.id",
      "accountEvents.kind",
      "accountEvents.fromRole",
      "accountEvents.toRole",
      "accountEvents.happenedAt",
      "accountEvents.actorId",
      "actor.name as actorName",
    ])
    .orderBy("accountEvents.id", "desc")
    .limit(100);
  return "personId" in of
    ? await events.where("accountEvents.personId", "=", of.personId).execute()
    : await events.where("accountEvents.organisationId", "=", of.organisationId).execute();
}
