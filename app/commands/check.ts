import { runCommand } from "./command.ts";
import { runChecks } from "./proving/checks.ts";
import { sentenceOf } from "./proving/tally.ts";

await runCommand(async () => {
  const tally = await runChecks();
  console.log(sentenceOf(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
});
