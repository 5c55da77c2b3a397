import { existsSync, readFileSync, rmSync } from "node:fs";
import config from "../../../e2e/playwright.config.ts";
import { CommandRefused } from "../command.ts";
import { provideChromium } from "./chromium.ts";
import { buildIfStale } from "./fresh-build.ts";
import type { Tally } from "./tally.ts";
import { inProject, runTool } from "./tools.ts";

/** Its pictures are many and slow; every other project is part of a plain run. */
const pictures = "looks";

type Results = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/**
 * Runs the browser journeys against the built portal; `looks` as the first word runs the pictures instead. All other
 * words are Playwright's: files, or `-g` with a part of a title.
 */
export async function runJourneys(words: string[]): Promise<Tally> {
  try {
    await provideChromium(console.log);
    await buildIfStale(console.log);
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
  const [first, ...others] = words;
  const plain = (config.projects ?? []).flatMap(({ name }) => (name && name !== pictures ? [name] : []));
  const [projects, rest] = first === pictures ? [[pictures], others] : [plain, words];
  const results = inProject("e2e/.out/results.json");
  rmSync(results, { force: true });
  const { isGood } = await runTool(
    "playwright",
    ["test", "--config", "e2e/playwright.config.ts", ...projects.map((name) => `--project=${name}`), ...rest],
    { show: true },
  );
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(results, "utf8")) as Results;
  const failed = stats.unexpected + errors.length;
  return { passed: stats.expected + stats.flaky, failed: isGood ? failed : Math.max(failed, 1) };
}
