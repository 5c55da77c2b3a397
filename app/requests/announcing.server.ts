import type { Temporal } from "temporal-polyfill";
import type { Db, Tx } from "../../db/client.ts";
import { announce } from "../notifications/announcing.server.ts";
import type { AnnouncementFacts, NamedArticle, PublicReason } from "../notifications/hearing.ts";
import { findLastDecisionIfAny } from "./decisions.server.ts";
import { isOpenForVotes, type PublicStatus } from "./status.ts";
import { listTree, subtreeOf } from "./tree.server.ts";

type Act = { requestId: number; now: Temporal.Instant };

/**
 * Tells everybody behind a request, and behind all that was merged into it, that its public status changed (P6). The
 * reason is the decision's that stands, else `reasonId`: what the roadmap said with its move. A merge tells how the request
 * stands at which the votes count from now on: its status, the decision behind that, and whether it takes votes (R6).
 */
export async function announceStatus(
  tx: Tx,
  {
    requestId,
    from,
    to,
    reasonId,
    actorId,
    now,
  }: Act & { from: PublicStatus; to: PublicStatus; reasonId?: number | undefined; actorId: number },
): Promise<void> {
  const tree = await listTree(tx, requestId);
  const voters = await tx
    .selectFrom("votes")
    .where("requestId", "in", subtreeOf(tree, requestId))
    .select("personId")
    .distinct()
    .execute();
  const into = to === "merged" ? await standingOf(tx, tree[0]?.id ?? requestId) : undefined;
  const left = from === "merged" ? await findLeftIfAny(tx, requestId) : undefined;
  const wasOpen = isOpenForVotes(left?.status ?? from);
  const isOpen = isOpenForVotes(into?.status ?? to);
  const decided = await readDecisionIfAny(tx, { requestId, from, to, into });
  const because = decided?.reasonId ?? reasonId;
  const facts: AnnouncementFacts["status-changed"] = {
    request: await nameOf(tx, requestId),
    from,
    to,
    closesVote: wasOpen && !isOpen,
    opensVote: !wasOpen && isOpen,
    ...(because ? { reason: await readReason(tx, because) } : {}),
    ...(decided?.articleId ? { article: await nameOfArticle(tx, decided.articleId) } : {}),
    ...(into ? { mergedInto: { ...into, takesVotes: isOpen } } : {}),
  };
  await announce(tx, {
    kind: "status-changed",
    facts,
    requestId,
    topicIds: tree.map(({ id }) => id),
    people: voters.map(({ personId }) => personId),
    causedById: actorId,
    now,
  });
}

/** Tells everybody behind a request who wants to hear everything that its author added to it (P6). */
export async function announceAddition(tx: Tx, { requestId, now, authorId }: Act & { authorId: number }) {
  const ids = (await listTree(tx, requestId)).map(({ id }) => id);
  const voters = await tx
    .selectFrom("votes")
    .where("requestId", "in", ids)
    .select("personId")
    .distinct()
    .execute();
  await announce(tx, {
    kind: "addition",
    facts: { request: await nameOf(tx, requestId) },
    requestId,
    topicIds: ids,
    people: voters.map(({ personId }) => personId),
    causedById: authorId,
    now,
  });
}

/** Tells a partner that support recorded their vote, or took it back (A2). */
export async function announceRecordedVote(
  tx: Tx,
  {
    requestId,
    personId,
    what,
    recordedById,
    now,
  }: Act & { personId: number; what: "cast" | "withdrawn"; recordedById: number },
): Promise<void> {
  await announce(tx, {
    kind: "vote-recorded",
    facts: { request: await nameOf(tx, requestId), what },
    requestId,
    topicIds: (await listTree(tx, requestId)).map(({ id }) => id),
    people: [personId],
    causedById: recordedById,
    now,
  });
}

/** Tells a partner that support wrote down a request in their name (A2, R1). */
export async function announceRecordedRequest(
  tx: Tx,
  { requestId, authorId, recordedById, now }: Act & { authorId: number; recordedById: number },
): Promise<void> {
  const { bodyHtml: html } = await tx
    .selectFrom("requests")
    .where("id", "=", requestId)
    .select("bodyHtml")
    .executeTakeFirstOrThrow();
  await announce(tx, {
    kind: "request-recorded",
    facts: { request: { ...(await nameOf(tx, requestId)), html } },
    requestId,
    topicIds: [requestId],
    people: [authorId],
    causedById: recordedById,
    now,
  });
}

type Standing = AnnouncementFacts["addition"]["request"] & { id: number; status: PublicStatus };

/** What a request is called and how it stands. */
async function standingOf(db: Db, id: number): Promise<Standing> {
  const { publicStatus: status } = await db
    .selectFrom("requests")
    .where("id", "=", id)
    .select("publicStatus")
    .executeTakeFirstOrThrow();
  return { id, ...(await nameOf(db, id)), status };
}

/** The request at which the votes counted until the request was taken apart just now. */
async function findLeftIfAny(db: Db, requestId: number): Promise<Standing | undefined> {
  const merge = await db
    .selectFrom("requestMerges")
    .where("requestId", "=", requestId)
    .select("intoId")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return merge && standingOf(db, (await listTree(db, merge.intoId))[0]?.id ?? merge.intoId);
}

const isDecided = (status: PublicStatus) => status === "declined" || status === "available";

/** The decision of the staff that made the status what it is, or that ended one; of a merged request, its root's. */
async function readDecisionIfAny(
  db: Db,
  {
    requestId,
    from,
    to,
    into,
  }: { requestId: number; from: PublicStatus; to: PublicStatus; into: Standing | undefined },
) {
  const status = into?.status ?? to;
  const hasEnded = isDecided(from) && !into && to !== "withdrawn";
  if (!isDecided(status) && !hasEnded) return undefined;
  return findLastDecisionIfAny(db, into?.id ?? requestId);
}

async function nameOf(db: Db, requestId: number) {
  return db
    .selectFrom("requests")
    .where("id", "=", requestId)
    .select(["title", "slug", "language"])
    .executeTakeFirstOrThrow();
}

async function readReason(db: Db, staffTextId: number): Promise<PublicReason> {
  const { originalLanguage } = await db
    .selectFrom("staffTexts")
    .where("id", "=", staffTextId)
    .select("originalLanguage")
    .executeTakeFirstOrThrow();
  const bodies = await db
    .selectFrom("staffTextBodies")
    .where("staffTextId", "=", staffTextId)
    .select(["language", "html"])
    .execute();
  return {
    originalLanguage,
    texts: Object.fromEntries(bodies.map(({ language, ...body }) => [language, body])),
  };
}

async function nameOfArticle(db: Db, id: number): Promise<NamedArticle> {
  const { originalLanguage } = await db
    .selectFrom("articles")
    .where("id", "=", id)
    .select("originalLanguage")
    .executeTakeFirstOrThrow();
  const texts = await db
    .selectFrom("texts")
    .where("articleId", "=", id)
    .select(["language", "title", "slug"])
    .execute();
  return {
    id,
    originalLanguage,
    texts: Object.fromEntries(texts.map(({ language, ...text }) => [language, text])),
  };
}
