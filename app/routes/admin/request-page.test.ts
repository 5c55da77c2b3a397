import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { mergeRequests } from "../../requests/merging.server.ts";
import { linkRequest } from "../../roadmap/linking.server.ts";
import * as requestRoute from "./request.tsx";

afterAll(stopRendering);

async function aPage() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const request = await aRequest(db, { title: "Dark mode" });
  const page = (form?: Record<string, string>, as: { id: number } = manager, id = request.id) =>
    pageAt(
      db,
      { route: requestRoute, pattern: "admin/requests/:number" },
      { path: `/admin/requests/${id}`, as, ...(form ? { form } : {}) },
    );
  return { db, manager, request, page };
}

/** The part of a page under the heading with this id. */
function sectionOf(html: string, id: string): string {
  return new RegExp(`<section aria-labelledby="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? "";
}

const decision = { intent: "decide", decision: "declined", "reason-en": "Another way does it.", seen: "0" };

test("what a form did is told and focused in its own section", async () => {
  const { db, manager, page } = await aPage();
  const partner = await aPartner(db);
  const mine = { intent: "take", seenOwner: "" };
  const told: [form: Record<string, string>, section: string, words: string][] = [
    [{ intent: "cast-vote", partner: partner.email }, "record-vote", "is recorded."],
    [mine, "owner-heading", "The owner is saved."],
    [
      { intent: "give", owner: "", seenOwner: "" },
      "owner-heading",
      "a colleague changed the owner in the meantime",
    ],
    [{ ...mine, seenOwner: String(manager.id) }, "owner-heading", "that is the owner already"],
    [decision, "decide", "The decision is published."],
    [decision, "decide", "a colleague decided while you were writing"],
    [{ ...decision, seen: "1" }, "decide", "this decision stands already"],
  ];
  for (const [form, section, words] of told) {
    const html = await page(form);
    expect([words, wordsOf(html).split(words).length]).toEqual([words, 2]);
    expect(sectionOf(html, section)).toMatch(new RegExp(`role="status"[^>]*autofocus[\\s\\S]*${words}`, "i"));
  }
});

test("an owner that is not offered is refused beside the field", async () => {
  const { page } = await aPage();
  const html = await page({ intent: "give", owner: "404", seenOwner: "" });
  expect(sectionOf(html, "owner-heading")).toMatch(/id="owner-error"/);
  expect(sectionOf(html, "owner-heading")).toMatch(/<select id="owner"[^>]*aria-invalid="true"/);
});

test("R7: an item that is not published yet is shown as a draft", async () => {
  const { db, manager, request, page } = await aPage();
  const [draft, published] = [await aRoadmapItem(db), await aRoadmapItem(db, { isPublished: true })];
  for (const { id: itemId } of [draft, published]) {
    await linkRequest(db, { itemId, requestId: request.id, actorId: manager.id, now: visitedAt });
  }
  const lines = sectionOf(await page(), "roadmap")
    .split("<li")
    .slice(1);
  const isDraft = (id: number) =>
    wordsOf(lines.find((line) => line.includes(`/admin/roadmap/${id}"`)) ?? "").includes("Draft");
  expect([isDraft(draft.id), isDraft(published.id)]).toEqual([true, false]);
});

test("R6: a merged request leads to the root, and says whose figures stand where", async () => {
  const { db, manager, request, page } = await aPage();
  const alone = await page();
  expect(alone).not.toContain("counted together");
  const root = await aRequest(db, { title: "A darker look" });
  await mergeRequests(db, {
    duplicate: request.id,
    into: root.id,
    why: "The same.",
    managerId: manager.id,
    now: visitedAt,
  });
  const html = await page();
  expect(wordsOf(html)).toContain("is counted there: A darker look");
  expect(html).toContain(`href="/admin/requests/${root.id}"`);
  expect(wordsOf(html)).toContain("The figures under the title are this request’s own.");
  const together = "All requests that are counted together: 2 people.";
  expect(wordsOf(sectionOf(html, "evidence"))).toContain(together);
  const ofRoot = await page(undefined, manager, root.id);
  expect(wordsOf(sectionOf(ofRoot, "evidence"))).toContain(together);
  expect(wordsOf(ofRoot)).not.toContain("this request’s own");
});

test("A2: what support may do here comes first", async () => {
  const { db, page } = await aPage();
  const order = (html: string) =>
    [...html.matchAll(/<h2 id="(record-vote|decide|owner-heading|tags)"/g)].map(([, id]) => id);
  const support = await aStaffMember(db, { role: "support" });
  expect(order(await page(undefined, support))).toEqual(["record-vote", "decide", "owner-heading", "tags"]);
  expect(order(await page())).toEqual(["decide", "owner-heading", "tags", "record-vote"]);
});

test("a reason begins in the manager's own language; the others are folded until something stands in them", async () => {
  const { db, page } = await aPage();
  const folded = (html: string) =>
    /<details[^>]*>(?=<summary[^>]*>(?:<span>)?In other languages:)/.exec(html)?.[0];
  const refused = { ...decision, article: "404" };
  expect(folded(await page(refused))).not.toContain("open");
  expect(folded(await page({ ...refused, "reason-fr": "Autrement." }))).toContain("open");
  const german = await aStaffMember(db, { role: "manager", language: "de" });
  const labels = [...(await page(undefined, german)).matchAll(/<label for="reason-(\w+)"/g)];
  expect(labels.map(([, language]) => language)).toEqual(["de", "en", "fr"]);
});

test("how many articles were found is read out", async () => {
  const { page } = await aPage();
  const status = /<p role="status"[^>]*>([^<]*)<\/p>/;
  const decide = sectionOf(await page(), "decide");
  expect(status.exec(decide)?.[1]).toBe("");
  const html = sectionOf(await page({ ...decision, intent: "find-article", article: "zzzz" }), "decide");
  expect(status.exec(html)?.[1]).toContain("No article matches.");
});
