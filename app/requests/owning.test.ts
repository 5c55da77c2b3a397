import { expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { deactivatePerson, erasePerson, reactivatePerson } from "../accounts/leaving.server.ts";
import { changePerson } from "../accounts/people.server.ts";
import {
  findOwnerIfAny,
  giveRequest,
  listColleagues,
  listFormerOwners,
  listOwnerChanges,
} from "./owning.server.ts";
import { listQueue } from "./queue.server.ts";

const now = builtAt.add({ hours: 1 });

async function aTeam() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager", name: "Mara Manager" });
  const colleague = await aStaffMember(db, { role: "manager", name: "Ben Colleague" });
  const admin = await aStaffMember(db, { role: "admin", name: "Ada Admin" });
  const support = await aStaffMember(db, { role: "support" });
  const request = await aRequest(db);
  const give = (ownerId: number | null, facts: { seen?: number | null; requestId?: number } = {}) =>
    giveRequest(db, { requestId: request.id, ownerId, actorId: manager.id, now, ...facts });
  return { db, manager, colleague, admin, support, request, give };
}

test("a manager takes a request or gives it to a colleague or to nobody; each is a row with who and when", async () => {
  const { db, manager, colleague, request, give } = await aTeam();
  expect(await findOwnerIfAny(db, request.id)).toBeNull();
  for (const owner of [manager.id, colleague.id, null]) expect(await give(owner)).toEqual({ changed: true });
  const by = { setBy: "Mara Manager", setAt: "2030-05-06T09:00:00.000Z" };
  expect(await listOwnerChanges(db, request.id)).toEqual([
    { id: 3, ownerId: null, owner: null, ...by },
    { id: 2, ownerId: colleague.id, owner: "Ben Colleague", ...by },
    { id: 1, ownerId: manager.id, owner: "Mara Manager", ...by },
  ]);
});

test("not-a-colleague: only active managers and admins look after requests", async () => {
  const { db, colleague, admin, support, request, give } = await aTeam();
  const partner = await aPartner(db);
  await deactivatePerson(db, { id: colleague.id, actorId: admin.id, now });
  for (const id of [support.id, partner.id, colleague.id, 404])
    expect(await give(id)).toEqual({ changed: false, because: "not-a-colleague" });
  expect(await findOwnerIfAny(db, request.id)).toBeNull();
  expect((await listColleagues(db)).map(({ name }) => name)).toEqual(["Ada Admin", "Mara Manager"]);
});

test("not-found, already-theirs and changed-meanwhile change nothing", async () => {
  const { db, manager, colleague, give, request } = await aTeam();
  expect(await give(manager.id, { requestId: 404 })).toEqual({ changed: false, because: "not-found" });
  expect(await give(null)).toEqual({ changed: false, because: "already-theirs" });
  await give(colleague.id, { seen: null });
  expect(await give(manager.id, { seen: null })).toEqual({ changed: false, because: "changed-meanwhile" });
  expect(await findOwnerIfAny(db, request.id)).toMatchObject({ name: "Ben Colleague", isActive: true });
  expect(await give(manager.id, { seen: colleague.id })).toEqual({ changed: true });
  expect(await listOwnerChanges(db, request.id)).toHaveLength(2);
});

test("two colleagues who take a request at once: one has it", async () => {
  const { db, manager, colleague, request, give } = await aTeam();
  const outcomes = await Promise.all([give(manager.id, { seen: null }), give(colleague.id, { seen: null })]);
  expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
  expect(await listOwnerChanges(db, request.id)).toHaveLength(1);
});

test("A1: who leaves leaves requests without an active owner; who comes back has them again", async () => {
  const { db, colleague, admin, request, give } = await aTeam();
  await give(colleague.id);
  const withoutOwner = async () =>
    (await listQueue(db, { show: "open", owner: "nobody" })).requests.map(({ id }) => id);
  expect(await withoutOwner()).toEqual([]);
  const act = { id: colleague.id, actorId: admin.id, now };
  await deactivatePerson(db, act);
  expect(await listFormerOwners(db)).toEqual([colleague.id]);
  expect(await findOwnerIfAny(db, request.id)).toMatchObject({ name: "Ben Colleague", isActive: false });
  expect(await withoutOwner()).toEqual([request.id]);
  await reactivatePerson(db, act);
  expect(await withoutOwner()).toEqual([]);
  const form = {
    name: colleague.name,
    email: colleague.email,
    role: "support" as const,
    organisation: null,
    language: "en" as const,
  };
  await changePerson(db, { id: colleague.id, form, actorId: admin.id, now });
  expect(await withoutOwner()).toEqual([request.id]);
  await erasePerson(db, act);
  expect(await findOwnerIfAny(db, request.id)).toEqual({ id: colleague.id, name: null, isActive: false });
  expect((await listQueue(db, { show: "open", owner: "nobody" })).requests).toMatchObject([
    { owner: { id: colleague.id, name: null, isActive: false } },
  ]);
});

test("former owners are found from owner to owner, however many requests there are", async () => {
  const { db, give, colleague } = await aTeam();
  await give(colleague.id);
  const [plan = ""] = await plansOf(db, (heard) => listFormerOwners(heard));
  expect(plan).toContain("requests_of_owner");
  expect(plan).not.toMatch(/SCAN (?!owners)/);
});

test.each([
  ["an owner whom nobody knows", { ownerId: 404 }],
  ["a giver whom nobody knows", { setById: 404 }],
  ["a request that there is not", { requestId: 404 }],
])("the database refuses %s", async (_, wrong) => {
  const { db, manager, request } = await aTeam();
  const row = {
    requestId: request.id,
    ownerId: null,
    setById: manager.id,
    setAt: "2030-05-06T09:00:00.000Z",
  };
  await expect(
    db
      .insertInto("requestOwners")
      .values({ ...row, ...wrong })
      .execute(),
  ).rejects.toThrow(/FOREIGN KEY/);
});
