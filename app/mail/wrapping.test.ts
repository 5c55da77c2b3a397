import fc from "fast-check";
import { expect, test } from "vitest";
import { longestLine, wrapLines } from "./wrapping.ts";

const words = (count: number, word = "word") => Array.from({ length: count }, () => word).join(" ");

test.each([
  ["short lines stay", "Hello Anna,\n\n    123456\n-- \n", "Hello Anna,\n\n    123456\n-- \n"],
  ["a long one breaks", words(20), `${words(14)}\n${words(6)}`],
  ["a quote goes on", `> ${words(20)}`, `> ${words(14)}\n> ${words(6)}`],
  ["a quote in a quote, too", `> > ${words(20)}`, `> > ${words(13)}\n> > ${words(7)}`],
  ["an address stays whole", `Go to https://${"a".repeat(80)} now`, `Go to\nhttps://${"a".repeat(80)}\nnow`],
  ["French marks stay with their word", `${words(14)} abc\u00a0: word`, `${words(14)}\nabc\u00a0: word`],
])("%s", (_, text, wrapped) => {
  expect(wrapLines(text)).toBe(wrapped);
});

test("wrapping changes nothing but where lines break, and leaves no line long that could be shorter", () => {
  const text = fc
    .array(fc.string({ maxLength: 90, unit: fc.constantFrom("a", "é", " ", ".") }))
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, (original) => {
      const wrapped = wrapLines(original);
      expect(wrapped.replaceAll("\n", " ")).toBe(original.replaceAll("\n", " "));
      for (const line of wrapped.split("\n"))
        if (line.trim().includes(" ")) expect(line.length).toBeLessThanOrEqual(longestLine);
    }),
  );
});
