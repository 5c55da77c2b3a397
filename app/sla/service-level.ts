import { z } from "zod";

/** What an organisation subscribed to; the names are those of `accounts/organisation.ts`. */
const planNames = ["enterprise", "advanced", "starter", "free"] as const;
type PlanName = (typeof planNames)[number];

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

const target = z.coerce
  .number<string>("not-a-number")
  .int("not-a-number")
  .min(1, "not-a-number")
  .max(200, "not-a-number");
const day = z.string().transform((text, context) => {
  const intervals = parseIntervals(text);
  if (intervals) return intervals;
  context.addIssue({ code: "custom", message: "not-hours" });
  return z.NEVER;
});

/** Targets, hours and closed days as the settings page asks for them; a week without any hour is refused (`never-open`). */
export const serviceLevelForm = z
  .strictObject({
    enterprise: target,
    advanced: target,
    starter: target,
    free: target,
    day1: day,
    day2: day,
    day3: day,
    day4: day,
    day5: day,
    day6: day,
    day7: day,
    closedDays: z.string().transform((text, context) => {
      const days = text.split(/[\s,]+/).filter((part) => part !== "");
      if (days.every((part) => z.iso.date().safeParse(part).success)) return [...new Set(days)].sort();
      context.addIssue({ code: "custom", message: "not-days" });
      return z.NEVER;
    }),
  })
  .superRefine(({ day1, day2, day3, day4, day5, day6, day7 }, context) => {
    if ([day1, day2, day3, day4, day5, day6, day7].some((intervals) => intervals.length > 0)) return;
    context.addIssue({ code: "custom", path: ["day1"], message: "never-open" });
  })
  .transform(({ enterprise, advanced, starter, free, closedDays, ...days }) => ({
    targets: { enterprise, advanced, starter, free },
    week: {
      1: days.day1,
      2: days.day2,
      3: days.day3,
      4: days.day4,
      5: days.day5,
      6: days.day6,
      7: days.day7,
    } as Week,
    closedDays,
  }));
