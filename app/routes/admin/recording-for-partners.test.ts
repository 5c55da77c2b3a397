import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { deactivatePerson } from "../../accounts/leaving.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { withdrawRequest } from "../../requests/settling.server.ts";
import * as similarRoute from "../portal/similar-requests.tsx";
import * as recordRequest from "./record-request.tsx";
import * as requestRoute from "./request.tsx";

const { action: record } = recordRequest;

afterAll(stopRendering);

test("R1: support records a partner's wish and is led to it; a refused form keeps every field", async () => {
  const db = await openTestDatabase();
  const [support, partner] = [await aStaffMember(db, { role: "support" }), await aPartner(db)];
  const send = (changes: Record<string, string>, as: { id: number } = support) =>
    answerTo(db, record, {
      path: "/admin/requests/new",
      as,
      form: {
        author: partner.email,
        origin: "email",
        title: "Dark mode",
        body: "At night.",
        language: "en",
        submissionKey: randomUUID(),
        ...changes,
      },
    });
  const gone = await aPartner(db);
  await deactivatePerson(db, { id: gone.id, actorId: support.id, now: visitedAt });
  const kept = { origin: "email", title: "Dark mode", body: "At night.", language: "en" };
  const refusals = [
    [support.email, "not-a-partner"],
    [gone.email, "partner-left"],
    ["nobody@example.com", "nobody-has-address"],
    ["Zephyr", "nobody-found"],
    ["", "required"],
  ] as const;
  for (const [author, because] of refusals) {
    expect(await send({ author })).toMatchObject({
      status: 422,
      data: { errors: { author: because }, values: { ...kept, author } },
    });
  }
  expect((await send({}, partner)).status).toBe(403);
  const signedOut = await pageAt(
    db,
    { route: recordRequest, pattern: "admin/requests/new" },
    { path: "/admin/requests/new", form: { ...kept, author: partner.email } },
  );
  for (const [name, value] of Object.entries(kept)) {
    expect(signedOut).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  }
  expect(wordsOf(signedOut)).toContain("What you wrote Dark mode At night.");
  expect(await db.selectFrom("requests").selectAll().execute()).toEqual([]);
  expect(await send({ author: ` ${partner.email.toUpperCase()} ` })).toMatchObject({
    status: 303,
    location: "/admin/requests/1?done=recorded",
  });
  const html = await pageAt(
    db,
    { route: requestRoute, pattern: "admin/requests/:number" },
    { path: "/admin/requests/1?done=recorded", as: support },
  );
  expect(wordsOf(html)).toContain(
    `The request is recorded ${partner.name} is its author and first voter. The portal tells them`,
  );
});

async function aWishToRecord() {
  const db = await openTestDatabase();
  const support = await aStaffMember(db, { role: "support" });
  const [anna, other] = [
    await aPartner(db, { name: "Anna Berg", email: "a.berg@nordwind.example" }),
    await aPartner(db, { name: "Anna Tal", email: "tal@sud.example" }),
  ];
  const wish = {
    author: "anna",
    origin: "call",
    title: "Dark mode for the planning board",
    body: "At night.",
    language: "en",
    submissionKey: randomUUID(),
  };
  const send = (changes: Record<string, string> = {}) =>
    answerTo(db, record, { path: "/admin/requests/new", as: support, form: { ...wish, ...changes } });
  const pageAfter = (changes: Record<string, string> = {}) =>
    pageAt(
      db,
      { route: recordRequest, pattern: "admin/requests/new" },
      { path: "/admin/requests/new", as: support, form: { ...wish, ...changes } },
    );
  const authors = async () =>
    (await db.selectFrom("requests").select("authorId").orderBy("id").execute()).map(
      ({ authorId }) => authorId,
    );
  return { db, support, anna, other, wish, send, pageAfter, authors };
}

