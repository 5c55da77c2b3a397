import { z } from "zod";
import { parseIntervals, type Week } from "./service-level.ts";

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
