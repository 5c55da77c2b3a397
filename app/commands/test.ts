import { runCommand } from "./command.ts";
import { runChecks } from "./proving/checks.ts";
import { runJourneys } from "./proving/journeys.ts";
import { sentenceOf, sumOf } from "./proving/tally.ts";

await runCommand(async () => {
  const checks = await runChecks();
  const tally = sumOf([checks, await runJourneys([])]);
  console.log(sentenceOf(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
});
