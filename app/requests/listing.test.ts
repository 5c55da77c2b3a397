import { CompiledQuery } from "kysely";
import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { listRequestAddresses, listRequests, selectListPage } from "./listing.server.ts";
import { sorts } from "./request.ts";
import { listQuery } from "./request-form.ts";
import { decideRequest, followRoadmap, withdrawRequest } from "./settling.server.ts";
import { publicStatuses, type Stage } from "./status.ts";
import { castVote, withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

const now = builtAt;

/** Fifty requests, half a day apart, with up to six votes of different days; every fifth is being built. */
async function fiftyRequests() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const people = [];
  for (let count = 0; count < 6; count += 1) people.push(await aPartner(db));
  const author = people[0] ?? (await aPartner(db));
  const ids: number[] = [];
  for (let count = 0; count < 50; count += 1) {
    const createdAt = now.add({ hours: 12 * count });
    const { id } = await aRequest(db, { author, title: `Wish ${count}`, now: createdAt });
    ids.push(id);
    for (const [at, voter] of people.slice(1, 1 + (count % 6)).entries()) {
      await vote(db, id, { voter, now: createdAt.add({ hours: 30 * at }) });
    }
    if (count % 5 === 0) await follow(db, id, { actorId: manager.id, stage: "building" });
  }
  return { db, manager, people, author, ids };
}

type At = { now: typeof now };
const vote = (
  db: Db,
  requestId: number,
  { voter, now: at }: At & { voter: Awaited<ReturnType<typeof aPartner>> },
) =>
  castVote(db, {
    requestId,
    voter: { personId: voter.id, organisationId: voter.organisationId },
    castById: voter.id,
    now: at,
  });
const follow = (db: Db, requestId: number, { actorId, stage }: { actorId: number; stage: Stage }) =>
  db.transaction().execute((tx) => followRoadmap(tx, { requestId, publishedStages: [stage], actorId, now }));

const list = (db: Db, address: Record<string, string> = {}, personId?: number) =>
  listRequests(db, { ...listQuery.parse(address), personId });

/** Every page of a list, one after the other; `between` happens after each. */
async function everyPage(db: Db, address: Record<string, string>, between = async () => {}) {
  const pages = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(db, {
      ...address,
      ...(after ? { after } : {}),
    });
    pages.push(page.requests.map(({ id }) => id));
    after = page.next;
    await between();
  }
  return pages;
}

const filters: Record<string, string>[] = [
  {},
  { status: "open" },
  { status: "building" },
  { status: "shipped" },
  { q: "wish" },
];

test("the pages of every order and filter hold every request once, in order", async () => {
  const { db } = await fiftyRequests();
  const rows = await db
    .selectFrom("requests")
    .select(["id", "voteCount as top", "trendScore as trending", "id as new", "publicStatus"])
    .execute();
  for (const sort of sorts) {
    for (const filter of filters) {
      const right = rows
        .filter(({ publicStatus }) => !filter.status || publicStatus === filter.status)
        .sort((one, other) => other[sort] - one[sort] || other.id - one.id)
        .map(({ id }) => id);
      const pages = await everyPage(db, { sort, ...filter });
      expect(pages.flat()).toEqual(right);
      expect(pages.slice(0, -1).every((page) => page.length === 20)).toBe(true);
    }
  }
});

test("the newest first: pages hold every request once, also while people vote and withdraw between them", async () => {
  const { db, people, ids } = await fiftyRequests();
  const [, voter] = people;
  if (!voter) throw new Error("Nobody is there to vote.");
  let turn = 0;
  const pages = await everyPage(db, { sort: "new" }, async () => {
    for (const id of ids.filter((_, at) => at % 3 === turn % 3)) {
      const outcome = await vote(db, id, { voter, now: now.add({ hours: 24 * 60 }) });
      if (!outcome.changed) {
        await withdrawVote(db, { requestId: id, personId: voter.id, withdrawnById: voter.id, now });
      }
    }
    turn += 1;
  });
  expect(pages.flat()).toEqual([...ids].reverse());
});

