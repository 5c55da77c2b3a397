import { expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { deactivatePerson, erasePerson, reactivatePerson } from "./leaving.server.ts";
import { changeOrganisation, closeOrganisation } from "./organisations.server.ts";
import { findPartnerMeant } from "./partner-meant.server.ts";
import { listPartnersLike } from "./partner-searching.server.ts";
import { changePerson } from "./people.server.ts";

const namesLike = async (db: Db, typed: string) =>
  (await listPartnersLike(db, typed)).partners.map(({ name }) => name);

async function aDirectory() {
  const db = await openTestDatabase();
  const [nord, sud] = [
    await anOrganisation(db, { name: "Nordwind Hygiène" }),
    await anOrganisation(db, { name: "Müller & Söhne" }),
  ];
  const add = (name: string, email: string, organisationId: number) =>
    aPartner(db, { name, email, organisationId });
  const joyce = await add("Joyce O’Brien", "j.obrien@nordwind.example", nord.id);
  const li = await add("Li Wang", "li_w@sud.example", sud.id);
  const jorg = await add("Jörg Weiß", "joerg@nordwind.example", nord.id);
  const admin = await aStaffMember(db, { role: "admin", name: "Joyce Staff", email: "joyce@vendor.example" });
  return { db, nord, sud, joyce, li, jorg, act: { actorId: admin.id, now: builtAt }, admin };
}

test("A2: support finds a partner by any part of name, organisation and address, and by several at once", async () => {
  const { db } = await aDirectory();
  expect(await listPartnersLike(db, "joyce")).toEqual({
    partners: [
      { name: "Joyce O’Brien", organisationName: "Nordwind Hygiène", email: "j.obrien@nordwind.example" },
    ],
    isCut: false,
  });
  for (const typed of [
    "JOYCE",
    "oyc",
    "o'brien",
    "O’Bri",
    "j.obrien@nord",
    "joyce nordwind",
    "hygiene brien",
  ])
    expect(await namesLike(db, typed), typed).toEqual(["Joyce O’Brien"]);
  for (const typed of ["wind", "NORDWIND hyg", "@nordwind"])
    expect(await namesLike(db, typed), typed).toEqual(["Jörg Weiß", "Joyce O’Brien"]);
  for (const typed of ["joerg", "jorg", "JÖRG", "weiss"])
    expect(await namesLike(db, typed), typed).toEqual(["Jörg Weiß"]);
  for (const typed of ["mueller", "müller & söhne", "Li", "li_w", "wang li"])
    expect(await namesLike(db, typed), typed).toEqual(["Li Wang"]);
});

test.each([
  ["", "nothing"],
  ["j", "one letter"],
  ["yc", "two letters inside a word"],
  ["joyce wang", "words of two people"],
  ['joyce" OR words:*', "what only looks like a query"],
  ["NEAR(joyce wang)", "an operator"],
  ["\u0000\ud800", "no letters"],
  ["%", "a wildcard"],
  ["x ".repeat(5000), "very much"],
])("%j finds nobody: %s", async (typed) => {
  const { db } = await aDirectory();
  expect(await listPartnersLike(db, typed)).toEqual({ partners: [], isCut: false });
});

test("A1: only partners who can sign in are found, under what they are called now", async () => {
  const { db, nord, sud, joyce, li, jorg, act } = await aDirectory();
  expect(await namesLike(db, "joyce")).toEqual(["Joyce O’Brien"]);
  await deactivatePerson(db, { id: joyce.id, ...act });
  expect(await namesLike(db, "joyce")).toEqual([]);
  await reactivatePerson(db, { id: joyce.id, ...act });
  expect(await namesLike(db, "joyce")).toEqual(["Joyce O’Brien"]);
  const form = { name: "Joy Kelly", email: "joy@sud.example", organisation: sud.id } as const;
  await changePerson(db, {
    id: joyce.id,
    form: { ...form, role: "partner", language: "en" },
    ...act,
  });
  expect(await namesLike(db, "brien")).toEqual([]);
  expect(await namesLike(db, "kelly muller")).toEqual(["Joy Kelly"]);
  await changeOrganisation(db, { id: sud.id, form: { name: "Südwerk", plan: "free" }, ...act });
  expect(await namesLike(db, "suedwerk")).toEqual(["Joy Kelly", "Li Wang"]);
  expect(await namesLike(db, "muller")).toEqual([]);
  await closeOrganisation(db, { id: nord.id, ...act });
  expect(await namesLike(db, "weiss")).toEqual([]);
  await changePerson(db, {
    id: li.id,
    form: { name: "Li Wang", email: li.email, role: "support", organisation: null, language: "en" },
    ...act,
  });
  expect(await namesLike(db, "wang")).toEqual([]);
  await erasePerson(db, { id: jorg.id, ...act });
  const left = await db.selectFrom("partnerSearch").select(["rowid", "words"]).execute();
  expect(left.map(({ rowid }) => rowid)).toEqual([joyce.id]);
});

test("ten at most are found, by name, and whether there are more", async () => {
  const db = await openTestDatabase();
  const { id: organisationId } = await anOrganisation(db, { name: "Bergquell" });
  for (let i = 0; i < 11; i += 1) await aPartner(db, { organisationId, name: `Person ${(7 * i) % 11}` });
  const { partners, isCut } = await listPartnersLike(db, "bergquell");
  const names = partners.map(({ name }) => name);
  expect([isCut, names.length]).toEqual([true, 10]);
  expect(names).toEqual([...names].sort());
});

test("A2: a whole address means its partner; anything less means nobody before somebody is chosen", async () => {
  const { db, joyce, act, admin } = await aDirectory();
  const { id, name, organisationId } = joyce;
  expect(await findPartnerMeant(db, "J.OBrien@nordwind.example")).toEqual({
    ok: true,
    partner: { id, name, organisationId },
  });
  const choice = { name, organisationName: "Nordwind Hygiène", email: joyce.email };
  for (const typed of ["joyce", "obrien@nordwind.example"])
    expect(await findPartnerMeant(db, typed)).toEqual({
      ok: false,
      because: "choose-partner",
      similar: [choice],
      isCut: false,
    });
  const refusals = [
    ["zephyr", "nobody-found"],
    ["", "nobody-found"],
    ["zephyr@nordwind.example.org", "nobody-has-address"],
    [admin.email, "not-a-partner"],
  ] as const;
  for (const [typed, because] of refusals)
    expect(await findPartnerMeant(db, typed)).toEqual({ ok: false, because, similar: [], isCut: false });
  await deactivatePerson(db, { id: joyce.id, ...act });
  expect(await findPartnerMeant(db, joyce.email)).toMatchObject({ because: "partner-left", similar: [] });
});

test("nobody is read but those who are found", async () => {
  const [plan = ""] = await plansOf(await openTestDatabase(), (db) => listPartnersLike(db, "joyce nord"));
  expect(plan).toMatch(/^SCAN partner_search VIRTUAL TABLE INDEX \d+:M\d+/);
  expect(plan).toContain("SEARCH people USING INTEGER PRIMARY KEY");
  expect(plan).toContain("SEARCH organisations USING INTEGER PRIMARY KEY");
  expect(plan).not.toContain("TEMP B-TREE");
});
