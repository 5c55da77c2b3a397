import type { Temporal } from "temporal-polyfill";

/** How an instant is stored: ISO-8601 in UTC, always with three digits of a second, so that text order is time order. */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "millisecond" });
}
