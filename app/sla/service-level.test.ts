import { expect, test } from "vitest";
import { defaultServiceLevel, intervalsText, isPromised, parseIntervals } from "./service-level.ts";
import { serviceLevelForm } from "./service-level-form.ts";

test("S1: first response in business hours by plan; the free plan's is usual, not promised", () => {
  expect(defaultServiceLevel.targets).toEqual({ enterprise: 4, advanced: 6, starter: 8, free: 10 });
  expect((["enterprise", "advanced", "starter", "free"] as const).map(isPromised)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("S2: Monday to Friday, 09:00–12:00 and 14:00–17:00, no closed days", () => {
  const week = Object.entries(defaultServiceLevel.week).map(([day, intervals]) => [
    day,
    intervalsText(intervals),
  ]);
  const hours = "09:00–12:00, 14:00–17:00";
  expect(week).toEqual([
    ["1", hours],
    ["2", hours],
    ["3", hours],
    ["4", hours],
    ["5", hours],
    ["6", ""],
    ["7", ""],
  ]);
  expect(defaultServiceLevel.closedDays).toEqual([]);
});

test.each([
  ["", []],
  ["  ", []],
  ["09:00-12:00", [["09:00", "12:00"]]],
  [
    " 09:00 – 12:00 ,14:00–17:00",
    [
      ["09:00", "12:00"],
      ["14:00", "17:00"],
    ],
  ],
  [
    "09:00-12:00, 12:00-17:00",
    [
      ["09:00", "12:00"],
      ["12:00", "17:00"],
    ],
  ],
  ["00:00-23:59", [["00:00", "23:59"]]],
  ["9-12", undefined],
  ["09:00", undefined],
  ["09:00-12:00-17:00", undefined],
  ["12:00-09:00", undefined],
  ["09:00-09:00", undefined],
  ["09:00-25:00", undefined],
  ["09:60-12:00", undefined],
  ["09:00-12:00,", undefined],
  ["09:00-12:00, 11:00-13:00", undefined],
  ["14:00-17:00, 09:00-12:00", undefined],
])("S2: the hours %j are read as %j", (text, intervals) => {
  expect(parseIntervals(text)).toEqual(intervals);
});

const hours = "09:00–12:00, 14:00–17:00";
const form = {
  enterprise: "4",
  advanced: "6",
  starter: "8",
  free: "10",
  day1: hours,
  day2: hours,
  day3: hours,
  day4: hours,
  day5: hours,
  day6: "",
  day7: "",
  closedDays: "",
};

test("S2: the form reads back what it shows", () => {
  expect(serviceLevelForm.parse(form)).toEqual(defaultServiceLevel);
  const days = { ...form, closedDays: "2030-12-26\n2030-12-25, 2030-12-25\n" };
  expect(serviceLevelForm.parse(days).closedDays).toEqual(["2030-12-25", "2030-12-26"]);
});

test.each([
  [{ enterprise: "" }, "enterprise", "not-a-number"],
  [{ advanced: "0" }, "advanced", "not-a-number"],
  [{ starter: "2.5" }, "starter", "not-a-number"],
  [{ free: "201" }, "free", "not-a-number"],
  [{ free: "ten" }, "free", "not-a-number"],
  [{ day3: "all day" }, "day3", "not-hours"],
  [{ closedDays: "25.12.2030" }, "closedDays", "not-days"],
  [{ closedDays: "2030-02-30" }, "closedDays", "not-days"],
  [{ day1: "", day2: "", day3: "", day4: "", day5: "" }, "day1", "never-open"],
])("S2: the form refuses %j", (change, field, code) => {
  const issue = serviceLevelForm.safeParse({ ...form, ...change }).error?.issues[0];
  expect([issue?.path.join("."), issue?.message]).toEqual([field, code]);
});
