import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import type { RenderedText } from "../wording/staff-texts.server.ts";
import { findVisibleRequestIfAny } from "./reading.server.ts";
import { listRequestDrift } from "./recounting.server.ts";
import { decideRequest, followRoadmap, withdrawRequest } from "./settling.server.ts";
import type { Stage } from "./status.ts";

afterAll(stopRendering);

const now = builtAt.add({ hours: 1 });
const reason: RenderedText = {
  originalLanguage: "de",
  bodies: [
    { language: "de", source: "Das geht schon.", html: "<p>Das geht schon.</p>" },
    { language: "en", source: "It can be done.", html: "<p>It can be done.</p>" },
  ],
};

async function aRequestToSettle() {
  const db = await openTestDatabase();
  const manager = await aStaffMember(db, { role: "manager" });
  const request = await aRequest(db);
  const decide = (decision: "open" | "declined" | "available", why?: RenderedText, at = now) =>
    decideRequest(db, { requestId: request.id, decision, reason: why, actorId: manager.id, now: at });
  const follow = (...publishedStages: Stage[]) =>
    db
      .transaction()
      .execute((tx) =>
        followRoadmap(tx, { requestId: request.id, publishedStages, actorId: manager.id, now }),
      );
  return { db, manager, request, decide, follow };
}

const statusOf = async (db: Db) =>
  (await db.selectFrom("requests").select("publicStatus").executeTakeFirstOrThrow()).publicStatus;
const decisionsIn = (db: Db) => db.selectFrom("requestDecisions").selectAll().orderBy("id").execute();
const changesIn = (db: Db) => db.selectFrom("requestStatusChanges").selectAll().orderBy("id").execute();

test.each(["declined", "available"] as const)("%s needs a public reason", async (decision) => {
  const { db, decide } = await aRequestToSettle();
  expect(await decide(decision)).toEqual({ changed: false, because: "reason-needed" });
  expect(await decisionsIn(db)).toEqual([]);
  expect(await decide(decision, reason)).toEqual({ changed: true });
  expect(await statusOf(db)).toBe(decision);
});

