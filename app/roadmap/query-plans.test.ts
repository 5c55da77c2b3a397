import { expect, test } from "vitest";
import { aRequest, aRoadmapItem } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { listHistory } from "./history.server.ts";
import { listItemsOfRequest, listLinkedRequestsForStaff, listUnansweredRequests } from "./linking.server.ts";
import { listItemsForStaff } from "./overseeing.server.ts";
import {
  listAnsweredRequests,
  listItemsAskedForBy,
  listMoves,
  readBoard,
  readStage,
} from "./reading.server.ts";

async function aWorld() {
  const db = await openTestDatabase();
  const request = await aRequest(db);
  const { id } = await aRoadmapItem(db, { requests: [request], isPublished: true });
  return { db, itemId: id, requestId: request.id };
}

test("the board and a stage's pages are read in the order of their index, with nothing to sort", async () => {
  const { db } = await aWorld();
  const plans = [
    ...(await plansOf(db, (heard) => readStage(heard, { stage: "planned", locale: "en" }))),
    ...(await plansOf(db, (heard) => readStage(heard, { stage: "planned", after: 7, locale: "en" }))),
    ...(await plansOf(db, (heard) => readBoard(heard, { locale: "en" }))),
  ];
  const lists = plans.filter((plan) => plan.includes("roadmap_items_on_board"));
  expect(lists).toHaveLength(7);
  for (const plan of lists) {
    expect(plan).toMatch(/^SEARCH roadmap_items USING INDEX roadmap_items_on_board \(stage=\?/);
  }
  for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
});

test("the staff's list of items is read in the order of its index, with nothing to sort", async () => {
  const { db } = await aWorld();
  const [first = ""] = await plansOf(db, (heard) => listItemsForStaff(heard, { locale: "en" }));
  expect(first).toMatch(/^SCAN roadmap_items USING INDEX roadmap_items_last_moved;/);
  const [behind = ""] = await plansOf(db, (heard) => listItemsForStaff(heard, { after: 7, locale: "en" }));
  expect(behind).toMatch(/^SEARCH roadmap_items USING INDEX roadmap_items_last_moved /);
  expect(first + behind).not.toContain("TEMP B-TREE");
});

test("what hangs on one item or one request is found by it, and nothing is read whole", async () => {
  const { db, itemId, requestId } = await aWorld();
  const readers: [needs: string, work: (heard: Db) => Promise<unknown>][] = [
    ["roadmap_moves_of_item", (heard) => listMoves(heard, { itemId, locale: "en" })],
    ["roadmap_moves_of_item", (heard) => listMoves(heard, { itemId, before: 7, locale: "en" })],
    ["roadmap_links_standing", (heard) => listAnsweredRequests(heard, { itemId, after: 7, personId: 3 })],
    ["roadmap_links_standing", (heard) => listLinkedRequestsForStaff(heard, { itemId, after: 7 })],
    ["roadmap_links_standing", (heard) => listItemsAskedForBy(heard, { personId: 3, among: [itemId] })],
    [
      "roadmap_links_of_request",
      (heard) => listItemsOfRequest(heard, { requestId, locale: "en", publishedOnly: true }),
    ],
    ["requests_status_top", (heard) => listUnansweredRequests(heard, { limit: 10 })],
  ];
  for (const [needs, work] of readers) {
    const [plan = ""] = await plansOf(db, work);
    expect(plan).toContain(needs);
    expect(plan).not.toContain("SCAN");
  }
  const plans = await plansOf(db, (heard) => listHistory(heard, { itemId, locale: "en" }));
  const history = plans.find((plan) => plan.includes("COMPOUND QUERY")) ?? "";
  for (const index of ["moves", "publications", "earlier_texts"]) {
    expect(history).toContain(`USING INDEX roadmap_${index}_of_item (roadmap_item_id=?)`);
  }
  expect(history).not.toMatch(/SCAN roadmap_/);
});
