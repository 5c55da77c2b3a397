import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import type { Person } from "./person.ts";
import { isStaff, type Role } from "./roles.ts";
import { hashOfToken, newToken } from "./tokens.server.ts";

const partnerLimits = { idleHours: 30 * 24, totalHours: 180 * 24 };
const staffLimits = { idleHours: 12, totalHours: 7 * 24 };

/** Writing at every page would cost an fsync each; a minute is exact enough for "last seen". */
const touchEverySeconds = 60;

function limitsOf(role: Role) {
  return isStaff(role) ? staffLimits : partnerLimits;
}

function hasEnded(
  session: { role: Role; createdAt: string; lastSeenAt: string },
  now: Temporal.Instant,
): boolean {
  const limits = limitsOf(session.role);
  const idleUntil = Temporal.Instant.from(session.lastSeenAt).add({ hours: limits.idleHours });
  const endsAt = Temporal.Instant.from(session.createdAt).add({ hours: limits.totalHours });
  return Temporal.Instant.compare(now, idleUntil) >= 0 || Temporal.Instant.compare(now, endsAt) >= 0;
}

/** Deletes what ended by age whatever the role, so that the table holds little but running sessions. */
async function sweepSessions(db: Db | Tx, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where((eb) =>
      eb.or([
        eb("createdAt", "<", instantText(now.subtract({ hours: partnerLimits.totalHours }))),
        eb("lastSeenAt", "<", instantText(now.subtract({ hours: partnerLimits.idleHours }))),
      ]),
    )
    .execute();
}

/** Starts a session and returns its token, which is shown to the browser once and stored as a hash. */
export async function startSession(
  db: Db | Tx,
  {
    personId,
    signedInBy,
    device,
    now,
  }: {
    personId: number;
    signedInBy: "code" | "link" | "demo";
    device: string;
    now: Temporal.Instant;
  },
): Promise<string> {
  const token = newToken();
  await sweepSessions(db, now);
  await db
    .insertInto("sessions")
    .values({
      tokenHash: hashOfToken(token),
      personId,
      signedInBy,
      device: device.slice(0, 200),
      createdAt: instantText(now),
      lastSeenAt: instantText(now),
    })
    .execute();
  return token;
}

/**
 * The person behind a session token, or undefined when the session ended: by its owner, by an admin, by 30 idle days or
 * 180 days in all (staff: 12 idle hours, 7 days), or because person or organisation may no longer sign in (A1).
 */
export async function findSignedInPersonIfAny(
  db: Db,
  { token, now }: { token: string; now: Temporal.Instant },
): Promise<{ sessionId: number; person: Person } | undefined> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.personId")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .where("sessions.tokenHash", "=", hashOfToken(token))
    .where("people.deactivatedAt", "is", null)
    .where("organisations.closedAt", "is", null)
    .select([
      "sessions.id as sessionId",
      "sessions.createdAt",
      "sessions.lastSeenAt",
      "people.id",
      "people.name",
      "people.displayName",
      "people.email",
      "people.role",
      "people.language",
      "organisations.id as organisationId",
      "organisations.name as organisationName",
      "organisations.plan",
    ])
    .executeTakeFirst();
  if (!row || row.name === null || row.displayName === null || row.email === null) return undefined;
  if (hasEnded(row, now)) {
    await db.deleteFrom("sessions").where("id", "=", row.sessionId).execute();
    return undefined;
  }
  const untouchedUntil = Temporal.Instant.from(row.lastSeenAt).add({ seconds: touchEverySeconds });
  if (Temporal.Instant.compare(now, untouchedUntil) >= 0) {
    await db
      .updateTable("sessions")
      .set({ lastSeenAt: instantText(now) })
      .where("id", "=", row.sessionId)
      .execute();
  }
  return {
    sessionId: row.sessionId,
    person: {
      id: row.id,
      name: row.name,
      displayName: row.displayName,
      email: row.email,
      role: row.role,
      language: row.language,
      organisation:
        row.organisationId !== null && row.organisationName !== null && row.plan !== null
          ? { id: row.organisationId, name: row.organisationName, plan: row.plan }
          : null,
    },
  };
}

/** Ends the session of this token; an unknown token changes nothing. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom("sessions").where("tokenHash", "=", hashOfToken(token)).execute();
}

/** A person's running sessions, the latest seen first. */
export async function listSessions(db: Db, { personId, now }: { personId: number; now: Temporal.Instant }) {
  const rows = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.personId")
    .where("sessions.personId", "=", personId)
    .select([
      "sessions.id",
      "sessions.device",
      "sessions.signedInBy",
      "sessions.createdAt",
      "sessions.lastSeenAt",
      "people.role",
    ])
    .orderBy("sessions.lastSeenAt", "desc")
    .limit(100)
    .execute();
  return rows.filter((row) => !hasEnded(row, now)).map(({ role: _, ...session }) => session);
}

/** Ends one session of a person, or all of them; returns how many ended. An admin ending somebody's is on record. */
export async function endSessionsOf(
  db: Db | Tx,
  {
    personId,
    sessionId,
    exceptSessionId,
    actorId,
    now,
  }: {
    personId: number;
    sessionId?: number;
    exceptSessionId?: number;
    actorId: number;
    now: Temporal.Instant;
  },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    let deletion = tx.deleteFrom("sessions").where("personId", "=", personId);
    if (sessionId !== undefined) deletion = deletion.where("id", "=", sessionId);
    if (exceptSessionId !== undefined) deletion = deletion.where("id", "<>", exceptSessionId);
    const { numDeletedRows } = await deletion.executeTakeFirst();
    if (numDeletedRows > 0n && actorId !== personId) {
      await recordAccountEvent(tx, { kind: "sessions-ended", personId, actorId, now });
    }
    return Number(numDeletedRows);
  });
}
