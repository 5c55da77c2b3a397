import { expect, test } from "vitest";
import { aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listMails } from "../mail/overseeing.server.ts";
import { listAccountEvents } from "./account-events.server.ts";
import { invitePerson } from "./inviting.server.ts";
import { deactivatePerson, erasePerson, reactivatePerson } from "./leaving.server.ts";
import { changePerson, findPartnerByAddress, findPersonIfAny } from "./people.server.ts";
import { findSignedInPersonIfAny, startSession } from "./sessions.server.ts";
import { issueOneTimeLink, redeemOneTimeLink, requestSignInCode } from "./signing-in.server.ts";
import { aVoteOf, everythingIn, votesOf } from "./test-rows.ts";

const now = builtAt;
const mailFacts = { portalName: "Partner portal", baseUrl: "https://portal.example.com" };

async function anAdminAndADatabase() {
  const db = await openTestDatabase();
  return { db, admin: await aStaffMember(db, { role: "admin" }) };
}

test("A1: a deactivated person's sessions and ways in end, votes stay, and reactivating gives the way back", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  await aVoteOf(db, partner);
  const token = await startSession(db, { personId: partner.id, signedInBy: "link", device: "", now });
  const link = await issueOneTimeLink(db, { personId: partner.id, actorId: admin.id, now });
  expect(await deactivatePerson(db, { id: partner.id, actorId: admin.id, now })).toEqual({ ok: true });
  expect(await deactivatePerson(db, { id: partner.id, actorId: admin.id, now })).toEqual({ ok: true });
  expect(await findSignedInPersonIfAny(db, { token, now })).toBeUndefined();
  expect(await findPartnerByAddress(db, partner.email)).toEqual({ ok: false, because: "partner-left" });
  expect(await votesOf(db)).toHaveLength(1);

  await reactivatePerson(db, { id: partner.id, actorId: admin.id, now });
  await reactivatePerson(db, { id: partner.id, actorId: admin.id, now });
  expect(await redeemOneTimeLink(db, { token: link, now })).toEqual({ ok: false, because: "not-valid" });
  expect(await findPartnerByAddress(db, partner.email)).toMatchObject({ partner: { id: partner.id } });
  const kinds = (await listAccountEvents(db, { personId: partner.id })).map(({ kind }) => kind);
  expect(kinds).toEqual(["person-reactivated", "person-deactivated", "link-issued", "person-invited"]);
});

test("A1: erasing removes name and address everywhere, outbox included, and keeps the votes", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const leaver = await aStaffMember(db, {
    role: "admin",
    name: "Zephyrine Quill",
    email: "zephyrine@example.com",
  });
  const guest = {
    name: "Guest One",
    email: "guest@example.com",
    role: "support",
    organisation: null,
    language: "en",
  } as const;
  await invitePerson(db, { invitation: guest, inviter: leaver, mailFacts, now });
  const { organisationId } = await aPartner(db);
  await changePerson(db, {
    id: leaver.id,
    form: { ...leaver, role: "partner", organisation: organisationId },
    actorId: admin.id,
    now,
  });
  await aVoteOf(db, { id: leaver.id, organisationId });
  await requestSignInCode(db, {
    email: leaver.email,
    browserToken: "browser",
    secret: "secret",
    mailFacts,
    now,
  });
  await startSession(db, { personId: leaver.id, signedInBy: "link", device: "", now });
  await issueOneTimeLink(db, { personId: leaver.id, actorId: admin.id, now });

  expect(await erasePerson(db, { id: leaver.id, actorId: admin.id, now })).toEqual({ ok: true });
  expect(await everythingIn(db)).not.toMatch(/zephyrine/i);
  for (const table of ["sessions", "signInCodes", "oneTimeLinks"] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  }
  expect(await votesOf(db)).toEqual([{ requestId: 1, personId: leaver.id, organisationId }]);
  expect(await findPersonIfAny(db, leaver.id)).toBeUndefined();
  expect((await listMails(db, {})).mails).toEqual([]);

  await reactivatePerson(db, { id: leaver.id, actorId: admin.id, now });
  expect(await erasePerson(db, { id: leaver.id, actorId: admin.id, now })).toEqual({ ok: true });
  const kinds = (await listAccountEvents(db, { personId: leaver.id })).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "person-erased")).toHaveLength(1);
  expect(kinds).not.toContain("person-reactivated");
});

test("A1: erasing somebody leaves other people's mails alone", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const [leaver, stayer] = [await aPartner(db), await aPartner(db)];
  for (const { email } of [leaver, stayer]) {
    await requestSignInCode(db, { email, browserToken: email, secret: "secret", mailFacts, now });
  }
  await erasePerson(db, { id: leaver.id, actorId: admin.id, now });
  expect((await listMails(db, {})).mails.map(({ recipient }) => recipient)).toEqual([stayer.email]);
});

test("A2: the last active admin keeps role and way in (last-admin)", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const second = await aStaffMember(db, { role: "admin" });
  expect(await deactivatePerson(db, { id: second.id, actorId: admin.id, now })).toEqual({ ok: true });
  const refusal = { ok: false, because: "last-admin" };
  const act = { id: admin.id, actorId: admin.id, now };
  expect(await deactivatePerson(db, act)).toEqual(refusal);
  expect(await erasePerson(db, act)).toEqual(refusal);
  expect(await changePerson(db, { ...act, form: { ...admin, role: "manager", organisation: null } })).toEqual(
    refusal,
  );
  expect(
    await changePerson(db, { ...act, form: { ...admin, name: "New Name", organisation: null } }),
  ).toEqual({ ok: true });
  await reactivatePerson(db, { id: second.id, actorId: admin.id, now });
  expect(await deactivatePerson(db, act)).toEqual({ ok: true });
});
