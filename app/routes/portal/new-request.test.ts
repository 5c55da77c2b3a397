import { afterAll, expect, test } from "vitest";
import { aPartner, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { deactivatePerson } from "../../accounts/leaving.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitArgs, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import * as newRequest from "./new-request.tsx";
import { aForm, aPartnerWhoAsks, page, pageAfter } from "./test-asking.ts";

const { action, loader } = newRequest;

afterAll(stopRendering);

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

/** Every field of the form on a page, as its reader typed it. */
function expectEveryField(html: string, form: ReturnType<typeof aForm>): void {
  expect(html).toMatch(new RegExp(`<input[^>]*name="title"[^>]*value="${form.title}"`));
  expect(html).toMatch(/<textarea[^>]*name="body"[^>]*>Nachts \*blendet\* es\.<\/textarea>/);
  expect(html).toMatch(/<option[^>]*value="fr"[^>]*selected/);
  expect(html).toContain(`name="submissionKey" value="${form.submissionKey}"`);
  expect(html).toContain(`name="wording" value="${form.wording}"`);
  expect(html).toContain(">Wunsch senden</button>");
}

test("A1: who leaves while the request is on its way gets the text back, to be sent after signing in", async () => {
  const { db, partner, stored } = await aPartnerWhoAsks();
  const admin = await aStaffMember(db, { role: "admin" });
  const form = aForm();
  const args = await visitArgs(db, { ...page, as: partner, form });
  await args.context.whoIsThere();
  await deactivatePerson(db, { id: partner.id, actorId: admin.id, now: visitedAt });
  const answer: Response = await action(args).catch((thrown) => thrown);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ sent: form });
  expect(await stored()).toEqual([]);
});

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
