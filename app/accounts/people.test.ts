import { expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listAccountEvents } from "./account-events.server.ts";
import { deactivatePerson, erasePerson } from "./leaving.server.ts";
import { closeOrganisation } from "./organisations.server.ts";
import { changePerson, changeProfile, findPartnerByAddress, findPersonIfAny } from "./people.server.ts";
import { listSessions, startSession } from "./sessions.server.ts";
import {
  issueOneTimeLink,
  redeemOneTimeLink,
  redeemSignInCode,
  requestSignInCode,
} from "./signing-in.server.ts";
import { aVoteOf, everythingIn, votesOf } from "./test-rows.ts";

const now = builtAt;
const mailFacts = { portalName: "Partner portal", baseUrl: "https://portal.example.com" };

async function anAdminAndADatabase() {
  const db = await openTestDatabase();
  return { db, admin: await aStaffMember(db, { role: "admin" }) };
}

test("A1: the database refuses a partner without an organisation and staff with one", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  const set = (id: number, values: object) =>
    db.updateTable("people").set(values).where("id", "=", id).execute();
  await expect(set(partner.id, { organisationId: null })).rejects.toThrow(/CHECK/);
  await expect(set(partner.id, { role: "support" })).rejects.toThrow(/CHECK/);
  await expect(set(admin.id, { organisationId: partner.organisationId })).rejects.toThrow(/CHECK/);
  await expect(set(partner.id, { organisationId: 9999 })).rejects.toThrow(/FOREIGN KEY/);
  await expect(set(partner.id, { role: "owner" })).rejects.toThrow(/CHECK/);
});

test("A1: the database refuses half an erasure, an address in capitals and a second holder of an address", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  const set = (values: object) => db.updateTable("people").set(values).where("id", "=", partner.id).execute();
  const at = "2030-05-06T08:00:00.000Z";
  await expect(set({ name: null, foldedName: null })).rejects.toThrow(/CHECK/);
  await expect(set({ foldedName: null })).rejects.toThrow(/CHECK/);
  await expect(set({ erasedAt: at, deactivatedAt: at })).rejects.toThrow(/CHECK/);
  await expect(
    set({ erasedAt: at, name: null, foldedName: null, displayName: null, email: null }),
  ).rejects.toThrow(/CHECK/);
  await expect(set({ email: "Anna@example.com" })).rejects.toThrow(/CHECK/);
  await expect(set({ email: admin.email })).rejects.toThrow(/UNIQUE/);
});

test("A1: who moves to another organisation belongs there from then on, and votes already cast keep theirs", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  await aVoteOf(db, partner);
  const next = await anOrganisation(db, { name: "Next" });
  const form = { ...partner, role: "partner" as const, organisation: next.id };
  expect(await changePerson(db, { id: partner.id, form, actorId: admin.id, now })).toEqual({ ok: true });
  expect(await findPersonIfAny(db, partner.id)).toMatchObject({
    organisationId: next.id,
    organisationName: "Next",
  });
  expect(await votesOf(db)).toEqual([
    { requestId: 1, personId: partner.id, organisationId: partner.organisationId },
  ]);
  expect(await listAccountEvents(db, { personId: partner.id })).toMatchObject([
    { kind: "person-moved", actorName: admin.name },
    { kind: "person-invited" },
  ]);
});

test("changing a person refuses an address that is taken and an organisation that is closed", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  const closed = await anOrganisation(db);
  await closeOrganisation(db, { id: closed.id, actorId: admin.id, now });
  const form = { ...partner, role: "partner" as const, organisation: partner.organisationId };
  const change = (changes: Partial<typeof form>) =>
    changePerson(db, { id: partner.id, form: { ...form, ...changes }, actorId: admin.id, now });
  expect(await change({ email: admin.email })).toEqual({ ok: false, because: "address-taken" });
  expect(await change({ organisation: closed.id })).toEqual({ ok: false, because: "organisation-closed" });
  expect(await change({ organisation: 9999 })).toEqual({ ok: false, because: "organisation-closed" });
  await closeOrganisation(db, { id: partner.organisationId, actorId: admin.id, now });
  expect(await change({ name: "Anna Berg" })).toEqual({ ok: true });
});

test("A2: a change of role ends the person's sessions, any other change keeps them", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  await startSession(db, { personId: partner.id, signedInBy: "link", device: "", now });
  const form = { ...partner, role: "partner" as const, organisation: partner.organisationId };
  await changePerson(db, { id: partner.id, form: { ...form, name: "Anna Berg" }, actorId: admin.id, now });
  expect(await listSessions(db, { personId: partner.id, now })).toHaveLength(1);
  const promoted = { ...form, role: "support" as const, organisation: null };
  await changePerson(db, { id: partner.id, form: promoted, actorId: admin.id, now });
  expect(await listSessions(db, { personId: partner.id, now })).toHaveLength(0);
});

