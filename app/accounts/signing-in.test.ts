import { expect, test } from "vitest";
import { aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listAccountEvents } from "./account-events.server.ts";
import { deactivatePerson } from "./leaving.server.ts";
import { closeOrganisation } from "./organisations.server.ts";
import {
  issueOneTimeLink,
  redeemOneTimeLink,
  redeemSignInCode,
  requestSignInCode,
} from "./signing-in.server.ts";
import { hashesAreEqual, hashOfCode, hashOfToken, newCode, newToken } from "./tokens.server.ts";

const now = builtAt;
const secret = "the server's secret";
const mailFacts = { portalName: "Partner portal", baseUrl: "https://portal.example.com" };
const notValid = { ok: false, because: "not-valid" };

async function askForCode(
  db: Db,
  { email, browserToken = "a browser" }: { email: string; browserToken?: string },
) {
  await requestSignInCode(db, { email, browserToken, secret, mailFacts, now });
  const mail = await db.selectFrom("outboxMails").selectAll().orderBy("id", "desc").executeTakeFirst();
  return /\d{6}/.exec(mail?.textBody ?? "")?.[0] ?? "";
}

const redeem = (db: Db, code: string, { browserToken = "a browser", at = now } = {}) =>
  redeemSignInCode(db, { code, browserToken, secret, now: at });
/** A code that is not `code`. */
const otherThan = (code: string) => (code === "000000" ? "111111" : "000000");

test("A4: a code signs in once, in the browser that asked for it", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db, { language: "de" });
  const code = await askForCode(db, partner);
  expect(await redeem(db, code, { browserToken: "another browser" })).toEqual(notValid);
  expect(await redeem(db, code)).toEqual({ ok: true, personId: partner.id });
  expect(await redeem(db, code)).toEqual(notValid);
});

test("A4: the mail with the code speaks the person's language and leads to a page that fills the code in", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db, { language: "fr" });
  const code = await askForCode(db, partner);
  const mail = await db.selectFrom("outboxMails").selectAll().executeTakeFirstOrThrow();
  expect(mail).toMatchObject({
    kind: "sign-in-code",
    recipient: partner.email,
    language: "fr",
    isSecret: 1,
    expiresAt: "2030-05-06T08:10:00.000Z",
  });
  expect(mail.textBody).toContain(`https://portal.example.com/fr/sign-in/code?code=${code}\n`);
});

test("A4: a code works for ten minutes", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const code = await askForCode(db, partner);
  expect(await redeem(db, code, { at: now.add({ minutes: 10 }) })).toEqual(notValid);
  expect(await redeem(db, code, { at: now.add({ minutes: 10 }).subtract({ seconds: 1 }) })).toMatchObject({
    ok: true,
  });
});

test("A4: five wrong tries use a code up, four do not", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const code = await askForCode(db, partner);
  for (let tries = 0; tries < 4; tries += 1) expect(await redeem(db, otherThan(code))).toEqual(notValid);
  expect(await redeem(db, code)).toMatchObject({ ok: true });
  const second = await askForCode(db, { ...partner, browserToken: "b" });
  for (let tries = 0; tries < 5; tries += 1) await redeem(db, otherThan(second), { browserToken: "b" });
  expect(await redeem(db, second, { browserToken: "b" })).toEqual(notValid);
});

test("A4: wrong tries at once cost a try each", async () => {
  const db = await openTestDatabase();
  const code = await askForCode(db, await aPartner(db));
  await Promise.all(Array.from({ length: 5 }, () => redeem(db, otherThan(code))));
  expect((await db.selectFrom("signInCodes").select("triesLeft").executeTakeFirstOrThrow()).triesLeft).toBe(
    0,
  );
  expect(await redeem(db, code)).toEqual(notValid);
});

test("A4: of twenty redemptions of a code at once exactly one succeeds", async () => {
  const db = await openTestDatabase();
  const code = await askForCode(db, await aPartner(db));
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => redeem(db, code)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("A4: a code is bound to the server's secret and stored as a keyed hash only", async () => {
  const db = await openTestDatabase();
  const code = await askForCode(db, await aPartner(db));
  expect(JSON.stringify(await db.selectFrom("signInCodes").selectAll().execute())).not.toContain(code);
  expect(await redeemSignInCode(db, { code, browserToken: "a browser", secret: "another", now })).toEqual(
    notValid,
  );
});

test("A4: the database allows no sixth try and no second code for one browser", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  await askForCode(db, partner);
  await expect(db.updateTable("signInCodes").set({ triesLeft: 6 }).execute()).rejects.toThrow(/CHECK/);
  await expect(db.updateTable("signInCodes").set({ triesLeft: -1 }).execute()).rejects.toThrow(/CHECK/);
  await expect(askForCode(db, partner)).rejects.toThrow(/UNIQUE/);
});

test("A4: codes that are over are swept when the next is asked for", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  await askForCode(db, partner);
  const later = now.add({ minutes: 11 });
  await requestSignInCode(db, { email: partner.email, browserToken: "b", secret, mailFacts, now: later });
  expect(await db.selectFrom("signInCodes").select("id").execute()).toHaveLength(1);
});

