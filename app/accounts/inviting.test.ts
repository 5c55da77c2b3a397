import { expect, test } from "vitest";
import { anOrganisation, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { invitePerson } from "./inviting.server.ts";
import { deactivatePerson } from "./leaving.server.ts";
import { closeOrganisation } from "./organisations.server.ts";
import { findPersonIfAny } from "./people.server.ts";
import { firstNameOf } from "./person.ts";
import { emailField, personForm, profileForm } from "./person-form.ts";

const now = builtAt;
const mailFacts = { portalName: "Partner portal", baseUrl: "https://portal.example.com" };

async function aSetting() {
  const db = await openTestDatabase();
  const inviter = await aStaffMember(db, { role: "admin", name: "Ada Minde" });
  const organisation = await anOrganisation(db, { name: "Nordwind" });
  const invitation = {
    name: "Chloé Dumas",
    email: "chloe@example.com",
    role: "partner" as const,
    organisation: organisation.id,
    language: "fr" as const,
  };
  return { db, inviter, organisation, invitation };
}

test("A1: an invited partner belongs to the organisation and is told by a mail in their own language", async () => {
  const { db, inviter, organisation, invitation } = await aSetting();
  const outcome = await invitePerson(db, { invitation, inviter, mailFacts, now });
  if (!outcome.ok) throw new Error("refused");
  expect(await findPersonIfAny(db, outcome.personId)).toMatchObject({
    name: "Chloé Dumas",
    displayName: "Chloé",
    organisationId: organisation.id,
    role: "partner",
    language: "fr",
  });
  const mail = await db.selectFrom("outboxMails").selectAll().executeTakeFirstOrThrow();
  expect(mail).toMatchObject({
    kind: "invitation",
    recipient: "chloe@example.com",
    language: "fr",
    isSecret: 0,
    state: "waiting",
  });
  expect(mail.textBody).toContain("Bonjour Chloé,");
  expect(mail.textBody).toContain("Ada Minde vous invite sur Partner portal pour Nordwind.");
  expect(mail.textBody).toContain("https://portal.example.com/fr/sign-in\n");
});

test("A1: an invited member of the staff has no organisation, and the mail names none", async () => {
  const { db, inviter, invitation } = await aSetting();
  await invitePerson(db, {
    invitation: { ...invitation, role: "support", organisation: null },
    inviter,
    mailFacts,
    now,
  });
  const { textBody } = await db.selectFrom("outboxMails").select("textBody").executeTakeFirstOrThrow();
  expect(textBody).not.toContain("Nordwind");
});

test("address-taken: nobody is invited twice, not even a deactivated person", async () => {
  const { db, inviter, invitation } = await aSetting();
  const first = await invitePerson(db, { invitation, inviter, mailFacts, now });
  if (!first.ok) throw new Error("refused");
  const refusal = { ok: false, because: "address-taken" };
  expect(await invitePerson(db, { invitation, inviter, mailFacts, now })).toEqual(refusal);
  await deactivatePerson(db, { id: first.personId, actorId: inviter.id, now });
  expect(await invitePerson(db, { invitation, inviter, mailFacts, now })).toEqual(refusal);
  expect(await db.selectFrom("outboxMails").select("id").execute()).toHaveLength(1);
});

test("organisation-closed: nobody is invited into an organisation that is closed or does not exist", async () => {
  const { db, inviter, organisation, invitation } = await aSetting();
  const refusal = { ok: false, because: "organisation-closed" };
  expect(
    await invitePerson(db, { invitation: { ...invitation, organisation: 9999 }, inviter, mailFacts, now }),
  ).toEqual(refusal);
  await closeOrganisation(db, { id: organisation.id, actorId: inviter.id, now });
  expect(await invitePerson(db, { invitation, inviter, mailFacts, now })).toEqual(refusal);
  expect(await db.selectFrom("outboxMails").select("id").execute()).toEqual([]);
});

test("twenty invitations of one address at once make one person", async () => {
  const { db, inviter, invitation } = await aSetting();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => invitePerson(db, { invitation, inviter, mailFacts, now })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a name with markup, templates or line breaks stays text in mail", async () => {
  const { db, inviter, invitation } = await aSetting();
  const name = '<img src=x onerror="alert(1)"> {{inviterName}} $t(mail:greeting)';
  await invitePerson(db, {
    invitation: { ...invitation, name },
    inviter: { ...inviter, name },
    mailFacts,
    now,
  });
  const mail = await db.selectFrom("outboxMails").selectAll().executeTakeFirstOrThrow();
  expect(mail.htmlBody).not.toContain("<img");
  expect(mail.htmlBody).toContain(
    "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; {{inviterName}} $t(mail:greeting)",
  );
  expect(mail.textBody).toContain(name);
});

test("personForm: A1 in the form, with a code for each refusal", () => {
  const form = {
    name: "Anna Berg",
    email: " Anna@Example.COM ",
    role: "partner",
    organisation: " Nord \n wind",
    language: "de",
  };
  expect(personForm.parse(form)).toEqual({
    name: "Anna Berg",
    email: "anna@example.com",
    role: "partner",
    organisation: "Nord wind",
    language: "de",
  });
  const { organisation: _, ...withoutOrganisation } = form;
  expect(personForm.parse({ ...withoutOrganisation, role: "admin" }).organisation).toBe("");
  const refusals: [Record<string, string>, field: string, code: string][] = [
    [{ name: " \n " }, "name", "required"],
    [{ name: "x".repeat(121) }, "name", "too-long"],
    [{ email: "anna" }, "email", "not-an-email"],
    [{ email: "anna@example.com\nbcc: all@example.com" }, "email", "not-an-email"],
    [{ email: `${"x".repeat(250)}@example.com` }, "email", "too-long"],
    [{ role: "owner" }, "role", "choose-one"],
    [{ language: "es" }, "language", "choose-one"],
    [{ organisation: " " }, "organisation", "partner-needs-organisation"],
    [{ organisation: "x".repeat(121) }, "organisation", "too-long"],
    [{ role: "support" }, "organisation", "staff-has-no-organisation"],
  ];
  for (const [change, field, code] of refusals) {
    const issue = personForm.safeParse({ ...form, ...change }).error?.issues[0];
    expect([change, issue?.path.join("."), issue?.message]).toEqual([change, field, code]);
  }
});

test("profileForm takes one line that is not empty, and a language of the portal", () => {
  expect(profileForm.parse({ displayName: " A.\tB. ", language: "fr" })).toEqual({
    displayName: "A. B.",
    language: "fr",
  });
  expect(profileForm.safeParse({ displayName: "", language: "fr" }).error?.issues[0]?.message).toBe(
    "required",
  );
  expect(
    profileForm.safeParse({ displayName: "x".repeat(61), language: "fr" }).error?.issues[0]?.message,
  ).toBe("too-long");
  expect(profileForm.safeParse({ displayName: "A", language: "fr", role: "admin" }).success).toBe(false);
});

test("emailField compares addresses in lower case", () => {
  expect(emailField.parse(" O.Brien+Portal@Example.com")).toBe("o.brien+portal@example.com");
});

test("A3: a person is called by the first word of the name unless they say otherwise", () => {
  for (const [name, first] of [
    ["Anna Berg", "Anna"],
    ["  Jean-Luc  Moreau ", "Jean-Luc"],
    ["Cher", "Cher"],
    ["x".repeat(100), "x".repeat(60)],
  ] as const) {
    expect(firstNameOf(name)).toBe(first);
  }
});
