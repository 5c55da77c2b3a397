import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "../../../db/client.ts";
import { migrateToLatest } from "../../../db/migrating.ts";
import { stopRendering } from "../../markdown/rendering.server.ts";
import { CommandRefused } from "../command.ts";
import {
  type Answer,
  askPairs,
  type Pairs,
  placesLookedAt,
  readPairs,
  storeCorpus,
} from "./similar-pairs.ts";

const mostFailuresShown = 40;

/** Prints how often a title finds the request that says the same among the first five, and how long that takes. */
export async function benchSimilar(): Promise<void> {
  const file = process.argv[3];
  if (!file) throw new CommandRefused("Say which file: npm run bench -- similar FILE (JSON lines).");
  if (!existsSync(file)) throw new CommandRefused(`There is no file ${file}.`);
  const all = readPairs(readFileSync(file, "utf8"), file);
  const answers: Answer[] = [];
  try {
    for (const pairs of all) answers.push(...(await askInOwnDatabase(pairs)));
  } finally {
    await stopRendering();
  }
  print(answers, all);
}

async function askInOwnDatabase(pairs: Pairs): Promise<Answer[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-similar-"));
  const db = openDatabase(path.join(folder, "similar.sqlite"));
  try {
    await migrateToLatest(db);
    const ids = await storeCorpus(db, pairs.corpus);
    return await askPairs(db, { pairs, ids });
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRight({ expected, found, place }: Answer): boolean {
  return expected.length === 0 ? found.length === 0 : place !== undefined;
}

function print(answers: readonly Answer[], all: readonly Pairs[]): void {
  const requests = all.reduce((sum, { corpus }) => sum + corpus.length, 0);
  const asked = answers.filter(({ expected }) => expected.length > 0);
  const strangers = answers.filter(({ expected }) => expected.length === 0);
  const share = (count: number, of: readonly Answer[]) =>
    of.length === 0 ? "–" : `${((100 * count) / of.length).toFixed(1)} % (${count} of ${of.length})`;
  const reciprocal =
    asked.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / Math.max(1, asked.length);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const timeAt = (part: number) => (times[Math.ceil(times.length * part) - 1] ?? Number.NaN).toFixed(1);
  const found = (within: number) =>
    asked.filter(({ place }) => place !== undefined && place <= within).length;
  console.log(
    `${requests} requests in ${all.length === 1 ? "one corpus" : `${all.length} corpora`}, ${answers.length} queries`,
  );
  console.log(`found among the first ${placesLookedAt}  ${share(found(placesLookedAt), asked)}`);
  console.log(`found first             ${share(found(1), asked)}`);
  console.log(`mean reciprocal rank    ${asked.length === 0 ? "–" : reciprocal.toFixed(3)}`);
  if (strangers.length > 0) {
    console.log(`nothing where nothing   ${share(strangers.filter(isRight).length, strangers)}`);
  }
  console.log(`milliseconds a query    p50 ${timeAt(0.5)}, p95 ${timeAt(0.95)}`);
  printFailures(answers.filter((answer) => !isRight(answer)));
}

function printFailures(failures: readonly Answer[]): void {
  if (failures.length === 0) return;
  console.log("\nNot found, and what was found instead:");
  for (const { title, expected, found } of failures.slice(0, mostFailuresShown)) {
    console.log(`- ${title}`);
    for (const { id, title: meant } of expected) console.log(`    expected ${id}: ${meant}`);
    for (const { id, title: other } of found) console.log(`    found    ${id}: ${other}`);
  }
  if (failures.length > mostFailuresShown) console.log(`… and ${failures.length - mostFailuresShown} more.`);
}
