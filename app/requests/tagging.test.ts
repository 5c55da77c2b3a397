import { beforeAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { plansOf } from "../../db/test-plans.ts";
import { listRequests, selectListPage } from "./listing.server.ts";
import { listQueue, selectQueuePage } from "./queue.server.ts";
import { sorts } from "./request.ts";
import { listQuery } from "./request-form.ts";
import { isRareTag, listPublicTags, listTagsForStaffOf, tagRequest, untagRequest } from "./tagging.server.ts";
import { createTag, retireTag } from "./tags.server.ts";

const now = builtAt;

async function aTaggedRequest() {
  const db = await openTestDatabase();
  const { id: actorId } = await aStaffMember(db, { role: "manager", name: "Mara Manager" });
  const request = await aRequest(db);
  const names = { en: "Reports", de: "Berichte", fr: "Comptes rendus" };
  await createTag(db, { kind: "public", names, actorId, now });
  await createTag(db, { kind: "internal", names: { en: "Needs a lawyer" }, actorId, now });
  const act = (tagId: number, requestId = request.id) => ({ requestId, tagId, actorId, now });
  for (const tagId of [1, 2]) expect(await tagRequest(db, act(tagId))).toEqual({ changed: true });
  return { db, actorId, request, act };
}

test("a tag is set and removed on record, once each", async () => {
  const { db, actorId, act } = await aTaggedRequest();
  expect(await tagRequest(db, act(1))).toEqual({ changed: false, because: "already-tagged" });
  expect(await untagRequest(db, act(1))).toEqual({ changed: true });
  expect(await untagRequest(db, act(1))).toEqual({ changed: false, because: "not-tagged" });
  expect(await tagRequest(db, act(1))).toEqual({ changed: true });
  const rows = await db.selectFrom("requestTags").selectAll().where("tagId", "=", 1).orderBy("id").execute();
  const by = { addedById: actorId, addedAt: "2030-05-06T08:00:00.000Z" };
  expect(rows).toMatchObject([
    { ...by, removedById: actorId, removedAt: "2030-05-06T08:00:00.000Z" },
    { ...by, removedById: null, removedAt: null },
  ]);
});

test("no-such-tag and not-found: a retired or unknown tag, and a request that there is not", async () => {
  const { db, actorId, act } = await aTaggedRequest();
  await untagRequest(db, act(1));
  await retireTag(db, { id: 1, isRetired: true, actorId, now });
  for (const tagId of [1, 404])
    expect(await tagRequest(db, act(tagId))).toEqual({ changed: false, because: "no-such-tag" });
  expect(await tagRequest(db, act(2, 404))).toEqual({ changed: false, because: "not-found" });
});

test("the database keeps one standing row of a tag on a request", async () => {
  const { db, actorId, request } = await aTaggedRequest();
  const row = { requestId: request.id, tagId: 1, addedById: actorId, addedAt: "2030-05-06T08:00:00.000Z" };
  await expect(db.insertInto("requestTags").values(row).execute()).rejects.toThrow(/UNIQUE/);
});

test("A3: everybody reads a request's public tags in their language; internal and retired ones are the staff's", async () => {
  const { db, actorId, request } = await aTaggedRequest();
  const read = () => listPublicTags(db, { requestId: request.id, locale: "de" });
  expect(await read()).toEqual([{ id: 1, name: "Berichte", slug: "berichte", language: "de" }]);
  await retireTag(db, { id: 1, isRetired: true, actorId, now });
  expect(await read()).toEqual([]);
  const by = { addedBy: "Mara Manager", addedAt: "2030-05-06T08:00:00.000Z" };
  expect(await listTagsForStaffOf(db, { requestId: request.id, locale: "de" })).toMatchObject([
    { name: "Berichte", isPublic: true, isRetired: true, ...by },
    { name: "Needs a lawyer", language: "en", isPublic: false, isRetired: false, ...by },
  ]);
});

let many: { db: Db; tagId: number; tagged: number[]; all: number[] };

/** Sixty requests, every second one with a tag. */
beforeAll(async () => {
  const db = await openTestDatabase();
  const { id: actorId } = await aStaffMember(db, { role: "manager" });
  const author = await aPartner(db);
  const outcome = await createTag(db, { kind: "internal", names: { en: "Half" }, actorId, now });
  if (!outcome.ok) throw new Error(outcome.because);
  const all: number[] = [];
  for (let count = 0; count < 60; count += 1) {
    const at = now.add({ hours: 7 * ((count * 17) % 60) });
    all.push((await aRequest(db, { author, title: `Wish ${count}`, now: at })).id);
  }
  const tagged = all.filter((_, at) => at % 2 === 0);
  for (const requestId of tagged) await tagRequest(db, { requestId, tagId: outcome.id, actorId, now });
  many = { db, tagId: outcome.id, tagged, all };
});

test("a list by tag holds every request with it once and in order, rare or frequent, with every sort and search", async () => {
  const { db, tagId, tagged } = many;
  expect(await isRareTag(db, tagId)).toBe(true);
  for (const sort of sorts) {
    for (const q of [undefined, "wish"]) {
      const pages: number[] = [];
      for (let after: string | undefined = ""; after !== undefined; ) {
        const address = listQuery.parse({ sort, ...(after ? { after } : {}), ...(q ? { q } : {}) });
        const page: Awaited<ReturnType<typeof listRequests>> = await listRequests(db, { ...address, tagId });
        pages.push(...page.requests.map(({ id }) => id));
        after = page.next;
      }
      expect(pages.toSorted((one, other) => one - other)).toEqual(tagged);
    }
    const ids = async (isRare: boolean) =>
      (await selectListPage(db, { sort, tag: { id: tagId, isRare } }).execute()).map(({ id }) => id);
    expect(await ids(false)).toEqual(await ids(true));
  }
});

test("a rare tag's requests are looked up from the tag; a frequent one's are met on the way through the list's index", async () => {
  const { db, tagId } = many;
  for (const sort of sorts) {
    for (const status of [undefined, "declined"] as const) {
      const planOf = async (isRare: boolean) =>
        (
          await plansOf(db, (heard) =>
            selectListPage(heard, { sort, status, tag: { id: tagId, isRare } }).execute(),
          )
        )[0];
      expect(await planOf(true)).toMatch(/^SEARCH request_tags USING (COVERING )?INDEX request_tags_by_tag/);
      const walk = await planOf(false);
      expect(walk).toMatch(/^SEARCH requests USING INDEX requests_(open|status)_/);
      expect(walk).toContain("request_tags_standing (request_id=? AND tag_id=?)");
      expect(walk).not.toMatch(/TEMP B-TREE|SCAN/);
    }
  }
  const [count] = await plansOf(db, (heard) => isRareTag(heard, tagId));
  expect(count).toContain("request_tags_by_tag (tag_id=?)");
});

test("the staff's list by tag is read in the tag's own order, with nothing to sort", async () => {
  const { db, tagId, tagged } = many;
  const { requests } = await listQueue(db, { show: "open", tagId });
  expect(requests.map(({ id }) => id)).toEqual(tagged.toReversed());
  for (const show of ["unopened", "open", "decided"] as const) {
    for (const ownerId of [undefined, null, 3]) {
      const [plan] = await plansOf(db, (heard) =>
        selectQueuePage(heard, { show, ownerId, tagId, after: 30 }).execute(),
      );
      expect(plan).toMatch(
        /^SEARCH request_tags USING INDEX request_tags_by_tag \(tag_id=\? AND request_id</,
      );
      expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
    }
  }
});

test("the staff's list by owner is read in the order of an index, with nothing to sort", async () => {
  const { db } = many;
  for (const show of ["unopened", "open", "decided"] as const) {
    for (const ownerId of [null, 3]) {
      const [plan] = await plansOf(db, (heard) => selectQueuePage(heard, { show, ownerId }).execute());
      expect(plan).toMatch(/requests_(without_owner|of_owner|unopened)/);
      expect(plan).not.toContain("TEMP B-TREE");
    }
  }
});