test("R4: without a status the list holds what is open for votes, and a status shows exactly its own", async () => {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const reason = {
    originalLanguage: "en" as const,
    bodies: [{ language: "en" as const, source: "-", html: "-" }],
  };
  const byStatus = new Map<string, number>();
  for (const stage of ["exploring", "planned", "building", "shipped", "postponed"] as const) {
    const { id } = await aRequest(db);
    await follow(db, id, { actorId: manager.id, stage });
    byStatus.set(stage, id);
  }
  for (const decision of ["declined", "available"] as const) {
    const { id } = await aRequest(db);
    await decideRequest(db, { requestId: id, decision, reason, actorId: manager.id, now });
    byStatus.set(decision, id);
  }
  const withdrawn = await aRequest(db);
  await withdrawRequest(db, { requestId: withdrawn.id, authorId: withdrawn.author.id, now });
  byStatus.set("withdrawn", withdrawn.id);
  byStatus.set("open", (await aRequest(db)).id);

  const shown = (await list(db)).requests.map(({ publicStatus }) => publicStatus);
  expect(shown.sort()).toEqual(["building", "exploring", "open", "planned", "postponed"]);
  for (const status of publicStatuses) {
    const id = byStatus.get(status);
    expect((await list(db, { status })).requests.map((request) => request.id)).toEqual(id ? [id] : []);
  }
  const addresses = await listRequestAddresses(db, { limit: 100 });
  expect(addresses.map(({ id }) => id)).not.toContain(withdrawn.id);
  expect(addresses).toHaveLength(8);
});

test.each([
  "_",
  "_5",
  "5_",
  "x",
  "1e3_4",
  "-1_4",
  "4_-1",
  "NaN_4",
  "Infinity_4",
  "1_2_3",
  "5_1234567890123456",
  " 5_4",
])("a nonsensical position %j in the address is the beginning of the list", async (after) => {
  const db = await openTestDatabase();
  const { id } = await aRequest(db);
  for (const sort of sorts) {
    const { requests } = await list(db, { sort, after });
    expect(requests.map((request) => request.id)).toEqual([id]);
  }
});

test("a search narrows the list down and leaves its order", async () => {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const first = await aRequest(db, { author, title: "Export as PDF" });
  const second = await aRequest(db, { author, title: "Photos", body: "To see them in the export." });
  await aRequest(db, { author, title: "Dark mode" });
  expect((await list(db, { q: "export", sort: "new" })).requests.map(({ id }) => id)).toEqual([
    second.id,
    first.id,
  ]);
  expect((await list(db, { q: "unheard-of" })).requests).toEqual([]);
  expect((await list(db, { q: "export", status: "shipped" })).requests).toEqual([]);
});

test("A3: a row says whether this reader voted, and nothing of anybody else", async () => {
  const db = await openTestDatabase();
  const request = await aRequest(db, { title: "Dark mode", language: "de" });
  const other = await aPartner(db);
  const row = {
    id: request.id,
    slug: "dark-mode",
    title: "Dark mode",
    language: "de",
    publicStatus: "open",
    voteCount: 1,
    organisationCount: 1,
  };
  expect((await list(db)).requests).toEqual([{ ...row, hasVoted: false }]);
  expect((await list(db, {}, other.id)).requests).toEqual([{ ...row, hasVoted: false }]);
  expect((await list(db, {}, request.author.id)).requests).toEqual([{ ...row, hasVoted: true }]);
});

test("every page of a list is read in the order of its index, with nothing to sort", async () => {
  const db = await openTestDatabase();
  for (const sort of sorts) {
    for (const status of [undefined, "declined"] as const) {
      for (const after of [undefined, "12.5_40"]) {
        const { sql, parameters } = selectListPage(db, { sort, status, after }).compile();
        const plan = await db.executeQuery<{ detail: string }>(
          CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
        );
        const details = plan.rows.map(({ detail }) => detail).join("; ");
        expect(details).toContain(
          `SEARCH requests USING INDEX requests_${status ? "status" : "open"}_${sort} `,
        );
        expect(details).not.toMatch(/TEMP B-TREE|SCAN/);
      }
    }
  }
});

test("what a search found is looked up by its numbers, however long the list is", async () => {
  const db = await openTestDatabase();
  for (const sort of sorts) {
    for (const status of [undefined, "declined"] as const) {
      const found = { among: [3, 5, 8], tag: { id: 1, isRare: true } };
      const { sql, parameters } = selectListPage(db, { sort, status, after: "12.5_40", ...found }).compile();
      const plan = await db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
      );
      const details = plan.rows.map(({ detail }) => detail).join("; ");
      expect(details).toContain("SEARCH requests USING INTEGER PRIMARY KEY (rowid=?)");
      expect(details).not.toMatch(/USING INDEX requests_/);
    }
  }
});
