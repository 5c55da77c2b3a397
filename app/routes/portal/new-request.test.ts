import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { readVendor, saveVendor } from "../../accounts/vendor-settings.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { action as signOut } from "../account/sign-out.tsx";
import * as newRequest from "./new-request.tsx";

const { action, loader } = newRequest;

afterAll(stopRendering);

const page = { path: "/de/requests/new", params: { locale: "de" } };

const aForm = (changes: Record<string, string> = {}) => ({
  title: "Dunkle Anzeige",
  body: "Nachts *blendet* es.",
  language: "de",
  submissionKey: randomUUID(),
  wording: boundaryFor("de").version,
  seen: changes.title ?? "Dunkle Anzeige",
  ...changes,
});

async function aPartnerWhoAsks() {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const send = (changes: Record<string, string> = {}, as: { id: number } | undefined = partner) =>
    answerTo(db, action, { ...page, ...(as ? { as } : {}), form: aForm(changes) });
  const stored = () => db.selectFrom("requests").select(["id", "language", "authorId"]).execute();
  return { db, partner, send, stored };
}

/** The draft's cookie as the browser brings it back, out of an answer that sets it. */
const draftOf = ({ headers }: { headers: Headers }) =>
  headers.getSetCookie().flatMap((cookie) => /^__Host-portal-draft=[^;]+/.exec(cookie) ?? [])[0] ?? "";

test("R2: everybody reads the boundary before asking, and every visitor gets the same form", async () => {
  const db = await openTestDatabase();
  const { sentences, version } = boundaryFor("de");
  const boundary = { sentences, wording: version };
  const visitor = await answerTo(db, loader, page);
  expect(visitor.data).toEqual({
    title: "Einen Wunsch äußern",
    boundary,
    asker: "visitor",
    draft: undefined,
    owner: "",
    submissionKey: "",
  });
  expect(visitor.headers.get("Cache-Control")).toBeNull();
  const partner = await answerTo(db, loader, { ...page, as: await aPartner(db) });
  expect(partner.data).toMatchObject({ boundary, asker: "partner" });
  expect(partner.data.submissionKey).toMatch(/^[0-9a-f-]{36}$/);
  const staff = await answerTo(db, loader, { ...page, as: await aStaffMember(db, { role: "support" }) });
  expect(staff.data).toMatchObject({ boundary, asker: "staff" });
});

test("R1, R8: a partner sends a request in its own language and is led to it", async () => {
  const { partner, send, stored } = await aPartnerWhoAsks();
  const answer = await send({ language: "fr" });
  expect(answer).toMatchObject({ status: 303, location: "/de/requests/1-dunkle-anzeige?sent" });
  expect(await stored()).toEqual([{ id: 1, language: "fr", authorId: partner.id }]);
});

test.each<[field: string, value: string, because: string]>([
  ["title", "", "required"],
  ["title", "x".repeat(121), "too-long"],
  ["body", "", "required"],
  ["body", "x".repeat(12_001), "too-long"],
  ["body", "> ".repeat(2500), "too-complex"],
  ["language", "es", "choose-one"],
  ["wording", "0123456789abcdef", "wording-changed"],
  ["submissionKey", "no key", "unknown-field"],
])(
  "R2: a form refused for its %s (%j…) comes back with every field as it was",
  async (field, value, because) => {
    const { send, stored } = await aPartnerWhoAsks();
    const answer = await send({ [field]: value });
    expect(answer.status).toBe(422);
    expect(answer.data).toMatchObject({
      errors: { [field]: because },
      values: {
        title: "Dunkle Anzeige",
        body: "Nachts *blendet* es.",
        language: "de",
        ...{ [field]: value.trim() === value ? value : expect.any(String) },
      },
    });
    expect(await stored()).toEqual([]);
  },
);

