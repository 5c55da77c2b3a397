import { expect, test } from "vitest";
import { atStart, formatShortDay } from "./formatting.ts";

test.each([
  ["français", "Français"],
  ["Montag bis Freitag", "Montag bis Freitag"],
  ["été", "Été"],
  ["", ""],
])("%j at the start of a label is %j", (words, label) => {
  expect(atStart(words, "fr")).toBe(label);
});

test.each([
  ["en", "2026-11-21T23:30:00Z", "22 Nov 2026"],
  ["de", "2026-11-21T23:30:00Z", "22. Nov. 2026"],
  ["fr", "2026-11-21T23:30:00Z", "22 nov. 2026"],
  ["fr", "2026-09-01T12:00:00Z", "1er sept. 2026"],
] as const)("in a column of a page in %s, %s is the day %j", (locale, instant, day) => {
  expect(formatShortDay(instant, { locale, timeZone: "Europe/Berlin" })).toBe(day);
});
