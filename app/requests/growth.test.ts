import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addUp, listMonths } from "./growth.ts";

const at = (text: string) => Temporal.Instant.from(text);
const monthsOf = (since: string, now: string, { timeZone = "Europe/Berlin", most = 36 } = {}) =>
  listMonths({ since: at(since), now: at(now), timeZone, most });

test.each([
  ["2030-05-06T08:00:00Z", "2030-05-06T08:00:00Z", ["2030-05"]],
  ["2029-11-30T12:00:00Z", "2030-02-01T12:00:00Z", ["2029-11", "2029-12", "2030-01", "2030-02"]],
  // One in the morning of 1 June in Berlin is still May in Greenwich.
  ["2030-05-31T23:30:00Z", "2030-06-15T08:00:00Z", ["2030-06"]],
  ["2030-06-01T00:00:00Z", "2030-05-01T00:00:00Z", []],
])("from %s to %s the months are %j", (since, now, months) => {
  expect(monthsOf(since, now).map(({ month }) => month)).toEqual(months);
});

test("a month begins and ends at midnight in the vendor's zone, in summer and in winter", () => {
  const [march, april] = monthsOf("2030-03-10T00:00:00Z", "2030-04-10T00:00:00Z");
  expect(march?.since.toString()).toBe("2030-02-28T23:00:00Z");
  expect(march?.until.toString()).toBe("2030-03-31T22:00:00Z");
  expect(april?.until.toString()).toBe("2030-04-30T22:00:00Z");
});

test("of very many months the last ones are shown", () => {
  const months = monthsOf("2001-01-01T00:00:00Z", "2030-05-06T08:00:00Z", { most: 3 });
  expect(months.map(({ month }) => month)).toEqual(["2030-03", "2030-04", "2030-05"]);
});

test("people come and leave month by month, on top of those from before", () => {
  const months = monthsOf("2030-03-10T00:00:00Z", "2030-05-06T08:00:00Z");
  const changes = new Map([
    [-1, 4],
    [0, 2],
    [2, -1],
  ]);
  expect(addUp(months, changes)).toEqual([
    { month: "2030-03", people: 6, change: 2 },
    { month: "2030-04", people: 6, change: 0 },
    { month: "2030-05", people: 5, change: -1 },
  ]);
  expect(addUp([], changes)).toEqual([]);
});
