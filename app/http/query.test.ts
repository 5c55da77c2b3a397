import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { numberAsked } from "./query.ts";

test.each<[query: string, number: number | undefined]>([
  ["?after=12", 12],
  ["?after=999999999999999", 999_999_999_999_999],
  ["?q=x&after=7&after=8", 7],
  ["", undefined],
  ["?after", undefined],
  ["?after=", undefined],
  ["?after=0", undefined],
  ["?after=012", undefined],
  ["?after=-1", undefined],
  ["?after=1.5", undefined],
  ["?after=1e3", undefined],
  ["?after=0x10", undefined],
  ["?after=%2012", undefined],
  ["?after=12-some-words", undefined],
  ["?after=%D9%A3", undefined],
  ["?after=NaN", undefined],
  ["?after=Infinity", undefined],
  ["?after=9999999999999999", undefined],
  ["?before=12", undefined],
])("a list at %j goes on behind %j", (query, number) => {
  expect(numberAsked(new Request(`https://portal.example.com/en/requests${query}`), "after")).toBe(number);
});

test("no route reads a number of its address in another way", () => {
  const ownWay = /(numberOfSlug|Number|parseInt)\([^;]*\.get\(|\.get\("after"\)/;
  expect(ownWay.test('numberOfSlug(query.get("before") ?? undefined)')).toBe(true);
  const routes = path.join(import.meta.dirname, "../routes");
  const others = readdirSync(routes, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .filter((file) => ownWay.test(readFileSync(path.join(routes, file), "utf8")));
  expect(others).toEqual([]);
});
