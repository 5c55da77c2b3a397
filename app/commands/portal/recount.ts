import { parseArgs } from "node:util";
import {
  type LikenessDrift,
  listLikenessDrift,
  rebuildLikeness,
} from "../../requests/likeness-upkeep.server.ts";
import { listRequestDrift, mendRequestDrift, type RequestDrift } from "../../requests/recounting.server.ts";
import {
  listSearchDrift,
  mendSearchDrift,
  type SearchDrift,
} from "../../requests/upkeep-of-searching.server.ts";
import { listRoadmapDrift, mendRoadmapDrift } from "../../roadmap/recounting.server.ts";
import { type Call, none, onDatabase, type Verb } from "./verb.ts";

const help = `npm run portal -- recount [--mend]

Counts every request's votes and organisations again, works out its trend and status from its votes, merges, decision and
roadmap items, and reads again by which words search finds it and which requests say the same. Prints what differs; nothing
ever should.

  --mend   write the right figures in their place`;

const wordsOfFigure = ({ requestId, what, stored, right }: RequestDrift) =>
  `Request ${requestId}: ${what} is ${stored} and should be ${right}.`;
const wordsOfLikeness = (drift: LikenessDrift) =>
  "requestId" in drift
    ? `Request ${drift.requestId}: what others are found by as alike (${drift.what}) does not follow from its text.`
    : `The word "${drift.term}": its ${drift.what} should follow from the requests and does not.`;
const wordsOfSearch: Record<SearchDrift["what"], string> = {
  missing: "search does not find it at all",
  "other-words": "search finds it by other words than those of its text",
  "no-such-request": "search knows its words, and there is no such request",
};

async function run({ args, databasePath, say }: Call): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { mend: { type: "boolean" } },
    allowPositionals: true,
  });
  none(positionals);
  return onDatabase(databasePath, async (db) => {
    const listDrift = async () => [
      ...(await listRoadmapDrift(db)).map(wordsOfFigure),
      ...(await listRequestDrift(db)).map(wordsOfFigure),
      ...(await listLikenessDrift(db)).map(wordsOfLikeness),
      ...(await listSearchDrift(db)).map(
        ({ requestId, what }) => `Request ${requestId}: ${wordsOfSearch[what]}.`,
      ),
    ];
    const drift = await listDrift();
    for (const words of drift) say(words);
    if (drift.length === 0) say("Everything adds up.");
    else if (!values.mend) say(`${drift.length} differ; with --mend they are put right.`);
    else {
      // The status follows from the roadmap's stage, which therefore comes first.
      await mendRoadmapDrift(db);
      await mendRequestDrift(db);
      if ((await listLikenessDrift(db)).length > 0) await rebuildLikeness(db);
      await mendSearchDrift(db);
      const left = await listDrift();
      say(left.length === 0 ? "All of it is mended." : `${left.length} still differ.`);
      return left.length === 0 ? 0 : 1;
    }
    return drift.length === 0 ? 0 : 1;
  });
}

export const recount: Verb = { help, run };
