import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { aPartner, aRequest } from "../../../db/builders.ts";
import { readVendor, saveVendor } from "../../accounts/vendor-settings.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { action as signOut } from "../account/sign-out.tsx";
import * as newRequest from "./new-request.tsx";
import { loader as listSimilar } from "./similar-requests.tsx";
import { aForm, aPartnerWhoAsks, draftOf, page, pageAfter } from "./test-asking.ts";

const { action, loader } = newRequest;

afterAll(stopRendering);

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

test("A2: a visitor of a portal for signed-in people never learns which requests there are, and finds them after signing in", async () => {
  const { db, partner } = await aPartnerWhoAsks();
  await aRequest(db, { title: "Dunkle Anzeige bei Nacht", language: "de" });
  const vendor = await readVendor(db);
  await saveVendor(db, { vendor: { ...vendor, isSignedInOnly: true }, actorId: null, now: visitedAt });
  const send = (title: string, seen: string) =>
    answerTo(db, action, { ...page, form: aForm({ title, seen, submissionKey: "" }) });
  const stepAfter = (title: string) =>
    `/de/sign-in?${new URLSearchParams({ to: `/de/requests/similar?title=${title}&draft` })}`;
  const [known, unknown] = [await send("Dunkle", ""), await send("Kranhaken", "")];
  expect([known.status, unknown.status]).toEqual([303, 303]);
  expect(known.location).toBe(stepAfter("Dunkle"));
  expect(unknown.location).toBe(stepAfter("Kranhaken"));
  const headers = { Cookie: draftOf(unknown) };
  const filled = await answerTo(db, loader, { ...page, as: partner, headers });
  expect(filled.data.draft).toMatchObject({ title: "Kranhaken" });
  expect((await send("Dunkle", "Dunkle")).location).toBe("/de/sign-in?to=%2Fde%2Frequests%2Fnew");
});

test("R9: whoever sends forms to learn what is alike meets the limit of the list itself, with the text kept", async () => {
  const { db, partner, stored } = await aPartnerWhoAsks();
  const clientAddress = "198.51.100.23";
  const path = "/de/requests/similar?title=Dunkle";
  for (let count = 0; count < 600; count += 1) {
    await answerTo(db, listSimilar, { path, params: page.params, clientAddress });
  }
  const form = aForm({ seen: "" });
  for (const as of [undefined, partner]) {
    const answer = await answerTo(db, action, { ...page, form, clientAddress, ...(as ? { as } : {}) });
    expect(answer).toMatchObject({ status: 429, data: { values: form, waitMinutes: 1 } });
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(30);
  }
  expect(await stored()).toEqual([]);
  const seen = await answerTo(db, action, { ...page, form: aForm(), as: partner, clientAddress });
  expect(seen).toMatchObject({ status: 303, location: "/de/requests/1-dunkle-anzeige?sent" });
});
