import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import type { Stage } from "../requests/status.ts";
import type { TextsByLanguage } from "../wording/staff-text.ts";
import { hasText } from "../wording/staff-text.ts";
import { renderStaffText, storeStaffText } from "../wording/staff-texts.server.ts";
import { followItem } from "./following.server.ts";
import { type ItemTexts, needsReason, type StartingStage, textParts } from "./item.ts";
import { type NotRendered, originalAmong, renderItemTexts, storeItemTexts } from "./writing.server.ts";

type Act = { actorId: number; now: Temporal.Instant };

/**
 * Creates an item, unpublished, with its first stage on record. Its original is the writer's language where it has a text.
 * The same form sent twice (`submissionKey`) finds its item; changed and sent again it makes another. Refuses a text that
 * cannot be rendered safely (`too-long`, `too-complex`).
 */
export async function createItem(
  db: Db,
  {
    texts,
    stage,
    writerLanguage,
    submissionKey = null,
    actorId,
    now,
  }: Act & {
    texts: ItemTexts;
    stage: StartingStage;
    writerLanguage: Locale;
    submissionKey?: string | null;
  },
): Promise<{ ok: true; id: number } | NotRendered> {
  const rendering = await renderItemTexts(texts);
  if (!rendering.ok) return rendering;
  const sendingKey = submissionKey === null ? null : sendingKeyOf({ submissionKey, actorId, stage, texts });
  return inTransaction(db, async (tx) => {
    const item = await tx
      .insertInto("roadmapItems")
      .values({
        stage,
        originalLanguage: originalAmong(texts, writerLanguage),
        submissionKey: sendingKey,
        createdById: actorId,
        createdAt: instantText(now),
        publishedAt: null,
        movedAt: instantText(now),
      })
      .onConflict((conflict) => conflict.column("submissionKey").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!item) {
      const earlier = await tx
        .selectFrom("roadmapItems")
        .where("submissionKey", "=", sendingKey)
        .select("id")
        .executeTakeFirstOrThrow();
      return { ok: true, id: earlier.id };
    }
    await storeItemTexts(tx, { itemId: item.id, texts: rendering.texts, actorId, now });
    await recordMove(tx, { itemId: item.id, fromStage: null, toStage: stage, reasonId: null, actorId, now });
    return { ok: true, id: item.id };
  });
}

/** The same for the same form with the same words: what was changed before it was sent again is not lost. */
function sendingKeyOf(sent: {
  submissionKey: string;
  actorId: number;
  stage: StartingStage;
  texts: ItemTexts;
}): string {
  const words = locales.map((locale) => textParts.map((part) => sent.texts[locale]?.[part]));
  return createHash("sha256")
    .update(JSON.stringify([sent.submissionKey, sent.actorId, sent.stage, words]))
    .digest("base64url");
}

export type MovingOutcome =
  | { changed: true }
  | { changed: false; because: "already-there" | "reason-needed" | "too-long" | "too-complex" };

/**
 * Moves an item to another stage, on record with who, when and the public reason; every request that a published item
 * answers follows (R7). Every stage leads to every other. Refuses `already-there`; postponing without a reason
 * (`reason-needed`, P4); a reason that cannot be rendered safely (`too-long`, `too-complex`).
 */
export async function moveItem(
  db: Db,
  {
    itemId,
    toStage,
    reason,
    writerLanguage,
    actorId,
    now,
  }: Act & {
    itemId: number;
    toStage: Stage;
    reason: TextsByLanguage;
    writerLanguage: Locale;
  },
): Promise<MovingOutcome> {
  if (needsReason(toStage) && !hasText(reason)) return { changed: false, because: "reason-needed" };
  const rendering = hasText(reason) ? await renderStaffText(reason, { writerLanguage }) : undefined;
  if (rendering && !rendering.ok) return { changed: false, because: rendering.because };
  return inTransaction(db, async (tx) => {
    const { stage: fromStage } = await tx
      .selectFrom("roadmapItems")
      .where("id", "=", itemId)
      .select("stage")
      .executeTakeFirstOrThrow();
    if (fromStage === toStage) return { changed: false, because: "already-there" };
    const reasonId = rendering
      ? await storeStaffText(tx, { text: rendering.text, writerId: actorId, now })
      : null;
    await tx
      .updateTable("roadmapItems")
      .set({ stage: toStage, movedAt: instantText(now) })
      .where("id", "=", itemId)
      .execute();
    await recordMove(tx, { itemId, fromStage, toStage, reasonId, actorId, now });
    await followItem(tx, { itemId, reasonId: reasonId ?? undefined, actorId, now });
    return { changed: true };
  });
}

async function recordMove(
  tx: Tx,
  {
    itemId,
    fromStage,
    toStage,
    reasonId,
    actorId,
    now,
  }: Act & {
    itemId: number;
    fromStage: Stage | null;
    toStage: Stage;
    reasonId: number | null;
  },
): Promise<void> {
  await tx
    .insertInto("roadmapMoves")
    .values({
      roadmapItemId: itemId,
      fromStage,
      toStage,
      reasonId,
      movedById: actorId,
      movedAt: instantText(now),
    })
    .execute();
}
