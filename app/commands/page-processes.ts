import cluster from "node:cluster";
import { once } from "node:events";
import type { Socket } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterClusterMaster } from "rate-limiter-flexible";
import type { Settings } from "../env.server.ts";
import type { Door } from "../http/door.ts";
import { CommandRefused } from "./command.ts";

/** What the process that was started says to those that answer pages, and they to it. */
export type ToPageProcess = { settings: Settings } | { connection: number } | { stop: true };
export type FromPageProcess = { ready: true } | { taken: number } | { over: true } | { refusal: string };

type PageProcess = {
  /** Rejects when the process ends before it can answer. */
  ready: Promise<void>;
  /** How it ended, in words. */
  ended: Promise<string>;
  /** How many connections it has. */
  countConnections: () => number;
  take: (socket: Socket) => void;
  /** The connections that it was given and has not taken: when it ends, they are still good for another one. */
  giveBack: () => Socket[];
  /** Asks it to finish what it has begun, and to end. */
  stop: () => void;
};

const longestPauseSeconds = 30;
/** A process that lived so long did not end because of how it begins. */
const soundAfterSeconds = 10;

/**
 * Answers the portal's pages by as many processes as the settings say, so that they use every core. Each connection goes
 * to the one that has fewest: Node's own cluster hands out those that are kept open two to one among two. What counts for
 * all together, the rate limits, is kept in this process. One that dies is replaced; connections wait meanwhile when none
 * is left. Refuses what one of the first refuses.
 */
export async function answerByProcesses(door: Door): Promise<{ stop: () => Promise<void> }> {
  const { settings } = door;
  cluster.setupPrimary({ exec: path.join(import.meta.dirname, "page-process.ts") });
  new RateLimiterClusterMaster();
  const crew = createCrew();
  door.leadTo(crew.handOver);
  const processes = Array.from({ length: settings.processes }, () => startPageProcess(settings));
  await Promise.all(processes.map(({ ready }) => ready));
  const seats = processes.map((process) => keepSeat(process, { settings, crew }));
  return {
    async stop() {
      door.close();
      crew.stop();
      await Promise.all(seats);
    },
  };
}

/** Those that can answer, and the connections that wait for one. */
function createCrew() {
  const members = new Set<PageProcess>();
  const waiting: Socket[] = [];
  const stopping = new AbortController();
  function handOver(socket: Socket): void {
    const [idlest] = [...members].sort((one, other) => one.countConnections() - other.countConnections());
    if (stopping.signal.aborted) socket.destroy();
    else if (idlest) idlest.take(socket);
    else waiting.push(socket);
  }
  return {
    handOver,
    stopping: stopping.signal,
    join(member: PageProcess) {
      members.add(member);
      if (stopping.signal.aborted) member.stop();
      for (const socket of waiting.splice(0)) handOver(socket);
    },
    leave(member: PageProcess) {
      members.delete(member);
      for (const socket of member.giveBack()) handOver(socket);
    },
    stop() {
      stopping.abort();
      for (const member of members) member.stop();
      for (const socket of waiting.splice(0)) socket.destroy();
    },
  };
}

/** Replaces a process that ended, again and again until the crew stops; waits longer where they end at once. */
async function keepSeat(
  first: PageProcess,
  { settings, crew }: { settings: Settings; crew: ReturnType<typeof createCrew> },
): Promise<void> {
  let pauseSeconds = 0;
  for (let current = first; ; current = startPageProcess(settings)) {
    const startedAt = performance.now();
    const refusal = await current.ready.then(
      () => crew.join(current),
      (error: Error) => error.message,
    );
    const how = await current.ended;
    crew.leave(current);
    if (crew.stopping.aborted) return;
    console.error(
      `A process that answers pages ended (${how}); another one takes its place. ${refusal ?? ""}`.trim(),
    );
    const isSound = performance.now() - startedAt > soundAfterSeconds * 1000;
    pauseSeconds = isSound ? 0 : Math.min(pauseSeconds * 2 || 1, longestPauseSeconds);
    await pause(pauseSeconds * 1000, undefined, { signal: crew.stopping }).catch(() => undefined);
    if (crew.stopping.aborted) return;
  }
}

function startPageProcess(settings: Settings): PageProcess {
  const worker = cluster.fork();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  let connections = 0;
  let given = 0;
  const untaken = new Map<number, Socket>();
  const say = (message: ToPageProcess, socket?: Socket) => {
    // One that is about to end cannot be told any more; what it was given comes back.
    if (worker.isConnected()) worker.send(message, socket, { keepOpen: true }, () => undefined);
  };
  worker.on("message", (message: FromPageProcess) => {
    if ("ready" in message) resolve();
    if ("over" in message) connections -= 1;
    if ("refusal" in message) reject(new CommandRefused(message.refusal));
    if ("taken" in message) {
      untaken.get(message.taken)?.destroy();
      untaken.delete(message.taken);
    }
  });
  const ended = once(worker, "exit").then(([code, signal]) => String(signal ?? `exit code ${code}`));
  ended.then((how) => reject(new CommandRefused(`What answers the pages could not begin (${how}).`)));
  say({ settings });
  return {
    ready,
    ended,
    countConnections: () => connections,
    take(socket) {
      connections += 1;
      given += 1;
      untaken.set(given, socket);
      say({ connection: given }, socket);
    },
    giveBack: () => [...untaken.values()],
    stop: () => say({ stop: true }),
  };
}
