import type { Db } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { numberTyped, searchWords } from "../i18n/search-words.ts";
import { foldText, spellOutUmlauts } from "../i18n/slug.ts";
import { withTexts } from "./item-texts.server.ts";

/**
 * Items that a manager may mean, drafts too, in the reader's language: by number; by words, where all of them stand in one
 * text of the item, in whichever language, those with the words in their title first; without either, what moved last.
 * `isLinked` says that it answers the request already. The roadmap is short enough to be read through.
 */
export async function findItems(
  db: Db,
  { q, requestId, locale, limit }: { q: string; requestId: number; locale: Locale; limit: number },
) {
  const number = numberTyped(q);
  const matches = number !== undefined || q === "" ? undefined : await listMatches(db, q);
  let query = db
    .selectFrom("roadmapItems")
    .select(["id", "stage", "publishedAt"])
    .orderBy("movedAt", "desc")
    .orderBy("id", "desc");
  if (number !== undefined) query = query.where("id", "=", number);
  else if (matches) query = query.where("id", "in", [...matches.keys()]);
  else query = query.limit(limit);
  const found = await query.execute();
  const rows = found
    .sort((one, other) => Number(matches?.get(other.id) ?? 0) - Number(matches?.get(one.id) ?? 0))
    .slice(0, limit);
  const linked = await db
    .selectFrom("roadmapLinks")
    .where("requestId", "=", requestId)
    .where("unlinkedAt", "is", null)
    .select("roadmapItemId")
    .execute();
  const items = await withTexts(db, { items: rows, locale });
  return items.map(({ id, stage, publishedAt, title, language }) => ({
    id,
    stage,
    title,
    language,
    isDraft: publishedAt === null,
    isLinked: linked.some(({ roadmapItemId }) => roadmapItemId === id),
  }));
}

/** The items whose texts hold all words, and whether a title does. */
async function listMatches(db: Db, q: string): Promise<Map<number, boolean>> {
  const words = searchWords(q);
  const texts = await db
    .selectFrom("roadmapItemTexts")
    .select(["roadmapItemId", "title", "summary"])
    .execute();
  const holds = (text: string) => {
    const folded = `${foldText(text)} ${foldText(spellOutUmlauts(text))}`;
    return words.every((spellings) => spellings.some((spelling) => folded.includes(spelling)));
  };
  const matches = new Map<number, boolean>();
  for (const { roadmapItemId, title, summary } of texts) {
    const isTitle = holds(title);
    if (!isTitle && !holds(`${title} ${summary}`)) continue;
    matches.set(roadmapItemId, isTitle || (matches.get(roadmapItemId) ?? false));
  }
  return matches;
}
