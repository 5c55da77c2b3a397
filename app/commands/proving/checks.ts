import { existsSync, readFileSync, rmSync } from "node:fs";
import { sumOf, type Tally } from "./tally.ts";
import { inProject, type Ran, runTool } from "./tools.ts";

type TestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: { fullName: string; duration?: number | null }[] }[];
};

/** Shows what failed with all it said, and what was good in a word. */
function announce(name: string, { isGood, output, seconds }: Ran): Tally {
  if (!isGood) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${isGood ? "good  " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
  return { passed: 0, failed: isGood ? 0 : 1 };
}

async function runTests(): Promise<Tally> {
  const reportFile = inProject("node_modules/.cache/tests.json");
  rmSync(reportFile, { force: true });
  const ran = await runTool("vitest", [
    "run",
    "--exclude=e2e/**",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
  ]);
  const { failed: isBroken } = announce("tests of modules and domains", ran);
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as TestReport;
  printSlowest(report);
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, isBroken) };
}

function printSlowest({ testResults }: TestReport): void {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ file: name, fullName, milliseconds: duration ?? 0 })),
  );
  tests.sort((one, other) => other.milliseconds - one.milliseconds);
  console.log("The ten slowest tests:");
  for (const { file, fullName, milliseconds } of tests.slice(0, 10)) {
    console.log(
      `  ${String(Math.round(milliseconds)).padStart(6)} ms  ${file.replace(inProject("/"), "")}: ${fullName}`,
    );
  }
}

/**
 * Format, lint, types, unused code and all tests below app/ and db/. The tests keep one core busy and the rest, one after
 * another, the other.
 */
export async function runChecks(): Promise<Tally> {
  async function readTheCode(): Promise<Tally> {
    return sumOf([
      announce(
        "format and lint",
        await runTool("biome", ["check", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off"]),
      ),
      announce("types", await runTool("tsc", [])),
      announce("unused code", await runTool("knip", [])),
    ]);
  }
  return sumOf(await Promise.all([readTheCode(), runTests()]));
}
