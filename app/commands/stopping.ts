import type { PortalServer } from "../server.ts";

const patienceSeconds = 30;

/**
 * Ends the process when the system or Ctrl+C asks for it: with 0 once every request in flight has its answer, with 1
 * when one has none after half a minute. Asking again changes nothing: npm passes on a Ctrl+C that has already arrived.
 */
export function stopOnSignals(portal: PortalServer): void {
  let isStopping = false;
  async function stop() {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      console.error(`Some requests were not finished after ${patienceSeconds} seconds; they were cut off.`);
      process.exit(1);
    }, patienceSeconds * 1000);
    await portal.stop();
    process.exit(0);
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
