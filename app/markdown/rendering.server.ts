import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Profile, Rendering } from "./markdown.ts";

export type { Profile, Rendering } from "./markdown.ts";

const LONGEST_SOURCE: Record<Profile, number> = { article: 100_000, wish: 20_000, staff: 20_000 };
const LONGEST_JOB_MS = 1500;
const LONGEST_START_MS = 20_000;

let worker: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Renders Markdown to HTML that is safe to store and to show: raw HTML becomes text, links lead to http, https,
 * mailto or a path of this site. One text after the other, off the main thread. Refused are
 * - as `too-long`, an article of over 100,000 characters (UTF-16 units), any other text of over 20,000;
 * - as `too-complex`, what takes over 1500 ms or 96 MB, nests lists and quotes over 50 deep, has a table of over
 *   5000 cells, or becomes HTML of over 1,000,000 characters or over 20 times the source and 10,000.
 * `headings` are those of an article for its table of contents, in order; their text is plain, not HTML.
 */
export async function renderMarkdown(source: string, profile: Profile): Promise<Rendering> {
  if (source.length > LONGEST_SOURCE[profile]) return { ok: false, because: "too-long" };
  return afterTheOthers(() => renderInWorker(source, profile));
}

/** Ends the worker after the texts that wait for it; the next text would start another. */
export async function stopRendering(): Promise<void> {
  await afterTheOthers(endWorker);
}

function afterTheOthers<Result>(job: () => Promise<Result>): Promise<Result> {
  const result = queue.then(job);
  queue = result.catch(() => {});
  return result;
}

async function renderInWorker(source: string, profile: Profile): Promise<Rendering> {
  const current = worker ?? (await startWorker());
  current.ref();
  try {
    current.postMessage({ source, profile });
    return (await nextMessage(current, LONGEST_JOB_MS)) as Rendering;
  } catch (error) {
    await endWorker();
    if (isCausedByTheText(error)) return { ok: false, because: "too-complex" };
    throw error;
  } finally {
    current.unref();
  }
}

async function startWorker(): Promise<Worker> {
  const started = new Worker(findWorkerFile(import.meta.dirname), {
    env: {},
    execArgv: [],
    // Node grants a dying worker 16 MB more, and V8 aborts the whole process when that is not enough. With a
    // young generation of the usual size, one collection moved 64 MB (before toHtml counted addresses).
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    // Caught, so that nothing leaks, and not read, as reading them would keep the process alive.
    stderr: true,
    stdout: true,
  });
  // A running job hears these too, through nextMessage; an idle worker that dies is simply replaced.
  started.on("error", () => {});
  started.once("exit", () => {
    if (worker === started) worker = undefined;
  });
  worker = started;
  try {
    await nextMessage(started, LONGEST_START_MS);
  } catch (error) {
    await endWorker();
    throw error;
  }
  return started;
}

async function endWorker(): Promise<void> {
  const ending = worker;
  worker = undefined;
  await ending?.terminate();
}

async function nextMessage(from: Worker, withinMs: number): Promise<unknown> {
  const late = new AbortController();
  // After work that kept the main thread busy, timers may come before an answer that arrived meanwhile; an
  // immediate of theirs comes after it.
  const timer = setTimeout(() => setImmediate(() => late.abort()), withinMs);
  try {
    const [message] = await once(from, "message", { signal: late.signal });
    return message;
  } finally {
    clearTimeout(timer);
  }
}

function isCausedByTheText(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ABORT_ERR" || code === "ERR_WORKER_OUT_OF_MEMORY";
}

// In production this module is bundled into build/server and the worker is not.
function findWorkerFile(from: string): string {
  const file = path.join(from, "app/markdown/worker.ts");
  if (existsSync(file)) return file;
  const above = path.dirname(from);
  if (above === from) throw new Error("app/markdown/worker.ts is missing: the installation is incomplete.");
  return findWorkerFile(above);
}