test("A1: an unknown address, a deactivated person and a closed organisation get no mail and no code", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const [left, closed] = [await aPartner(db), await aPartner(db)];
  await deactivatePerson(db, { id: left.id, actorId: admin.id, now });
  await closeOrganisation(db, { id: closed.organisationId, actorId: admin.id, now });
  for (const email of ["nobody@example.com", left.email, closed.email]) {
    expect(
      await requestSignInCode(db, { email, browserToken: email, secret, mailFacts, now }),
    ).toBeUndefined();
    expect(await redeem(db, "000000", { browserToken: email })).toEqual(notValid);
  }
  expect(await db.selectFrom("outboxMails").select("id").execute()).toEqual([]);
  expect(await db.selectFrom("signInCodes").select("id").execute()).toEqual([]);
});

test("A1: a code asked for before the organisation was closed signs nobody in", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const partner = await aPartner(db);
  const code = await askForCode(db, partner);
  await closeOrganisation(db, { id: partner.organisationId, actorId: admin.id, now });
  expect(await redeem(db, code)).toEqual(notValid);
});

test("A4: a one-time link signs in once, within an hour, on record with who issued it, stored as a hash", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const partner = await aPartner(db);
  const token = await issueOneTimeLink(db, { personId: partner.id, actorId: admin.id, now });
  expect(JSON.stringify(await db.selectFrom("oneTimeLinks").selectAll().execute())).not.toContain(token);
  expect(await redeemOneTimeLink(db, { token, now: now.add({ minutes: 60 }) })).toEqual(notValid);
  expect(await redeemOneTimeLink(db, { token: `${token}x`, now })).toEqual(notValid);
  const inTime = now.add({ minutes: 59 });
  expect(await redeemOneTimeLink(db, { token, now: inTime })).toEqual({ ok: true, personId: partner.id });
  expect(await redeemOneTimeLink(db, { token, now: inTime })).toEqual(notValid);
  expect(await listAccountEvents(db, { personId: partner.id })).toMatchObject([
    { kind: "link-issued", actorName: admin.name },
    { kind: "person-invited" },
  ]);
});

test("A4: links that are over are swept when the next is issued", async () => {
  const db = await openTestDatabase();
  const { id: personId } = await aPartner(db);
  await issueOneTimeLink(db, { personId, actorId: null, now });
  await issueOneTimeLink(db, { personId, actorId: null, now: now.add({ minutes: 61 }) });
  expect(await db.selectFrom("oneTimeLinks").select("personId").execute()).toHaveLength(1);
});

test("A4: of twenty redemptions of a link at once exactly one succeeds", async () => {
  const db = await openTestDatabase();
  const { id: personId } = await aPartner(db);
  const token = await issueOneTimeLink(db, { personId, actorId: null, now });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => redeemOneTimeLink(db, { token, now })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("A1: a one-time link of somebody who was deactivated signs nobody in", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const partner = await aPartner(db);
  await deactivatePerson(db, { id: partner.id, actorId: admin.id, now });
  const token = await issueOneTimeLink(db, { personId: partner.id, actorId: admin.id, now });
  expect(await redeemOneTimeLink(db, { token, now })).toEqual(notValid);
});

test("codes have six digits, tokens 256 bits, and hashes are compared whole", () => {
  for (let i = 0; i < 200; i += 1) expect(newCode()).toMatch(/^\d{6}$/);
  expect(Buffer.from(newToken(), "base64url")).toHaveLength(32);
  expect(newToken()).not.toBe(newToken());
  const [one, other] = [hashOfToken("one"), hashOfToken("other")];
  expect(hashesAreEqual(one, hashOfToken("one"))).toBe(true);
  expect(hashesAreEqual(one, other)).toBe(false);
  expect(hashesAreEqual(one, one.slice(1))).toBe(false);
  const bound = { browserHash: one, secret };
  expect(hashOfCode("123456", bound)).not.toBe(hashOfCode("123456", { ...bound, browserHash: other }));
});
