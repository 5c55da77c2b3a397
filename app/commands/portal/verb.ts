import { existsSync } from "node:fs";
import type { Temporal } from "temporal-polyfill";
import { type Db, openDatabase } from "../../../db/client.ts";
import { listPendingMigrations } from "../../../db/migrating.ts";
import { CommandRefused } from "../command.ts";

/** What a verb is given: what stands behind it on the command line, where the database is, and where its words go. */
export type Call = {
  args: string[];
  databasePath: string;
  baseUrl: string;
  now: Temporal.Instant;
  say: (line: string) => void;
};

/** One verb of the administrator's command line; `run` returns the exit code. */
export type Verb = { help: string; run: (call: Call) => Promise<number> };

/** The only value among `positionals`; refuses none and several. */
export function onlyOne(positionals: string[], name: string): string {
  const [value, ...others] = positionals;
  if (value === undefined || others.length > 0)
    throw new CommandRefused(`Please name exactly one ${name}; see --help.`);
  return value;
}

/** Refuses words that nobody asked for, so that a mistyped command does nothing. */
export function none(positionals: string[]): void {
  if (positionals.length > 0) throw new CommandRefused(`“${positionals[0]}” means nothing here; see --help.`);
}

/** Works on the database of a portal that exists and has the newest schema; closes it afterwards. */
export async function onDatabase<T>(databasePath: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (!existsSync(databasePath)) {
    throw new CommandRefused(`There is no database at ${databasePath}; DATABASE_PATH says where it is.`);
  }
  const db = openDatabase(databasePath);
  try {
    if ((await listPendingMigrations(db)).length > 0) {
      throw new CommandRefused(
        "This database is older than the program: run `npm run portal -- migrate` first.",
      );
    }
    return await work(db);
  } finally {
    await db.destroy();
  }
}
