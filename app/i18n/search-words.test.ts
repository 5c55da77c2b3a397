import { expect, test } from "vitest";
import { foldForIndex, matchQueries, numberTyped, searchWords } from "./search-words.ts";

test.each([
  ["Cœur", "coeur"],
  ["Straße", "strasse"],
  ["Demandes facturées", "demandes facturees"],
  ["Größe", "grosse groesse"],
  ["Gro\u0308ße", "grosse groesse"],
  ["GRÖSSE und Höhe, Größe", "grosse und hohe, grosse groesse hoehe"],
  ["", ""],
])("K7: %j stands in the index as %j", (text, folded) => {
  expect(foldForIndex(text)).toBe(folded);
});

test("folding 100,000 letters in a row takes no time", () => {
  const begin = performance.now();
  foldForIndex("a".repeat(100_000));
  foldForIndex("ä".repeat(100_000));
  expect(performance.now() - begin).toBeLessThan(500);
});

test.each<[query: string, words: string[][]]>([
  ["How is my data synchronised?", [["data"], ["synchronised"]]],
  ["Wie wird die Größe berechnet", [["grosse", "groesse"], ["berechnet"]]],
  ["Gro\u0308ße", [["grosse", "groesse"]]],
  ["qu’est-ce que l’été", [["ete"]]],
  ["the the THE", [["the"]]],
  ["sync Sync SYNC", [["sync"]]],
  ["", []],
  ["?! … „“", []],
])("K7: of %j these words count: %j", (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

test.each<[string, number | undefined]>([
  ["12", 12],
  ["#12", 12],
  ["0", 0],
  ["12-dark-mode", undefined],
  ["# 12", undefined],
  ["1234567890123456", undefined],
  ["twelve", undefined],
  ["", undefined],
])("%j means the number %j", (query, number) => {
  expect(numberTyped(query)).toBe(number);
});

test("K7: ten words at most count, of two hundred characters", () => {
  const words = Array.from({ length: 30 }, (_, at) => `w${at}`);
  expect(searchWords(words.join(" "))).toHaveLength(10);
  expect(searchWords(`${" ".repeat(200)}late`)).toEqual([]);
  expect(searchWords("x".repeat(10_000))).toEqual([["x".repeat(200)]]);
});

test.each<[query: string, queries: string[]]>([
  ["export", ['"export" *']],
  ["ok", ['"ok"']],
  ["export pdf", ['"export" * AND "pdf" *', '"export" * OR "pdf" *']],
  ["Größe", ['("grosse" * OR "groesse" *)']],
  ['"x" OR NEAR(y) -z* ^a:b', ['"x" AND "near" * AND "z" AND "b"', '"x" OR "near" * OR "z" OR "b"']],
  ["NOT AND OR", ['"not" *']],
  ["", []],
])("K7: %j is asked of the index as %j", (query, queries) => {
  expect(matchQueries(query)).toEqual(queries);
});
