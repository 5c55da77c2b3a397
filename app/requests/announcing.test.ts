import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem, aStaffMember, builtAt } from "../../db/builders.ts";
import { type Db, inTransaction } from "../../db/client.ts";
import { anArticleFile, importGood } from "../articles/article-file.fixture.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { chooseHearing } from "../notifications/choosing.server.ts";
import type { Announcement } from "../notifications/hearing.ts";
import {
  aReason,
  aSupportedRequest,
  aVoter,
  decide,
  happened,
  listHeard,
  vote,
} from "../notifications/test-hearing.ts";
import { moveItem } from "../roadmap/planning.server.ts";
import { announceAddition } from "./announcing.server.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { decideRequest, withdrawRequest } from "./settling.server.ts";
import { recordRequest } from "./submitting.server.ts";
import { recordVote } from "./vote-recording.server.ts";
import { withdrawVote } from "./voting.server.ts";

afterAll(stopRendering);

async function announced(db: Db) {
  const rows = await db.selectFrom("announcements").selectAll().orderBy("id").execute();
  return rows.map(({ kind, facts, requestId }) => ({
    requestId,
    ...({ kind, facts: JSON.parse(facts) } as Announcement),
  }));
}
const hearersOf = async (db: Db, kind: string) =>
  (await listHeard(db)).filter((heard) => heard.kind === kind).map(({ personId }) => personId);

test("P6: a decision reaches everybody with a vote, with its public reason in each language", async () => {
  const { db, request, author, voters, manager } = await aSupportedRequest();
  const gone = await aVoter(db, request.id);
  await withdrawVote(db, { requestId: request.id, personId: gone.id, withdrawnById: gone.id, now: builtAt });
  const reason = aReason("No.", { german: "Nein." });
  await decide(db, { request, manager, decision: "declined", reason });
  expect(await announced(db)).toEqual([
    {
      requestId: request.id,
      kind: "status-changed",
      facts: {
        request: { title: "Dark mode", slug: "dark-mode", language: "en" },
        from: "open",
        to: "declined",
        closesVote: true,
        opensVote: false,
        reason: {
          originalLanguage: "en",
          texts: {
            en: { html: "<p>No.</p>\n" },
            de: { html: "<p>Nein.</p>\n" },
          },
        },
      },
    },
  ]);
  expect(await hearersOf(db, "status-changed")).toEqual([author.id, ...voters.map(({ id }) => id)]);
});

test("P6: a decision that leads to an article names it in each of its languages", async () => {
  const { db, request, manager } = await aSupportedRequest();
  await importGood(db, [anArticleFile({ number: 7, language: "de" })]);
  await decide(db, { request, manager, decision: "available" });
  // The standing decision gets its article, and the request leaves a merge: what it says is told again, with the article.
  await db.updateTable("requestDecisions").set({ articleId: 7 }).execute();
  const into = await aRequest(db);
  const pair = {
    duplicate: request.id,
    into: into.id,
    why: "the same",
    managerId: manager.id,
    now: happened,
  };
  await mergeRequests(db, pair);
  await undoMerge(db, { requestId: request.id, why: "not the same", managerId: manager.id, now: happened });
  expect((await announced(db)).at(-1)?.facts).toMatchObject({
    from: "merged",
    to: "available",
    article: {
      id: 7,
      originalLanguage: "de",
      texts: { de: { title: "Article 7 (de)", slug: "article-7-de" } },
    },
  });
});

test("P6: deciding what stands, or a vote, is no news", async () => {
  const { db, request, voters, manager } = await aSupportedRequest();
  const [voter] = voters;
  if (!voter) throw new Error("no voter");
  await withdrawVote(db, {
    requestId: request.id,
    personId: voter.id,
    withdrawnById: voter.id,
    now: builtAt,
  });
  await vote(db, { requestId: request.id, voter });
  expect(await announced(db)).toEqual([]);
  const decided = { requestId: request.id, reason: aReason(), actorId: manager.id };
  for (const decision of ["open", "declined", "declined"] as const)
    await decideRequest(db, { ...decided, decision, now: happened });
  expect(await announced(db)).toMatchObject([{ facts: { from: "open", to: "declined" } }]);
});

test("P6: the author who withdraws a request is not told, the others are", async () => {
  const { db, request, author, voters } = await aSupportedRequest();
  await withdrawRequest(db, { requestId: request.id, authorId: author.id, now: happened });
  expect(await announced(db)).toMatchObject([{ facts: { to: "withdrawn", closesVote: true } }]);
  expect(await hearersOf(db, "status-changed")).toEqual(voters.map(({ id }) => id));
});

