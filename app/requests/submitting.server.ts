import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { findPartnerMeant, type PartnerMeant } from "../accounts/partner-meant.server.ts";
import { whyNoPartner } from "../accounts/people.server.ts";
import type { NoPartner } from "../accounts/person.ts";
import type { Locale } from "../i18n/locales.ts";
import { slugOf } from "../i18n/slug.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import { announceRecordedRequest } from "./announcing.server.ts";
import { boundaryFor } from "./boundary.server.ts";
import type { RecordingForm, RequestForm } from "./request-form.ts";
import { indexRequest } from "./searching.server.ts";
import { scoreWithoutVotes } from "./trend.ts";
import { castVote } from "./voting.server.ts";

export type SubmittingOutcome =
  | { ok: true; id: number; slug: string }
  | { ok: false; field: string; because: "too-long" | "too-complex" | "wording-changed" | NoPartner };
export type RecordingOutcome =
  | SubmittingOutcome
  | (Extract<PartnerMeant, { ok: false }> & { field: "author" });

/**
 * A partner asks for a feature (R1): the author is the first voter (R4), and the request keeps which wording of its
 * boundary was shown (R2). The same form sent twice finds its request. Refuses a text that cannot be rendered safely
 * (`too-long`, `too-complex`), a boundary that has changed since the page was shown (`wording-changed`), and an author who
 * is no partner any more when the request is stored (`partner-left`, `not-a-partner`).
 */
export async function submitRequest(
  db: Db,
  {
    form,
    author,
    locale,
    now,
  }: {
    form: RequestForm;
    author: { id: number; organisationId: number };
    /** The page's language, in which the boundary was read. */
    locale: Locale;
    now: Temporal.Instant;
  },
): Promise<SubmittingOutcome> {
  const boundary = boundaryFor(locale);
  if (form.wording !== boundary.version) return { ok: false, field: "wording", because: "wording-changed" };
  const rendering = await renderMarkdown(form.body, "wish");
  if (!rendering.ok) return { ok: false, field: "body", because: rendering.because };
  return inTransaction(db, async (tx) => {
    const because = await whyNoPartner(tx, author.id);
    if (because) return { ok: false, field: "author", because };
    return storeRequest(tx, {
      ...form,
      bodyHtml: rendering.html,
      author,
      origin: "form",
      recordedById: null,
      boundaryWordingId: await keepBoundary(tx, { ...boundary, language: locale, now }),
      now,
    });
  });
}

/**
 * Support writes down what a partner asked for on the phone or by mail (R1, A2): the partner becomes author and first
 * voter. Refuses somebody like `findPartnerMeant`.
 */
export async function recordRequest(
  db: Db,
  { form, recordedById, now }: { form: RecordingForm; recordedById: number; now: Temporal.Instant },
): Promise<RecordingOutcome> {
  const rendering = await renderMarkdown(form.body, "wish");
  if (!rendering.ok) return { ok: false, field: "body", because: rendering.because };
  return inTransaction(db, async (tx) => {
    const found = await findPartnerMeant(tx, form.author);
    if (!found.ok) return { ...found, field: "author" };
    return storeRequest(tx, {
      ...form,
      bodyHtml: rendering.html,
      author: found.partner,
      recordedById,
      boundaryWordingId: null,
      now,
    });
  });
}

async function storeRequest(
  tx: Tx,
  {
    title,
    body,
    bodyHtml,
    language,
    submissionKey,
    author,
    origin,
    recordedById,
    boundaryWordingId,
    now,
  }: {
    title: string;
    body: string;
    bodyHtml: string;
    language: Locale;
    submissionKey: string;
    author: { id: number; organisationId: number };
    origin: "form" | "call" | "email";
    recordedById: number | null;
    boundaryWordingId: number | null;
    now: Temporal.Instant;
  },
): Promise<{ ok: true; id: number; slug: string }> {
  const sendingKey = sendingKeyOf({ submissionKey, authorId: author.id, title, body });
  const stored = await tx
    .insertInto("requests")
    .values({
      title,
      slug: slugOf(title),
      body,
      bodyHtml,
      language,
      authorId: author.id,
      origin,
      recordedById,
      boundaryWordingId,
      submissionKey: sendingKey,
      decision: "open",
      roadmapStage: null,
      mergedIntoId: null,
      rootId: null,
      publicStatus: "open",
      trendScore: scoreWithoutVotes,
      createdAt: instantText(now),
      openedAt: recordedById === null ? null : instantText(now),
      openedById: recordedById,
    })
    .onConflict((conflict) => conflict.column("submissionKey").doNothing())
    .returning(["id", "slug"])
    .executeTakeFirst();
  if (!stored) {
    const earlier = await tx
      .selectFrom("requests")
      .where("submissionKey", "=", sendingKey)
      .select(["id", "slug"])
      .executeTakeFirstOrThrow();
    return { ok: true, ...earlier };
  }
  await indexRequest(tx, { id: stored.id, title, body });
  await castVote(tx, {
    requestId: stored.id,
    voter: { personId: author.id, organisationId: author.organisationId },
    castById: recordedById ?? author.id,
    now,
  });
  if (recordedById !== null)
    await announceRecordedRequest(tx, { requestId: stored.id, authorId: author.id, recordedById, now });
  return { ok: true, ...stored };
}

/** Whether this very form was taken before, so that nobody is asked whether it says the same as itself. */
export async function wasSent(
  db: Db,
  { form, authorId }: { form: Pick<RequestForm, "submissionKey" | "title" | "body">; authorId: number },
): Promise<boolean> {
  const sent = await db
    .selectFrom("requests")
    .where("submissionKey", "=", sendingKeyOf({ ...form, authorId }))
    .select("id")
    .executeTakeFirst();
  return sent !== undefined;
}

/** The same for the same form with the same words: a form that was changed and sent again is another request, not lost. */
function sendingKeyOf(sent: {
  submissionKey: string;
  authorId: number;
  title: string;
  body: string;
}): string {
  const words = JSON.stringify([sent.submissionKey, sent.authorId, sent.title, sent.body]);
  return createHash("sha256").update(words).digest("base64url");
}

/** The row that holds this very wording; a new version becomes a new row when it is first kept. */
async function keepBoundary(
  tx: Tx,
  {
    version,
    wording,
    language,
    now,
  }: { version: string; wording: string; language: Locale; now: Temporal.Instant },
): Promise<number> {
  await tx
    .insertInto("boundaryWordings")
    .values({ version, language, wording, firstShownAt: instantText(now) })
    .onConflict((conflict) => conflict.columns(["version", "language"]).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom("boundaryWordings")
    .where("version", "=", version)
    .where("language", "=", language)
    .select("id")
    .executeTakeFirstOrThrow();
  return id;
}
