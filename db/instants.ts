import type { Temporal } from "temporal-polyfill";

/** How an instant is stored: ISO-8601 in UTC, always with three digits of a second, so that text order is time order. */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "millisecond" });
}

/** A stored instant in milliseconds since 1970. `Date` reads this one form 20 times faster than Temporal: votes come by the thousand. */
export function millisecondsOf(instant: string): number {
  return Date.parse(instant);
}