test("A2: a part of a name brings the form back with those who match, and the one who is chosen is the author", async () => {
  const { anna, other, send, pageAfter, authors } = await aWishToRecord();
  expect(await send()).toMatchObject({
    status: 422,
    data: {
      errors: { chosen: "choose-partner" },
      values: { author: "anna", body: "At night." },
      offered: { similar: [{ email: anna.email }, { email: other.email }], isCut: false },
    },
  });
  const html = await pageAfter();
  expect(wordsOf(html)).toMatch(
    /Who is meant\? Please choose who is meant\. Anna Berg, .* a\.berg@nordwind\.example/,
  );
  expect(html).toContain('name="chosenFor" value="anna"');
  expect(await authors()).toEqual([]);
  expect(await send({ author: "berg", chosen: other.email, chosenFor: "anna" })).toMatchObject({
    data: { errors: { chosen: "choose-partner" }, offered: { similar: [{ email: anna.email }] } },
  });
  expect(await send({ chosen: other.email, chosenFor: "anna" })).toMatchObject({ status: 303 });
  expect(await authors()).toEqual([other.id]);
});

test("R9: before support records a request it is offered what says the same, with the partner's vote for it instead", async () => {
  const { db, support, anna, wish, send, pageAfter, authors } = await aWishToRecord();
  const similar = await aRequest(db, { title: "A dark mode for the planning board" });
  const byAnna = { author: "A.Berg@nordwind.example" };
  expect(await send(byAnna)).toMatchObject({
    status: 422,
    data: {
      errors: {},
      step: { partner: { name: "Anna Berg" }, offered: { requests: [{ id: similar.id }] } },
    },
  });
  const html = await pageAfter(byAnna);
  expect(wordsOf(html)).toContain(
    "Is it one of these? Nothing is recorded yet. If Anna Berg means one of these",
  );
  const instead = `/admin/requests/${similar.id}?partner=A.Berg%40nordwind.example#record-vote`;
  expect(html).toContain(`href="${instead}"`);
  expect(html).toMatch(/<textarea[^>]*>At night\.<\/textarea>/);
  expect(html).toMatch(new RegExp(`name="seen" value="${wish.title}"`));
  const voting = await pageAt(
    db,
    { route: requestRoute, pattern: "admin/requests/:number" },
    { path: instead.replace(/#.*/, ""), as: support },
  );
  expect(voting).toMatch(/name="partner"[^>]*value="A\.Berg@nordwind\.example"/);
  expect(await authors()).toEqual([similar.author.id]);
  const goOn = { ...byAnna, seen: wish.title };
  expect(await send(goOn)).toMatchObject({ status: 303 });
  expect(await authors()).toEqual([similar.author.id, anna.id]);
  // Sent twice, it is found again instead of being offered itself.
  expect(await send(byAnna)).toMatchObject({ status: 303 });
  expect(await authors()).toHaveLength(2);
});

test("A3: partners are suggested by a part of their name to staff alone", async () => {
  const { db, support, anna, other } = await aWishToRecord();
  const ask = (as: { id: number }, typed: string) =>
    answerTo(db, recordRequest.loader, { path: `/admin/requests/new?suggest=${typed}`, as });
  expect((await ask(support, "anna")).data.partners.map(({ email }) => email)).toEqual([
    anna.email,
    other.email,
  ]);
  expect((await ask(support, "")).data.partners).toEqual([]);
  expect((await ask(anna, "anna")).status).toBe(403);
});

test("A3: what says the same leads staff, and nobody else, to where a vote is recorded", async () => {
  const { db, support, anna } = await aWishToRecord();
  const { id } = await aRequest(db, { title: "A dark mode for the planning board" });
  const closed = await aRequest(db, { title: "Dark mode, please, for the planning board" });
  await withdrawRequest(db, { requestId: closed.id, authorId: closed.author.id, now: visitedAt });
  const pageFor = (as?: { id: number }) =>
    pageAt(
      db,
      { route: similarRoute, pattern: ":locale/requests/similar" },
      { path: "/en/requests/similar?title=dark+mode+planning+board", ...(as ? { as } : {}) },
    );
  const forStaff = await pageFor(support);
  expect(forStaff).toContain(`href="/admin/requests/${id}#record-vote"`);
  expect(forStaff).not.toContain(`/admin/requests/${closed.id}`);
  for (const as of [anna, undefined]) {
    const html = await pageFor(as);
    expect(html).toContain("A dark mode for the planning board");
    expect(html).not.toContain("/admin/");
  }
});
