import type { Temporal } from "temporal-polyfill";

/** Short enough that a sign-in code still arrives in its ten minutes when the mail server is back. */
const longestPauseSeconds = 60;

/** How long all mails wait once the mail server failed so many times in a row: 5 s, doubled each time, a minute at most. */
export function pauseSeconds(failures: number): number {
  return Math.min(5 * 2 ** (failures - 1), longestPauseSeconds);
}

/**
 * The pauses of one mail server that fails, so that not each mail in turn waits for it in vain: nothing is sent in them, and
 * after each, one mail tries, until the mail server answers one.
 */
export function startPausing() {
  let failures = 0;
  let until: Temporal.Instant | undefined;
  let isTrying = false;
  const isOver = (now: Temporal.Instant) => !until || now.since(until).sign >= 0;
  return {
    /** Whether a mail may be sent now; whoever gets a yes calls `end`. */
    begin(now: Temporal.Instant): boolean {
      if (failures === 0) return true;
      if (isTrying || !isOver(now)) return false;
      isTrying = true;
      return true;
    },
    answered(): void {
      failures = 0;
      until = undefined;
    },
    /** A failure of what was under way when the pause began makes it no longer. */
    failed(now: Temporal.Instant): void {
      if (!isOver(now)) return;
      failures += 1;
      until = now.add({ seconds: pauseSeconds(failures) });
    },
    end(): void {
      isTrying = false;
    },
  };
}

export type Pausing = ReturnType<typeof startPausing>;
