import { sql } from "kysely";
import type { Db, Tx } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { foldForIndex, matchQueries } from "../i18n/search-words.ts";

/** Puts a request's words into the full-text index; called once, when it is stored. */
export async function indexRequest(
  tx: Tx,
  { id, title, body }: { id: number; title: string; body: string },
): Promise<void> {
  await tx
    .insertInto("requestSearch")
    .values({ rowid: id, title: foldForIndex(title), body: foldForIndex(body) })
    .execute();
}

/** The numbers of the requests whose words match, best first; a match in the title weighs four times one in the text. */
export async function findMatchingRequests(
  db: Db,
  { q, limit }: { q: string; limit: number },
): Promise<number[]> {
  for (const match of matchQueries(q)) {
    const { rows } = await sql<{ rowid: number }>`
      select rowid from request_search where request_search match ${match}
      order by bm25(request_search, 4.0, 1.0), rowid desc limit ${limit}`.execute(db);
    if (rows.length > 0) return rows.map(({ rowid }) => rowid);
  }
  return [];
}

/** A match in another language than the reader's counts a little less (K7). */
const weightOfOtherLanguages = 0.6;

/** Requests for a page of search results, best first, those in the reader's language before others that match as well. */
export async function searchRequests(
  db: Db,
  { q, locale, limit }: { q: string; locale: Locale; limit: number },
) {
  for (const match of matchQueries(q)) {
    const found = await db
      .selectFrom("requestSearch")
      .innerJoin("requests", "requests.id", "requestSearch.rowid")
      .where(sql<boolean>`request_search match ${match}`)
      .where("requests.publicStatus", "not in", ["merged", "withdrawn"])
      .select([
        "requests.id",
        "requests.slug",
        "requests.title",
        "requests.language",
        "requests.publicStatus",
        "requests.voteCount",
        "requests.organisationCount",
      ])
      .orderBy(
        sql`bm25(request_search, 4.0, 1.0) *
          case requests.language when ${locale} then 1 else ${weightOfOtherLanguages} end`,
      )
      .orderBy("requests.id", "desc")
      .limit(limit)
      .execute();
    if (found.length > 0) return found;
  }
  return [];
}
