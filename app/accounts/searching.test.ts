import { describe, expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { erasePerson } from "./leaving.server.ts";
import { closeOrganisation, reopenOrganisation } from "./organisations.server.ts";
import type { PersonForm } from "./person-form.ts";
import { invitationFrom, listOrganisations, listPeople, suggestOrganisations } from "./searching.server.ts";

describe("people", () => {
  test("come by name whatever its case and accents, fifty at a time, each exactly once", async () => {
    const db = await openTestDatabase();
    const { id: organisationId } = await anOrganisation(db);
    const names = Array.from(
      { length: 120 },
      (_, i) => `${["émile", "Emile", "Émile"][i % 3]} ${String(i % 40).padStart(2, "0")}`,
    );
    for (const name of names) await aPartner(db, { organisationId, name });
    const seen: { id: number; name: string | null }[] = [];
    const sizes: number[] = [];
    let after: number | undefined;
    do {
      const page = await listPeople(db, { after });
      seen.push(...page.people);
      sizes.push(page.people.length);
      after = page.next;
    } while (after !== undefined);
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    const numbers = seen.map(({ name }) => name?.slice(-2));
    expect(numbers).toEqual([...numbers].sort());
  });

  test("are found by a part of name or address; % and _ are letters like any other", async () => {
    const db = await openTestDatabase();
    const { id: organisationId } = await anOrganisation(db);
    const add = (name: string, email: string) => aPartner(db, { organisationId, name, email });
    await add("Anna Berg", "a.berg@example.com");
    await add("100% Bernd", "bernd_k@example.com");
    await add("Chloé \\ Dumas", "chloe@example.org");
    await add("Jörg Weiß", "j.w@example.net");
    await add("Sabine Mueller", "s.m@example.net");
    const named = async (text: string) =>
      (await listPeople(db, { named: text })).people.map(({ name }) => name);
    expect(await named("ber")).toEqual(["100% Bernd", "Anna Berg"]);
    expect(await named("EXAMPLE.ORG")).toEqual(["Chloé \\ Dumas"]);
    expect(await named("0%")).toEqual(["100% Bernd"]);
    expect(await named("%")).toEqual(["100% Bernd"]);
    expect(await named("_")).toEqual(["100% Bernd"]);
    expect(await named("\\")).toEqual(["Chloé \\ Dumas"]);
    expect(await named("nobody")).toEqual([]);
    for (const text of ["CHLOE", "chloé", "Chloe\u0301"])
      expect(await named(text)).toEqual(["Chloé \\ Dumas"]);
    for (const text of ["jorg", "joerg", "JÖRG", "weiss", "WEIß"])
      expect(await named(text)).toEqual(["Jörg Weiß"]);
    for (const text of ["müller", "mueller"]) expect(await named(text)).toEqual(["Sabine Mueller"]);
  });

  test("after somebody who was erased the list begins at the beginning", async () => {
    const db = await openTestDatabase();
    const admin = await aStaffMember(db, { role: "admin" });
    const partner = await aPartner(db);
    await erasePerson(db, { id: partner.id, actorId: admin.id, now: builtAt });
    expect((await listPeople(db, { after: partner.id })).people.map(({ id }) => id)).toEqual([admin.id]);
  });
});

const closing = { actorId: null, now: builtAt };
const allNames = async (db: Db, named?: string) => {
  const seen: string[] = [];
  const sizes: number[] = [];
  let after: number | undefined;
  do {
    const page = await listOrganisations(db, { named, after });
    seen.push(...page.organisations.map(({ name }) => name));
    sizes.push(page.organisations.length);
    after = page.next;
  } while (after !== undefined);
  return { seen, sizes };
};

describe("organisations", () => {
  test("come by name whatever its case and accents, closed ones last, with the people who are active", async () => {
    const db = await openTestDatabase();
    const names = ["Zeta", "écluse", "Eclat", "Échelle", "alpha", "Beta"];
    const built = [];
    for (const name of names) built.push(await anOrganisation(db, { name }));
    await aPartner(db, { organisationId: built[5]?.id });
    await closeOrganisation(db, { id: built[4]?.id ?? 0, ...closing });
    const { organisations } = await listOrganisations(db);
    expect(organisations.map(({ name, peopleCount }) => [name, peopleCount])).toEqual([
      ["Beta", 1],
      ["Échelle", 0],
      ["Eclat", 0],
      ["écluse", 0],
      ["Zeta", 0],
      ["alpha", 0],
    ]);
  });

  test("come fifty at a time, each exactly once, also where the closed ones begin", async () => {
    const db = await openTestDatabase();
    for (let i = 0; i < 120; i += 1) {
      const { id } = await anOrganisation(db, { name: `Nord ${String(i).padStart(3, "0")}` });
      if (i % 3 === 0) await closeOrganisation(db, { id, ...closing });
    }
    const { seen, sizes } = await allNames(db);
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
    expect((await allNames(db, "00")).seen).toEqual(
      ["001", "002", "004", "005", "007", "008", "100", "000", "003", "006", "009"].map((n) => `Nord ${n}`),
    );
  });

  test("one that was closed or opened since keeps the list's place", async () => {
    const db = await openTestDatabase();
    const [alpha, beta] = [
      await anOrganisation(db, { name: "Alpha" }),
      await anOrganisation(db, { name: "Beta" }),
    ];
    await closeOrganisation(db, { id: alpha.id, ...closing });
    expect((await listOrganisations(db, { after: alpha.id })).organisations).toEqual([]);
    await reopenOrganisation(db, { id: alpha.id, ...closing });
    expect((await listOrganisations(db, { after: alpha.id })).organisations).toMatchObject([{ id: beta.id }]);
  });

  test("are suggested while they are open, a hundred at most, or those that hold what is typed", async () => {
    const db = await openTestDatabase();
    for (let i = 0; i < 101; i += 1) await anOrganisation(db, { name: `Nord ${String(i).padStart(3, "0")}` });
    const closed = await anOrganisation(db, { name: "Bergquell" });
    await anOrganisation(db, { name: "Über Berg" });
    await closeOrganisation(db, { id: closed.id, ...closing });
    const first = await suggestOrganisations(db);
    expect(first).toMatchObject({ isCut: true });
    expect([first.names.length, first.names[0], first.names[99]]).toEqual([100, "Nord 000", "Nord 099"]);
    expect(await suggestOrganisations(db, { typed: "ueber" })).toEqual({
      names: ["Über Berg"],
      isCut: false,
    });
    expect((await suggestOrganisations(db, { typed: "berg" })).names).toEqual(["Über Berg"]);
  });
});

describe("the organisation that a form means", () => {
  const form: PersonForm = {
    name: "Anna Berg",
    email: "anna@example.com",
    role: "partner",
    organisation: "",
    language: "de",
  };

  test("is found by its whole name, whatever its case and accents, closed or not; none is meant by none", async () => {
    const db = await openTestDatabase();
    const { id } = await anOrganisation(db, { name: "Straßenbau Kräuß" });
    const meant = (organisation: string) => invitationFrom(db, { ...form, organisation });
    const found = { ok: true, invitation: { ...form, organisation: id } };
    for (const typed of ["Straßenbau Kräuß", "STRASSENBAU KRAUSS", "strassenbau krauß"])
      expect(await meant(typed)).toEqual(found);
    await closeOrganisation(db, { id, ...closing });
    expect(await meant("Straßenbau Kräuß")).toEqual(found);
    expect(await meant("")).toEqual({ ok: true, invitation: { ...form, organisation: null } });
  });

  test("no-such-organisation: part of a name is refused with those that are similar", async () => {
    const db = await openTestDatabase();
    for (const name of ["Nordwind GmbH", "Nordwind SAS", "Südwind"]) await anOrganisation(db, { name });
    const similarTo = async (organisation: string) => {
      const meant = await invitationFrom(db, { ...form, organisation });
      if (meant.ok) throw new Error("found");
      expect(meant.because).toBe("no-such-organisation");
      return meant.similar;
    };
    expect(await similarTo("wind")).toEqual(["Nordwind GmbH", "Nordwind SAS", "Südwind"]);
    expect(await similarTo("NORDWIND")).toEqual(["Nordwind GmbH", "Nordwind SAS"]);
    expect(await similarTo("Nordwind Ltd")).toEqual(["Nordwind GmbH", "Nordwind SAS"]);
    expect(await similarTo("Zephyr")).toEqual([]);
  });
});
