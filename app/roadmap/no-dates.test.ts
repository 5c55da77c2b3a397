import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";

/** Every column that may hold a moment, and what had happened by then. */
const pastOf: Record<string, string> = {
  "roadmap_items.created_at": "the item was created",
  "roadmap_items.published_at": "the item was last published",
  "roadmap_items.moved_at": "the item last moved",
  "roadmap_item_texts.written_at": "the text was written",
  "roadmap_earlier_texts.written_at": "the text was written",
  "roadmap_earlier_texts.ended_at": "another took its place, or it was removed",
  "roadmap_moves.moved_at": "the item moved",
  "roadmap_publications.published_at": "the item was published",
  "roadmap_publications.unpublished_at": "the item was taken off the roadmap",
  "roadmap_links.linked_at": "the request was linked",
  "roadmap_links.unlinked_at": "the request was unlinked",
};

const timeWords = new Set(
  (
    "at on date dates day days week weeks month months quarter quarters q1 q2 q3 q4 year years half time times " +
    "timestamp instant when until till before after from to_come begin begins start starts end ends finish due eta " +
    "etas deadline deadlines release releases released version versions target targets milestone milestones sprint " +
    "sprints iteration schedule scheduled estimate estimated estimation expected expectation forecast horizon " +
    "promise promised commitment committed delivery deliver launch ship ships season term window duration"
  ).split(" "),
);
const timeTypes = /date|time|interval/i;

type Column = { table: string; name: string; type: string; sql: string };

/** The tables of the roadmap: by their name, or by hanging on one of its items. */
async function listRoadmapColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select tables.name as "table", columns.name as name, columns.type as type, tables.sql as sql
    from sqlite_schema as tables join pragma_table_info(tables.name) as columns
    where tables.type = 'table' and (
      tables.name like '%roadmap%' or exists (
        select 1 from pragma_foreign_key_list(tables.name) as keys where keys."table" like 'roadmap%'))
  `.execute(db);
  return rows;
}

/** The words of a CHECK or DEFAULT that name a time to come, such as 'Q3' among the values of a column. */
function declaredTimes(statement: string): string[] {
  return (statement.match(/'[^']*'/g) ?? []).filter((value) =>
    /\bq[1-4]\b|quarter|\bh[12]\b|20\d\d|spring|summer|autumn|winter|\bdue\b|release|version|\bnext\b/i.test(
      value,
    ),
  );
}

const saysATime = (name: string) => {
  const words = name.split("_");
  // `from_stage` and `to_stage` say where an item moved, not until when.
  return name !== "from_stage" && name !== "to_stage" && words.some((word) => timeWords.has(word));
};

async function listForbidden(db: Db): Promise<string[]> {
  const columns = await listRoadmapColumns(db);
  const byColumn = columns
    .map((column) => ({ ...column, place: `${column.table}.${column.name}` }))
    .filter(({ place }) => !(place in pastOf))
    .filter(({ name, type }) => saysATime(name) || timeTypes.test(type))
    .map(({ place }) => place);
  const statements = new Set(columns.map((column) => column.sql));
  return [...byColumn, ...[...statements].flatMap(declaredTimes)];
}

test("P1: no column of the roadmap's tables holds a date to come, a quarter or a version", async () => {
  const db = await openTestDatabase();
  expect(await listForbidden(db)).toEqual([]);
});

test("P1: what the allow-list names is there, and is text that records the past", async () => {
  const db = await openTestDatabase();
  const columns = await listRoadmapColumns(db);
  expect(new Set(columns.map(({ table }) => table))).toEqual(
    new Set([
      "roadmap_items",
      "roadmap_item_texts",
      "roadmap_earlier_texts",
      "roadmap_moves",
      "roadmap_publications",
      "roadmap_links",
    ]),
  );
  for (const place of Object.keys(pastOf)) {
    const column = columns.find(({ table, name }) => `${table}.${name}` === place);
    expect(column, place).toMatchObject({ type: "TEXT" });
    expect(column?.name).toMatch(/(ed|written)_at$/);
  }
});

test.each([
  "due",
  "due_at",
  "due_date",
  "ships_at",
  "quarter",
  "target_quarter",
  "planned_for_q3",
  "version",
  "fix_version",
  "release",
  "release_id",
  "eta",
  "deadline",
  "target",
  "starts_on",
  "estimated_days",
  "expected_by_end",
  "milestone_id",
])("P1: a column named %s would fail this test", async (name) => {
  const db = await openTestDatabase();
  await sql.raw(`alter table roadmap_items add column ${name} text`).execute(db);
  expect(await listForbidden(db)).toEqual([`roadmap_items.${name}`]);
});

test("P1: so would a table that hangs on an item, and a column that lists quarters", async () => {
  const db = await openTestDatabase();
  await sql`create table plans (item_id integer references roadmap_items (id), deadline text) strict`.execute(
    db,
  );
  await sql`alter table roadmap_items add column horizon_hint text check (horizon_hint in ('Q3', 'later'))`.execute(
    db,
  );
  expect(await listForbidden(db)).toEqual(
    expect.arrayContaining(["plans.deadline", "roadmap_items.horizon_hint", "'Q3'"]),
  );
});