test("an unknown field is refused, and nothing is stored", async () => {
  const { send, stored } = await aPartnerWhoAsks();
  expect(await send({ author: "1" })).toMatchObject({
    status: 422,
    data: { errors: { "": "unknown-field" } },
  });
  expect(await stored()).toEqual([]);
});

/** The page that answers a POST without JavaScript. */
const pageAfter = (db: Db, form: Record<string, string>, as?: { id: number }) =>
  pageAt(
    db,
    { route: newRequest, pattern: ":locale/requests/new" },
    { path: page.path, form, ...(as ? { as } : {}) },
  );

/** Every field of the form on a page, as its reader typed it. */
function expectEveryField(html: string, form: ReturnType<typeof aForm>): void {
  expect(html).toMatch(new RegExp(`<input[^>]*name="title"[^>]*value="${form.title}"`));
  expect(html).toMatch(/<textarea[^>]*name="body"[^>]*>Nachts \*blendet\* es\.<\/textarea>/);
  expect(html).toMatch(/<option[^>]*value="fr"[^>]*selected/);
  expect(html).toContain(`name="submissionKey" value="${form.submissionKey}"`);
  expect(html).toContain(`name="wording" value="${form.wording}"`);
  expect(html).toContain(">Wunsch senden</button>");
}

test("A2: staff do not ask for themselves, and nothing that was typed is lost", async () => {
  const { db, send, stored } = await aPartnerWhoAsks();
  for (const role of ["support", "manager", "admin"] as const) {
    const as = await aStaffMember(db, { role, language: "de" });
    const form = aForm({ language: "fr" });
    expect(await send(form, as)).toMatchObject({ status: 403, data: { values: form } });
    const html = await pageAfter(db, form, as);
    expectEveryField(html, form);
    expect(wordsOf(html)).toContain("Sie sind jetzt mit einem Teamkonto angemeldet");
  }
  expect(await stored()).toEqual([]);
});

