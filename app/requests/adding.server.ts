import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import { announceAddition } from "./announcing.server.ts";
import type { AdditionForm } from "./request-form.ts";
import { holdRequestIfAny } from "./settling.server.ts";

/** A page shows all of them; who has more to say asks for something else. */
const mostAdditions = 20;

export type AddingOutcome =
  | { ok: true; id: number }
  | { ok: false; field: "body"; because: "too-long" | "too-complex" }
  | { ok: false; because: "not-found" | "voting-closed" | "merged" | "too-many" };

/**
 * The author adds to a request that others have voted for: what they voted for stays as it was, and the addition stands
 * below it with its day, for ever (R9). Whoever wants to hear everything is told (P6). The same form sent twice finds its
 * addition. Refuses `merged`, `voting-closed` (settled or withdrawn), `too-many`, and a text that cannot be rendered safely.
 */
export async function addToRequest(
  db: Db,
  {
    requestId,
    authorId,
    form: { body, language, submissionKey },
    now,
  }: { requestId: number; authorId: number; form: AdditionForm; now: Temporal.Instant },
): Promise<AddingOutcome> {
  const rendering = await renderMarkdown(body, "wish");
  if (!rendering.ok) return { ok: false, field: "body", because: rendering.because };
  const sendingKey = createHash("sha256")
    .update(JSON.stringify([submissionKey, requestId, authorId, body]))
    .digest("base64url");
  return inTransaction(db, async (tx) => {
    const request = await holdRequestIfAny(tx, requestId);
    if (!request || request.authorId !== authorId) return { ok: false, because: "not-found" };
    const earlier = await tx
      .selectFrom("requestAdditions")
      .where("submissionKey", "=", sendingKey)
      .select("id")
      .executeTakeFirst();
    if (earlier) return { ok: true, id: earlier.id };
    if (request.mergedIntoId !== null) return { ok: false, because: "merged" };
    if (!request.isOpenForVotes) return { ok: false, because: "voting-closed" };
    const { count } = await tx
      .selectFrom("requestAdditions")
      .where("requestId", "=", requestId)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count >= mostAdditions) return { ok: false, because: "too-many" };
    const { id } = await tx
      .insertInto("requestAdditions")
      .values({
        requestId,
        body,
        bodyHtml: rendering.html,
        language,
        submissionKey: sendingKey,
        writtenById: authorId,
        writtenAt: instantText(now),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await announceAddition(tx, { requestId, authorId, now });
    return { ok: true, id };
  });
}

/** What the author added to a request, the first first, as everybody may read it. */
export async function listAdditions(db: Db, requestId: number) {
  return db
    .selectFrom("requestAdditions")
    .where("requestId", "=", requestId)
    .select(["id", "bodyHtml", "language", "writtenAt"])
    .orderBy("id")
    .execute();
}
