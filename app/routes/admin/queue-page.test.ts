import { afterAll, expect, test } from "vitest";
import { aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt } from "../../http/test-page.ts";
import { visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { giveRequest } from "../../requests/owning.server.ts";
import * as queueRoute from "./queue.tsx";

afterAll(stopRendering);

async function aDesk() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const requests = [
    await aRequest(db, { title: "The first", body: "What they need." }),
    await aRequest(db, { title: "The second" }),
    await aRequest(db, { title: "The third" }),
  ] as const;
  const markup = (query: string) =>
    pageAt(db, { route: queueRoute, pattern: "admin/queue" }, { path: `/admin/queue${query}`, as: manager });
  return { db, manager, requests, markup };
}

test("what was done is read out with what comes next, at the end too", async () => {
  const { db, manager, requests, markup } = await aDesk();
  const [one, two, three] = requests;
  const said = async (query: string) =>
    /<p role="status" class="sr-only">([^<]*)<\/p>/.exec(await markup(query))?.[1];
  const done = `done=take&did=${three.id}`;
  expect(await said(`?walk=unowned&at=${two.id}&${done}`)).toBe("Yours now: The third. Now: The second");
  expect(await said(`?walk=unowned&after=${one.id}&${done}`)).toBe(
    "Yours now: The third. No other request follows.",
  );
  for (const { id } of requests) {
    await giveRequest(db, { requestId: id, ownerId: manager.id, actorId: manager.id, now: visitedAt });
  }
  expect(await said(`?walk=unowned&after=${one.id}&${done}`)).toBe(
    "Yours now: The third. No other request follows.",
  );
  expect(await markup("?walk=unowned")).toMatch(/<h1 tabindex="-1"/i);
});

test("what a request says comes before the form that decides on it", async () => {
  const { requests, markup } = await aDesk();
  const [one] = requests;
  for (const doing of ["decide", "link"]) {
    const html = await markup(`?walk=unowned&at=${one.id}&doing=${doing}`);
    const [text, panel] = [html.indexOf("What they need."), html.indexOf(`<section id="${doing}"`)];
    expect(text).toBeGreaterThan(0);
    expect(panel).toBeGreaterThan(text);
  }
});

test("P5: what was found on the roadmap says how much it is", async () => {
  const { db, requests, markup } = await aDesk();
  const [one] = requests;
  await aRoadmapItem(db, {});
  const place = `?walk=unowned&at=${one.id}&doing=link`;
  expect(await markup(place)).toContain("Moved last");
  expect(await markup(`${place}&q=1`)).toContain("Found (1)");
  expect(await markup(`${place}&q=zzzz`)).toContain("No item matches.");
});
