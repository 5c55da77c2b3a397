import type { TFunction } from "i18next";
import { Temporal } from "temporal-polyfill";
import { atStart, formatList, intlLocales } from "../i18n/formatting.ts";
import type { Locale } from "../i18n/locales.ts";
import { type Interval, isPromised, type PlanName, type Week } from "./service-level.ts";

/** S1: a number of business hours, and for the free plan what is usual rather than promised. */
export function responseWords(
  t: TFunction,
  { plan, hours: count }: { plan: PlanName; hours: number },
): string {
  if (isPromised(plan)) return t("support.times.within", { count });
  return count === 10 ? t("support.times.usuallyTen") : t("support.times.usually", { count });
}

/** S2: the week in words, neighbouring days with the same hours put together: "Monday to Friday", "09:00–12:00". */
export function weekWords(
  t: TFunction,
  { week, locale }: { week: Week; locale: Locale },
): { days: string; hours: string }[] {
  return daysAlike(week).map(({ days, intervals }) => ({
    days: daysWords(t, { days, locale }),
    hours: intervals.length === 0 ? t("support.hours.closed") : hoursWords(intervals, locale),
  }));
}

function daysAlike(week: Week): { days: number[]; intervals: readonly Interval[] }[] {
  const spans: { days: number[]; intervals: readonly Interval[] }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
    const intervals = week[day];
    const before = spans.at(-1);
    if (before && JSON.stringify(before.intervals) === JSON.stringify(intervals)) before.days.push(day);
    else spans.push({ days: [day], intervals });
  }
  return spans;
}

function dayName(day: number, locale: Locale): string {
  const aMonday = Temporal.PlainDate.from("2024-01-01");
  return aMonday.add({ days: day - 1 }).toLocaleString(intlLocales[locale], { weekday: "long" });
}

function daysWords(t: TFunction, { days, locale }: { days: number[]; locale: Locale }): string {
  const names = days.map((day) => dayName(day, locale));
  const [first = "", , ...others] = names;
  const words =
    others.length === 0
      ? formatList(names, locale)
      : t("support.hours.span", { first, last: others.at(-1) ?? "" });
  return atStart(words, locale);
}

function hoursWords(intervals: readonly Interval[], locale: Locale): string {
  return formatList(
    intervals.map(([start, end]) => `${start}–${end}`),
    locale,
  );
}

/** "Central European Time (Europe/Berlin)": the name in these years, the same in summer and winter. */
export function zoneWords(
  timeZone: string,
  { locale, now }: { locale: Locale; now: Temporal.Instant },
): string {
  const format = new Intl.DateTimeFormat(intlLocales[locale], { timeZone, timeZoneName: "longGeneric" });
  const name = format.formatToParts(now.epochMilliseconds).find(({ type }) => type === "timeZoneName")?.value;
  return name === undefined ? timeZone : `${name} (${timeZone})`;
}
