import { expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listAccountEvents } from "./account-events.server.ts";
import { organisationForm } from "./organisation-form.ts";
import {
  changeOrganisation,
  closeOrganisation,
  createOrganisation,
  findOrganisationIfAny,
  reopenOrganisation,
} from "./organisations.server.ts";
import { suggestOrganisations } from "./searching.server.ts";
import { findSignedInPersonIfAny, startSession } from "./sessions.server.ts";
import { issueOneTimeLink, redeemOneTimeLink } from "./signing-in.server.ts";

const now = builtAt;

async function anAdminAndADatabase() {
  const db = await openTestDatabase();
  return { db, admin: await aStaffMember(db, { role: "admin" }) };
}

test("an organisation is created with its plan, on record", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const outcome = await createOrganisation(db, {
    form: { name: "Nordwind GmbH", plan: "enterprise" },
    actorId: admin.id,
    now,
  });
  if (!outcome.ok) throw new Error("refused");
  expect(await findOrganisationIfAny(db, outcome.id)).toMatchObject({
    name: "Nordwind GmbH",
    plan: "enterprise",
    closedAt: null,
    peopleCount: 0,
  });
  expect(await listAccountEvents(db, { organisationId: outcome.id })).toMatchObject([
    { kind: "organisation-created", actorName: admin.name },
  ]);
});

test("name-taken: no two organisations share a name, whatever its case, accents and ligatures", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const first = await anOrganisation(db, { name: "Société Straßenbau Œuvre" });
  const other = await anOrganisation(db, { name: "Südwind" });
  const refusal = { ok: false, because: "name-taken" };
  for (const name of [
    "SOCIÉTÉ STRASSENBAU ŒUVRE",
    "societe strassenbau oeuvre",
    "Socie\u0301te\u0301 Straßenbau Œuvre",
  ]) {
    const form = { name, plan: "free" } as const;
    expect(await createOrganisation(db, { form, actorId: admin.id, now })).toEqual(refusal);
    expect(await changeOrganisation(db, { id: other.id, form, actorId: admin.id, now })).toEqual(refusal);
    expect(await changeOrganisation(db, { id: first.id, form, actorId: admin.id, now })).toEqual({
      ok: true,
      id: first.id,
    });
  }
  const plan = "free" as const;
  expect((await createOrganisation(db, { form: { name: "Südwind 2", plan }, actorId: null, now })).ok).toBe(
    true,
  );
  await expect(
    db
      .insertInto("organisations")
      .values({ name: "Sudwind", foldedName: "sudwind", plan, createdAt: "x", closedAt: null })
      .execute(),
  ).rejects.toThrow(/UNIQUE/);
});

test("the database refuses a plan that does not exist and a name that is empty or endless", async () => {
  const db = await openTestDatabase();
  const row = {
    name: "Nordwind",
    foldedName: "nordwind",
    plan: "free" as const,
    createdAt: "2030-05-06T08:00:00.000Z",
    closedAt: null,
  };
  const insert = (values: object) =>
    db
      .insertInto("organisations")
      .values({ ...row, ...values })
      .execute();
  await expect(insert({ plan: "gold" })).rejects.toThrow(/CHECK/);
  await expect(insert({ name: "" })).rejects.toThrow(/CHECK/);
  await expect(insert({ name: "x".repeat(121) })).rejects.toThrow(/CHECK/);
});

test("A1: closing an organisation ends its people's sessions and their ways in, and reopening gives them back", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const partner = await aPartner(db);
  const { id: organisationId } = await anOrganisation(db, { name: "Bystander" });
  const bystander = await aPartner(db, { organisationId });
  const token = await startSession(db, { personId: partner.id, signedInBy: "link", device: "", now });
  const other = await startSession(db, { personId: bystander.id, signedInBy: "link", device: "", now });
  const link = await issueOneTimeLink(db, { personId: partner.id, actorId: admin.id, now });

  await closeOrganisation(db, { id: partner.organisationId, actorId: admin.id, now });
  expect(await findSignedInPersonIfAny(db, { token, now })).toBeUndefined();
  expect(await findSignedInPersonIfAny(db, { token: other, now })).toBeDefined();
  expect(await redeemOneTimeLink(db, { token: link, now })).toEqual({ ok: false, because: "not-valid" });
  expect((await findOrganisationIfAny(db, partner.organisationId))?.peopleCount).toBe(1);
  expect((await suggestOrganisations(db)).names).toEqual(["Bystander"]);

  await reopenOrganisation(db, { id: partner.organisationId, actorId: admin.id, now });
  expect(await redeemOneTimeLink(db, { token: link, now })).toEqual({ ok: true, personId: partner.id });
  const kinds = (await listAccountEvents(db, { organisationId: partner.organisationId })).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(["organisation-reopened", "organisation-closed", "organisation-created"]);
});

test("A1: closing twice or reopening an open organisation changes nothing and is not on record", async () => {
  const { db, admin } = await anAdminAndADatabase();
  const { id } = await anOrganisation(db);
  await reopenOrganisation(db, { id, actorId: admin.id, now });
  await closeOrganisation(db, { id, actorId: admin.id, now });
  await closeOrganisation(db, { id, actorId: admin.id, now: now.add({ hours: 1 }) });
  expect(await listAccountEvents(db, { organisationId: id })).toHaveLength(2);
  expect((await findOrganisationIfAny(db, id))?.closedAt).toBe("2030-05-06T08:00:00.000Z");
});

test("A1: the database keeps an organisation that has people", async () => {
  const db = await openTestDatabase();
  const { organisationId } = await aPartner(db);
  await expect(db.deleteFrom("organisations").where("id", "=", organisationId).execute()).rejects.toThrow(
    /FOREIGN KEY/,
  );
});

test("organisationForm takes one line of a name and a plan that exists, and nothing else", () => {
  expect(organisationForm.parse({ name: "  Nord \n wind ", plan: "free" })).toEqual({
    name: "Nord wind",
    plan: "free",
  });
  const refusals = [
    [{ name: " ", plan: "free" }, "required"],
    [{ name: "x".repeat(121), plan: "free" }, "too-long"],
    [{ name: "Nordwind", plan: "gold" }, "choose-one"],
  ] as const;
  for (const [form, code] of refusals) {
    expect(organisationForm.safeParse(form).error?.issues[0]?.message).toBe(code);
  }
  expect(organisationForm.safeParse({ name: "Nordwind", plan: "free", closedAt: "now" }).success).toBe(false);
});
