import { runCommand } from "./command.ts";
import { runJourneys } from "./proving/journeys.ts";
import { sentenceOf } from "./proving/tally.ts";

await runCommand(async () => {
  const tally = await runJourneys(process.argv.slice(2));
  console.log(sentenceOf(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
});
