import { describe, expect, test } from "vitest";
import { aPartner, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { deactivatePerson } from "../../accounts/leaving.server.ts";
import { findSignedInPersonIfAny, listSessions, startSession } from "../../accounts/sessions.server.ts";
import { issueOneTimeLink } from "../../accounts/signing-in.server.ts";
import { sessionCookieFor } from "../../http/cookies.server.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { action as enter, loader as loadDoor } from "./demo-sign-in.tsx";
import { loader as loadLink, action as redeem } from "./one-time-link.tsx";
import { loader as loadSignIn } from "./sign-in.tsx";
import { loader as loadSignOut, action as signOut } from "./sign-out.tsx";

const now = visitedAt;
const inEnglish = { locale: "en" };

const sessionsOf = (db: Db, { id }: { id: number }) => listSessions(db, { personId: id, now });

describe("signing out", () => {
  const visit = { path: "/en/sign-out", params: inEnglish };

  test("A4: ends the session, clears the cookie and what the browser kept, and leads home", async () => {
    const db = await openTestDatabase();
    const partner = await aPartner(db);
    const token = await startSession(db, { personId: partner.id, signedInBy: "code", device: "", now });
    const [cookie = ""] = (await sessionCookieFor(token, { baseUrl: "https://portal.example.com" })).split(
      ";",
    );
    const answer = await answerTo(db, signOut, { ...visit, form: {}, headers: { Cookie: cookie } });
    expect(answer).toMatchObject({ status: 303, location: "/en" });
    const cleared = answer.headers.get("Set-Cookie") ?? "";
    expect(cleared).toMatch(/^__Host-portal-session=;/);
    for (const attribute of ["Max-Age=0", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"])
      expect(cleared).toContain(attribute);
    expect(answer.headers.get("Clear-Site-Data")).toBe('"cache", "storage"');
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(await findSignedInPersonIfAny(db, { token, now })).toBeUndefined();
  });

  test("leads home also without a session, and takes forms only", async () => {
    const db = await openTestDatabase();
    expect(await answerTo(db, signOut, { ...visit, form: {} })).toMatchObject({
      status: 303,
      location: "/en",
    });
    const answer = await answerTo(db, loadSignOut, visit);
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "POST"]);
  });
});

describe("the demo door", () => {
  const visit = { path: "/en/sign-in/demo", params: inEnglish };
  const open = { demoDoor: { partner: "anna@example.com", admin: "gone@example.com" } };

  test("lets in by one click, to where the reader was going, never out of the portal", async () => {
    const db = await openTestDatabase();
    const partner = await aPartner(db, { email: "anna@example.com" });
    const enterBy = (form: Record<string, string>) => answerTo(db, enter, { ...visit, form, settings: open });
    const answer = await enterBy({ person: "partner", to: "/en/requests" });
    expect(answer).toMatchObject({ status: 303, location: "/en/requests" });
    expect(answer.headers.get("Set-Cookie")).toMatch(/^__Host-portal-session=[^;]+;.*HttpOnly/);
    expect(await sessionsOf(db, partner)).toMatchObject([{ signedInBy: "demo" }]);
    expect((await enterBy({ person: "partner", to: "https://evil.example" })).location).toBe("/en");
  });

  test("knows only the people whom it offers, and none who has left", async () => {
    const db = await openTestDatabase();
    const admin = await aStaffMember(db, { role: "admin", email: "gone@example.com" });
    const other = await aStaffMember(db, { role: "admin" });
    await deactivatePerson(db, { id: admin.id, actorId: other.id, now });
    for (const person of ["admin", "owner", ""]) {
      const answer = await answerTo(db, enter, { ...visit, form: { person }, settings: open });
      expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([404, null]);
    }
    expect(await sessionsOf(db, admin)).toEqual([]);
  });

  test("takes forms only", async () => {
    const db = await openTestDatabase();
    expect((await answerTo(db, loadDoor, { ...visit, settings: open })).status).toBe(405);
  });

  test("answers 404 where it is closed, and nobody is offered at sign-in", async () => {
    const db = await openTestDatabase();
    const partner = await aPartner(db, { email: "anna@example.com" });
    expect((await answerTo(db, loadDoor, visit)).status).toBe(404);
    expect((await answerTo(db, enter, { ...visit, form: { person: "partner" } })).status).toBe(404);
    expect(await sessionsOf(db, partner)).toEqual([]);
    const signIn = { path: "/en/sign-in", params: inEnglish };
    expect((await answerTo(db, loadSignIn, signIn)).data.demoPeople).toEqual([]);
    const offered = (await answerTo(db, loadSignIn, { ...signIn, settings: open })).data.demoPeople;
    expect(offered).toMatchObject([{ key: "partner", name: partner.name }]);
    expect(JSON.stringify(offered)).not.toContain("anna@example.com");
  });
});

describe("a one-time link", () => {
  async function aLink() {
    const db = await openTestDatabase();
    const partner = await aPartner(db);
    const token = await issueOneTimeLink(db, { personId: partner.id, actorId: null, now });
    return { db, partner, visit: { path: `/en/sign-in/link/${token}`, params: { ...inEnglish, token } } };
  }

  test("A4: opening it, however often, uses nothing up and says nothing; the button signs in once", async () => {
    const { db, partner, visit } = await aLink();
    const unknown = { path: "/en/sign-in/link/none", params: { ...inEnglish, token: "none" } };
    for (let opened = 0; opened < 3; opened += 1) {
      const answer = await answerTo(db, loadLink, visit);
      expect(answer.data).toEqual((await answerTo(db, loadLink, unknown)).data);
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
      expect(answer.headers.get("Set-Cookie")).toBeNull();
    }
    expect(await sessionsOf(db, partner)).toEqual([]);
    const answer = await answerTo(db, redeem, { ...visit, form: {} });
    expect(answer).toMatchObject({ status: 303, location: "/en" });
    expect(answer.headers.get("Set-Cookie")).toMatch(/^__Host-portal-session=/);
    expect(await sessionsOf(db, partner)).toMatchObject([{ signedInBy: "link" }]);
    expect(await answerTo(db, redeem, { ...visit, form: {} })).toMatchObject({
      status: 422,
      data: { because: "not-valid" },
    });
    expect(await sessionsOf(db, partner)).toHaveLength(1);
  });

  test("A4: it is refused after an hour", async () => {
    const { db, partner, visit } = await aLink();
    const late = await answerTo(db, redeem, { ...visit, form: {}, now: now.add({ minutes: 60 }) });
    expect([late.status, late.headers.get("Set-Cookie")]).toEqual([422, null]);
    expect(await sessionsOf(db, partner)).toEqual([]);
  });
});
