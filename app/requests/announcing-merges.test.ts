import { afterAll, expect, test } from "vitest";
import { aPartner, aRequest, aRoadmapItem } from "../../db/builders.ts";
import type { Db } from "../../db/client.ts";
import { anArticleFile, importGood } from "../articles/article-file.fixture.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import type { AnnouncementFacts } from "../notifications/hearing.ts";
import { listNews } from "../notifications/news.server.ts";
import {
  aReason,
  aSupportedRequest,
  aVoter,
  happened,
  listHeard,
  listWritten,
  writeMails,
} from "../notifications/test-hearing.ts";
import { moveItem } from "../roadmap/planning.server.ts";
import { mergeRequests, undoMerge } from "./merging.server.ts";
import { decideRequest, withdrawRequest } from "./settling.server.ts";
import { castVote } from "./voting.server.ts";

afterAll(stopRendering);

type Told = AnnouncementFacts["status-changed"];

/** A request with voters, and another one, of somebody else, that it may be merged into. */
async function twoRequests() {
  const world = await aSupportedRequest();
  const into = await aRequest(world.db, { title: "A dark theme" });
  const { db, request, manager } = world;
  const act = { managerId: manager.id, now: happened };
  const merge = async () => {
    const outcome = await mergeRequests(db, {
      duplicate: request.id,
      into: into.id,
      why: "the same",
      ...act,
    });
    if (!outcome.changed) throw new Error(outcome.because);
    return lastTold(db);
  };
  const undo = async () => {
    await undoMerge(db, { requestId: request.id, why: "not the same", ...act });
    return lastTold(db);
  };
  const decideOn = async (
    { id }: { id: number },
    decision: "declined" | "available",
    { articleId, source = "Too rare." }: { articleId?: number; source?: string } = {},
  ) => {
    const facts = { decision, reason: aReason(source, { german: "Zu selten." }), articleId };
    const outcome = await decideRequest(db, { requestId: id, ...facts, actorId: manager.id, now: happened });
    if (!outcome.changed) throw new Error(outcome.because);
    await forgetWhatWasTold(db);
  };
  const ship = async () => {
    const { id: itemId } = await aRoadmapItem(db, {
      managerId: manager.id,
      requests: [into],
      isPublished: true,
    });
    await moveItem(db, {
      itemId,
      toStage: "shipped",
      reason: {},
      writerLanguage: "en",
      actorId: manager.id,
      now: happened,
    });
    await forgetWhatWasTold(db);
  };
  return { ...world, into, merge, undo, decideOn, ship };
}

async function lastTold(db: Db): Promise<Told> {
  const { facts } = await db
    .selectFrom("announcements")
    .select("facts")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return JSON.parse(facts);
}

async function forgetWhatWasTold(db: Db): Promise<void> {
  await db.deleteFrom("notifications").execute();
  await db.deleteFrom("announcements").execute();
}

/** What the author reads of the last announcement in the mail. */
async function mailTo(db: Db, { email }: { email: string }): Promise<string> {
  await writeMails(db);
  return (await listWritten(db)).findLast(({ recipient }) => recipient === email)?.textBody ?? "";
}

const need = "you need not do anything";

test("P6, R6: a merge into a request that takes votes says how that one stands, and that the vote counts there", async () => {
  const { db, author, merge } = await twoRequests();
  const told = await merge();
  expect(told).toMatchObject({
    from: "open",
    to: "merged",
    closesVote: false,
    opensVote: false,
    mergedInto: { title: "A dark theme", status: "open", takesVotes: true },
  });
  expect(told).not.toHaveProperty("reason");
  const mail = await mailTo(db, author);
  expect(mail).toContain(
    "From now on it is counted together with A dark theme\nhttps://portal.example.com/en/",
  );
  expect(mail).toContain("The status there: Open. We have it on record and read it.");
  expect(mail).toContain(need);
  expect(mail).not.toMatch(/closed/);
});

test("P6, R6: a merge into a declined request tells its reason, and that voting is closed there", async () => {
  const { db, author, voters, into, merge, decideOn } = await twoRequests();
  await decideOn(into, "declined");
  expect(await merge()).toMatchObject({
    to: "merged",
    closesVote: true,
    mergedInto: { id: into.id, status: "declined", takesVotes: false },
    reason: { texts: { en: { html: "<p>Too rare.</p>\n" }, de: { html: "<p>Zu selten.</p>\n" } } },
  });
  expect((await listHeard(db)).map(({ personId }) => personId)).toEqual([
    author.id,
    ...voters.map(({ id }) => id),
  ]);
  const mail = await mailTo(db, author);
  expect(mail).toContain("The status there: Declined. We will not build this");
  expect(mail).toContain("Our answer\n\n> Too rare.");
  expect(mail).toContain("Voting is closed there");
  expect(mail).not.toContain(need);
  const { news } = await listNews(db, { personId: author.id, seenUntil: null });
  expect(news).toMatchObject([{ facts: { mergedInto: { status: "declined", takesVotes: false } } }]);
  expect(JSON.stringify(news)).not.toContain("Too rare.");
});

