import { parseArgs } from "node:util";
import { generatedFile } from "./generate.ts";
import { type MeasuredPortal, startMeasuredPortal } from "./measured-portal.ts";
import { type Asking, type Measured, measureAskings, startBareServer } from "./measuring.ts";
import { type Subject, subjectsOf } from "./subjects.ts";
import { countVotesASecond, measureMerging } from "./votes-a-second.ts";

const sizes = { small: 1000, large: 100_000 };
const atOnce = 16;
/** What the portal means to keep among 100,000 requests, on two cores. */
const goal = { milliseconds: 50, ratio: 1.5, votesASecond: 1000 };
const measuredFor = { alone: { seconds: 1.5, most: 320 }, together: { seconds: 2, most: 800 } };

type Row = { alone: Measured; together: Measured };
type Portals = { small: MeasuredPortal; large: MeasuredPortal };

/** Prints how long the pages and deeds of requests take among 100,000 requests, beside the same among 1,000. */
export async function benchRequests(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { file: { type: "string" } } });
  const large = await startMeasuredPortal(values.file ?? generatedFile(sizes.large), {
    requests: sizes.large,
  });
  const small = await startMeasuredPortal(generatedFile(sizes.small), { requests: sizes.small });
  try {
    explain();
    await printBareServer();
    const votes = await printSubjects({ small, large });
    await printVotesASecond(large, votes);
    // A merge has many mails to write, which would keep the served portals busy.
    await Promise.all([small.stopServing(), large.stopServing()]);
    await printMerging({ small, large });
  } finally {
    await Promise.all([small.throwAway(), large.throwAway()]);
  }
}

const widthOfNames = 52;

function explain(): void {
  console.log(
    `
Milliseconds within the server, from reading a request to beginning its answer, half and 95 % of them; “cpu” is what its thread
computed for 95 % of them, which other work on this machine does not change. One at a time, then ${atOnce} at a time over kept
connections; “waited” is what 95 % of those waited for the whole answer, the queue and their own work included. Each row is measured
in turns among ${sizes.large} and among ${sizes.small} requests (“small”), the ratio is that of the 95 %. A row asks for all its filters in turns.
`,
  );
  const columns = ["p50   p95   small ratio   cpu   small ratio", `p50   p95   small ratio waited`];
  console.log(`${"".padEnd(widthOfNames)}  ${"one at a time".padEnd(46)}${atOnce} at a time`);
  console.log(`${"".padEnd(widthOfNames)}  ${columns.map((column) => column.padEnd(46)).join("")}`);
}

async function measureRow(next: Subject["next"]): Promise<Row> {
  const alone = await measureAskings(next, { connections: 1, ...measuredFor.alone, warmUp: 2 });
  const together = await measureAskings(next, { connections: atOnce, ...measuredFor.together, warmUp: 0 });
  return { alone, together };
}

const figure = (value: number) => value.toFixed(1).padStart(5);
const figures = (...values: number[]) => values.map(figure).join(" ");

async function printBareServer(): Promise<void> {
  const bare = await startBareServer();
  const url = new URL(bare.url);
  const { alone, together } = await measureRow(() => ({ url }));
  bare.stop();
  const shown = [alone, together].map(({ answered: { p50, p95 } }) => figures(p50, p95).padEnd(46));
  console.log(`${"a bare node:http server, 20 kB, as waited".padEnd(widthOfNames)} ${shown.join("")}`);
}

/** Returns the votes that can still be cast. */
async function printSubjects(portals: Portals): Promise<() => Asking | undefined> {
  const groups = {
    small: groupsOf(await subjectsOf(portals.small)),
    large: groupsOf(await subjectsOf(portals.large)),
  };
  for (const subjects of Object.values(groups)) {
    for (const [group, next] of subjects) if (!group.startsWith("vote")) await warmUp(next);
  }
  for (const [group, next] of groups.large) {
    const small = await measureRow(groups.small.get(group) ?? next);
    printRow(group, { small, large: await measureRow(next) });
  }
  return groups.large.get("vote, cast") ?? (() => undefined);
}

/** Subjects of one group in turns: one of eight that is slow shows in what 95 % took. */
function groupsOf(subjects: readonly Subject[]): Map<string, Subject["next"]> {
  const groups = Map.groupBy(subjects, ({ group }) => group);
  return new Map(
    [...groups].map(([group, members]) => {
      let turn = 0;
      const next = () => {
        turn += 1;
        return members[turn % members.length]?.next();
      };
      return [group, next];
    }),
  );
}

/** The first hundreds of pages that each process answers take longer, until its code is compiled. */
const warmUp = (next: Subject["next"]) =>
  measureAskings(next, { connections: atOnce, seconds: 2, most: 400 });
const worst = ({ alone, together }: Row) => Math.max(alone.inServer.p95, together.inServer.p95);

function printRow(name: string, { large, small }: { large: Row; small: Row }): void {
  const compare = (of: "alone" | "together", what: "inServer" | "computing") => {
    const [much, little] = [large[of][what].p95, small[of][what].p95];
    return [much, little, much / little] as const;
  };
  const alone = compare("alone", "inServer");
  const computing = compare("alone", "computing");
  const together = compare("together", "inServer");
  const statuses = [...large.together.statuses].filter((status) => status !== 200 && status !== 303);
  const notes = [
    statuses.length > 0 ? ` answered ${statuses.join(", ")}` : "",
    worst(large) > goal.milliseconds ? ` over ${goal.milliseconds} ms` : "",
    Math.max(alone[2], together[2]) > goal.ratio ? ` over ${goal.ratio} times` : "",
  ];
  console.log(
    [
      name.slice(0, widthOfNames).padEnd(widthOfNames),
      figures(large.alone.inServer.p50, ...alone),
      `  ${figures(...computing)}`,
      `   ${figures(large.together.inServer.p50, ...together, large.together.answered.p95)}`,
      notes.join(""),
    ].join(" "),
  );
}

async function printMerging({ small, large }: Portals): Promise<void> {
  const [few, many] = [await measureMerging(small.db), await measureMerging(large.db)];
  console.log(
    "\nTwo trees of 5,000 voters each (80 among 1,000 requests), within this process: p50, p95, small, in milliseconds",
  );
  for (const deed of ["merge", "undo"] as const) {
    console.log(`${deed.padEnd(widthOfNames)} ${figures(many[deed].p50, many[deed].p95, few[deed].p95)}`);
  }
}

async function printVotesASecond(portal: MeasuredPortal, next: () => Asking | undefined): Promise<void> {
  console.log(`\nVotes acknowledged a second, each on disk; meant: ${goal.votesASecond}`);
  for (const connections of [16, 64]) {
    const within = await countVotesASecond(portal.db, { atOnce: connections, seed: connections });
    const { perSecond } = await measureAskings(next, { connections, seconds: 3, most: 5000, warmUp: 0 });
    console.log(
      `${`${connections} at a time`.padEnd(24)}${within.toFixed(0).padStart(6)} within this process ${perSecond.toFixed(0).padStart(6)} over HTTP`,
    );
  }
}
