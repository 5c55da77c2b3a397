import { expect, test } from "vitest";
import { aPartner, aStaffMember } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { vendorDefaults } from "../accounts/vendor.ts";
import { saveVendor } from "../accounts/vendor-settings.server.ts";
import { anyone, requirePerson, requireStaff } from "./access.server.ts";
import { answerTo, type TestVisit, visitArgs, visitedAt } from "./test-visit.ts";

const seesNothing = async () => null;
const guarded = (args: Parameters<typeof requireStaff>[0]) => requireStaff(args, "manager").then(seesNothing);

test("A2: a page for managers is open to them and admins, and closed to support and partners with 403", async () => {
  const db = await openTestDatabase();
  const people = {
    partner: await aPartner(db),
    support: await aStaffMember(db, { role: "support" }),
    manager: await aStaffMember(db, { role: "manager" }),
    admin: await aStaffMember(db, { role: "admin" }),
  };
  const statuses: Record<string, number> = {};
  for (const [role, as] of Object.entries(people)) {
    statuses[role] = (await answerTo(db, guarded, { path: "/admin/roadmap/new", as })).status;
  }
  expect(statuses).toEqual({ partner: 403, support: 403, manager: 200, admin: 200 });
});

test("a visitor's GET on a guarded page goes to sign-in and back, a POST gets 401", async () => {
  const db = await openTestDatabase();
  const visit = { path: "/admin/people?q=anna", headers: { "Accept-Language": "fr" } };
  expect(await answerTo(db, guarded, visit)).toMatchObject({
    status: 302,
    location: "/fr/sign-in?to=%2Fadmin%2Fpeople%3Fq%3Danna",
  });
  expect((await answerTo(db, guarded, { ...visit, form: { q: "" } })).status).toBe(401);
});

test("a POST without a session brings back what it sent, and a body that is no form brings back nothing", async () => {
  const db = await openTestDatabase();
  const refusalOf = async (visit: TestVisit, body?: string) => {
    const args = await visitArgs(db, visit);
    if (body !== undefined) args.request = new Request(args.request.url, { method: "POST", body });
    const refusal: Response = await guarded(args).catch((thrown) => thrown);
    return {
      status: refusal.status,
      caching: refusal.headers.get("Cache-Control"),
      ...(await refusal.json()),
    };
  };
  const form = { "reason-en": "It is slow.\nVery.", intent: "decide" };
  const refused = { status: 401, caching: "no-store" };
  expect(await refusalOf({ path: "/admin/requests/1", form })).toEqual({ ...refused, sent: form });
  expect(await refusalOf({ path: "/admin/requests/1" }, "{}")).toEqual({ ...refused, sent: {} });
});

test("a partner's page refuses staff, who only record for partners (A2)", async () => {
  const db = await openTestDatabase();
  const partnersOnly = (args: Parameters<typeof requirePerson>[0]) =>
    requirePerson(args, "partner").then(seesNothing);
  const visit = { path: "/en/requests/1/vote", params: { locale: "en", number: "1" } };
  const as = await aStaffMember(db, { role: "admin" });
  expect((await answerTo(db, partnersOnly, { ...visit, as })).status).toBe(403);
  expect((await answerTo(db, partnersOnly, { ...visit, as: await aPartner(db) })).status).toBe(200);
});

test("A2: signed-in only sends visitors to sign-in, but for the pages that must work before", async () => {
  const db = await openTestDatabase();
  await saveVendor(db, {
    vendor: { ...vendorDefaults, isSignedInOnly: true },
    actorId: null,
    now: visitedAt,
  });
  const visit = { path: "/de/roadmap", params: { locale: "de" } };
  const open = (args: Parameters<typeof anyone>[0]) => anyone(args).then(seesNothing);
  const before = (args: Parameters<typeof anyone>[0]) =>
    anyone(args, { evenWhenSignedInOnly: true }).then(seesNothing);
  expect(await answerTo(db, open, visit)).toMatchObject({
    status: 302,
    location: "/de/sign-in?to=%2Fde%2Froadmap",
  });
  expect((await answerTo(db, open, { ...visit, as: await aPartner(db) })).status).toBe(200);
  expect((await answerTo(db, before, visit)).status).toBe(200);
});

test("K5: the language is the address's; the admin side follows the person's", async () => {
  const db = await openTestDatabase();
  const localeFor = async (visit: TestVisit, database: Db = db) =>
    (await anyone(await visitArgs(database, visit))).locale;
  const as = await aPartner(db, { language: "fr" });
  expect(await localeFor({ path: "/de", params: { locale: "de" }, as })).toBe("de");
  expect(await localeFor({ path: "/admin", as })).toBe("fr");
  expect(await localeFor({ path: "/", headers: { "Accept-Language": "de" } })).toBe("de");
  expect(await localeFor({ path: "/" })).toBe("en");
  expect((await answerTo(db, anyone, { path: "/es", params: { locale: "es" } })).status).toBe(404);
});

const german = { headers: { "Accept-Language": "de" } };

test("K5: the language is the address's; without one there it is the person's, else the browser's", async () => {
  const db = await openTestDatabase();
  const as = await aPartner(db, { language: "fr" });
  const localeAt = async (visit: { path: string; params?: Record<string, string>; as?: { id: number } }) => {
    const answer = await answerTo(
      db,
      async (args) => ({ locale: (await anyone(args, { atAnyAddress: true })).locale }),
      { ...german, ...visit },
    );
    return answer.data?.locale;
  };
  expect(await localeAt({ path: "/en/requests", params: { locale: "en" }, as })).toBe("en");
  expect(await localeAt({ path: "/en/nowhere/at/all", as })).toBe("en");
  expect(await localeAt({ path: "/admin", as })).toBe("fr");
  expect(await localeAt({ path: "/admin" })).toBe("de");
  expect(await localeAt({ path: "/xx", params: { locale: "xx" } })).toBe("de");
});

test("a language that the portal does not speak is no page, but errors there are framed", async () => {
  const db = await openTestDatabase();
  const visit = { path: "/xx/account", params: { locale: "xx" }, as: await aPartner(db) };
  expect((await answerTo(db, (args) => anyone(args), visit)).status).toBe(404);
  expect((await answerTo(db, (args) => requirePerson(args), visit)).status).toBe(404);
  expect((await answerTo(db, (args) => anyone(args, { atAnyAddress: true }), visit)).status).toBe(200);
});
