import type { Db } from "../../db/client.ts";
import { startBackgroundWork } from "../background-work.ts";
import type { Settings } from "../env.server.ts";
import { openDoor } from "../http/door.ts";
import { answerByProcesses } from "./page-processes.ts";

const patienceSeconds = 30;

/**
 * Runs the built portal over `db`, which is migrated: its pages in processes of their own, everything that nobody waits
 * for in this one. Ends when the system or Ctrl+C asks for it. Returns where readers and this machine reach it.
 */
export async function runPortal(db: Db, wished: Settings): Promise<{ url: string; baseUrl: string }> {
  const door = await openDoor(wished);
  const { url, settings } = door;
  let work: ReturnType<typeof startBackgroundWork> | undefined;
  stopOnSignals({
    async stop() {
      const isFinished = await pages.stop();
      await work?.stop();
      await db.destroy();
      return isFinished;
    },
    giveUp: () => pages.kill(),
  });
  // After that, so that no process is left to itself by a signal that comes while the next one starts.
  const pages = answerByProcesses(door);
  await pages.ready;
  work = startBackgroundWork(db, settings);
  return { url, baseUrl: settings.baseUrl };
}

/**
 * Ends the process when the system or Ctrl+C asks for it: with 0 once every request in flight has its answer, with 1
 * when one had none after half a minute. Asking again changes nothing: npm passes on a Ctrl+C that has already arrived.
 */
function stopOnSignals({ stop, giveUp }: { stop: () => Promise<boolean>; giveUp: () => void }): void {
  let isStopping = false;
  async function end() {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      console.error(`Some requests were not finished after ${patienceSeconds} seconds; they were cut off.`);
      giveUp();
      process.exit(1);
    }, patienceSeconds * 1000);
    process.exit((await stop()) ? 0 : 1);
  }
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
