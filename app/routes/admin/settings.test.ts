import { expect, test } from "vitest";
import { aStaffMember, builtAt } from "../../../db/builders.ts";
import type { Db } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { erasePerson } from "../../accounts/leaving.server.ts";
import { vendorDefaults } from "../../accounts/vendor.ts";
import { readVendor, saveVendor } from "../../accounts/vendor-settings.server.ts";
import { answerTo } from "../../http/test-visit.ts";
import { defaultServiceLevel } from "../../sla/service-level.ts";
import { readServiceLevel } from "../../sla/service-levels.server.ts";
import { action, loader } from "./settings.tsx";

const path = "/admin/settings";
const vendorForm = {
  intent: "vendor",
  portalName: "Feldwerk Partner",
  vendorName: "Feldwerk",
  supportEmail: "support@example.com",
  supportPhone: "",
  timeZone: "Europe/Berlin",
  bestPracticesArticle: "",
};

async function aDesk() {
  const db = await openTestDatabase();
  return { db, admin: await aStaffMember(db, { role: "admin", name: "Ada Minde" }) };
}

const post = (db: Db, as: { id: number }, form: Record<string, string>) =>
  answerTo(db, action, { path, as, form });
const load = async (db: Db, as: { id: number }) => (await answerTo(db, loader, { path, as })).data;
const levels = (db: Db) =>
  db.selectFrom("serviceLevels").select(["timeZone", "targets"]).orderBy("id").execute();

test("A2: only admins see and change the settings", async () => {
  const { db } = await aDesk();
  const as = await aStaffMember(db, { role: "manager" });
  expect((await answerTo(db, loader, { path, as })).status).toBe(403);
  expect((await post(db, as, vendorForm)).status).toBe(403);
  expect(await readVendor(db)).toEqual(vendorDefaults);
});

test("the vendor's settings are saved, with who changed them last", async () => {
  const { db, admin } = await aDesk();
  expect(await load(db, admin)).toMatchObject({ vendorChange: undefined, levelChange: undefined });
  expect(await post(db, admin, { ...vendorForm, isSignedInOnly: "on" })).toMatchObject({
    status: 303,
    location: "/admin/settings?saved=vendor",
  });
  expect(await readVendor(db)).toMatchObject({ portalName: "Feldwerk Partner", isSignedInOnly: true });
  expect(await load(db, admin)).toMatchObject({
    vendor: { portalName: "Feldwerk Partner", isSignedInOnly: "on", bestPracticesArticle: "" },
    vendorChange: { name: "Ada Minde", at: "2030-05-06T09:00:00.000Z" },
  });
  expect(await levels(db)).toEqual([]);
});

test("who changed the settings may be the command line, or somebody without a name by now", async () => {
  const { db, admin } = await aDesk();
  await saveVendor(db, { vendor: vendorDefaults, actorId: null, now: builtAt });
  expect((await load(db, admin)).vendorChange?.name).toBeNull();
  const other = await aStaffMember(db, { role: "admin" });
  await saveVendor(db, { vendor: vendorDefaults, actorId: other.id, now: builtAt });
  await erasePerson(db, { id: other.id, actorId: admin.id, now: builtAt });
  expect((await load(db, admin)).vendorChange?.name).toBeUndefined();
});

test("S2: a new time zone puts a new service level in force, which is otherwise as it was", async () => {
  const { db, admin } = await aDesk();
  await post(db, admin, { ...vendorForm, timeZone: "america/new_york" });
  await post(db, admin, { ...vendorForm, timeZone: "America/New_York" });
  expect(await levels(db)).toEqual([
    { timeZone: "America/New_York", targets: JSON.stringify(defaultServiceLevel.targets) },
  ]);
  expect((await readVendor(db)).timeZone).toBe("America/New_York");
});

test("a refused form of the vendor comes back as typed, and nothing is saved", async () => {
  const { db, admin } = await aDesk();
  const { intent: _, ...typed } = {
    ...vendorForm,
    portalName: "",
    timeZone: "Berlin",
    bestPracticesArticle: "first",
  };
  expect(await post(db, admin, { ...typed, intent: "vendor" })).toMatchObject({
    status: 422,
    data: {
      form: "vendor",
      values: typed,
      errors: { portalName: "required", timeZone: "not-a-time-zone", bestPracticesArticle: "not-a-number" },
    },
  });
  expect(await readVendor(db)).toEqual(vendorDefaults);
  expect(await levels(db)).toEqual([]);
});

test("S1, S2: the form of the service level shows what is in force, and sending it puts a new row in force", async () => {
  const { db, admin } = await aDesk();
  const { level } = await load(db, admin);
  expect(level).toMatchObject({
    enterprise: "4",
    free: "10",
    day1: "09:00–12:00, 14:00–17:00",
    day7: "",
    closedDays: "",
  });
  const changed = { ...level, enterprise: "2", closedDays: "2030-12-25\r\n2030-12-26", intent: "level" };
  expect((await post(db, admin, changed)).location).toBe("/admin/settings?saved=level");
  expect(await readServiceLevel(db, vendorDefaults)).toEqual({
    ...defaultServiceLevel,
    targets: { ...defaultServiceLevel.targets, enterprise: 2 },
    closedDays: ["2030-12-25", "2030-12-26"],
    timeZone: vendorDefaults.timeZone,
  });
  expect(await load(db, admin)).toMatchObject({
    level: { enterprise: "2", closedDays: "2030-12-25\n2030-12-26" },
    levelChange: { name: "Ada Minde" },
  });
});

test("S2: a refused service level comes back as typed, and the one in force stays", async () => {
  const { db, admin } = await aDesk();
  const { level } = await load(db, admin);
  const typed = { ...level, starter: "soon", day2: "always", closedDays: "Christmas" };
  expect(await post(db, admin, { ...typed, intent: "level" })).toMatchObject({
    status: 422,
    data: {
      form: "level",
      values: typed,
      errors: { starter: "not-a-number", day2: "not-hours", closedDays: "not-days" },
    },
  });
  expect(await levels(db)).toEqual([]);
  expect((await post(db, admin, { intent: "everything" })).status).toBe(400);
});
