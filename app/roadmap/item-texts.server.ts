import type { Db } from "../../db/client.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";

type ShownText = { language: Locale; title: string; slug: string; summary: string };

/** The title, slug and summary of items by their id, each in the page's language or the one K5 falls back to. */
async function readItemTexts(
  db: Db,
  { ids, locale }: { ids: number[]; locale: Locale },
): Promise<Map<number, ShownText>> {
  const shown = new Map<number, ShownText>();
  if (ids.length === 0) return shown;
  const rows = await db
    .selectFrom("roadmapItemTexts")
    .innerJoin("roadmapItems", "roadmapItems.id", "roadmapItemTexts.roadmapItemId")
    .where("roadmapItems.id", "in", ids)
    .select([
      "roadmapItems.id",
      "roadmapItems.originalLanguage",
      "roadmapItemTexts.language",
      "roadmapItemTexts.title",
      "roadmapItemTexts.slug",
      "roadmapItemTexts.summary",
    ])
    .execute();
  for (const id of ids) {
    const texts = rows.filter((row) => row.id === id);
    const language = pickLanguage(
      texts.map((text) => text.language),
      { wanted: locale, original: texts[0]?.originalLanguage ?? locale },
    );
    const text = texts.find((candidate) => candidate.language === language);
    if (text)
      shown.set(id, { language: text.language, title: text.title, slug: text.slug, summary: text.summary });
  }
  return shown;
}

/** Joins items with the text a reader gets; an item always has one. */
export async function withTexts<Item extends { id: number }>(
  db: Db,
  { items, locale }: { items: Item[]; locale: Locale },
): Promise<(Item & ShownText)[]> {
  const texts = await readItemTexts(db, { ids: items.map(({ id }) => id), locale });
  return items.flatMap((item) => {
    const text = texts.get(item.id);
    return text ? [{ ...item, ...text }] : [];
  });
}
