import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listAccountEvents } from "./account-events.server.ts";
import {
  endSession,
  endSessionsOf,
  findSignedInPersonIfAny,
  listSessions,
  startSession,
} from "./sessions.server.ts";

const now = builtAt;
const start = (db: Db, personId: number, { at = now, device = "Firefox, Windows" } = {}) =>
  startSession(db, { personId, signedInBy: "code", device, now: at });
const after = (hours: number) => now.add({ seconds: Math.round(hours * 3600) });
const isSignedIn = async (db: Db, token: string, at: Temporal.Instant) =>
  (await findSignedInPersonIfAny(db, { token, now: at })) !== undefined;

test("a session knows its person, role and organisation; its token is stored as a hash only", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db, { name: "Anna Berg", language: "de" });
  const token = await start(db, partner.id);
  expect((await findSignedInPersonIfAny(db, { token, now }))?.person).toEqual({
    id: partner.id,
    name: "Anna Berg",
    displayName: "Anna",
    email: partner.email,
    role: "partner",
    language: "de",
    organisation: { id: partner.organisationId, name: expect.any(String), plan: "starter" },
  });
  expect(JSON.stringify(await db.selectFrom("sessions").selectAll().execute())).not.toContain(token);
  expect(await findSignedInPersonIfAny(db, { token: "made up", now })).toBeUndefined();
});

const day = 24;
const tooLong = [
  { role: "partner", idleHours: 30 * day, totalHours: 180 * day },
  { role: "support", idleHours: 12, totalHours: 7 * day },
  { role: "manager", idleHours: 12, totalHours: 7 * day },
  { role: "admin", idleHours: 12, totalHours: 7 * day },
] as const;

for (const { role, idleHours, totalHours } of tooLong) {
  const aPersonOf = (db: Db) => (role === "partner" ? aPartner(db) : aStaffMember(db, { role }));

  test(`A4: a session of role ${role} ends after ${idleHours} idle hours`, async () => {
    const db = await openTestDatabase();
    const { id } = await aPersonOf(db);
    const [used, idle] = [await start(db, id), await start(db, id)];
    expect(await isSignedIn(db, used, after(idleHours - 0.1))).toBe(true);
    expect(await isSignedIn(db, used, after(idleHours))).toBe(true);
    expect(await isSignedIn(db, idle, after(idleHours))).toBe(false);
    expect(await db.selectFrom("sessions").select("id").execute()).toHaveLength(1);
  });

  test(`A4: a session of role ${role} ends after ${totalHours} hours, however busy`, async () => {
    const db = await openTestDatabase();
    const { id } = await aPersonOf(db);
    const token = await start(db, id);
    for (let hours = 0; hours < totalHours; hours += idleHours - 1) {
      expect(await isSignedIn(db, token, after(hours))).toBe(true);
    }
    expect(await isSignedIn(db, token, after(totalHours - 0.1))).toBe(true);
    expect(await isSignedIn(db, token, after(totalHours))).toBe(false);
  });
}

test("reading a page writes down when a session was seen, at most once a minute", async () => {
  const db = await openTestDatabase();
  const { id } = await aPartner(db);
  const token = await start(db, id);
  const seen = async (seconds: number) => {
    await findSignedInPersonIfAny(db, { token, now: now.add({ seconds }) });
    const { lastSeenAt } = await db.selectFrom("sessions").select("lastSeenAt").executeTakeFirstOrThrow();
    return Temporal.Instant.from(lastSeenAt).since(now).total("seconds");
  };
  expect([await seen(59), await seen(60), await seen(119), await seen(121)]).toEqual([0, 60, 60, 121]);
});

test("signing out ends this session and no other", async () => {
  const db = await openTestDatabase();
  const { id } = await aPartner(db);
  const [first, second] = [await start(db, id), await start(db, id)];
  await endSession(db, first);
  await endSession(db, "made up");
  expect(await isSignedIn(db, first, now)).toBe(false);
  expect(await isSignedIn(db, second, now)).toBe(true);
});

test("people see their running sessions, the latest seen first, and end one or all; that is nobody else's record", async () => {
  const db = await openTestDatabase();
  const { id } = await aPartner(db);
  await start(db, id, { device: "Safari, iPad" });
  await start(db, id, { device: "Edge, Windows", at: after(1) });
  await start(db, id, { device: "x".repeat(300), at: after(2) });
  const listed = await listSessions(db, { personId: id, now: after(3) });
  expect(listed.map(({ device }) => device)).toEqual(["x".repeat(200), "Edge, Windows", "Safari, iPad"]);
  expect(Object.keys(listed[0] ?? {}).sort()).toEqual([
    "createdAt",
    "device",
    "id",
    "lastSeenAt",
    "signedInBy",
  ]);
  const act = { personId: id, actorId: id, now };
  expect(await endSessionsOf(db, { ...act, sessionId: listed[1]?.id ?? 0 })).toBe(1);
  expect(await endSessionsOf(db, act)).toBe(2);
  expect((await listAccountEvents(db, { personId: id })).map(({ kind }) => kind)).toEqual(["person-invited"]);
});

test("the owner ends all other sessions and stays signed in here", async () => {
  const db = await openTestDatabase();
  const { id } = await aPartner(db);
  const [here, there] = [await start(db, id), await start(db, id)];
  const found = await findSignedInPersonIfAny(db, { token: here, now });
  const act = { personId: id, actorId: id, now };
  expect(await endSessionsOf(db, { ...act, exceptSessionId: found?.sessionId ?? 0 })).toBe(1);
  expect([await isSignedIn(db, here, now), await isSignedIn(db, there, now)]).toEqual([true, false]);
});

test("an admin ends somebody's sessions, on record; a session of somebody else is out of reach", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const [partner, other] = [await aPartner(db), await aPartner(db)];
  const token = await start(db, partner.id);
  await start(db, other.id);
  const [foreign] = await listSessions(db, { personId: other.id, now });
  const act = { personId: partner.id, actorId: admin.id, now };
  expect(await endSessionsOf(db, { ...act, sessionId: foreign?.id ?? 0 })).toBe(0);
  expect(await endSessionsOf(db, act)).toBe(1);
  expect(await isSignedIn(db, token, now)).toBe(false);
  expect(await listSessions(db, { personId: other.id, now })).toHaveLength(1);
  expect(await listAccountEvents(db, { personId: partner.id })).toMatchObject([
    { kind: "sessions-ended", actorName: admin.name },
    { kind: "person-invited" },
  ]);
});

test("sessions that are over are not listed, and the next one to start sweeps those that no role could still use", async () => {
  const db = await openTestDatabase();
  const [partner, admin] = [await aPartner(db), await aStaffMember(db, { role: "admin" })];
  await start(db, partner.id);
  await start(db, admin.id);
  expect(await listSessions(db, { personId: admin.id, now: after(13) })).toEqual([]);
  expect(await listSessions(db, { personId: partner.id, now: after(13) })).toHaveLength(1);
  const started = async (at: Temporal.Instant) => {
    await start(db, partner.id, { at });
    return (await db.selectFrom("sessions").select("id").execute()).length;
  };
  expect([await started(after(13)), await started(after(30 * day + 1))]).toEqual([3, 2]);
});
