import path from "node:path";
import { parseArgs } from "node:util";
import { restore } from "../../../db/backing-up.ts";
import { type Call, onlyOne, type Verb } from "./verb.ts";

const help = `npm run portal -- restore FILE

Puts the backup FILE in the database's place. Stop the portal first; while it runs, this refuses. The database that
was there is kept beside the new one. A backup of an older version is migrated by the next npm start.`;

async function run({ args, databasePath, now, say }: Call): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const backup = path.resolve(onlyOne(positionals, "backup file"));
  const replaced = await restore({ backup, target: databasePath, now });
  say(`${databasePath} is now what ${backup} holds.`);
  if (replaced) say(`What was there before is kept: ${replaced}`);
  return 0;
}

export const restoreBackup: Verb = { help, run };
