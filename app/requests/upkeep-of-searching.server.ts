import { sql } from "kysely";
import { type Db, inTransaction } from "../../db/client.ts";
import { foldForIndex } from "../i18n/search-words.ts";
import { indexWords } from "./searching.server.ts";

export type SearchDrift = { requestId: number; what: "missing" | "other-words" | "no-such-request" };

const requestsAtOnce = 500;

/**
 * Requests whose words stand otherwise in the full-text index than in their text, or not at all, and rows of the index
 * without a request; `mendSearchDrift` puts them right. The portal may be running: all of it is read as it stood in one
 * moment, which keeps nobody from writing.
 */
export async function listSearchDrift(db: Db): Promise<SearchDrift[]> {
  return db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      return await compareWithTexts(connection);
    } finally {
      // Takes the tables of the comparison along, which are this connection's own.
      await sql`rollback`.execute(connection);
    }
  });
}

/** Indexes anew what drifted and takes out what is nobody's; returns how many rows that were. */
export async function mendSearchDrift(db: Db): Promise<number> {
  const drift = await listSearchDrift(db);
  for (const { requestId } of drift) {
    await inTransaction(db, async (tx) => {
      const request = await tx
        .selectFrom("requests")
        .where("id", "=", requestId)
        .select(["id", "title", "body"])
        .executeTakeFirst();
      if (request) await indexWords(tx, request);
      else await tx.deleteFrom("requestSearch").where("rowid", "=", requestId).execute();
    });
  }
  return drift.length;
}

/**
 * An index without content gives back no text, but every word with its place. The texts, indexed beside it in the same way,
 * do the same: so the tokenizer itself says what the words of a text are.
 */
async function compareWithTexts(db: Db): Promise<SearchDrift[]> {
  await openVocabularies(db);
  const indexed = new Set(
    (await db.selectFrom("requestSearch").select("rowid").execute()).map(({ rowid }) => rowid),
  );
  const stored = await readStored(db);
  const drift: SearchDrift[] = [];
  for await (const { ids, right } of eachPartOfRequests(db)) {
    for (const requestId of ids) {
      if (!indexed.delete(requestId)) drift.push({ requestId, what: "missing" });
      else if (stored.get(requestId) !== right.get(requestId)) drift.push({ requestId, what: "other-words" });
    }
  }
  return [...drift, ...[...indexed].map((requestId) => ({ requestId, what: "no-such-request" as const }))];
}

/** A second, empty index, made as the first one was, and what reads the words of either. */
async function openVocabularies(db: Db): Promise<void> {
  const { rows } = await sql<{ sql: string }>`
    select sql from sqlite_schema where name = 'request_search'`.execute(db);
  const made = rows[0]?.sql.replace("request_search", "temp.right_search") ?? "";
  await sql.raw(made).execute(db);
  await sql`create virtual table temp.stored_words using fts5vocab(main, request_search, instance)`.execute(
    db,
  );
  await sql`create virtual table temp.right_words using fts5vocab(temp, right_search, instance)`.execute(db);
}

/** A number for each text that differs, but for one chance in billions, where one of its words or their order differs. */
type Fingerprints = Map<number, number>;
type Place = { doc: number; col: string; offset: number };

/** Word by word: all places at once would be millions of rows. */
async function readStored(db: Db): Promise<Fingerprints> {
  const plain = db.withoutPlugins();
  const words = await sql<{ term: string }>`select distinct term from temp.stored_words`.execute(plain);
  const stored: Fingerprints = new Map();
  for (const { term } of words.rows) {
    const places = await sql<Place>`
      select doc, col, offset from temp.stored_words where term = ${term}`.execute(plain);
    for (const place of places.rows) addTo(stored, term, place);
  }
  return stored;
}

/** The requests in parts, each with what the index would hold of their texts. */
async function* eachPartOfRequests(db: Db): AsyncGenerator<{ ids: number[]; right: Fingerprints }> {
  const plain = db.withoutPlugins();
  for (let last = 0; ; ) {
    const some = await db
      .selectFrom("requests")
      .where("id", ">", last)
      .select(["id", "title", "body"])
      .orderBy("id")
      .limit(requestsAtOnce)
      .execute();
    const folded = some.map(({ id, title, body }) => [id, foldForIndex(title), foldForIndex(body)]);
    await sql`insert into temp.right_search (right_search) values ('delete-all')`.execute(plain);
    await sql`insert into temp.right_search (rowid, title, body)
      select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(folded)})`.execute(plain);
    const places = await sql<Place & { term: string }>`
      select term, doc, col, offset from temp.right_words`.execute(plain);
    const right: Fingerprints = new Map();
    for (const { term, ...place } of places.rows) addTo(right, term, place);
    yield { ids: some.map(({ id }) => id), right };
    last = some.at(-1)?.id ?? last;
    if (some.length < requestsAtOnce) return;
  }
}

/** Adds up, as the words of one text come in no order. */
function addTo(fingerprints: Fingerprints, term: string, { doc, col, offset }: Place): void {
  let hash = 0x811c9dc5;
  for (const letter of `${col}\n${offset}\n${term}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  fingerprints.set(doc, (fingerprints.get(doc) ?? 0) + (hash >>> 0));
}
