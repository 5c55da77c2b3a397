import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { answerTo, visitedAt } from "../../http/test-visit.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { decideRequest } from "../../requests/settling.server.ts";
import * as mergeRoute from "./merge-request.tsx";

const { loader: page, action: send } = mergeRoute;

afterAll(stopRendering);

async function twoThatSayTheSame() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const one = await aRequest(db, { title: "Export invoices as PDF" });
  const two = await aRequest(db, { title: "PDF export of invoices" });
  const at = (id: number, query = "") => ({
    path: `/admin/requests/${id}/merge${query}`,
    params: { number: String(id) },
  });
  const merge = (id: number, form: Record<string, string>, as: { id: number } = manager) =>
    answerTo(db, send, { ...at(id), as, form });
  const open = (id: number, query = "", as: { id: number } = manager) =>
    answerTo(db, page, { ...at(id, query), as });
  return { db, manager, one, two, merge, open };
}

test("R6: the page offers what looks alike, never the request itself", async () => {
  const { one, two, open } = await twoThatSayTheSame();
  const { status, data } = await open(one.id);
  expect(status).toBe(200);
  expect((data as { candidates: { id: number }[] }).candidates.map(({ id }) => id)).toEqual([two.id]);
});

test("R6: a request is found by words and by its number", async () => {
  const { db, one, open } = await twoThatSayTheSame();
  const other = await aRequest(db, { title: "Dark mode" });
  for (const q of ["dark", String(other.id), `%23${other.id}`]) {
    const { data } = await open(one.id, `?q=${q}`);
    expect((data as { candidates: { id: number }[] }).candidates.map(({ id }) => id)).toEqual([other.id]);
  }
  const { data } = await open(one.id, "?q=zzzz");
  expect((data as { candidates: unknown[] }).candidates).toEqual([]);
});

test("R6: the preview shows both sides and what they make together", async () => {
  const { one, two, open } = await twoThatSayTheSame();
  const { data } = await open(one.id, `?into=${two.id}`);
  expect(data).toMatchObject({
    request: { id: one.id },
    preview: { target: { id: two.id }, counts: { together: { voteCount: 2, organisationCount: 2 } } },
  });
});

test("R6: both texts stand side by side, each with the way to its request; whoever compares has opened both", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const one = await aRequest(db, { title: "Export invoices", body: "As a file for our accountant." });
  const two = await aRequest(db, { title: "Invoices as PDF", body: "One click, one page." });
  const opened = () => db.selectFrom("requests").select("openedById").execute();
  const html = await pageAt(
    db,
    { route: mergeRoute, pattern: "admin/requests/:number/merge" },
    { path: `/admin/requests/${one.id}/merge?into=${two.id}`, as: manager },
  );
  for (const words of ["As a file for our accountant.", "One click, one page."]) {
    expect(wordsOf(html)).toContain(words);
  }
  for (const { id } of [one, two]) {
    expect(html).toMatch(new RegExp(`<h3[^>]*><a [^>]*href="/admin/requests/${id}"`));
  }
  expect(await opened()).toEqual([{ openedById: manager.id }, { openedById: manager.id }]);
});

test("R6, P6: before a merge closes the vote, the preview says for how many, and that they are told", async () => {
  const { db, manager, one, two } = await twoThatSayTheSame();
  const warning = async ({ id }: { id: number }, into: { id: number }) => {
    const path = `/admin/requests/${id}/merge?into=${into.id}`;
    const pattern = "admin/requests/:number/merge";
    return wordsOf(await pageAt(db, { route: mergeRoute, pattern }, { path, as: manager }));
  };
  expect(await warning(one, two)).not.toContain("no longer takes votes");
  const body = { language: "en", source: "No.", html: "<p>No.</p>" } as const;
  const reason = { originalLanguage: "en" as const, bodies: [body] };
  const decision = { decision: "declined", reason, actorId: manager.id, now: visitedAt } as const;
  await decideRequest(db, { requestId: two.id, ...decision });
  expect(await warning(one, two)).toContain(
    "“PDF export of invoices” no longer takes votes, so merging closes the vote here, too. 1 person supports",
  );
  await decideRequest(db, { requestId: one.id, ...decision });
  expect(await warning(one, two)).toContain("“PDF export of invoices” no longer takes votes. Whoever voted");
});

test("R6: a preview of what is merged already leads to the root of its tree", async () => {
  const { db, one, two, merge, open } = await twoThatSayTheSame();
  await merge(one.id, { intent: "merge", into: String(two.id), why: "The same." });
  const third = await aRequest(db);
  const { data } = await open(third.id, `?into=${one.id}`);
  expect(data).toMatchObject({ preview: { target: { id: two.id } } });
});

test("R6: a manager merges, and takes it back, each with a reason", async () => {
  const { db, one, two, merge } = await twoThatSayTheSame();
  const merged = await merge(one.id, { intent: "merge", into: String(two.id), why: "The same." });
  expect([merged.status, merged.location]).toEqual([303, `/admin/requests/${two.id}?done=merged`]);
  const undone = await merge(one.id, { intent: "undo", why: "Not quite." });
  expect([undone.status, undone.location]).toEqual([303, `/admin/requests/${one.id}?done=undone`]);
  expect(await db.selectFrom("requestMerges").select(["why", "undoneWhy"]).execute()).toEqual([
    { why: "The same.", undoneWhy: "Not quite." },
  ]);
});

test("R6: without a reason nothing happens, and what was typed comes back", async () => {
  const { db, one, two, merge } = await twoThatSayTheSame();
  const answer = await merge(one.id, { intent: "merge", into: String(two.id), why: "  " });
  expect(answer).toMatchObject({ status: 422, data: { errors: { why: "required" } } });
  const long = await merge(one.id, { intent: "merge", into: String(two.id), why: "x".repeat(501) });
  expect(long).toMatchObject({ status: 422, data: { errors: { why: "too-long" } } });
  const rubbish = await merge(one.id, { intent: "merge", into: "two", why: "x" });
  expect(rubbish.status).toBe(422);
  expect(await db.selectFrom("requestMerges").selectAll().execute()).toEqual([]);
});

test("R6: what cannot be merged is refused with its reason", async () => {
  const { one, two, merge, open } = await twoThatSayTheSame();
  expect(await merge(one.id, { intent: "undo", why: "x" })).toMatchObject({
    status: 409,
    data: { refused: "not-merged" },
  });
  await merge(one.id, { intent: "merge", into: String(two.id), why: "x" });
  expect(await merge(two.id, { intent: "merge", into: String(one.id), why: "x" })).toMatchObject({
    status: 409,
    data: { refused: "would-make-a-cycle" },
  });
  expect(await open(one.id, `?into=${two.id}`)).toMatchObject({ data: { refused: "already-merged" } });
  expect((await open(404)).status).toBe(404);
  expect((await merge(404, { intent: "undo", why: "x" })).status).toBe(404);
});

test("A2: only managers merge", async () => {
  const { db, one, two, merge, open } = await twoThatSayTheSame();
  const form = { intent: "merge", into: String(two.id), why: "x" };
  for (const as of [await aStaffMember(db, { role: "support" }), await aPartner(db)]) {
    expect((await merge(one.id, form, as)).status).toBe(403);
    expect((await open(one.id, "", as)).status).toBe(403);
  }
});
