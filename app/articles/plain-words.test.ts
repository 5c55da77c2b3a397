import { expect, test } from "vitest";
import { firstParagraphOf } from "./plain-words.ts";

const paragraphs: [markdown: string, words: string][] = [
  ["One sentence.\n\nAnother.", "One sentence."],
  [
    "## Heading\n\nThe **bold** and `code` words\nof a [link](/en/help).",
    "The bold and code words of a link.",
  ],
  ["| a | b |\n|---|---|\n\n- item\n\n1. first\n\n> quote\n\nAt last *words*.", "At last words."],
  ["```csv\na;b\n```\n\nAfter code.", "After code."],
  ["# Only a heading", "Only a heading"],
  ["5 * 3 and snake_case_too stay.", "5 * 3 and snake_case_too stay."],
  ["_Both_ ***at once*** and __more__.", "Both at once and more."],
  ["", ""],
];

test.each(paragraphs)("the first paragraph of %j", (markdown, words) => {
  expect(firstParagraphOf(markdown, { longest: 200 })).toBe(words);
});

test("a long paragraph is cut after a whole word", () => {
  const words = firstParagraphOf("word, ".repeat(60), { longest: 40 });
  expect(words).toBe("word, word, word, word, word, word…");
  expect(firstParagraphOf("x".repeat(300), { longest: 40 })).toBe(`${"x".repeat(39)}…`);
});
