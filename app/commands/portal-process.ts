import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const commands = import.meta.dirname;

/** A portal in a process of its own. `errors` grows with every line that it writes to its error output. */
export type RunningPortal = {
  url: string;
  /** Of the process that was started; those that answer pages are its children. */
  processId: number;
  errors: string[];
  /** Resolves with the exit code, whatever ended it. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

/**
 * Starts a command that serves a portal and waits until it says where. It gets exactly these variables, whatever the
 * machine has set, and a port that is free. Stopping asks politely and expects exit code 0.
 */
export async function startPortal(
  command: "demo.ts" | "start.ts",
  variables: Record<string, string> = {},
): Promise<RunningPortal> {
  const child = spawn(
    process.execPath,
    ["--import", path.join(commands, "node-floor.mjs"), path.join(commands, command)],
    {
      cwd: path.join(commands, "../.."),
      env: { NODE_ENV: "production", PORT: "0", ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const errors: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const ready = /The portal is ready.*?(http:\/\/[^\s:]+:\d+)/.exec(said);
      if (ready?.[1]) resolve(ready[1]);
    });
    ended.then(
      () => reject(new Error(`${command} ended before it was ready:\n${said}${errors.join("")}`)),
      reject,
    );
  });
  return {
    url,
    processId: child.pid ?? 0,
    errors,
    ended,
    async stop() {
      child.kill("SIGTERM");
      const code = await ended;
      if (code !== 0)
        throw new Error(`${command} ended with ${code} when it was asked to stop:\n${errors.join("")}`);
    },
  };
}
