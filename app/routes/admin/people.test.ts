import { expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { closeOrganisation } from "../../accounts/organisations.server.ts";
import { findPersonIfAny } from "../../accounts/people.server.ts";
import { listSessions, startSession } from "../../accounts/sessions.server.ts";
import { redeemOneTimeLink } from "../../accounts/signing-in.server.ts";
import { answerTo, type TestVisit, visitedAt } from "../../http/test-visit.ts";
import { action as invite, loader as loadInvite } from "./invite.tsx";
import { loader as loadPeople } from "./people.tsx";
import { action as act, loader as loadPerson } from "./person.tsx";

const now = visitedAt;
const withMail = { settings: { smtpUrl: "smtp://127.0.0.1:25", mailFrom: "portal@example.com" } };

async function aDesk() {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin", name: "Ada Minde" });
  const { id: organisationId } = await anOrganisation(db, { name: "Nordwind" });
  return { db, admin, partner: await aPartner(db, { organisationId }) };
}

const person = (id: number, query = "") => ({
  path: `/admin/people/${id}${query}`,
  params: { id: String(id) },
});
const post = (db: Db, id: number, as: { id: number }, form: Record<string, string>) =>
  answerTo(db, act, { ...person(id), as, form });
const invitation = {
  name: "Chloé Dumas",
  email: "chloe@example.com",
  role: "partner",
  organisation: "NORDWIND",
  language: "fr",
};
const inviting = (form: Record<string, string>, as: { id: number }): TestVisit => ({
  path: "/admin/people/new",
  as,
  form,
});

test("A2: only admins see and manage people", async () => {
  const { db, partner } = await aDesk();
  for (const role of ["support", "manager"] as const) {
    const as = await aStaffMember(db, { role });
    const statuses = [
      (await answerTo(db, loadPeople, { path: "/admin/people", as })).status,
      (await answerTo(db, loadPerson, { ...person(partner.id), as })).status,
      (await post(db, partner.id, as, { intent: "deactivate" })).status,
      (await answerTo(db, loadInvite, { path: "/admin/people/new", as })).status,
      (await answerTo(db, invite, inviting(invitation, as))).status,
    ];
    expect(statuses).toEqual([403, 403, 403, 403, 403]);
  }
  expect((await findPersonIfAny(db, partner.id))?.deactivatedAt).toBeNull();
});

test("A1: inviting puts a mail into the outbox and leads to the new person", async () => {
  const { db, admin, partner } = await aDesk();
  const answer = await answerTo(db, invite, {
    ...inviting(invitation, admin),
    ...withMail,
  });
  expect(answer).toMatchObject({ status: 303, location: `/admin/people/${partner.id + 1}?done=invited` });
  expect(await db.selectFrom("outboxMails").select(["recipient", "kind", "language"]).execute()).toEqual([
    { recipient: "chloe@example.com", kind: "invitation", language: "fr" },
  ]);
});

test("a refused invitation comes back with every field as typed and the error beside its field", async () => {
  const { db, admin, partner } = await aDesk();
  const typed = { ...invitation, name: " ", email: "chloe" };
  expect(await answerTo(db, invite, inviting(typed, admin))).toMatchObject({
    status: 422,
    data: { values: typed, errors: { name: "required", email: "not-an-email" } },
  });
  const taken = { ...invitation, email: partner.email };
  expect((await answerTo(db, invite, inviting(taken, admin))).data).toMatchObject({
    errors: { email: "address-taken" },
  });
  await closeOrganisation(db, {
    id: (await anOrganisation(db, { name: "Südwind" })).id,
    actorId: admin.id,
    now,
  });
  const ofClosed = { ...invitation, organisation: "Südwind" };
  expect((await answerTo(db, invite, inviting(ofClosed, admin))).data).toMatchObject({
    errors: { organisation: "organisation-closed" },
  });
  const ofPart = { ...invitation, organisation: "wind" };
  expect(await answerTo(db, invite, inviting(ofPart, admin))).toMatchObject({
    status: 422,
    data: { values: ofPart, errors: { organisation: "no-such-organisation" }, similar: ["Nordwind"] },
  });
  expect((await answerTo(db, invite, inviting({ ...typed, isAdmin: "1" }, admin))).data).toMatchObject({
    errors: { "": "unknown-field" },
  });
  expect(await db.selectFrom("outboxMails").select("id").execute()).toEqual([]);
});

test("the invitation form knows the organisation it was opened from, and whether mail is sent", async () => {
  const { db, admin, partner } = await aDesk();
  const visit = { path: `/admin/people/new?organisation=${partner.organisationId}`, as: admin };
  expect((await answerTo(db, loadInvite, visit)).data).toMatchObject({
    sendsMail: false,
    suggestions: { names: ["Nordwind"], isCut: false },
    values: { role: "partner", organisation: "Nordwind", language: "en" },
  });
  const unknown = { path: "/admin/people/new?organisation=9999", as: admin, ...withMail };
  expect((await answerTo(db, loadInvite, unknown)).data).toMatchObject({
    sendsMail: true,
    values: { organisation: "" },
  });
  const typing = { path: "/admin/people/new?suggest=sud", as: admin };
  expect((await answerTo(db, loadInvite, typing)).data.suggestions.names).toEqual([]);
});

test("people are searched and paged by the address", async () => {
  const { db, admin, partner } = await aDesk();
  const search = async (query: string) =>
    (await answerTo(db, loadPeople, { path: `/admin/people${query}`, as: admin })).data.people.map(
      ({ id }) => id,
    );
  expect(await search("?q=minde")).toEqual([admin.id]);
  expect(await search("?q=%25")).toEqual([]);
  expect(await search(`?q=${"x".repeat(5000)}%00`)).toEqual([]);
  expect(await search(`?after=${admin.id}`)).toEqual([partner.id]);
  expect(await search("?after=nobody")).toHaveLength(2);
});

test("A4: a one-time link is shown once, works in any browser, and is on record", async () => {
  const { db, admin, partner } = await aDesk();
  const answer = await post(db, partner.id, admin, { intent: "link" });
  if (!("link" in answer.data)) throw new Error("no link");
  const token = /^https:\/\/portal\.example\.com\/en\/sign-in\/link\/(.+)$/.exec(answer.data.link)?.[1] ?? "";
  expect(
    JSON.stringify((await answerTo(db, loadPerson, { ...person(partner.id), as: admin })).data),
  ).not.toContain(token);
  expect(await redeemOneTimeLink(db, { token, now })).toEqual({ ok: true, personId: partner.id });
});

test("A1: no link is issued to somebody who cannot sign in", async () => {
  const { db, admin, partner } = await aDesk();
  await closeOrganisation(db, { id: partner.organisationId, actorId: admin.id, now });
  expect((await post(db, partner.id, admin, { intent: "link" })).status).toBe(403);
  expect((await answerTo(db, loadPerson, { ...person(partner.id), as: admin })).data).toMatchObject({
    maySignIn: false,
  });
  expect(await db.selectFrom("oneTimeLinks").selectAll().execute()).toEqual([]);
});

test("an admin saves what is known of a person, and a refused form comes back as typed", async () => {
  const { db, admin, partner } = await aDesk();
  const form = { ...invitation, intent: "save" };
  expect(await post(db, partner.id, admin, form)).toMatchObject({
    status: 303,
    location: `/admin/people/${partner.id}?done=saved`,
  });
  expect(await findPersonIfAny(db, partner.id)).toMatchObject({ name: "Chloé Dumas", language: "fr" });
  const { intent: _, ...typed } = { ...form, email: admin.email };
  expect(await post(db, partner.id, admin, { ...typed, intent: "save" })).toMatchObject({
    status: 422,
    data: { values: typed, errors: { email: "address-taken" } },
  });
  expect(await post(db, partner.id, admin, { ...form, organisation: "Nord" })).toMatchObject({
    status: 422,
    data: { errors: { organisation: "no-such-organisation" }, similar: ["Nordwind"] },
  });
});

test("A1: deactivating and reactivating lead back to the person, erasing to the list", async () => {
  const { db, admin, partner } = await aDesk();
  const path = `/admin/people/${partner.id}`;
  expect((await post(db, partner.id, admin, { intent: "deactivate" })).location).toBe(
    `${path}?done=deactivated`,
  );
  expect((await post(db, partner.id, admin, { intent: "reactivate" })).location).toBe(
    `${path}?done=reactivated`,
  );
  expect(
    (await answerTo(db, loadPerson, { ...person(partner.id, "?erase"), as: admin })).data.isErasing,
  ).toBe(true);
  expect((await findPersonIfAny(db, partner.id))?.name).toBe(partner.name);
  expect((await post(db, partner.id, admin, { intent: "erase" })).location).toBe("/admin/people?erased");
  expect((await answerTo(db, loadPerson, { ...person(partner.id), as: admin })).status).toBe(404);
  expect((await post(db, partner.id, admin, { intent: "reactivate" })).status).toBe(404);
});

test("A2: the last admin is told why nothing changed", async () => {
  const { db, admin } = await aDesk();
  for (const intent of ["deactivate", "erase"]) {
    expect(await post(db, admin.id, admin, { intent })).toMatchObject({
      status: 409,
      data: { refused: "last-admin" },
    });
  }
  const form = {
    intent: "save",
    name: "Ada Minde",
    email: admin.email,
    role: "manager",
    organisation: "",
    language: "en",
  };
  expect(await post(db, admin.id, admin, form)).toMatchObject({
    status: 422,
    data: { errors: { role: "last-admin" } },
  });
});

test("an admin ends one session of a person, or all", async () => {
  const { db, admin, partner } = await aDesk();
  for (let count = 0; count < 3; count += 1) {
    await startSession(db, { personId: partner.id, signedInBy: "code", device: "", now });
  }
  const [first] = await listSessions(db, { personId: partner.id, now });
  const end = async (form: Record<string, string>) => (await post(db, partner.id, admin, form)).data;
  expect(await end({ intent: "end-session", session: String(first?.id) })).toEqual({ ended: 1 });
  expect(await end({ intent: "end-session", session: "first" })).toEqual({ ended: 0 });
  expect(await end({ intent: "end-sessions" })).toEqual({ ended: 2 });
});

test("an address or an intent that means nothing is refused", async () => {
  const { db, admin, partner } = await aDesk();
  expect((await post(db, partner.id, admin, { intent: "promote" })).status).toBe(400);
  expect((await post(db, partner.id, admin, {})).status).toBe(400);
  for (const id of ["9999", "nobody", "-1", "1e3", ""]) {
    const visit = { path: `/admin/people/${id}`, params: { id }, as: admin };
    expect((await answerTo(db, loadPerson, visit)).status).toBe(404);
  }
});
