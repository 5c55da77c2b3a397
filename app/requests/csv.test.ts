import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, neutralised } from "./csv.ts";
import { parseCsv } from "./test-csv.ts";

test.each([
  ["We lose an hour a day.", "We lose an hour a day."],
  ["", ""],
  ["A-1 + B = C @ noon", "A-1 + B = C @ noon"],
  ["2030-05-06", "2030-05-06"],
  ["=1+1", "'=1+1"],
  ["+49 89 1", "'+49 89 1"],
  ["-3", "'-3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\n=1", "'\n'=1"],
  ["\tcmd", "'\tcmd"],
  ["\rcmd", "'\rcmd"],
  ["\ncmd", "'\ncmd"],
  ["  =1", "'  =1"],
  ['"=1"', '\'"=1"'],
  ["'=1", "''=1"],
  ["„=1“", "'„=1“"],
  ["\u00a0\u200b\ufeff=1", "'\u00a0\u200b\ufeff=1"],
  ["＝1", "'＝1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠1", "'＠1"],
  ["−1", "'−1"],
  // A spreadsheet that splits at semicolons, or that ends a row within a cell, begins a cell there.
  ["fine;=1+1", "fine;'=1+1"],
  ['fine;"=1', "fine;'\"=1"],
  ["fine\n- calls\n- paper", "fine\n'- calls\n'- paper"],
  ["fine, -5 degrees", "fine,' -5 degrees"],
  ["a\t@b", "a\t'@b"],
])("%j goes into a file as %j", (text, written) => expect(neutralised(text)).toBe(written));

const quirky = fc.string({
  unit: fc.constantFrom(
    ...["=", "+", "-", "@", "＝", "－", "\t", "\r", "\n", '"', "'", "“", ",", ";", "|", " ", "\u200b"],
    ...["a", "1", "é", "x"],
  ),
  maxLength: 12,
});
const texts = fc.array(fc.oneof(quirky, fc.string({ unit: "binary" })), { minLength: 1, maxLength: 4 });

test("every text comes back from its file as it was, but for apostrophes", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 0 }), (cells, figure) => {
      const [row = [], ...more] = parseCsv(csvLine([...cells, figure]));
      expect(more).toEqual([]);
      expect(row).toHaveLength(cells.length + 1);
      const plain = (text: string) => text.replaceAll("'", "");
      expect(row.map(plain)).toEqual([...cells.map(plain), String(figure)]);
    }),
  );
});

/** What a spreadsheet would run: a sign of a formula first, or after what it does not show. */
const isFormula = (cell: string) => /^[\s\p{Cc}\p{Cf}\p{Quotation_Mark}]*[=+\-@＝＋－＠−]/u.test(cell);
const beginsHarmlessly = (cell: string) => /^[\s"]*'/.test(cell) || !isFormula(cell);

test("no cell is a formula, nor begins with a tab or a line end, whatever separator the spreadsheet takes", () => {
  fc.assert(
    fc.property(texts, (cells) => {
      const file = csvLine(cells);
      for (const cell of parseCsv(file).flat()) expect(/^[\t\r\n]/.test(cell)).toBe(false);
      for (const separator of [",", ";", "\t", "|"]) {
        const dangerous = parseCsv(file, separator)
          .flat()
          .filter((cell) => !beginsHarmlessly(cell));
        expect(dangerous).toEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("lines end as the format says, and figures are figures", () => {
  expect(csvLine(['a "b"\nc', 7])).toBe('"a ""b""\nc",7\r\n');
});