test("a change of role is on record with both roles, and only what changed is on record", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const { name, email, language, ...partner } = await aPartner(db);
  const details = { name, email, language };
  const save = (form: Parameters<typeof changePerson>[1]["form"]) =>
    changePerson(db, { id: partner.id, form, actorId: admin.id, now });
  await save({ ...details, role: "partner", organisation: partner.organisationId });
  await save({ ...details, role: "support", organisation: null });
  await save({ ...details, name: "Anna Berg", role: "manager", organisation: null });
  const events = await listAccountEvents(db, { personId: partner.id });
  expect(events.map(({ kind, fromRole, toRole }) => [kind, fromRole, toRole])).toEqual([
    ["person-changed", null, null],
    ["role-changed", "support", "manager"],
    ["role-changed", "partner", "support"],
    ["person-invited", null, null],
  ]);
});

test("the database keeps both roles with a change of role, and with nothing else", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const keep = (values: object) =>
    db
      .insertInto("accountEvents")
      .values({
        kind: "role-changed",
        personId: admin.id,
        organisationId: null,
        actorId: null,
        happenedAt: "x",
        ...values,
      })
      .execute();
  await expect(keep({ fromRole: null, toRole: null })).rejects.toThrow(/CHECK/);
  await expect(keep({ fromRole: "support", toRole: null })).rejects.toThrow(/CHECK/);
  await expect(keep({ fromRole: "support", toRole: "support" })).rejects.toThrow(/CHECK/);
  await expect(keep({ fromRole: "support", toRole: "owner" })).rejects.toThrow(/CHECK/);
  await expect(keep({ kind: "person-moved", fromRole: "support", toRole: "admin" })).rejects.toThrow(/CHECK/);
});

test("A4: a new address makes codes, links and mails of the old one worthless", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  await requestSignInCode(db, {
    email: partner.email,
    browserToken: "browser",
    secret: "secret",
    mailFacts,
    now,
  });
  const mail = await db.selectFrom("outboxMails").select("subject").executeTakeFirstOrThrow();
  const link = await issueOneTimeLink(db, { personId: partner.id, actorId: admin.id, now });
  const form = {
    ...partner,
    email: "new@example.com",
    role: "partner" as const,
    organisation: partner.organisationId,
  };
  await changePerson(db, { id: partner.id, form, actorId: admin.id, now });
  const refusal = { ok: false, because: "not-valid" };
  const code = /\d{6}/.exec(mail.subject)?.[0] ?? "";
  expect(await redeemSignInCode(db, { code, browserToken: "browser", secret: "secret", now })).toEqual(
    refusal,
  );
  expect(await redeemOneTimeLink(db, { token: link, now })).toEqual(refusal);
  expect(await everythingIn(db)).not.toContain(partner.email);
});

test("A3: people change the name that others see, and their language", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db, { name: "Anna Berg" });
  expect((await findPersonIfAny(db, partner.id))?.displayName).toBe("Anna");
  await changeProfile(db, { personId: partner.id, profile: { displayName: "A. B.", language: "de" } });
  expect(await findPersonIfAny(db, partner.id)).toMatchObject({
    displayName: "A. B.",
    language: "de",
    name: "Anna Berg",
  });
});

test("A2: a partner is found by the very address, and only one who can sign in", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const [active, left, closed, erased] = [
    await aPartner(db, { email: "anna.berg@example.com" }),
    await aPartner(db),
    await aPartner(db),
    await aPartner(db),
  ];
  await deactivatePerson(db, { id: left.id, actorId: admin.id, now });
  await closeOrganisation(db, { id: closed.organisationId, actorId: admin.id, now });
  await erasePerson(db, { id: erased.id, actorId: admin.id, now });
  const { id, name, organisationId } = active;
  expect(await findPartnerByAddress(db, active.email)).toEqual({
    ok: true,
    partner: { id, name, organisationId },
  });
  const refusalFor = async (email: string) => {
    const found = await findPartnerByAddress(db, email);
    return found.ok ? "found" : found.because;
  };
  expect(await refusalFor("anna.berg@example.co")).toBe("nobody-has-address");
  expect(await refusalFor(erased.email)).toBe("nobody-has-address");
  expect(await refusalFor("")).toBe("nobody-has-address");
  expect(await refusalFor(admin.email)).toBe("not-a-partner");
  expect(await refusalFor(left.email)).toBe("partner-left");
  expect(await refusalFor(closed.email)).toBe("partner-left");
});
