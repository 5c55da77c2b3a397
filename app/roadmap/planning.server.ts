import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type Locale, locales, pickLanguage } from "../i18n/locales.ts";
import { slugOf } from "../i18n/slug.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import type { Stage } from "../requests/status.ts";
import type { TextsByLanguage } from "../wording/staff-text.ts";
import { hasText } from "../wording/staff-text.ts";
import { renderStaffText, storeStaffText } from "../wording/staff-texts.server.ts";
import { followItem } from "./following.server.ts";
import { type ItemText, type ItemTexts, needsReason, type StartingStage, textParts } from "./item.ts";

type Act = { actorId: number; now: Temporal.Instant };

/** A text that cannot be rendered safely, and in which language. */
type NotRendered = { ok: false; because: "too-long" | "too-complex"; language: Locale };
type RenderedItemText = ItemText & { language: Locale; bodyHtml: string };

async function renderItemTexts(
  texts: ItemTexts,
): Promise<{ ok: true; texts: RenderedItemText[] } | NotRendered> {
  const rendered: RenderedItemText[] = [];
  for (const language of locales) {
    const text = texts[language];
    if (!text) continue;
    const rendering = await renderMarkdown(text.body, "staff");
    if (!rendering.ok) return { ok: false, because: rendering.because, language };
    rendered.push({ ...text, language, bodyHtml: rendering.html });
  }
  return { ok: true, texts: rendered };
}

async function storeItemTexts(
  tx: Tx,
  { itemId, texts, actorId, now }: Act & { itemId: number; texts: RenderedItemText[] },
): Promise<void> {
  for (const text of texts) {
    const row = { ...text, slug: slugOf(text.title), writtenById: actorId, writtenAt: instantText(now) };
    await tx
      .insertInto("roadmapItemTexts")
      .values({ roadmapItemId: itemId, ...row })
      .onConflict((conflict) => conflict.columns(["roadmapItemId", "language"]).doUpdateSet(row))
      .execute();
  }
}

/** The original is the wanted language where it has a text, else the first that has (K5). */
function originalAmong(texts: ItemTexts, wanted: Locale): Locale {
  const written = locales.filter((language) => texts[language]);
  const original = pickLanguage(written, { wanted, original: wanted });
  if (!original) throw new Error("A roadmap item needs a text in one language at least.");
  return original;
}

/**
 * Creates an item, unpublished, with its first stage on record. Its original is the writer's language where it has a text.
 * The same form sent twice (`submissionKey`) finds its item. Refuses a text that cannot be rendered safely (`too-long`,
 * `too-complex`).
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
  return inTransaction(db, async (tx) => {
    const item = await tx
      .insertInto("roadmapItems")
      .values({
        stage,
        originalLanguage: originalAmong(texts, writerLanguage),
        submissionKey,
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
        .where("submissionKey", "=", submissionKey)
        .select("id")
        .executeTakeFirstOrThrow();
      return { ok: true, id: earlier.id };
    }
    await storeItemTexts(tx, { itemId: item.id, texts: rendering.texts, actorId, now });
    await recordMove(tx, { itemId: item.id, fromStage: null, toStage: stage, reasonId: null, actorId, now });
    return { ok: true, id: item.id };
  });
}

/**
 * Makes `texts` the item's texts: a language that they lack loses its text, one that stays the same keeps who wrote it
 * and when. Where the original goes, the writer's language becomes the original, else the first left. Refuses as
 * `createItem` does.
 */
export async function changeTexts(
  db: Db,
  {
    itemId,
    texts,
    writerLanguage,
    actorId,
    now,
  }: Act & { itemId: number; texts: ItemTexts; writerLanguage: Locale },
): Promise<{ ok: true; changed: boolean } | NotRendered> {
  const rendering = await renderItemTexts(texts);
  if (!rendering.ok) return rendering;
  return inTransaction(db, async (tx) => {
    const item = await tx
      .selectFrom("roadmapItems")
      .where("id", "=", itemId)
      .select("originalLanguage")
      .executeTakeFirstOrThrow();
    const stored = await tx
      .selectFrom("roadmapItemTexts")
      .where("roadmapItemId", "=", itemId)
      .select(["language", ...textParts])
      .execute();
    const gone = stored.map(({ language }) => language).filter((language) => !texts[language]);
    const written = rendering.texts.filter((text) => {
      const before = stored.find(({ language }) => language === text.language);
      return !before || textParts.some((part) => before[part] !== text[part]);
    });
    if (gone.length > 0) {
      await tx
        .deleteFrom("roadmapItemTexts")
        .where("roadmapItemId", "=", itemId)
        .where("language", "in", gone)
        .execute();
    }
    await storeItemTexts(tx, { itemId, texts: written, actorId, now });
    if (!texts[item.originalLanguage]) {
      await tx
        .updateTable("roadmapItems")
        .set({ originalLanguage: originalAmong(texts, writerLanguage) })
        .where("id", "=", itemId)
        .execute();
    }
    return { ok: true, changed: gone.length > 0 || written.length > 0 };
  });
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
    await followItem(tx, { itemId, actorId, now });
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
