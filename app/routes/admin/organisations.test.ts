import { expect, test } from "vitest";
import { anOrganisation, aPartner, aStaffMember } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { findOrganisationIfAny } from "../../accounts/organisations.server.ts";
import { answerTo } from "../../http/test-visit.ts";
import { action as create, loader as loadNew } from "./new-organisation.tsx";
import { action as act, loader as loadOrganisation } from "./organisation.tsx";
import { loader as loadOrganisations } from "./organisations.tsx";

async function aDesk() {
  const db = await openTestDatabase();
  return { db, admin: await aStaffMember(db, { role: "admin" }) };
}

const organisation = (id: number, query = "") => ({
  path: `/admin/organisations/${id}${query}`,
  params: { id: String(id) },
});
const post = (db: Db, id: number, as: { id: number }, form: Record<string, string>) =>
  answerTo(db, act, { ...organisation(id), as, form });

test("A2: only admins see and manage organisations", async () => {
  const { db } = await aDesk();
  const { id } = await anOrganisation(db);
  const as = await aStaffMember(db, { role: "manager" });
  const path = "/admin/organisations";
  const statuses = [
    (await answerTo(db, loadOrganisations, { path, as })).status,
    (await answerTo(db, loadNew, { path: `${path}/new`, as })).status,
    (await answerTo(db, create, { path: `${path}/new`, as, form: { name: "Nordwind", plan: "free" } }))
      .status,
    (await answerTo(db, loadOrganisation, { ...organisation(id), as })).status,
    (await post(db, id, as, { intent: "close" })).status,
  ];
  expect(statuses).toEqual([403, 403, 403, 403, 403]);
  expect((await findOrganisationIfAny(db, id))?.closedAt).toBeNull();
});

test("an admin creates an organisation and goes on to its page; a name that is taken is refused as typed", async () => {
  const { db, admin } = await aDesk();
  const visit = { path: "/admin/organisations/new", as: admin, form: { name: "Nordwind", plan: "advanced" } };
  expect(await answerTo(db, create, visit)).toMatchObject({
    status: 303,
    location: "/admin/organisations/1?done=created",
  });
  expect(await answerTo(db, create, visit)).toMatchObject({
    status: 422,
    data: { values: visit.form, errors: { name: "name-taken" } },
  });
  expect(
    (await answerTo(db, loadOrganisations, { path: "/admin/organisations", as: admin })).data.organisations,
  ).toEqual([{ id: 1, name: "Nordwind", plan: "advanced", peopleCount: 0, isClosed: false }]);
});

test("A1: an organisation's page shows its people and what happened, and closing can be undone", async () => {
  const { db, admin } = await aDesk();
  const partner = await aPartner(db);
  await aPartner(db);
  const id = partner.organisationId;
  expect((await post(db, id, admin, { intent: "close" })).location).toBe(
    `/admin/organisations/${id}?done=closed`,
  );
  expect(
    (await answerTo(db, loadOrganisation, { ...organisation(id, "?done=closed"), as: admin })).data,
  ).toMatchObject({
    organisation: { id, closedAt: "2030-05-06T09:00:00.000Z" },
    people: [{ id: partner.id }],
    events: [{ kind: "organisation-closed" }, { kind: "organisation-created" }],
    done: "closed",
  });
  expect((await post(db, id, admin, { intent: "reopen" })).location).toBe(
    `/admin/organisations/${id}?done=reopened`,
  );
  expect((await findOrganisationIfAny(db, id))?.closedAt).toBeNull();
});

test("name and plan are saved; a refused form comes back as typed", async () => {
  const { db, admin } = await aDesk();
  const [one, other] = [await anOrganisation(db), await anOrganisation(db)];
  await post(db, one.id, admin, { intent: "save", name: "Nordwind", plan: "enterprise" });
  expect(await findOrganisationIfAny(db, one.id)).toMatchObject({ name: "Nordwind", plan: "enterprise" });
  expect(await post(db, one.id, admin, { intent: "save", name: other.name, plan: "gold" })).toMatchObject({
    status: 422,
    data: { values: { name: other.name, plan: "gold" }, errors: { plan: "choose-one" } },
  });
  expect(await post(db, one.id, admin, { intent: "save", name: other.name, plan: "free" })).toMatchObject({
    status: 422,
    data: { errors: { name: "name-taken" } },
  });
  expect((await post(db, one.id, admin, { intent: "delete" })).status).toBe(400);
  expect((await answerTo(db, loadOrganisation, { ...organisation(9999), as: admin })).status).toBe(404);
});

test("organisations are searched and paged by the address", async () => {
  const { db, admin } = await aDesk();
  for (let i = 0; i < 51; i += 1) await anOrganisation(db, { name: `Nord ${String(i).padStart(2, "0")}` });
  const { id } = await anOrganisation(db, { name: "Écluse Œuvre" });
  const list = async (query: string) =>
    (await answerTo(db, loadOrganisations, { path: `/admin/organisations${query}`, as: admin })).data;
  expect((await list("?q=ecluse+oeuvre")).organisations.map((found) => found.id)).toEqual([id]);
  expect((await list("?q=nobody%00")).organisations).toEqual([]);
  const first = await list("");
  expect(first).toMatchObject({ q: "", isFirstPage: true });
  expect(first.organisations).toHaveLength(50);
  const second = await list(`?after=${first.next}`);
  expect(second.organisations.map(({ name }) => name)).toEqual(["Nord 49", "Nord 50"]);
  expect(second).toMatchObject({ isFirstPage: false, next: undefined });
  expect((await list("?after=nobody")).organisations).toHaveLength(50);
});