describe("R9: written first, signed in last", () => {
  const withoutKey = { submissionKey: "" };

  test("what a visitor sends is kept, and comes back in the form after signing in", async () => {
    const { db, partner, stored } = await aPartnerWhoAsks();
    const form = aForm({ ...withoutKey, title: " Dunkle  Anzeige ", body: "Nachts\r\n  *blendet* es. " });
    const sent = await answerTo(db, action, { ...page, form });
    expect(sent).toMatchObject({ status: 303, location: "/de/sign-in?to=%2Fde%2Frequests%2Fnew" });
    const [cookie = ""] = sent.headers.getSetCookie();
    for (const attribute of ["Max-Age=604800", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"])
      expect(cookie).toContain(attribute);
    expect(await stored()).toEqual([]);

    const back = await answerTo(db, loader, { ...page, as: partner, headers: { Cookie: draftOf(sent) } });
    expect(back.data.draft).toEqual({
      title: " Dunkle  Anzeige ",
      body: "Nachts\n  *blendet* es. ",
      language: "de",
      savedAt: visitedAt.toString({ smallestUnit: "millisecond" }),
    });
    const html = await pageAt(
      db,
      { route: newRequest, pattern: ":locale/requests/new" },
      { path: page.path, as: partner, headers: { Cookie: draftOf(sent) } },
    );
    expect(wordsOf(html)).toContain("Ihr Text ist noch da");
    expect(html).toMatch(/name="seen" value=" Dunkle {2}Anzeige "/);
  });

  test("sent, the draft is gone, from the portal and from the browser", async () => {
    const { db, partner } = await aPartnerWhoAsks();
    const headers = { Cookie: draftOf(await answerTo(db, action, { ...page, form: aForm(withoutKey) })) };
    const sent = await answerTo(db, action, { ...page, as: partner, headers, form: aForm() });
    expect(sent).toMatchObject({ status: 303, location: "/de/requests/1-dunkle-anzeige?sent" });
    expect(sent.headers.get("Set-Cookie")).toMatch(/^__Host-portal-draft=;.*Max-Age=0/);
    expect(await db.selectFrom("requestDrafts").selectAll().execute()).toEqual([]);
  });

  test("where something says the same, the step before sending comes first", async () => {
    const { db, partner, send, stored } = await aPartnerWhoAsks();
    await aRequest(db, { title: "Dunkle Anzeige bei Nacht", language: "de" });
    const step = "/de/requests/similar?title=Dunkle+Anzeige&draft";
    const visitor = await answerTo(db, action, { ...page, form: aForm({ ...withoutKey, seen: "" }) });
    expect(visitor).toMatchObject({ status: 303, location: step });
    const signedIn = await send({ seen: "Another title" });
    expect(signedIn).toMatchObject({ status: 303, location: step });
    expect(await stored()).toHaveLength(1);
    const kept = await answerTo(db, loader, { ...page, as: partner, headers: { Cookie: draftOf(signedIn) } });
    expect(kept.data.draft).toMatchObject({ title: "Dunkle Anzeige", body: "Nachts *blendet* es." });
    expect(await send({ seen: " Dunkle  Anzeige" })).toMatchObject({ status: 303 });
    expect(await stored()).toHaveLength(2);
  });

  test("the same form sent twice finds its request, and is not asked whether it says the same as itself", async () => {
    const { send, stored } = await aPartnerWhoAsks();
    const form = { submissionKey: randomUUID(), seen: "" };
    for (const _ of ["once", "and once more"]) {
      expect((await send(form)).location).toBe("/de/requests/1-dunkle-anzeige?sent");
    }
    expect(await stored()).toHaveLength(1);
  });

  test("a form that was opened before signing in elsewhere gets its key before it is sent", async () => {
    const { send, stored } = await aPartnerWhoAsks();
    const answer = await send(withoutKey);
    expect(answer).toMatchObject({ status: 303, location: "/de/requests/new" });
    expect(draftOf(answer)).not.toBe("");
    expect(await stored()).toEqual([]);
  });

  test("a visitor changes the text without a script: the form with it is in no cache", async () => {
    const { db } = await aPartnerWhoAsks();
    const headers = { Cookie: draftOf(await answerTo(db, action, { ...page, form: aForm(withoutKey) })) };
    const filled = await answerTo(db, loader, { ...page, path: "/de/requests/new?draft", headers });
    expect(filled.data.draft).toMatchObject({ title: "Dunkle Anzeige" });
    expect(filled.headers.get("Cache-Control")).toBe("private, no-store");
    const plain = await answerTo(db, loader, { ...page, headers });
    expect(plain.data.draft).toBeUndefined();
    expect(plain.headers.get("Cache-Control")).toBeNull();
  });

  test("a draft is discarded when its writer says so", async () => {
    const { db } = await aPartnerWhoAsks();
    const headers = { Cookie: draftOf(await answerTo(db, action, { ...page, form: aForm(withoutKey) })) };
    const answer = await answerTo(db, action, { ...page, headers, form: { intent: "forget" } });
    expect(answer).toMatchObject({ status: 303, location: "/de/requests/new" });
    expect(answer.headers.get("Set-Cookie")).toContain("Max-Age=0");
    expect(await db.selectFrom("requestDrafts").selectAll().execute()).toEqual([]);
  });

  test("signing out takes the draft along; another person never gets it", async () => {
    const { db, partner, send } = await aPartnerWhoAsks();
    await aRequest(db, { title: "Dunkle Anzeige bei Nacht", language: "de" });
    const headers = { Cookie: draftOf(await send({ seen: "" })) };
    const other = await aPartner(db);
    const draftFor = async (as?: { id: number }) =>
      (
        await answerTo(db, loader, {
          ...page,
          path: "/de/requests/new?draft",
          headers,
          ...(as ? { as } : {}),
        })
      ).data.draft;
    expect(await draftFor(other)).toBeUndefined();
    expect(await draftFor()).toBeUndefined();
    expect(await draftFor(partner)).toBeDefined();
    const out = await answerTo(db, signOut, { path: "/de/sign-out", params: page.params, headers, form: {} });
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-portal-draft=;/);
    expect(await draftFor(partner)).toBeUndefined();
  });

  test("the sixty-first draft from one place within ten minutes waits, with its text", async () => {
    const { db } = await aPartnerWhoAsks();
    const keep = () =>
      answerTo(db, action, { ...page, form: aForm(withoutKey), clientAddress: "198.51.100.7" });
    for (let count = 0; count < 60; count += 1) expect((await keep()).status).toBe(303);
    const answer = await keep();
    expect(answer).toMatchObject({ status: 429, data: { values: { title: "Dunkle Anzeige" } } });
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(500);
  });

  test.each([
    ["title", "", "required"],
    ["body", "x".repeat(12_001), "too-long"],
  ])("a visitor's form is refused for its %s as anybody's", async (field, value, because) => {
    const { db } = await aPartnerWhoAsks();
    const answer = await answerTo(db, action, { ...page, form: aForm({ ...withoutKey, [field]: value }) });
    expect(answer).toMatchObject({ status: 422, data: { errors: { [field]: because } } });
    expect(await db.selectFrom("requestDrafts").selectAll().execute()).toEqual([]);
  });
});

test("A2: where the portal is for signed-in people only, a visitor's text is kept all the same", async () => {
  const { db } = await aPartnerWhoAsks();
  const vendor = await readVendor(db);
  await saveVendor(db, { vendor: { ...vendor, isSignedInOnly: true }, actorId: null, now: visitedAt });
  const form = aForm({ language: "fr", submissionKey: "" });
  expect(draftOf(await answerTo(db, action, { ...page, form }))).not.toBe("");
  const refused = aForm({ language: "fr", wording: "x".repeat(65) });
  expect(await pageAfter(db, refused)).toContain("Nachts *blendet* es.");
  expect(await answerTo(db, loader, page)).toMatchObject({
    status: 302,
    location: "/de/sign-in?to=%2Fde%2Frequests%2Fnew",
  });
});

test("a visitor's page brings static modules by their address alone; a changed wording is tied to its group", async () => {
  const { db, partner } = await aPartnerWhoAsks();
  const visitor = await pageAt(
    db,
    { route: newRequest, pattern: ":locale/requests/new" },
    { path: page.path },
  );
  const byAddress = (name: string) =>
    expect.stringMatching(new RegExp(`^<script type="module" src="[^"]*${name}[^"]*\\.js">$`));
  expect(visitor.match(/<script[^>]*>/g)).toEqual([
    byAddress("similar-module"),
    byAddress("kept-writing-module"),
  ]);
  const html = await pageAfter(db, aForm({ wording: "0123456789abcdef" }), partner);
  expect(html).toMatch(/<fieldset id="wording"[^>]*aria-describedby="wording-error"/);
  expect(html).toMatch(/<p id="wording-error"[^>]*>Bitte lesen Sie den Hinweis/);
});

test("the twenty-first request within an hour waits", async () => {
  const { db, send, stored } = await aPartnerWhoAsks();
  // Whom the other tests of this file did not count yet.
  let busy = await aPartner(db);
  while (busy.id < 50) busy = await aPartner(db);
  for (let count = 0; count < 20; count += 1) expect((await send({}, busy)).status).toBe(303);
  const form = aForm({ language: "fr" });
  const answer = await send(form, busy);
  expect(answer).toMatchObject({ status: 429, data: { values: form, waitMinutes: 60 } });
  const seconds = Number(answer.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(3500);
  const html = await pageAfter(db, form, busy);
  expectEveryField(html, form);
  expect(wordsOf(html)).toContain("Bitte senden Sie ihn in 60 Minuten.");
  expect(await stored()).toHaveLength(20);
});
