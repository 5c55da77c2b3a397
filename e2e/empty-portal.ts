import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunningPortal, startPortal } from "../app/commands/portal-process.ts";

const commandLine = path.join(import.meta.dirname, "../app/commands/portal.ts");

export type EmptyPortal = RunningPortal & {
  /** A folder for files of the test's own; it is removed in the end. */
  folder: string;
  /** What the administrator's command line says to these words, about this portal's database. */
  askCommandLine: (...words: string[]) => { status: number | null; said: string };
  /** Makes an administrator and returns the link to sign in once. */
  createAdmin: () => string;
  close: () => Promise<void>;
};

/** A portal in production as it starts for the first time: nobody and nothing in it, no mail server. */
export async function openEmptyPortal(): Promise<EmptyPortal> {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-empty-"));
  const DATABASE_PATH = path.join(folder, "data/portal.sqlite");
  const portal = await startPortal("start.ts", {
    DATABASE_PATH,
    SESSION_SECRET: "a secret of thirty-two bytes and more",
    BASE_URL: "http://localhost:0",
    PROCESSES: "2",
  });
  function askCommandLine(...words: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...words], {
      env: { NODE_ENV: "production", DATABASE_PATH, BASE_URL: portal.url },
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  }
  return {
    ...portal,
    folder,
    askCommandLine,
    createAdmin() {
      const { said } = askCommandLine("create-admin", "grace@example.com", "--name", "Grace Harrow");
      const link = /http:\S+\/sign-in\/link\/\S+/.exec(said)?.[0];
      if (!link) throw new Error(`The command line gave no link:\n${said}`);
      return link;
    },
    async close() {
      await portal.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
