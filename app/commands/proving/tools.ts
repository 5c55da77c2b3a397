import { spawn } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "../../..");

/** A path below the project's top folder. */
export const inProject = (...names: string[]) => path.join(root, ...names);

export type Ran = { isGood: boolean; output: string; seconds: number };

/**
 * Runs a tool of node_modules/.bin on this same Node, or another program. Its words are kept, for whoever wants to show
 * them, or shown as they come.
 */
export function runTool(
  tool: string,
  args: string[],
  { show = false, isOurs = true }: { show?: boolean; isOurs?: boolean } = {},
): Promise<Ran> {
  const [program, words] = isOurs
    ? [process.execPath, [inProject("node_modules/.bin", tool), ...args]]
    : [tool, args];
  const startedAt = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const done = (isGood: boolean) =>
      resolve({ isGood, output, seconds: (performance.now() - startedAt) / 1000 });
    const child = spawn(program, words, {
      cwd: root,
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", (error) => {
      output += `${error.message}\n`;
      done(false);
    });
    child.once("close", (code) => done(code === 0));
  });
}
