/**
 * Does `work` every second until stopped, which waits for what is under way. A failure is reported, and the next second
 * tries again: what there is to do are rows, so none is lost.
 */
export function repeatEverySecond(
  work: (signal: AbortSignal) => Promise<void>,
  { reportError }: { reportError: (error: unknown) => void },
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = (async () => {
    while (!signal.aborted) {
      try {
        await work(signal);
      } catch (error) {
        reportError(error);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, 1000);
        function done() {
          clearTimeout(timer);
          signal.removeEventListener("abort", done);
          resolve();
        }
        signal.addEventListener("abort", done);
        if (signal.aborted) done();
      });
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
