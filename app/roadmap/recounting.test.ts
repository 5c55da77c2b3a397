import { expect, test } from "vitest";
import { aRequest, aRoadmapItem } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { listRequestDrift, mendRequestDrift } from "../requests/recounting.server.ts";
import { listRoadmapDrift, mendRoadmapDrift } from "./recounting.server.ts";

test("R7: a recount finds nothing where everything was done by the portal", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  await aRoadmapItem(db, { requests: [request], isPublished: true });
  await aRoadmapItem(db, { stage: "building", requests: [request, await aRequest(db)] });
  expect(await listRoadmapDrift(db)).toEqual([]);
  expect(await mendRoadmapDrift(db)).toBe(0);
});

test("R7: a recount finds a planted stage, a lost one and one without an item, and mends them", async () => {
  const db = await openTestDatabase();
  const [planted, lost, invented] = [await aRequest(db), await aRequest(db), await aRequest(db)];
  await aRoadmapItem(db, { stage: "planned", requests: [planted, lost], isPublished: true });
  const plant = (id: number, roadmapStage: "shipped" | "postponed" | null) =>
    db.updateTable("requests").set({ roadmapStage }).where("id", "=", id).execute();
  await plant(planted.id, "shipped");
  await plant(lost.id, null);
  await plant(invented.id, "postponed");
  expect(await listRoadmapDrift(db)).toEqual([
    { requestId: planted.id, what: "roadmapStage", stored: "shipped", right: "planned" },
    { requestId: lost.id, what: "roadmapStage", stored: "null", right: "planned" },
    { requestId: invented.id, what: "roadmapStage", stored: "postponed", right: "null" },
  ]);
  expect(await mendRoadmapDrift(db)).toBe(3);
  expect(await listRoadmapDrift(db)).toEqual([]);
  await mendRequestDrift(db);
  expect(await listRequestDrift(db)).toEqual([]);
});
