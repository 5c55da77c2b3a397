import { sql } from "kysely";
import type { Db, Tx } from "../../db/client.ts";
import { foldForIndex, matchQueries } from "../i18n/search-words.ts";
import type { Locale } from "../i18n/locales.ts";

/** Puts a request's words into the full-text index; called once, when it is stored. */
export async function indexRequest(tx: Tx, { id, title, body }: { id: number; title: string; body: string }): Promise<void> {
  await tx
    .insertInto("requestSearch")
    .values({ rowid: id, title: foldForIndex(title), body: foldForIndex(body) })
    .execute();
}

/** The numbers of the requests whose words match, best first; a match in the title weighs four times one in the text. */
export async function findMatchingRequests(db: Db, { q, limit }: { q: string; limit: number }): Promise<number[]> {
  for (const match of matchQueries(q)) {
    const { rows } = await sql<{ rowid: number }>`
      select rowid from request_search where request_search match ${match}
      order by bm25(request_search, 4.0, 1.0), rowid desc limit ${limit}`.execute(db);
    if (rows.length > 0) return rows.map(({ rowid }) => rowid);
  }
  return [];
}

/** Requests for a page of search results, best first; those in the reader's language before others of equal rank. */
export async function searchRequests(db: Db, { q, locale, limit }: { q: string; locale: Locale; limit: number }) {
  const ids = await findMatchingRequests(db, { q, limit: limit * 2 });
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("requests")
    .where("id", "in", ids)
    .where("publicStatus", "not in", ["merged", "withdrawn"])
    .select(["id", "slug", "title", "language", "publicStatus", "voteCount", "organisationCount"])
    .execute();
  const rank = (row: { id: number; language: Locale }) =>
    Math.floor(ids.indexOf(row.id) / 3) * 2 + (row.language === locale ? 0 : 1);
  return rows.sort((one, other) => rank(one) - rank(other) || ids.indexOf(one.id) - ids.indexOf(other.id)).slice(0, limit);
}
