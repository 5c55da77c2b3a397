import { Temporal } from "temporal-polyfill";

/** A month as "2030-05", and the instants at which it begins and is over in the vendor's time zone. */
export type Month = { month: string; since: Temporal.Instant; until: Temporal.Instant };
/** How many people stood behind the requests at the end of a month, and by how many that changed in it. */
export type MonthOfGrowth = { month: string; people: number; change: number };

/** The months from the one of `since` to the one of `now`, both included; of very many the last `most`. */
export function listMonths({
  since,
  now,
  timeZone,
  most,
}: {
  since: Temporal.Instant;
  now: Temporal.Instant;
  timeZone: string;
  most: number;
}): Month[] {
  const monthOf = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
  const beginningOf = (month: Temporal.PlainYearMonth) =>
    month.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant();
  const last = monthOf(now);
  const longAgo = last.subtract({ months: most - 1 });
  const first = monthOf(since);
  const months: Month[] = [];
  for (
    let month = Temporal.PlainYearMonth.compare(first, longAgo) < 0 ? longAgo : first;
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  ) {
    const until = beginningOf(month.add({ months: 1 }));
    months.push({ month: month.toString(), since: beginningOf(month), until });
  }
  return months;
}

/**
 * Adds up what changed in each of the months. `changes` tells by position, -1 for all that was before the first of them,
 * how many people more (or, with a minus, fewer) there were at the end.
 */
export function addUp(months: readonly Month[], changes: ReadonlyMap<number, number>): MonthOfGrowth[] {
  let people = changes.get(-1) ?? 0;
  return months.map(({ month }, position) => {
    const change = changes.get(position) ?? 0;
    people += change;
    return { month, people, change };
  });
}
