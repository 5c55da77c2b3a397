import { CompiledQuery, type KyselyPlugin, SqliteQueryCompiler } from "kysely";
import type { Db } from "./client.ts";

/**
 * How SQLite runs each query that `work` sends, as its EXPLAIN QUERY PLAN words it, in the order of sending: one text a query,
 * its steps joined by "; ". For tests of what an index is for.
 */
export async function plansOf(db: Db, work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const queries: CompiledQuery[] = [];
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      queries.push(new SqliteQueryCompiler().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(db.withPlugin(listening));
  const plans: string[] = [];
  for (const { sql, parameters } of queries) {
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    plans.push(rows.map(({ detail }) => detail).join("; "));
  }
  return plans;
}
