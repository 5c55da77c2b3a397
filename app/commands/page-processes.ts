import cluster, { type Worker } from "node:cluster";
import type { Socket } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import type { Settings } from "../env.server.ts";
import type { Door } from "../http/door.ts";
import { CommandRefused } from "./command.ts";
import { type Crew, createCrew } from "./crew.ts";
import type { FromPageProcess, ToPageProcess } from "./page-process-messages.ts";

type PageProcess = {
  /** Rejects when the process ends before it can answer. */
  ready: Promise<void>;
  /** How it ended, in words; `good` when it had finished what it began. */
  ended: Promise<{ how: string; good: boolean }>;
  say: (message: ToPageProcess, socket?: Socket) => void;
  hear: (listen: (message: FromPageProcess) => void) => void;
  kill: () => void;
};

export type PageProcesses = {
  /** Rejects with what one of the first refuses. */
  ready: Promise<void>;
  /** Lets all finish what they began; whether they did. */
  stop: () => Promise<boolean>;
  /** Ends what does not end by itself. */
  kill: () => void;
};

const longestPauseSeconds = 30;
/** A process that lived so long did not end because of how it begins. */
const soundAfterSeconds = 10;

/**
 * Answers the portal's pages by as many processes as the settings say, so that they use every core. What counts for all
 * together, the rate limits, is kept in this process. One that dies is replaced; connections wait meanwhile when none is
 * left.
 */
export function answerByProcesses(door: Door): PageProcesses {
  const { settings } = door;
  cluster.setupPrimary({ exec: path.join(import.meta.dirname, "page-process.ts") });
  new RateLimiterClusterMaster();
  const stopping = new AbortController();
  const crew = createCrew();
  door.leadTo(crew.handOver);
  const running = new Set<PageProcess>();
  const first = Array.from({ length: settings.processes }, () => startPageProcess(settings));
  let hasBegun = false;
  const begun = Promise.all(first.map(({ ready }) => ready)).then(() => {
    hasBegun = true;
  });
  const seat = { settings, crew, running, stopping: stopping.signal, hasBegun: () => hasBegun };
  const seats = first.map((process) => keepSeat(process, seat));
  return {
    ready: begun.catch((error) => {
      // Whoever waits for this is about to end.
      if (stopping.signal.aborted) return new Promise<never>(() => undefined);
      throw error;
    }),
    async stop() {
      stopping.abort();
      door.close();
      crew.dismiss();
      for (const process of running) process.say({ stop: true });
      return (await Promise.all(seats)).every((endedWell) => endedWell);
    },
    kill() {
      for (const process of running) process.kill();
    },
  };
}

type Seat = {
  settings: Settings;
  crew: Crew;
  running: Set<PageProcess>;
  stopping: AbortSignal;
  /** Before that, what one of them refuses is for whoever started them all. */
  hasBegun: () => boolean;
};

/**
 * Replaces a process that ended, again and again until `stopping`; waits longer and longer where they end at once.
 * Resolves with whether the last one ended well.
 */
async function keepSeat(
  first: PageProcess,
  { settings, crew, running, stopping, hasBegun }: Seat,
): Promise<boolean> {
  let pauseSeconds = 0;
  for (let current = first; ; current = startPageProcess(settings)) {
    const startedAt = performance.now();
    running.add(current);
    const refusal = await current.ready.then(
      () => crew.join(current),
      ({ message }: Error) => message,
    );
    const { how, good } = await current.ended;
    const why = refusal && !refusal.includes(how) ? ` ${refusal}` : "";
    running.delete(current);
    crew.leave(current);
    if (stopping.aborted) {
      if (!good) console.error(`A process that answers pages ended (${how}) before it had finished.`);
      return good;
    }
    if (!hasBegun()) return false;
    console.error(`A process that answers pages ended (${how}); another one takes its place.${why}`);
    const isSound = performance.now() - startedAt > soundAfterSeconds * 1000;
    pauseSeconds = isSound ? 0 : Math.min(pauseSeconds * 2 || 1, longestPauseSeconds);
    await pause(pauseSeconds * 1000, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return true;
  }
}

function startPageProcess(settings: Settings): PageProcess {
  let worker: Worker;
  try {
    worker = cluster.fork();
  } catch (error) {
    return neverStarted(error as Error);
  }
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  const hear: PageProcess["hear"] = (listen) => void worker.on("message", listen);
  hear((message) => {
    if ("ready" in message) resolve();
    if ("refusal" in message) reject(new CommandRefused(message.refusal));
  });
  const ended = new Promise<{ how: string; good: boolean }>((resolve) => {
    worker.once("exit", (code, signal) =>
      resolve({ how: String(signal ?? `exit code ${code}`), good: code === 0 }),
    );
    // Where it could not even be started there is no exit. Later ones say that it cannot be told any more: its exit follows.
    worker.on("error", ({ message }) => {
      if (worker.process.pid === undefined) resolve({ how: message, good: false });
    });
  });
  ended.then(({ how }) => reject(new CommandRefused(`What answers the pages could not begin (${how}).`)));
  const say: PageProcess["say"] = (message, socket) => {
    if (worker.isConnected()) worker.send(message, socket, { keepOpen: true }, () => undefined);
  };
  say({ settings });
  return { ready, ended, say, hear, kill: () => worker.process.kill("SIGKILL") };
}

function neverStarted({ message }: Error): PageProcess {
  const nothing = () => undefined;
  return {
    ready: Promise.reject(new CommandRefused(`What answers the pages could not begin (${message}).`)),
    ended: Promise.resolve({ how: message, good: false }),
    say: nothing,
    hear: nothing,
    kill: nothing,
  };
}