test("every decision and every change of the public status is a row with who and when", async () => {
  const { db, manager, request, decide, follow } = await aRequestToSettle();
  await follow("planned");
  await decide("declined", reason, now.add({ minutes: 1 }));
  await decide("available", reason, now.add({ minutes: 2 }));
  await decide("open", undefined, now.add({ minutes: 3 }));
  const by = { requestId: request.id, decidedById: manager.id, articleId: null };
  expect(await decisionsIn(db)).toEqual([
    { ...by, id: 1, decision: "declined", reasonId: 1, decidedAt: "2030-05-06T09:01:00.000Z" },
    { ...by, id: 2, decision: "available", reasonId: 2, decidedAt: "2030-05-06T09:02:00.000Z" },
    { ...by, id: 3, decision: "open", reasonId: null, decidedAt: "2030-05-06T09:03:00.000Z" },
  ]);
  expect(
    (await changesIn(db)).map(({ fromStatus, toStatus, changedById, changedAt }) => [
      fromStatus,
      toStatus,
      changedById,
      changedAt.slice(14, 16),
    ]),
  ).toEqual([
    ["open", "planned", manager.id, "00"],
    ["planned", "declined", manager.id, "01"],
    ["declined", "available", manager.id, "02"],
    ["available", "planned", manager.id, "03"],
  ]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("deciding what stands already changes nothing", async () => {
  const { db, decide } = await aRequestToSettle();
  expect(await decide("open")).toEqual({ changed: false, because: "already-decided" });
  await decide("declined", reason);
  const before = [await decisionsIn(db), await changesIn(db)];
  expect(await decide("declined", reason)).toEqual({ changed: false, because: "already-decided" });
  expect([await decisionsIn(db), await changesIn(db)]).toEqual(before);
  expect(await db.selectFrom("staffTexts").selectAll().execute()).toHaveLength(1);
});

test("R7: what the author withdrew, or what is merged, is not decided any more", async () => {
  const { db, request, decide } = await aRequestToSettle();
  const other = await aRequest(db);
  await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now });
  expect(await decide("declined", reason)).toEqual({ changed: false, because: "withdrawn" });
  await db
    .updateTable("requests")
    .set({ decision: "open", mergedIntoId: other.id, rootId: other.id })
    .where("id", "=", request.id)
    .execute();
  expect(await decide("declined", reason)).toEqual({ changed: false, because: "merged" });
  expect(await decisionsIn(db)).toHaveLength(1);
});

test("a request that does not exist is not found", async () => {
  const { db, manager } = await aRequestToSettle();
  const outcome = { changed: false, because: "not-found" };
  const act = { requestId: 404, actorId: manager.id, now };
  expect(await decideRequest(db, { ...act, decision: "declined", reason })).toEqual(outcome);
  expect(await withdrawRequest(db, { requestId: 404, authorId: manager.id, now })).toEqual(outcome);
});

test("R3: an author takes a request back once; it stays on record with its votes", async () => {
  const { db, request } = await aRequestToSettle();
  const withdraw = (authorId: number) => withdrawRequest(db, { requestId: request.id, authorId, now });
  expect(await withdraw(request.author.id + 1)).toEqual({ changed: false, because: "not-found" });
  expect(await withdraw(request.author.id)).toEqual({ changed: true });
  expect(await statusOf(db)).toBe("withdrawn");
  expect(await withdraw(request.author.id)).toEqual({ changed: false, because: "voting-closed" });
  expect(await decisionsIn(db)).toMatchObject([
    { decision: "withdrawn", reasonId: null, decidedById: request.author.id },
  ]);
  expect(await db.selectFrom("votes").selectAll().execute()).toHaveLength(1);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("a request that was declined is not withdrawn any more", async () => {
  const { db, request, decide } = await aRequestToSettle();
  await decide("declined", reason);
  expect(await withdrawRequest(db, { requestId: request.id, authorId: request.author.id, now })).toEqual({
    changed: false,
    because: "voting-closed",
  });
  expect(await statusOf(db)).toBe("declined");
});

test("R7: the public status follows the published items, and says nothing new twice", async () => {
  const { db, follow } = await aRequestToSettle();
  const steps: [stages: Stage[], status: string][] = [
    [["exploring"], "exploring"],
    [["exploring", "building"], "building"],
    [["shipped", "building"], "building"],
    [["shipped", "postponed"], "postponed"],
    [["shipped", "shipped"], "shipped"],
    [[], "open"],
  ];
  for (const [stages, status] of steps) {
    await follow(...stages);
    expect(await statusOf(db)).toBe(status);
  }
  expect((await changesIn(db)).map(({ toStatus }) => toStatus)).toEqual([
    "exploring",
    "building",
    "postponed",
    "shipped",
    "open",
  ]);
  expect(await listRequestDrift(db)).toEqual([]);
});

test("R7: while a decision stands, the roadmap waits behind it", async () => {
  const { db, decide, follow } = await aRequestToSettle();
  await decide("available", reason);
  await follow("building");
  expect(await statusOf(db)).toBe("available");
  await decide("open");
  expect(await statusOf(db)).toBe("building");
});

test("K5: readers get the reason of the decision that stands, in their language or the one it has", async () => {
  const { db, request, decide } = await aRequestToSettle();
  const read = async (locale: "en" | "fr") =>
    (await findVisibleRequestIfAny(db, { id: request.id, locale }))?.reason;
  expect(await read("en")).toBeUndefined();
  await decide("available", reason);
  expect(await read("en")).toEqual({
    language: "en",
    html: "<p>It can be done.</p>",
    decidedAt: "2030-05-06T09:00:00.000Z",
    article: null,
  });
  expect(await read("fr")).toMatchObject({ language: "de", html: "<p>Das geht schon.</p>" });
  await decide("open");
  expect(await read("en")).toBeUndefined();
});

test("the database refuses a declined or available request without a reason", async () => {
  const { db, manager, request } = await aRequestToSettle();
  for (const decision of ["declined", "available"] as const) {
    await expect(
      db
        .insertInto("requestDecisions")
        .values({
          requestId: request.id,
          decision,
          reasonId: null,
          decidedById: manager.id,
          decidedAt: "2030-05-06T09:00:00.000Z",
        })
        .execute(),
    ).rejects.toThrow(/CHECK/);
  }
});

test("the database refuses a status, a decision or a stage that there is not, and a request merged into itself", async () => {
  const { db, request } = await aRequestToSettle();
  const change = (values: object) =>
    db.updateTable("requests").set(values).where("id", "=", request.id).execute();
  await expect(change({ publicStatus: "accepted" })).rejects.toThrow(/CHECK/);
  await expect(change({ decision: "perhaps" })).rejects.toThrow(/CHECK/);
  await expect(change({ roadmapStage: "soon" })).rejects.toThrow(/CHECK/);
  await expect(change({ mergedIntoId: request.id, rootId: request.id })).rejects.toThrow(/CHECK/);
  await expect(change({ isOpenForVotes: 0 })).rejects.toThrow(/generated column/);
});

test("R7: nothing but submitting, settling and recounting writes a public status", () => {
  const app = path.join(import.meta.dirname, "..");
  const statements = /\.(?:insertInto|updateTable)\("requests"\)[\s\S]*?\.execute/g;
  const writers = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => {
      const written = readFileSync(path.join(app, file), "utf8").match(statements) ?? [];
      return written.some((statement) =>
        /publicStatus(?!["\w])|\.set\(\w+\)|\.values\(\w+\)|\.\.\./.test(statement),
      );
    });
  expect(writers.sort()).toEqual([
    "requests/recounting.server.ts",
    "requests/settling.server.ts",
    "requests/submitting.server.ts",
  ]);
});
