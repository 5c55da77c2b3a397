/** What an organisation subscribed to; the names are those of `accounts/organisation.ts`. */
export const planNames = ["enterprise", "advanced", "starter", "free"] as const;
export type PlanName = (typeof planNames)[number];

/** Opening intervals in local wall time, `["09:00", "12:00"]`; weekdays are ISO (1 = Monday). */
export type Interval = readonly [start: string, end: string];
export type Week = Readonly<Record<"1" | "2" | "3" | "4" | "5" | "6" | "7", readonly Interval[]>>;

export type ServiceLevel = {
  /** First response in business hours (S1). The free plan's number is usual, not promised. */
  targets: Readonly<Record<PlanName, number>>;
  week: Week;
  /** Local dates without opening, `2030-12-25`. */
  closedDays: readonly string[];
  timeZone: string;
};

/** S1 and S2 as they stand before an admin changes anything. */
export const defaultServiceLevel: Omit<ServiceLevel, "timeZone"> = {
  targets: { enterprise: 4, advanced: 6, starter: 8, free: 10 },
  week: Object.fromEntries(
    ["1", "2", "3", "4", "5", "6", "7"].map((day) => [
      day,
      Number(day) <= 5
        ? [
            ["09:00", "12:00"],
            ["14:00", "17:00"],
          ]
        : [],
    ]),
  ) as unknown as Week,
  closedDays: [],
};

/** Whether a plan's target is a promise: the free plan's is not (S1). */
export function isPromised(plan: PlanName): boolean {
  return plan !== "free";
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads "09:00-12:00, 14:00-17:00"; an empty text is a closed day. Undefined when it is no such list, or out of order. */
export function parseIntervals(text: string): Interval[] | undefined {
  if (text.trim() === "") return [];
  const intervals: Interval[] = [];
  for (const part of text.split(",")) {
    const [start, end, ...rest] = part.split(/[-–]/).map((piece) => piece.trim());
    if (!start || !end || rest.length > 0 || !time.test(start) || !time.test(end) || start >= end)
      return undefined;
    const previous = intervals.at(-1);
    if (previous && previous[1] > start) return undefined;
    intervals.push([start, end]);
  }
  return intervals;
}

export function intervalsText(intervals: readonly Interval[]): string {
  return intervals.map(([start, end]) => `${start}–${end}`).join(", ");
}
