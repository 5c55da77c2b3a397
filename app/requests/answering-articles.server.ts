import type { Db } from "../../db/client.ts";
import { listArticleEntries } from "../articles/listing.server.ts";
import { searchArticles } from "../articles/searching.server.ts";
import type { Locale } from "../i18n/locales.ts";
import { numberTyped } from "../i18n/search-words.ts";
import type { AnsweringArticle } from "./history.ts";

/** The articles that answer requests, by number; each in the reader's language or the one K5 falls back to. */
export async function readAnsweringArticles(
  db: Db,
  { ids, locale }: { ids: number[]; locale: Locale },
): Promise<Map<number, AnsweringArticle>> {
  const entries = await listArticleEntries(db, { ids, locale });
  return new Map(
    entries.map(({ id, kind, title, slug, language }) => [id, { id, kind, title, slug, language }]),
  );
}

const mostFound = 8;

/** The articles that a manager may mean by a number or by words, best first (K7). */
export async function findAnsweringArticles(
  db: Db,
  { q, locale }: { q: string; locale: Locale },
): Promise<AnsweringArticle[]> {
  const number = numberTyped(q);
  const ids =
    number !== undefined
      ? [number]
      : (await searchArticles(db, { q, locale, limit: mostFound })).map(({ id }) => id);
  return [...(await readAnsweringArticles(db, { ids, locale })).values()];
}
