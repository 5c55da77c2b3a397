import { setTimeout as pause } from "node:timers/promises";

/** Waits for `work`, and for at least `milliseconds`, so that how long an answer took tells nothing about it. */
export async function takeAtLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, pause(milliseconds)]);
  return result;
}
