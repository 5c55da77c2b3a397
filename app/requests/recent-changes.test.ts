import { afterAll, expect, test } from "vitest";
import { aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRecentStatusChanges } from "./listing.server.ts";
import { followRoadmap, withdrawRequest } from "./settling.server.ts";
import type { Stage } from "./status.ts";

afterAll(stopRendering);

const now = builtAt;

test("the home page's changes are read from the latest on, with nothing to sort", async () => {
  const db = await openTestDatabase();
  const [plan] = await plansOf(db, (listened) => listRecentStatusChanges(listened, { limit: 6 }));
  expect(plan).toBe(
    "SCAN request_status_changes USING INDEX request_status_changes_recent; SEARCH requests USING INTEGER PRIMARY KEY (rowid=?)",
  );
});

test("the home page's changes are the last ones, each request once and as it stands now", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const [one, two, three, four] = [
    await aRequest(db),
    await aRequest(db),
    await aRequest(db),
    await aRequest(db),
  ];
  const move = (request: { id: number }, publishedStages: Stage[], minutes: number) =>
    db.transaction().execute((tx) =>
      followRoadmap(tx, {
        requestId: request.id,
        publishedStages,
        actorId: manager.id,
        now: now.add({ minutes }),
      }),
    );
  expect(await listRecentStatusChanges(db, { limit: 6 })).toEqual([]);
  await move(one, ["planned"], 1);
  await move(two, ["planned"], 2);
  await move(one, ["building"], 3);
  await move(one, ["planned"], 4);
  await move(three, ["exploring"], 5);
  await move(three, [], 6);
  await move(four, ["exploring"], 7);
  await withdrawRequest(db, { requestId: four.id, authorId: four.author.id, now: now.add({ minutes: 8 }) });
  const changes = await listRecentStatusChanges(db, { limit: 6 });
  expect(
    changes.map(({ id, publicStatus, changedAt }) => [id, publicStatus, changedAt.slice(14, 16)]),
  ).toEqual([
    [one.id, "planned", "04"],
    [two.id, "planned", "02"],
  ]);
  expect(await listRecentStatusChanges(db, { limit: 1 })).toHaveLength(1);
});
