import type { Settings } from "../env.server.ts";

// What the process that was started says to those that answer pages, and they to it; connections go by number.

export type ToPageProcess = { settings: Settings } | { connection: number } | { stop: true };
export type FromPageProcess = { ready: true } | { refusal: string } | { taken: number } | { over: number };
