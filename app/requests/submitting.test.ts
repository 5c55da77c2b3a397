import { afterAll, expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { deactivatePerson, erasePerson } from "../accounts/leaving.server.ts";
import { closeOrganisation } from "../accounts/organisations.server.ts";
import { changePerson } from "../accounts/people.server.ts";
import { locales } from "../i18n/locales.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { boundaryFor } from "./boundary.server.ts";
import { findRequestForStaffIfAny } from "./queue.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { recordRequest, submitRequest } from "./submitting.server.ts";

afterAll(stopRendering);

const now = builtAt;
type Author = { id: number; organisationId: number };

const form = (changes: object = {}) => ({
  title: "Größe der Schrift einstellen",
  body: "On a *small* screen.\n\n- at night\n- in the rain",
  language: "en" as const,
  submissionKey: "1b4e28ba-2fa1-4d2e-883f-0016d3cca427",
  wording: boundaryFor("en").version,
  ...changes,
});
const submit = (db: Db, author: Author, changes: object = {}) =>
  submitRequest(db, { form: form(changes), author, locale: "en", now });
const record = (db: Db, recordedById: number, changes: { author: string; origin?: "call" | "email" }) => {
  const { wording: _, ...recorded } = form();
  return recordRequest(db, { form: { ...recorded, origin: "call", ...changes }, recordedById, now });
};
const everyRequest = (db: Db) => db.selectFrom("requests").selectAll().orderBy("id").execute();
const everyVote = (db: Db) => db.selectFrom("votes").selectAll().execute();

test("R4: a request is stored with its author as first voter", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  expect(await submit(db, author)).toEqual({ ok: true, id: 1, slug: "groesse-der-schrift-einstellen" });
  const [request] = await everyRequest(db);
  expect(request).toMatchObject({
    title: "Größe der Schrift einstellen",
    body: "On a *small* screen.\n\n- at night\n- in the rain",
    language: "en",
    authorId: author.id,
    origin: "form",
    recordedById: null,
    decision: "open",
    publicStatus: "open",
    voteCount: 1,
    organisationCount: 1,
    openedAt: null,
    createdAt: "2030-05-06T08:00:00.000Z",
  });
  expect(request?.bodyHtml).toContain("<em>small</em>");
  expect(await everyVote(db)).toMatchObject([
    {
      requestId: 1,
      personId: author.id,
      organisationId: author.organisationId,
      castById: author.id,
      castAt: "2030-05-06T08:00:00.000Z",
    },
  ]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R2: the request keeps the very sentences that were shown, by version and language", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  for (const locale of locales) {
    const outcome = await submitRequest(db, {
      form: form({ title: `In ${locale}`, wording: boundaryFor(locale).version }),
      author,
      locale,
      now,
    });
    if (!outcome.ok) throw new Error(outcome.because);
    const request = await findRequestForStaffIfAny(db, outcome.id);
    expect(request).toMatchObject({ language: "en", boundaryLanguage: locale });
    expect(request?.boundaryWording).toBe(boundaryFor(locale).sentences.join("\n"));
  }
  await submit(db, author, { title: "Once more in English" });
  const kept = await db
    .selectFrom("boundaryWordings")
    .select(["language", "version"])
    .orderBy("id")
    .execute();
  expect(kept).toEqual(locales.map((language) => ({ language, version: boundaryFor(language).version })));
});

test("R2: the boundary says in every language that requests are outside the response times, and its version is its words", () => {
  const outside = {
    en: /outside our response times/,
    de: /außerhalb unserer Reaktionszeiten/,
    fr: /en dehors de nos délais/,
  };
  for (const locale of locales) {
    const { sentences, wording, version } = boundaryFor(locale);
    expect(sentences).toHaveLength(4);
    expect(wording).toMatch(outside[locale]);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
  }
  expect(new Set(locales.map((locale) => boundaryFor(locale).version)).size).toBe(locales.length);
});

test("R2: a boundary that changed since the page was shown is refused, and nothing is stored", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  for (const wording of ["", "an older version", boundaryFor("de").version]) {
    expect(await submit(db, author, { wording })).toEqual({
      ok: false,
      field: "wording",
      because: "wording-changed",
    });
  }
  expect(await everyRequest(db)).toEqual([]);
  expect(await db.selectFrom("boundaryWordings").selectAll().execute()).toEqual([]);
});

test("the same form sent twice, even at once, makes one request", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => submit(db, author)));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(await everyRequest(db)).toHaveLength(1);
  expect(await everyVote(db)).toHaveLength(1);
});