test("P6, R6: a merge into what is available names the article that answers", async () => {
  const { db, author, into, merge, decideOn } = await twoRequests();
  await importGood(db, [anArticleFile({ number: 7, title: "Dark colours" })]);
  await decideOn(into, "available", { articleId: 7 });
  expect(await merge()).toMatchObject({
    closesVote: true,
    mergedInto: { status: "available", takesVotes: false },
    article: { id: 7, texts: { en: { title: "Dark colours" } } },
  });
  expect(await mailTo(db, author)).toContain("Dark colours\nhttps://portal.example.com/en/help/7-");
});

test("P6, R6: a merge into what is shipped, or was withdrawn, closes the vote without a reason to tell", async () => {
  const shipped = await twoRequests();
  await shipped.ship();
  const told = await shipped.merge();
  expect(told).toMatchObject({ closesVote: true, mergedInto: { status: "shipped", takesVotes: false } });
  expect(told).not.toHaveProperty("reason");
  expect(await mailTo(shipped.db, shipped.author)).toContain("The status there: Shipped.");
  const { db, into, merge } = await twoRequests();
  await withdrawRequest(db, { requestId: into.id, authorId: into.author.id, now: happened });
  expect(await merge()).toMatchObject({ closesVote: true, mergedInto: { status: "withdrawn" } });
});

test("P6, R6: where the vote was closed before the merge, that is no news, but still true", async () => {
  const { db, request, author, into, merge, decideOn } = await twoRequests();
  await decideOn(request, "declined");
  await decideOn(into, "declined");
  expect(await merge()).toMatchObject({ from: "declined", closesVote: false, opensVote: false });
  const mail = await mailTo(db, author);
  expect(mail).toContain("Voting is closed there");
  expect(mail).not.toContain(need);
});

test("P6, R6: of a merge below a merge, everybody behind it hears how the root stands", async () => {
  const { db, request, author, voters, into, merge, decideOn, manager } = await twoRequests();
  const below = await aRequest(db, { title: "Black background" });
  const there = await aVoter(db, below.id);
  const root = await aRequest(db, { title: "The root" });
  const act = { why: "the same", managerId: manager.id, now: happened };
  await mergeRequests(db, { duplicate: below.id, into: request.id, ...act });
  await mergeRequests(db, { duplicate: into.id, into: root.id, ...act });
  await decideOn(root, "declined");
  expect(await merge()).toMatchObject({ closesVote: true, mergedInto: { id: root.id, status: "declined" } });
  expect((await listHeard(db)).map(({ personId }) => personId)).toEqual(
    [author, ...voters, below.author, there].map(({ id }) => id),
  );
});

test("P6, R6: taking a merge apart tells whether that closes or opens the vote", async () => {
  const closed = await twoRequests();
  await closed.decideOn(closed.request, "declined");
  expect(await closed.merge()).toMatchObject({ closesVote: false, opensVote: true });
  expect(await closed.undo()).toMatchObject({ from: "merged", to: "declined", closesVote: true });
  const mail = await mailTo(closed.db, closed.author);
  expect(mail).toContain("It stands on its own again");
  expect(mail).toContain("Voting on it is closed now.");
  const opened = await twoRequests();
  await opened.decideOn(opened.into, "declined");
  await opened.merge();
  expect(await opened.undo()).toMatchObject({ from: "merged", to: "open", opensVote: true });
  expect(await mailTo(opened.db, opened.author)).toContain("Voting on it is open again.");
  const same = await twoRequests();
  await same.merge();
  expect(await same.undo()).toMatchObject({ to: "open", closesVote: false, opensVote: false });
});

test("R6: who voted on the merged page is told nothing when that is taken apart: the vote is the other request's", async () => {
  const { db, request, author, voters, merge, undo } = await twoRequests();
  await merge();
  const late = await aPartner(db);
  const voter = { personId: late.id, organisationId: late.organisationId };
  await castVote(db, { requestId: request.id, voter, castById: late.id, now: happened });
  await forgetWhatWasTold(db);
  await undo();
  expect((await listHeard(db)).map(({ personId }) => personId)).toEqual([
    author.id,
    ...voters.map(({ id }) => id),
  ]);
});

test("K5: each reader gets the merge in their language", async () => {
  const { db, request, into, merge, decideOn } = await twoRequests();
  const german = await aVoter(db, request.id, { language: "de" });
  const french = await aVoter(db, request.id, { language: "fr" });
  await decideOn(into, "declined");
  await merge();
  const inGerman = await mailTo(db, german);
  expect(inGerman).toContain("Dort ist der Status: Abgelehnt. ");
  expect(inGerman).toContain("> Zu selten.");
  expect(inGerman).toContain("Die Abstimmung ist dort geschlossen");
  const inFrench = await mailTo(db, french);
  expect(inFrench).toContain("Son statut\u00a0: Refusée. ");
  expect(inFrench).toContain("Le vote y est clos");
});
