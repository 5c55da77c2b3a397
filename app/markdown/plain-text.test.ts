import { expect, test } from "vitest";
import { render } from "./markdown.ts";
import { plainTextOf } from "./plain-text.ts";

const plain = (source: string) => {
  const rendering = render(source, "staff");
  if (!rendering.ok) throw new Error(rendering.because);
  return plainTextOf(rendering.html);
};

test.each([
  ["marks of emphasis go", "It is **not** *yet* ~~done~~ `today`.", "It is not yet done today."],
  ["paragraphs stand apart, lines end where they ended", "One\ntwo.\n\nThree.", "One\ntwo.\n\nThree."],
  ["a heading is a line", "# Why\n\nBecause.", "Why\n\nBecause."],
  ["lists keep their marks", "Both:\n\n- one\n- **two**\n\nDone.", "Both:\n\n- one\n- two\n\nDone."],
  ["numbers go on from where they begin", "9. nine\n10. ten\n    more", "9. nine\n10. ten\n    more"],
  ["a list in a list", "- a\n  - b\n    c\n- d", "- a\n  - b\n    c\n- d"],
  ["items with paragraphs stand apart", "- a\n\n  b\n\n- c", "- a\n\n  b\n\n- c"],
  ["a quotation keeps its mark on each line", "> a\n>\n> b\n\nc", "> a\n>\n> b\n\nc"],
  [
    "code stays as it was typed",
    "See:\n\n```\nif (a < b) {\n\n  c\n}\n```\n\nSo.",
    "See:\n\n    if (a < b) {\n\n      c\n    }\n\nSo.",
  ],
  ["a line across", "a\n\n---\n\nb", "a\n\n---\n\nb"],
  [
    "an address stands behind its words",
    "[Read **this**](https://a.example/?b=1&c=2).",
    "Read this (https://a.example/?b=1&c=2).",
  ],
  [
    "an address that is its own words stands once",
    "https://a.example and help@a.example",
    "https://a.example and help@a.example",
  ],
  ["a link that was taken out leaves its words", "[Read](javascript:alert(1))", "Read"],
  ["characters are themselves", '1 < 2 & "3" > &amp;amp; \\*', '1 < 2 & "3" > &amp; *'],
  ["nothing is nothing", "", ""],
])("%s", (_, source, text) => {
  expect(plain(source)).toBe(text);
});