test("P4, P6: a postponed item tells its reason to everybody behind the requests that it answers", async () => {
  const { db, request, author, voters } = await aSupportedRequest();
  const item = await aRoadmapItem(db, { requests: [request], isPublished: true });
  await moveItem(db, {
    itemId: item.id,
    toStage: "postponed",
    reason: { en: "It did not meet our **expectations**." },
    writerLanguage: "en",
    actorId: item.managerId,
    now: happened,
  });
  const [published, postponed] = await announced(db);
  expect(published?.facts).toMatchObject({ from: "open", to: "exploring", closesVote: false });
  expect(published?.facts).not.toHaveProperty("reason");
  expect(postponed?.facts).toMatchObject({
    from: "exploring",
    to: "postponed",
    closesVote: false,
    reason: { texts: { en: { html: "<p>It did not meet our <strong>expectations</strong>.</p>\n" } } },
  });
  const all = [author.id, ...voters.map(({ id }) => id)];
  expect(await hearersOf(db, "status-changed")).toEqual([...all, ...all]);
});

test("R6, P6: a merge is told to those behind what was merged; what happens to the tree, to everybody in it once", async () => {
  const { db, request, author, voters, manager } = await aSupportedRequest();
  const into = await aRequest(db, { author, title: "A dark theme" });
  const there = await aVoter(db, into.id);
  await mergeRequests(db, {
    duplicate: request.id,
    into: into.id,
    why: "the same",
    managerId: manager.id,
    now: happened,
  });
  const here = [author.id, ...voters.map(({ id }) => id)];
  expect(await hearersOf(db, "status-changed")).toEqual(here);
  expect((await announced(db))[0]?.facts).toMatchObject({
    to: "merged",
    mergedInto: { id: into.id, title: "A dark theme", slug: "a-dark-theme", language: "en" },
  });
  await db.deleteFrom("notifications").execute();
  await decide(db, { request: into, manager, decision: "declined" });
  expect(await hearersOf(db, "status-changed")).toEqual([...here, there.id]);
});

test("P6: an addition reaches who wants everything, but not its author", async () => {
  const { db, request, author, voters } = await aSupportedRequest();
  for (const personId of [author.id, voters[1]?.id ?? 0])
    await chooseHearing(db, {
      personId,
      requestId: request.id,
      topicIds: [request.id],
      choice: "everything",
      now: happened,
    });
  await inTransaction(db, (tx) =>
    announceAddition(tx, { requestId: request.id, authorId: author.id, now: happened }),
  );
  expect(await hearersOf(db, "addition")).toEqual([voters[1]?.id]);
});

test("A2: a partner hears of a vote that support recorded or took back for them, and nobody else does", async () => {
  const { db, request } = await aSupportedRequest();
  const partner = await aPartner(db);
  const support = await aStaffMember(db, { role: "support" });
  for (const intent of ["cast-vote", "withdraw-vote"] as const)
    await recordVote(db, {
      requestId: request.id,
      form: { intent, partner: partner.email },
      recordedById: support.id,
      now: happened,
    });
  expect(await announced(db)).toMatchObject([
    { kind: "vote-recorded", facts: { what: "cast" } },
    { kind: "vote-recorded", facts: { what: "withdrawn" } },
  ]);
  expect(await hearersOf(db, "vote-recorded")).toEqual([partner.id, partner.id]);
  const refused = { intent: "withdraw-vote", partner: partner.email } as const;
  await recordVote(db, { requestId: request.id, form: refused, recordedById: support.id, now: happened });
  expect(await announced(db)).toHaveLength(2);
});

test("A2, R1: a partner hears of a request that support wrote down for them, once, and of no vote besides", async () => {
  const { db } = await aSupportedRequest();
  const partner = await aPartner(db);
  const support = await aStaffMember(db, { role: "support" });
  const form = {
    author: partner.email,
    origin: "call",
    title: "Night mode",
    body: "For **the night**.",
    language: "en",
    submissionKey: "k",
  } as const;
  for (let sent = 0; sent < 2; sent += 1)
    await recordRequest(db, { form, recordedById: support.id, now: happened });
  const html = "<p>For <strong>the night</strong>.</p>\n";
  expect(await announced(db)).toMatchObject([
    { kind: "request-recorded", facts: { request: { title: "Night mode", html } } },
  ]);
  expect(await hearersOf(db, "request-recorded")).toEqual([partner.id]);
});