test("R3: a form that was changed and sent again is another request, and so is another person's", async () => {
  const db = await openTestDatabase();
  const [author, other] = [await aPartner(db), await aPartner(db)];
  await submit(db, author);
  await submit(db, author, { body: "On second thoughts: on every screen." });
  await submit(db, other);
  expect((await everyRequest(db)).map(({ authorId, body }) => [authorId, body.slice(0, 5)])).toEqual([
    [author.id, "On a "],
    [author.id, "On se"],
    [other.id, "On a "],
  ]);
});

test("a text that cannot be shown safely is refused, and nothing is stored", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const support = await aStaffMember(db, { role: "support" });
  const body = "> ".repeat(2500);
  const outcome = { ok: false, field: "body", because: "too-complex" };
  expect(await submit(db, author, { body })).toEqual(outcome);
  const { wording: _, ...recorded } = form({ body });
  expect(
    await recordRequest(db, {
      form: { ...recorded, author: author.email, origin: "call" },
      recordedById: support.id,
      now,
    }),
  ).toEqual(outcome);
  expect(await submit(db, author, { body: "x".repeat(20_001) })).toEqual({ ...outcome, because: "too-long" });
  expect(await everyRequest(db)).toEqual([]);
});

test("the database refuses titles of no or too many characters", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  for (const title of ["", "x".repeat(121)]) {
    await expect(submit(db, author, { title })).rejects.toThrow(/CHECK/);
  }
  expect(await everyRequest(db)).toEqual([]);
  expect(await submit(db, author, { title: "🦓".repeat(60) })).toEqual({ ok: true, id: 1, slug: "" });
});

test("R1: what support writes down is the partner's request and vote, by the hand of support, and needs no boundary", async () => {
  const db = await openTestDatabase();
  const partner = await aPartner(db);
  const support = await aStaffMember(db, { role: "support" });
  const outcome = await record(db, support.id, { author: partner.email, origin: "email" });
  expect(outcome).toMatchObject({ ok: true, id: 1 });
  expect((await everyRequest(db))[0]).toMatchObject({
    authorId: partner.id,
    origin: "email",
    recordedById: support.id,
    boundaryWordingId: null,
    openedById: support.id,
    openedAt: "2030-05-06T08:00:00.000Z",
    voteCount: 1,
    organisationCount: 1,
  });
  expect(await everyVote(db)).toMatchObject([
    { personId: partner.id, organisationId: partner.organisationId, castById: support.id },
  ]);
});

test("R1: nothing is recorded for staff, for somebody deactivated or erased, in a closed organisation, or unknown", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const manager = await aStaffMember(db, { role: "manager" });
  const closed = await anOrganisation(db);
  const [gone, erased, inClosed] = [
    await aPartner(db),
    await aPartner(db),
    await aPartner(db, { organisationId: closed.id }),
  ];
  await deactivatePerson(db, { id: gone.id, actorId: admin.id, now });
  await erasePerson(db, { id: erased.id, actorId: admin.id, now });
  await closeOrganisation(db, { id: closed.id, actorId: admin.id, now });
  const refusals = [
    [manager.email, "not-a-partner"],
    [admin.email, "not-a-partner"],
    [gone.email, "partner-left"],
    [inClosed.email, "partner-left"],
    [erased.email, "nobody-has-address"],
    ["nobody@example.com", "nobody-has-address"],
  ] as const;
  for (const [author, because] of refusals) {
    expect(await record(db, admin.id, { author })).toMatchObject({ ok: false, field: "author", because });
  }
  expect(await everyRequest(db)).toEqual([]);
});

test("A1: nothing is stored for an author who left, or joined the staff, while the request was on its way", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const [gone, promoted] = [await aPartner(db), await aPartner(db)];
  await erasePerson(db, { id: gone.id, actorId: admin.id, now });
  await changePerson(db, {
    id: promoted.id,
    form: { ...promoted, role: "support", organisation: null },
    actorId: admin.id,
    now,
  });
  const refused = { ok: false, field: "author" };
  expect(await submit(db, gone)).toEqual({ ...refused, because: "partner-left" });
  expect(await submit(db, promoted)).toEqual({ ...refused, because: "not-a-partner" });
  expect(await everyRequest(db)).toEqual([]);
});

test("R1, R2: the database refuses a request by form without a boundary, and a recorded one with it", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const support = await aStaffMember(db, { role: "support" });
  await submit(db, author);
  const change = (values: object) => db.updateTable("requests").set(values).where("id", "=", 1).execute();
  await expect(change({ boundaryWordingId: null })).rejects.toThrow(/CHECK/);
  await expect(change({ recordedById: support.id })).rejects.toThrow(/CHECK/);
  await expect(change({ origin: "call" })).rejects.toThrow(/CHECK/);
  await expect(change({ origin: "letter" })).rejects.toThrow(/CHECK/);
  await expect(change({ language: "es" })).rejects.toThrow(/CHECK/);
  await expect(change({ authorId: 404 })).rejects.toThrow(/FOREIGN KEY/);
});
