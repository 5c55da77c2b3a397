import { sql } from "kysely";
import type { Db } from "../../db/client.ts";

// For tests of what stays and what goes when people move or leave.

/** A request with one vote, as rows: the tables of a domain that stands above this one. */
export async function aVoteOf(db: Db, partner: { id: number; organisationId: number }): Promise<void> {
  const at = "2030-05-06T08:00:00.000Z";
  const { id } = await db
    .insertInto("boundaryWordings")
    .values({ version: "1", language: "en", wording: "Outside the SLA.", firstShownAt: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`insert into requests (id, title, slug, body, body_html, language, author_id, origin, boundary_wording_id,
      decision, public_status, vote_count, organisation_count, trend_score, created_at)
    values (1, 'Dark mode', 'dark-mode', '', '', 'en', ${partner.id}, 'form', ${id}, 'open', 'open', 1, 1, 0, ${at})`.execute(
    db,
  );
  await db
    .insertInto("votes")
    .values({
      requestId: 1,
      personId: partner.id,
      organisationId: partner.organisationId,
      castById: partner.id,
      castAt: at,
    })
    .execute();
}

export const votesOf = (db: Db) =>
  db.selectFrom("votes").select(["requestId", "personId", "organisationId"]).execute();

/** Every row of every table as one text. */
export async function everythingIn(db: Db): Promise<string> {
  const tables = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db);
  const contents = await Promise.all(
    tables.rows.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)),
  );
  return JSON.stringify(contents.map(({ rows }) => rows));
}
