import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const commands = import.meta.dirname;

/** A portal that starts in a process of its own. `errors` grows with every line that it writes to its error output. */
type StartingPortal = {
  /** Where it answers; rejects when it ends before that. */
  url: Promise<string>;
  /** Of the process that was started; those that answer pages are its children. */
  processId: number;
  errors: string[];
  /** Resolves with the exit code, whatever ended it. */
  ended: Promise<number | null>;
};

export type RunningPortal = Omit<StartingPortal, "url"> & { url: string; stop: () => Promise<void> };

type Command = "demo.ts" | "start.ts";

/**
 * Starts a command that serves a portal and waits until it says where. It gets exactly these variables, whatever the
 * machine has set, and a port that is free. Stopping asks politely and expects exit code 0.
 */
export async function startPortal(
  command: Command,
  variables: Record<string, string> = {},
): Promise<RunningPortal> {
  const { url, ...portal } = beginPortal(command, variables);
  return {
    ...portal,
    url: await url,
    async stop() {
      if (isRunning(portal.processId)) process.kill(portal.processId, "SIGTERM");
      const code = await portal.ended;
      if (code !== 0)
        throw new Error(
          `${command} ended with ${code} when it was asked to stop:\n${portal.errors.join("")}`,
        );
    },
  };
}

/** The same without waiting. */
export function beginPortal(command: Command, variables: Record<string, string> = {}): StartingPortal {
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
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
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
  // Whoever does not ask for it need not hear that it never came.
  url.catch(() => undefined);
  return { url, processId: child.pid ?? 0, errors, ended };
}

export function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
