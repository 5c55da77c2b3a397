import { expect, test } from "vitest";
import { aPartner, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { listAccountEvents } from "../../accounts/account-events.server.ts";
import { findPersonIfAny } from "../../accounts/people.server.ts";
import { listSessions, startSession } from "../../accounts/sessions.server.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { chooseHearing } from "../../notifications/choosing.server.ts";
import { aSupportedRequest } from "../../notifications/test-hearing.ts";
import { action, loader } from "./account.tsx";

const now = visitedAt;
const page = { path: "/en/account", params: { locale: "en" } };

async function aPartnerAndADatabase() {
  const db = await openTestDatabase();
  return { db, partner: await aPartner(db, { name: "Anna Berg" }) };
}

const sessionOf = (db: Db, { id }: { id: number }) =>
  startSession(db, { personId: id, signedInBy: "code", device: "Firefox, Linux", now });
const send = (db: Db, as: { id: number }, form: Record<string, string>) =>
  answerTo(db, action, { ...page, as, form });
const idsOf = async (db: Db, { id }: { id: number }) =>
  (await listSessions(db, { personId: id, now })).map((session) => session.id);

test("an account shows its owner's facts and sessions, and which of them this one is", async () => {
  const { db, partner } = await aPartnerAndADatabase();
  await sessionOf(db, partner);
  const { data } = await answerTo(db, loader, { ...page, as: partner });
  expect(data).toMatchObject({
    title: "Your account",
    person: { name: "Anna Berg", email: partner.email, displayName: "Anna" },
    isSaved: false,
  });
  expect(data.sessions.map(({ device, isThisOne }) => [device, isThisOne]).sort()).toEqual([
    ["Firefox, Linux", false],
    ["Test", true],
  ]);
});

test("A4: who ends one of their sessions is told so, and the others go on", async () => {
  const { db, partner } = await aPartnerAndADatabase();
  await sessionOf(db, partner);
  await sessionOf(db, partner);
  const [first, second] = await idsOf(db, partner);
  expect(await send(db, partner, { intent: "end-session", session: String(first) })).toMatchObject({
    status: 200,
    data: { ended: 1 },
  });
  expect(await idsOf(db, partner)).toContain(second);
  expect(await idsOf(db, partner)).not.toContain(first);
  expect(await listAccountEvents(db, { personId: partner.id })).toHaveLength(1);
});

test("A4: nobody ends somebody else's session, and what is no session is refused", async () => {
  const { db, partner } = await aPartnerAndADatabase();
  const other = await aPartner(db);
  await sessionOf(db, other);
  const [theirs] = await idsOf(db, other);
  expect((await send(db, partner, { intent: "end-session", session: String(theirs) })).data).toEqual({
    ended: 0,
  });
  expect(await idsOf(db, other)).toEqual([theirs]);
  expect((await send(db, partner, { intent: "end-session", session: "all" })).status).toBe(400);
  expect((await send(db, partner, { intent: "end-session" })).status).toBe(400);
});

test("A4: who ends all other sessions keeps the one that they are in", async () => {
  const { db, partner } = await aPartnerAndADatabase();
  const other = await aPartner(db);
  await sessionOf(db, partner);
  await sessionOf(db, partner);
  await sessionOf(db, other);
  expect((await send(db, partner, { intent: "end-sessions" })).data).toEqual({ ended: 2 });
  expect((await listSessions(db, { personId: partner.id, now })).map(({ device }) => device)).toEqual([
    "Test",
  ]);
  expect(await idsOf(db, other)).toHaveLength(1);
});

test("A3: a profile is saved and its page comes back in the language that was chosen", async () => {
  const { db, partner } = await aPartnerAndADatabase();
  const form = { intent: "save", displayName: " A. \t B. ", language: "fr" };
  expect(await send(db, partner, form)).toMatchObject({ status: 303, location: "/fr/account?saved" });
  expect(await findPersonIfAny(db, partner.id)).toMatchObject({ displayName: "A. B.", language: "fr" });
  const saved = { path: "/fr/account?saved", params: { locale: "fr" }, as: partner };
  expect((await answerTo(db, loader, saved)).data).toMatchObject({ isSaved: true, title: "Votre compte" });
});

test("a refused profile comes back as typed and changes nothing", async () => {
  const { db, partner } = await aPartnerAndADatabase();
  const form = { intent: "save", displayName: " ", language: "es" };
  expect(await send(db, partner, form)).toMatchObject({
    status: 422,
    data: { values: form, errors: { displayName: "required", language: "choose-one" } },
  });
  const refused = await send(db, partner, { ...form, displayName: "x".repeat(61), language: "en" });
  expect(refused.data).toMatchObject({ errors: { displayName: "too-long" } });
  const bold = await send(db, partner, { ...form, displayName: "A", language: "en", role: "admin" });
  expect(bold).toMatchObject({ status: 422, data: { errors: { "": "unknown-field" } } });
  expect(await findPersonIfAny(db, partner.id)).toMatchObject({ displayName: "Anna", role: "partner" });
});

test("A1: staff have an account too; a visitor's form is refused and a visitor's page leads to sign-in", async () => {
  const { db } = await aPartnerAndADatabase();
  const support = await aStaffMember(db, { role: "support" });
  expect((await answerTo(db, loader, { ...page, as: support })).data.person).toMatchObject({
    role: "support",
    organisation: null,
  });
  expect((await answerTo(db, action, { ...page, form: { intent: "end-sessions" } })).status).toBe(401);
  expect((await answerTo(db, loader, page)).location).toBe("/en/sign-in?to=%2Fen%2Faccount");
});

test("P6: a partner says here whether mail about requests comes, and takes back what was chosen for one", async () => {
  const { db, request, voters } = await aSupportedRequest();
  const [voter] = voters;
  if (!voter) throw new Error("no voter");
  const shown = async (query = "") =>
    (await answerTo(db, loader, { ...page, path: page.path + query, as: voter })).data.hearing;
  expect(await shown()).toEqual({ wantsMail: true, choices: [] });
  const { status, location } = await send(db, voter, { intent: "stop-mail" });
  expect([status, location]).toEqual([303, "/en/account?mail#mail"]);
  const topic = { requestId: request.id, topicIds: [request.id] };
  await chooseHearing(db, { personId: voter.id, ...topic, choice: "nothing", now });
  expect(await shown()).toEqual({
    wantsMail: false,
    choices: [{ id: request.id, slug: "dark-mode", title: "Dark mode", language: "en", choice: "nothing" }],
  });
  expect(await shown(`?choices=${request.id}`)).toEqual(await shown());
  await send(db, voter, { intent: "start-mail" });
  await send(db, voter, { intent: "hear-as-usual", request: String(request.id) });
  expect(await shown()).toEqual({ wantsMail: true, choices: [] });
});

test("P6: a choice for a request that is not there, or by staff, who support none, is refused", async () => {
  const { db, voters, manager } = await aSupportedRequest({ voters: 1 });
  const statusOf = async (as: { id: number } | undefined, form: Record<string, string>) =>
    as && (await send(db, as, form)).status;
  expect(await statusOf(voters[0], { intent: "hear-as-usual", request: "999" })).toBe(404);
  expect(await statusOf(voters[0], { intent: "hear-as-usual", request: "x" })).toBe(422);
  expect(await statusOf(manager, { intent: "stop-mail" })).toBe(403);
  expect((await answerTo(db, loader, { ...page, as: manager })).data.hearing).toBeNull();
});
