import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { migrateAfterBackup } from "../../../db/backing-up.ts";
import { openDatabase } from "../../../db/client.ts";
import { CommandRefused } from "../command.ts";
import { type Call, none, type Verb } from "./verb.ts";

const help = `npm run portal -- migrate

Brings the database's schema up to date. A backup is written beside the database first. npm start does the same.`;

async function run({ args, databasePath, now, say }: Call): Promise<number> {
  none(parseArgs({ args, allowPositionals: true }).positionals);
  if (!existsSync(databasePath)) {
    throw new CommandRefused(`There is no database at ${databasePath}; npm start makes one.`);
  }
  const db = openDatabase(databasePath);
  try {
    const { applied, backup } = await migrateAfterBackup(db, { file: databasePath, now });
    if (backup) say(`The database was saved to ${backup} first.`);
    say(
      applied.length > 0 ? `Applied: ${applied.join(", ")}.` : "Nothing to do: the database is up to date.",
    );
    return 0;
  } finally {
    await db.destroy();
  }
}

export const migrate: Verb = { help, run };
