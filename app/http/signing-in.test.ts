import { expect, test } from "vitest";
import { aPartner } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { requestSignInCode } from "../accounts/signing-in.server.ts";
import { anyone } from "./access.server.ts";
import { browserCookieFor } from "./cookies.server.ts";
import { authenticateByEmailCode, deviceOf, signIn } from "./signing-in.server.ts";
import { answerTo, visitArgs, visitedAt } from "./test-visit.ts";

const baseUrl = "https://portal.example.com";
const secret = "a secret for tests, long enough to be one";
const mailFacts = { portalName: "Partner portal", baseUrl };

/** A code that was asked for in the browser of `browserToken`. */
async function aCode(db: Db, browserToken: string) {
  const partner = await aPartner(db);
  await requestSignInCode(db, { email: partner.email, browserToken, secret, mailFacts, now: visitedAt });
  const { subject } = await db.selectFrom("outboxMails").select("subject").executeTakeFirstOrThrow();
  return { partner, code: /\d{6}/.exec(subject)?.[0] ?? "" };
}

async function send(db: Db, { code, browserToken }: { code: string; browserToken?: string }) {
  const headers: Record<string, string> = {};
  if (browserToken) headers.Cookie = (await browserCookieFor(browserToken, { baseUrl })).split(";")[0] ?? "";
  const args = await visitArgs(db, {
    path: "/en/sign-in/code",
    params: { locale: "en" },
    form: { code },
    headers,
  });
  return authenticateByEmailCode(args.request, await anyone(args));
}

test("A4: the code of the form signs in with the cookie of the browser that asked for it, spaces forgiven", async () => {
  const db = await openTestDatabase();
  const { partner, code } = await aCode(db, "own");
  const refusal = { ok: false, because: "not-valid" };
  expect(await send(db, { code })).toEqual(refusal);
  expect(await send(db, { code, browserToken: "other" })).toEqual(refusal);
  expect(await send(db, { code: `${code}0`, browserToken: "own" })).toEqual(refusal);
  const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `;
  expect(await send(db, { code: spaced, browserToken: "own" })).toEqual({ ok: true, personId: partner.id });
});

test("signing in sets a cookie that only this host gets, and goes on to a page of the portal", async () => {
  const db = await openTestDatabase();
  const { id: personId } = await aPartner(db);
  const signInGoingTo = (to: unknown) =>
    answerTo(
      db,
      async (args) => signIn(args.request, await anyone(args), { personId, signedInBy: "link", to }),
      { path: "/de/sign-in", params: { locale: "de" }, form: {} },
    );
  const answer = await signInGoingTo("/de/roadmap?x=1");
  expect(answer).toMatchObject({ status: 303, location: "/de/roadmap?x=1" });
  const cookie = answer.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/^__Host-portal-session=[^;]+; /);
  for (const part of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(cookie).toContain(part);
  expect(cookie).not.toContain("Domain");
  for (const to of ["//evil.example", "https://evil.example", undefined]) {
    expect((await signInGoingTo(to)).location).toBe("/de");
  }
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36", "Chrome, Linux"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0 Safari/537.36 Edg/138.0", "Edge, Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 Version/18.5 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  ["curl/8.0", ""],
])("people know the session of %s again as %j", (agent, device) => {
  expect(deviceOf(new Request(baseUrl, { headers: { "User-Agent": agent } }))).toBe(device);
});
