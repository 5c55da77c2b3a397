import path from "node:path";
import { parseArgs } from "node:util";
import { backUp, stampOf } from "../../../db/backing-up.ts";
import { type Call, onlyOne, type Verb } from "./verb.ts";

const help = `npm run portal -- backup [FILE]

Writes a consistent copy of the database to FILE, also while the portal runs: everything that was saved before is
in it. Without FILE the copy stands beside the database, with the time in its name. An existing file is never
replaced. Copying the database file itself is no backup while the portal runs.`;

async function run({ args, databasePath, now, say }: Call): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const to =
    positionals.length === 0
      ? `${databasePath}.backup-${stampOf(now)}.sqlite`
      : path.resolve(onlyOne(positionals, "file"));
  await backUp({ from: databasePath, to });
  say(`The backup is whole and checked: ${to}`);
  return 0;
}

export const backup: Verb = { help, run };
