import { expect, test } from "vitest";
import { aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { defaultServiceLevel } from "./service-level.ts";
import {
  changeServiceLevel,
  findServiceLevelChangeIfAny,
  readServiceLevel,
} from "./service-levels.server.ts";

const berlin = { timeZone: "Europe/Berlin" };

test("S1, S2: without a change the level is as it comes, in the vendor's zone", async () => {
  const db = await openTestDatabase();
  expect(await readServiceLevel(db, { timeZone: "Europe/Paris" })).toEqual({
    ...defaultServiceLevel,
    timeZone: "Europe/Paris",
  });
  expect(await findServiceLevelChangeIfAny(db)).toBeUndefined();
});

test("S2: a change is a new row with who and when; the earlier level stays for the clocks that started under it", async () => {
  const db = await openTestDatabase();
  const admin = await aStaffMember(db, { role: "admin" });
  const first = { ...defaultServiceLevel, ...berlin };
  const second = { ...first, targets: { ...first.targets, enterprise: 2 }, closedDays: ["2030-12-25"] };
  await changeServiceLevel(db, { level: first, actorId: null, now: builtAt });
  await changeServiceLevel(db, { level: second, actorId: admin.id, now: builtAt.add({ hours: 1 }) });
  expect(await readServiceLevel(db, { timeZone: "Europe/Paris" })).toEqual(second);
  expect(await findServiceLevelChangeIfAny(db)).toEqual({
    changedById: admin.id,
    changedAt: "2030-05-06T09:00:00.000Z",
  });
  const rows = await db.selectFrom("serviceLevels").select("targets").orderBy("id").execute();
  expect(rows.map(({ targets }) => JSON.parse(targets).enterprise)).toEqual([4, 2]);
});

test("S2: the database takes no level that is not readable", async () => {
  const db = await openTestDatabase();
  await changeServiceLevel(db, { level: { ...defaultServiceLevel, ...berlin }, actorId: null, now: builtAt });
  for (const broken of [{ targets: "four" }, { week: "" }, { closedDays: "2030-12-25" }]) {
    await expect(db.updateTable("serviceLevels").set(broken).execute()).rejects.toThrow(/CHECK/);
  }
});
