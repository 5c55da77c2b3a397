import { expect, test } from "vitest";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { listRecentStatusChanges } from "./listing.server.ts";

test("the home page's changes are read from the latest on, with nothing to sort", async () => {
  const db = await openTestDatabase();
  const [plan] = await plansOf(db, (listened) => listRecentStatusChanges(listened, { limit: 6 }));
  expect(plan).toBe(
    "SCAN request_status_changes USING INDEX request_status_changes_recent; SEARCH requests USING INTEGER PRIMARY KEY (rowid=?)",
  );
});
