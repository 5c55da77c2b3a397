import { expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { erasePerson } from "./leaving.server.ts";
import { listPeople } from "./searching.server.ts";

test("people come by name whatever its case, fifty at a time, each exactly once", async () => {
  const db = await openTestDatabase();
  const { id: organisationId } = await anOrganisation(db);
  const names = Array.from(
    { length: 120 },
    (_, i) => `${i % 2 ? "anna" : "Anna"} ${String(i % 60).padStart(2, "0")}`,
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
  expect(seen.map(({ name }) => name?.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()).sort());
});

test("people are found by a part of name or address; % and _ are letters like any other", async () => {
  const db = await openTestDatabase();
  const { id: organisationId } = await anOrganisation(db);
  const add = (name: string, email: string) => aPartner(db, { organisationId, name, email });
  await add("Anna Berg", "a.berg@example.com");
  await add("100% Bernd", "bernd_k@example.com");
  await add("Chloé \\ Dumas", "chloe@example.org");
  const named = async (text: string) =>
    (await listPeople(db, { named: text })).people.map(({ name }) => name);
  expect(await named("ber")).toEqual(["100% Bernd", "Anna Berg"]);
  expect(await named("EXAMPLE.ORG")).toEqual(["Chloé \\ Dumas"]);
  expect(await named("0%")).toEqual(["100% Bernd"]);
  expect(await named("%")).toEqual(["100% Bernd"]);
  expect(await named("_")).toEqual(["100% Bernd"]);
  expect(await named("\\")).toEqual(["Chloé \\ Dumas"]);
  expect(await named("nobody")).toEqual([]);
});

test("a page after somebody who was erased begins at the beginning", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const partner = await aPartner(db);
  await erasePerson(db, { id: partner.id, actorId: admin.id, now: builtAt });
  expect((await listPeople(db, { after: partner.id })).people.map(({ id }) => id)).toEqual([admin.id]);
});
