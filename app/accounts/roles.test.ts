import { expect, test } from "vitest";
import { aPartner, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listDemoPeople } from "./demo-people.server.ts";
import { deactivatePerson } from "./leaving.server.ts";
import { isStaff, reaches, roles } from "./roles.ts";

test("A2: each role may do what the roles below it may", () => {
  const reached = Object.fromEntries(
    roles.map((role) => [role, roles.filter((needed) => reaches(role, needed))]),
  );
  expect(reached).toEqual({
    partner: ["partner"],
    support: ["partner", "support"],
    manager: ["partner", "support", "manager"],
    admin: ["partner", "support", "manager", "admin"],
  });
  expect(roles.filter(isStaff)).toEqual(["support", "manager", "admin"]);
});

test("the demo door offers its people in its own order, without those who left", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin", name: "Ada Minde" });
  const partner = await aPartner(db, { name: "Anna Berg" });
  const left = await aPartner(db);
  await deactivatePerson(db, { id: left.id, actorId: admin.id, now: builtAt });
  const door = { partner: partner.email, left: left.email, nobody: "nobody@example.com", admin: admin.email };
  expect(await listDemoPeople(db, door)).toMatchObject([
    { key: "partner", id: partner.id, name: "Anna Berg", role: "partner", plan: "starter" },
    { key: "admin", id: admin.id, name: "Ada Minde", role: "admin", organisationName: null },
  ]);
});
