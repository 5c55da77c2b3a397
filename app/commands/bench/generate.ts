import { existsSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { CommandRefused } from "../command.ts";
import { generatePortal } from "./generated-portal.ts";

const fewestRequests = 100;

/** Where a generated portal of this size stands unless somebody says otherwise. */
export const generatedFile = (requests: number) => path.join(tmpdir(), `undated-bench-${requests}.sqlite`);

/** `npm run bench -- generate`: a database of its own, never the portal's. */
export async function benchGenerate(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      requests: { type: "string", default: "100000" },
      file: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const [requests, seed] = [Number(values.requests), Number(values.seed)];
  if (!Number.isInteger(requests) || requests < fewestRequests) {
    throw new CommandRefused(`Say how many requests: --requests ${fewestRequests} or more.`);
  }
  if (!Number.isInteger(seed)) throw new CommandRefused("A seed is a whole number: --seed 1.");
  await generateInto(values.file ?? generatedFile(requests), { requests, seed });
}

/** Generates a portal into a new file, which is there only once it is whole. Refuses a file that exists. */
export async function generateInto(
  file: string,
  { requests, seed }: { requests: number; seed: number },
): Promise<void> {
  if (existsSync(file))
    throw new CommandRefused(`${file} exists already: delete it, or say --file with another name.`);
  const unfinished = `${file}.unfinished`;
  for (const left of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`]) rmSync(left, { force: true });
  console.log(`Generating ${requests} requests into ${file}`);
  const begin = performance.now();
  const say = (progress: string) =>
    console.log(`  ${((performance.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${progress}`);
  await generatePortal(unfinished, { requests, seed, say });
  renameSync(unfinished, file);
  say("done");
}
