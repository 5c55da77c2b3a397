import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type Locale, locales, pickLanguage } from "../i18n/locales.ts";
import { slugOf } from "../i18n/slug.ts";
import { renderMarkdown } from "../markdown/rendering.server.ts";
import { type ItemText, type ItemTexts, type SeenTexts, type TextEnding, textParts } from "./item.ts";

type Act = { actorId: number; now: Temporal.Instant };

/** A text that cannot be rendered safely, and in which language. */
export type NotRendered = { ok: false; because: "too-long" | "too-complex"; language: Locale };
export type RenderedItemText = ItemText & { language: Locale; bodyHtml: string };

export async function renderItemTexts(
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

/** The original is the wanted language where it has a text, else the first that has (K5). */
export function originalAmong(texts: ItemTexts, wanted: Locale): Locale {
  const written = locales.filter((language) => texts[language]);
  const original = pickLanguage(written, { wanted, original: wanted });
  if (!original) throw new Error("A roadmap item needs a text in one language at least.");
  return original;
}

/** Makes these the item's texts in languages that have none now; each is numbered on from the last its language had. */
export async function storeItemTexts(
  tx: Tx,
  { itemId, texts, actorId, now }: Act & { itemId: number; texts: RenderedItemText[] },
): Promise<void> {
  for (const text of texts) {
    const { last } = await tx
      .selectFrom("roadmapEarlierTexts")
      .where("roadmapItemId", "=", itemId)
      .where("language", "=", text.language)
      .select((eb) => eb.fn.max("number").as("last"))
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("roadmapItemTexts")
      .values({
        ...text,
        roadmapItemId: itemId,
        number: (last ?? 0) + 1,
        slug: slugOf(text.title),
        writtenById: actorId,
        writtenAt: instantText(now),
      })
      .execute();
  }
}

/** Moves a text to the earlier ones, with who ended it, when and how. */
async function endText(
  tx: Tx,
  { itemId, language, ending, actorId, now }: Act & { itemId: number; language: Locale; ending: TextEnding },
): Promise<void> {
  const parts = ["roadmapItemId", "language", "number", ...textParts, "writtenById", "writtenAt"] as const;
  await tx
    .insertInto("roadmapEarlierTexts")
    .columns([...parts, "ending", "endedById", "endedAt"])
    .expression((eb) =>
      eb
        .selectFrom("roadmapItemTexts")
        .where("roadmapItemId", "=", itemId)
        .where("language", "=", language)
        .select([
          ...parts,
          eb.val(ending).as("ending"),
          eb.val(actorId).as("endedById"),
          eb.val(instantText(now)).as("endedAt"),
        ]),
    )
    .execute();
  await tx
    .deleteFrom("roadmapItemTexts")
    .where("roadmapItemId", "=", itemId)
    .where("language", "=", language)
    .execute();
}

const isSame = (one: ItemText | undefined, other: ItemText | undefined) =>
  textParts.every((part) => one?.[part] === other?.[part]);

/**
 * What each language is to hold when somebody saves `wanted` after having seen the texts numbered `seen`. A language that
 * a colleague changed meanwhile and the writer left as it was keeps the colleague's text; one that both changed is
 * `contested`, and so is every language that was lost meanwhile when nothing else would be left.
 */
async function settleTexts(
  tx: Tx,
  {
    itemId,
    stored,
    wanted,
    seen,
  }: {
    itemId: number;
    stored: (ItemText & { language: Locale; number: number })[];
    wanted: ItemTexts;
    seen: SeenTexts;
  },
): Promise<{ texts: ItemTexts; contested: Locale[] }> {
  const texts: ItemTexts = {};
  const contested: Locale[] = [];
  const lost: Locale[] = [];
  for (const language of locales) {
    const mine = wanted[language];
    const theirs = stored.find((text) => text.language === language);
    const seenNumber = seen[language] ?? 0;
    if (seenNumber === (theirs?.number ?? 0) || isSame(mine, theirs)) {
      if (mine) texts[language] = mine;
      continue;
    }
    const before = await tx
      .selectFrom("roadmapEarlierTexts")
      .where("roadmapItemId", "=", itemId)
      .where("language", "=", language)
      .where("number", "=", seenNumber)
      .select(textParts)
      .executeTakeFirst();
    if (!isSame(mine, before)) contested.push(language);
    else if (theirs) texts[language] = theirs;
    else lost.push(language);
  }
  return { texts, contested: Object.keys(texts).length > 0 ? contested : [...contested, ...lost] };
}

/**
 * Makes `wanted` the item's texts: a language that they lack loses its text, one that stays the same keeps who wrote it
 * and when. What is replaced or removed stays on record with who and when. Where the original goes, the writer's language
 * becomes the original, else the first left. Refuses as `createItem` does, and `changed-meanwhile`, with the languages,
 * where a colleague changed the same text after the writer saw the one numbered `seen`.
 */
export async function changeTexts(
  db: Db,
  {
    itemId,
    texts: wanted,
    seen,
    writerLanguage,
    actorId,
    now,
  }: Act & { itemId: number; texts: ItemTexts; seen: SeenTexts; writerLanguage: Locale },
): Promise<
  | { ok: true; changed: boolean }
  | NotRendered
  | { ok: false; because: "changed-meanwhile"; languages: Locale[] }
> {
  const rendering = await renderItemTexts(wanted);
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
      .select(["language", "number", ...textParts])
      .orderBy("language")
      .execute();
    const { texts, contested } = await settleTexts(tx, { itemId, stored, wanted, seen });
    if (contested.length > 0) return { ok: false, because: "changed-meanwhile", languages: contested };
    const ended = stored.filter((text) => !isSame(text, texts[text.language]));
    for (const { language } of ended) {
      const ending = texts[language] ? "replaced" : "removed";
      await endText(tx, { itemId, language, ending, actorId, now });
    }
    const written = rendering.texts.filter(
      (text) =>
        isSame(text, texts[text.language]) &&
        !isSame(
          text,
          stored.find(({ language }) => language === text.language),
        ),
    );
    await storeItemTexts(tx, { itemId, texts: written, actorId, now });
    if (!texts[item.originalLanguage]) {
      await tx
        .updateTable("roadmapItems")
        .set({ originalLanguage: originalAmong(texts, writerLanguage) })
        .where("id", "=", itemId)
        .execute();
    }
    return { ok: true, changed: ended.length > 0 || written.length > 0 };
  });
}
