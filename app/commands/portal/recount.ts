import { parseArgs } from "node:util";
import { listRequestDrift, mendRequestDrift } from "../../requests/recounting.server.ts";
import { listRoadmapDrift, mendRoadmapDrift } from "../../roadmap/recounting.server.ts";
import { type Call, none, onDatabase, type Verb } from "./verb.ts";

const help = `npm run portal -- recount [--mend]

Counts every request's votes and organisations again, and works out its trend and status from its votes, decision and
roadmap items. Prints each stored figure that differs; none ever should.

  --mend   write the right figures in their place`;

async function run({ args, databasePath, say }: Call): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { mend: { type: "boolean" } },
    allowPositionals: true,
  });
  none(positionals);
  return onDatabase(databasePath, async (db) => {
    const listDrift = async () => [...(await listRoadmapDrift(db)), ...(await listRequestDrift(db))];
    const drift = await listDrift();
    for (const { requestId, what, stored, right } of drift) {
      say(`Request ${requestId}: ${what} is ${stored} and should be ${right}.`);
    }
    if (drift.length === 0) say("Everything adds up.");
    else if (!values.mend) say(`${drift.length} figures differ; with --mend they are put right.`);
    else {
      // The status follows from the roadmap's stage, which therefore comes first.
      await mendRoadmapDrift(db);
      await mendRequestDrift(db);
      const left = await listDrift();
      say(left.length === 0 ? "All of it is mended." : `${left.length} figures still differ.`);
      return left.length === 0 ? 0 : 1;
    }
    return drift.length === 0 ? 0 : 1;
  });
}

export const recount: Verb = { help, run };
