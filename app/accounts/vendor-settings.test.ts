import { expect, test } from "vitest";
import { aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { vendorDefaults } from "./vendor.ts";
import { vendorForm } from "./vendor-form.ts";
import { findVendorChangeIfAny, readVendor, saveVendor } from "./vendor-settings.server.ts";

const now = builtAt;
const vendor = {
  portalName: "Feldwerk Partner",
  vendorName: "Feldwerk",
  supportEmail: "support@example.com",
  supportPhone: "+49 30 123456",
  timeZone: "Europe/Zurich",
  isSignedInOnly: true,
  bestPracticesArticle: 201,
};

test("the vendor's settings are the defaults until they are saved, then one row with who changed it last", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  expect(await readVendor(db)).toEqual(vendorDefaults);
  expect(await findVendorChangeIfAny(db)).toBeUndefined();
  await saveVendor(db, { vendor, actorId: null, now });
  await saveVendor(db, {
    vendor: { ...vendor, isSignedInOnly: false },
    actorId: admin.id,
    now: now.add({ hours: 1 }),
  });
  expect(await readVendor(db)).toEqual({ ...vendor, isSignedInOnly: false });
  expect(await findVendorChangeIfAny(db)).toEqual({
    changedById: admin.id,
    changedAt: "2030-05-06T09:00:00.000Z",
  });
  expect(
    await db.selectFrom("accountEvents").where("kind", "=", "settings-changed").select("actorId").execute(),
  ).toEqual([{ actorId: null }, { actorId: admin.id }]);
});

test("the database holds one row of settings and no half booleans", async () => {
  const db = await openTestDatabase();
  await saveVendor(db, { vendor, actorId: null, now });
  await expect(db.updateTable("vendorSettings").set({ id: 2 }).execute()).rejects.toThrow(/CHECK/);
  await expect(
    db
      .updateTable("vendorSettings")
      .set({ signedInOnly: 2 as never })
      .execute(),
  ).rejects.toThrow(/CHECK/);
  await expect(db.updateTable("vendorSettings").set({ portalName: "" }).execute()).rejects.toThrow(/CHECK/);
});

const form = {
  portalName: "Feldwerk Partner",
  vendorName: "Feldwerk",
  supportEmail: "",
  supportPhone: "",
  timeZone: "europe/zurich",
  bestPracticesArticle: "",
};

test("vendorForm reads an unticked box as no, an empty article as none and a zone in its own spelling", () => {
  expect(vendorForm.parse(form)).toEqual({
    portalName: "Feldwerk Partner",
    vendorName: "Feldwerk",
    supportEmail: "",
    supportPhone: "",
    timeZone: "Europe/Zurich",
    isSignedInOnly: false,
    bestPracticesArticle: null,
  });
  expect(vendorForm.parse({ ...form, isSignedInOnly: "on", bestPracticesArticle: "201" })).toMatchObject({
    isSignedInOnly: true,
    bestPracticesArticle: 201,
  });
});

test.each([
  [{ portalName: " " }, "portalName", "required"],
  [{ portalName: "x".repeat(61) }, "portalName", "too-long"],
  [{ vendorName: "" }, "vendorName", "required"],
  [{ supportEmail: "support" }, "supportEmail", "not-an-email"],
  [{ supportPhone: "0".repeat(41) }, "supportPhone", "too-long"],
  [{ timeZone: "" }, "timeZone", "not-a-time-zone"],
  [{ timeZone: "Berlin" }, "timeZone", "not-a-time-zone"],
  [{ timeZone: "+02:00" }, "timeZone", "not-a-time-zone"],
  [{ timeZone: "2030-01-01T00:00[Europe/Berlin]" }, "timeZone", "not-a-time-zone"],
  [{ bestPracticesArticle: "first" }, "bestPracticesArticle", "not-a-number"],
  [{ bestPracticesArticle: "1.5" }, "bestPracticesArticle", "not-a-number"],
  [{ bestPracticesArticle: "0" }, "bestPracticesArticle", "not-a-number"],
  [{ isSignedInOnly: "perhaps" }, "isSignedInOnly", "invalid_value"],
  [{ moderation: "on" }, "", "unrecognized_keys"],
])("vendorForm refuses %j", (change, field, code) => {
  const issue = vendorForm.safeParse({ ...form, ...change }).error?.issues[0];
  expect(issue?.path.join(".")).toBe(field);
  expect(JSON.stringify(issue)).toContain(`"${code}"`);
});
