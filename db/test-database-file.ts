import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type Db, openDatabase } from "./client.ts";
import { migrateToLatest } from "./migrating.ts";

// For tests of what other processes do to a database, killed ones too: it stands on disk, and they are real.

export type DatabaseFile = {
  /** Opens it for this work alone. */
  withDatabase: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
  /**
   * Another process, which runs this program and then ends. The program finds `file`, `openDatabase`, `once`, `writeSync`
   * and `Temporal`; what else it needs it imports itself, by whole addresses.
   */
  startProcess: (program: string) => ChildProcess;
};

/** A fresh, migrated database on disk for one test; when that ends, so do the processes, and the file goes. */
export async function aDatabaseFile(): Promise<DatabaseFile> {
  const folder = mkdtempSync(path.join(tmpdir(), "undated-database-"));
  const file = path.join(folder, "portal.sqlite");
  const children: ChildProcess[] = [];
  onTestFinished(async () => {
    for (const child of children) await kill(child);
    rmSync(folder, { recursive: true });
  });

  async function withDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    const db = openDatabase(file);
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }

  function startProcess(program: string): ChildProcess {
    const whole = `
      import { once } from "node:events";
      import { writeSync } from "node:fs";
      import { flushCompileCache } from "node:module";
      import { Temporal } from "temporal-polyfill";
      import { openDatabase } from ${JSON.stringify(new URL("./client.ts", import.meta.url).href)};
      flushCompileCache();
      const file = ${JSON.stringify(file)};
      ${program}
      process.exit(0);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", whole], {
      cwd: import.meta.dirname,
      // Processes that start alike need compile our modules only once.
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(folder, "compiled") },
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push(child);
    return child;
  }

  await withDatabase(migrateToLatest);
  return { withDatabase, startProcess };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
