import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { chooseHearing } from "../notifications/choosing.server.ts";
import { addToRequest, listAdditions } from "./adding.server.ts";
import { mergeRequests } from "./merging.server.ts";
import { withdrawRequest } from "./settling.server.ts";
import { castVote } from "./voting.server.ts";

afterAll(stopRendering);

const later = builtAt.add({ hours: 1 });

async function anAuthorsRequest() {
  const db = await openTestDatabase();
  const author = await aPartner(db);
  const request = await aRequest(db, { author });
  const add = (
    changes: Partial<Parameters<typeof addToRequest>[1]["form"]> = {},
    authorId: number = author.id,
  ) =>
    addToRequest(db, {
      requestId: request.id,
      authorId,
      form: { body: "And **also** by day.", language: "en", submissionKey: randomUUID(), ...changes },
      now: later,
    });
  return { db, author, request, add };
}

test("R9: an author adds to a request; it stays with its day, as it was written", async () => {
  const { db, request, add } = await anAuthorsRequest();
  expect(await add()).toEqual({ ok: true, id: 1 });
  expect(await add({ body: "Encore une chose.", language: "fr" })).toEqual({ ok: true, id: 2 });
  expect(await listAdditions(db, request.id)).toEqual([
    {
      id: 1,
      bodyHtml: expect.stringContaining("<strong>also</strong>"),
      language: "en",
      writtenAt: "2030-05-06T09:00:00.000Z",
    },
    { id: 2, bodyHtml: expect.stringContaining("Encore"), language: "fr", writtenAt: expect.anything() },
  ]);
});

test("the same form sent twice finds its addition; with other words it is another one", async () => {
  const { db, request, add } = await anAuthorsRequest();
  const submissionKey = randomUUID();
  const outcomes = await Promise.all([add({ submissionKey }), add({ submissionKey })]);
  expect(outcomes).toEqual([
    { ok: true, id: 1 },
    { ok: true, id: 1 },
  ]);
  expect(await add({ submissionKey, body: "Something else." })).toEqual({ ok: true, id: 2 });
  expect(await listAdditions(db, request.id)).toHaveLength(2);
});

test("P6: an addition is announced to those who chose to hear everything, and to nobody else", async () => {
  const { db, author, request, add } = await anAuthorsRequest();
  const voters = [await aPartner(db), await aPartner(db)];
  for (const { id, organisationId } of voters) {
    const voter = { personId: id, organisationId };
    await castVote(db, { requestId: request.id, voter, castById: id, now: later });
  }
  for (const person of [author, voters[0]]) {
    await chooseHearing(db, {
      personId: person?.id ?? 0,
      requestId: request.id,
      topicIds: [request.id],
      choice: "everything",
      now: later,
    });
  }
  await add();
  const heard = await db
    .selectFrom("announcements")
    .innerJoin("notifications", "notifications.announcementId", "announcements.id")
    .where("kind", "=", "addition")
    .select("personId")
    .execute();
  expect(heard).toEqual([{ personId: voters[0]?.id }]);
});

test("R9: what is withdrawn or merged is not added to, and a form that was taken before finds its addition", async () => {
  const { db, author, request, add } = await anAuthorsRequest();
  const submissionKey = randomUUID();
  await add({ submissionKey });
  const manager = await aStaffMember(db, { role: "manager" });
  const root = await aRequest(db);
  await mergeRequests(db, {
    duplicate: request.id,
    into: root.id,
    why: "The same.",
    managerId: manager.id,
    now: later,
  });
  expect(await add()).toEqual({ ok: false, because: "merged" });
  expect(await add({ submissionKey })).toEqual({ ok: true, id: 1 });

  const own = await aRequest(db, { author });
  await withdrawRequest(db, { requestId: own.id, authorId: author.id, now: later });
  const form = { body: "x", language: "en" as const, submissionKey: randomUUID() };
  expect(await addToRequest(db, { requestId: own.id, authorId: author.id, form, now: later })).toEqual({
    ok: false,
    because: "voting-closed",
  });
});

test("nobody adds to the request of another, or to none", async () => {
  const { db, author, add } = await anAuthorsRequest();
  expect(await add({}, (await aPartner(db)).id)).toEqual({ ok: false, because: "not-found" });
  const form = { body: "x", language: "en" as const, submissionKey: randomUUID() };
  expect(await addToRequest(db, { requestId: 999, authorId: author.id, form, now: later })).toEqual({
    ok: false,
    because: "not-found",
  });
});

test("the twenty-first addition is refused, and a text that cannot be rendered safely", async () => {
  const { add } = await anAuthorsRequest();
  for (let count = 0; count < 20; count += 1) expect(await add()).toMatchObject({ ok: true });
  expect(await add()).toEqual({ ok: false, because: "too-many" });
  expect(await add({ body: "> ".repeat(2500) })).toEqual({
    ok: false,
    field: "body",
    because: "too-complex",
  });
});

test("the table refuses an empty addition and a second one with the same key", async () => {
  const { db, author, request, add } = await anAuthorsRequest();
  await add();
  const { id: _, ...row } = await db.selectFrom("requestAdditions").selectAll().executeTakeFirstOrThrow();
  const insert = (changes: object) =>
    db
      .insertInto("requestAdditions")
      .values({ ...row, ...changes })
      .execute();
  await expect(insert({ submissionKey: "another", body: "" })).rejects.toThrow(/CHECK/);
  await expect(insert({})).rejects.toThrow(/UNIQUE/);
  await expect(insert({ submissionKey: "another", requestId: 999 })).rejects.toThrow(/FOREIGN KEY/);
  expect([row.writtenById, row.requestId]).toEqual([author.id, request.id]);
});
