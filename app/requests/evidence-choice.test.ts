import { expect, test } from "vitest";
import { mostRequests, readEvidenceChoice } from "./evidence-choice.ts";

const read = (query: string) => readEvidenceChoice(new URLSearchParams(query));

test.each([
  ["requests=12", [12], []],
  ["requests=12,15", [12, 15], []],
  ["requests=12&requests=15", [12, 15], []],
  ["requests=12&requests=&requests=12", [12], []],
  ["requests=%2312%2C+15;16%0A17", [12, 15, 16, 17], []],
  ["requests=x,0,-1,1e3,12", [12], ["x", "0", "-1", "1e3"]],
  [`requests=${"9".repeat(40)}`, [], ["9".repeat(20)]],
  ["", [], []],
])("%j asks for %j, and says what is no number", (query, numbers, unreadable) => {
  expect(read(query)).toMatchObject({ numbers, unreadable, isCut: false });
});

test("more requests than a table can tell of are cut, and the page says so", () => {
  const numbers = Array.from({ length: mostRequests + 1 }, (_, at) => at + 1);
  expect(read(`requests=${numbers}`)).toMatchObject({ numbers: numbers.slice(0, -1), isCut: true });
  expect(read(`requests=${numbers.slice(0, -1)}`).isCut).toBe(false);
});

test.each([
  ["plan=advanced", "advanced"],
  ["plan=", undefined],
  ["plan=gold", undefined],
])("%j is the plan %j", (query, plan) => expect(read(query).plan).toBe(plan));
