import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { slugOf } from "../i18n/slug.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import type { EditingForm } from "./request-form.ts";
import { indexRequest } from "./searching.server.ts";
import { holdRequestIfAny } from "./settling.server.ts";
import { listTreeIds } from "./tree.server.ts";

export type EditingOutcome =
  | { changed: true; slug: string }
  | { changed: false; field: "body"; because: "too-long" | "too-complex" }
  | { changed: false; because: "not-found" | "changed-meanwhile" | Settled };

/** Why the wording of a request stays as it is (R9); undefined while its author may change it. */
type Settled = "voting-closed" | "merged" | "others-voted";

/**
 * The author words a request anew, while nobody else has voted for it: a vote is for what its voter read (R9). What it said
 * before stays on record, and the indexes and the address follow. Refuses with `merged`, `voting-closed` (settled or
 * withdrawn) and `others-voted` (anywhere in its tree), with `changed-meanwhile` where `edition` is no longer the one that
 * stands, and a text that cannot be rendered safely.
 */
export async function editRequest(
  db: Db,
  {
    requestId,
    authorId,
    form: { title, body, language, edition },
    now,
  }: { requestId: number; authorId: number; form: EditingForm; now: Temporal.Instant },
): Promise<EditingOutcome> {
  const rendering = await renderMarkdown(body, "wish");
  if (!rendering.ok) return { changed: false, field: "body", because: rendering.because };
  return inTransaction(db, async (tx) => {
    const held = await holdRequestIfAny(tx, requestId);
    if (!held || held.authorId !== authorId) return { changed: false, because: "not-found" };
    const because = await findWhySettledIfAny(tx, held);
    if (because) return { changed: false, because };
    const before = await tx
      .selectFrom("requests")
      .where("id", "=", requestId)
      .select(["title", "slug", "body", "bodyHtml", "language"])
      .executeTakeFirstOrThrow();
    if ((await countEditions(tx, requestId)) !== edition)
      return { changed: false, because: "changed-meanwhile" };
    if (before.title === title && before.body === body && before.language === language)
      return { changed: true, slug: before.slug };
    const { slug: _, ...wording } = before;
    await tx
      .insertInto("requestVersions")
      .values({
        ...wording,
        requestId,
        number: edition + 1,
        replacedById: authorId,
        replacedAt: instantText(now),
      })
      .execute();
    const slug = slugOf(title);
    await tx
      .updateTable("requests")
      .set({ title, slug, body, bodyHtml: rendering.html, language })
      .where("id", "=", requestId)
      .execute();
    await indexRequest(tx, { id: requestId, title, body });
    return { changed: true, slug };
  });
}

/** A request as its author finds it in the form, and why it cannot be changed any more, if so; undefined for others. */
export async function findOwnWordingIfAny(
  db: Db,
  { requestId, authorId }: { requestId: number; authorId: number },
) {
  const own = await db
    .selectFrom("requests")
    .where("id", "=", requestId)
    .where("authorId", "=", authorId)
    .select(["id", "slug", "title", "body", "language", "recordedById"])
    .select(["authorId", "isOpenForVotes", "mergedIntoId"])
    .executeTakeFirst();
  if (!own) return undefined;
  const { id, slug, title, body, language } = own;
  return {
    id,
    slug,
    title,
    body,
    language,
    wasRecorded: own.recordedById !== null,
    edition: await countEditions(db, requestId),
    settled: await findWhySettledIfAny(db, own),
  };
}

async function findWhySettledIfAny(
  db: Db | Tx,
  request: { id: number; authorId: number; mergedIntoId: number | null; isOpenForVotes: 0 | 1 },
): Promise<Settled | undefined> {
  if (request.mergedIntoId !== null) return "merged";
  if (request.isOpenForVotes === 0) return "voting-closed";
  const vote = await db
    .selectFrom("votes")
    .where("requestId", "in", await listTreeIds(db, request.id))
    .where("personId", "<>", request.authorId)
    .select("personId")
    .limit(1)
    .executeTakeFirst();
  return vote ? "others-voted" : undefined;
}

/** How often a request was worded anew: what a form carries, so that of two changes at once only one is made. */
async function countEditions(db: Db | Tx, requestId: number): Promise<number> {
  const { count } = await db
    .selectFrom("requestVersions")
    .where("requestId", "=", requestId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

const mostVersions = 20;

/** What a request said before, the last wording first: for the staff alone; its author's name is null once erased. */
export async function listEarlierWordings(db: Db, requestId: number) {
  return db
    .selectFrom("requestVersions")
    .innerJoin("people", "people.id", "requestVersions.replacedById")
    .where("requestId", "=", requestId)
    .select([
      "number",
      "title",
      "bodyHtml",
      "requestVersions.language",
      "replacedAt",
      "people.name as replacedBy",
    ])
    .orderBy("number", "desc")
    .limit(mostVersions)
    .execute();
}
