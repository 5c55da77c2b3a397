import { describe, expect, test } from "vitest";
import { anArticleFile } from "./article-file.fixture.ts";
import { readArticleFile } from "./front-matter.ts";

function read(fields: Parameters<typeof anArticleFile>[0]) {
  return readArticleFile(anArticleFile(fields).text);
}

function good(fields: Parameters<typeof anArticleFile>[0]) {
  const outcome = read(fields);
  if (!outcome.ok) throw new Error(outcome.because);
  return outcome.file;
}

test("a file with everything is read as it stands", () => {
  const file = good({
    number: 206,
    language: "fr",
    isTranslation: true,
    title: "Réparation",
    category: "FAQ / Généralités /  Facturation",
    kind: "billing case",
    billing_case: "B6",
    verdict: "free",
    summary: "En une phrase.",
    provenance: "machine",
    body: "## Exemples\n\nTexte.",
  });
  expect(file).toEqual({
    number: 206,
    language: "fr",
    isTranslation: true,
    title: "Réparation",
    category: ["FAQ", "Généralités", "Facturation"],
    kind: "billing case",
    billingCase: "B6",
    verdict: "free",
    summary: "En une phrase.",
    provenance: "machine",
    related: [],
    body: "## Exemples\n\nTexte.",
  });
});

describe("what may be left out", () => {
  test("the kind of an original follows from its category", () => {
    expect(good({ number: 1, category: "FAQ / General" }).kind).toBe("question");
    expect(good({ number: 1, category: "Guides" }).kind).toBe("guide");
    expect(good({ number: 1, category: "Guides / FAQ" }).kind).toBe("guide");
    expect(good({ number: 1, category: "FAQ", billing_case: "B9" }).kind).toBe("billing case");
  });

  test("the kind of a translation is its original's", () => {
    expect(
      good({ number: 1, isTranslation: true, language: "de", category: "Häufige Fragen" }).kind,
    ).toBeNull();
  });

  test("B1–B6 are free and B8–B14 charged without saying so", () => {
    expect(good({ number: 1, billing_case: "B6" }).verdict).toBe("free");
    expect(good({ number: 1, billing_case: "B8" }).verdict).toBe("billable");
  });

  test("the summary is the first paragraph as plain words, 200 characters at most", () => {
    expect(good({ number: 1, body: "# Title\n\nThe **first**\nparagraph.\n\nAnother." }).summary).toBe(
      "The first paragraph.",
    );
    expect(good({ number: 1, body: "word ".repeat(100) }).summary.length).toBeLessThanOrEqual(200);
  });

  test("a number named twice is related once", () => {
    expect(good({ number: 1, related: [3, 2, 3] }).related).toEqual([3, 2]);
  });
});

test("line ends of Windows and a byte order mark do no harm", () => {
  const { text } = anArticleFile({ number: 1, body: "One.\n\nTwo." });
  const outcome = readArticleFile(`\uFEFF${text.replaceAll("\n", "\r\n")}`);
  expect(outcome).toMatchObject({ ok: true, file: { body: "One.\n\nTwo." } });
});

describe("a broken file is refused with a sentence that says what to mend", () => {
  const fields: [sentence: string, fields: Parameters<typeof anArticleFile>[0]][] = [
    ["number is missing.", { number: null as never }],
    ["number must be a whole number above zero.", { number: 0 }],
    ["number must be a whole number above zero.", { number: 1.5 }],
    ["number must be a whole number above zero.", { number: "12" as never }],
    ["number is too large.", { number: 1e12 }],
    ["title is missing.", { number: 1, title: undefined }],
    ["title is empty.", { number: 1, title: "  " }],
    ["title must be a text: put it in quotes.", { number: 1, title: 2030 }],
    ["title is longer than 200 characters.", { number: 1, title: "x".repeat(201) }],
    ["category is missing.", { number: 1, category: undefined }],
    ["category has an empty part: write it like FAQ / General.", { number: 1, category: "FAQ / / General" }],
    ["category has a part of more than 80 characters.", { number: 1, category: "x".repeat(81) }],
    ["category is more than five levels deep.", { number: 1, category: "a/b/c/d/e/f" }],
    ["language must be one of en, de, fr.", { number: 1, language: "es" as never, category: "x" }],
    ["provenance must be one of human, machine.", { number: 1, provenance: "robot" }],
    ["kind must be one of guide, question, billing case.", { number: 1, kind: "page" }],
    [
      "billing_case must be one of B1, B2, B3, B4, B5, B6, B8, B9, B10, B11, B12, B13, B14.",
      { number: 1, billing_case: "B7" },
    ],
    ["summary is longer than 500 characters.", { number: 1, summary: "x".repeat(501) }],
    ["related must be a list of numbers such as [201, 202].", { number: 1, related: 2 }],
    ["each number of related must be a whole number above zero.", { number: 1, related: ["two"] }],
    ["related names the article itself.", { number: 1, related: [1] }],
    [
      "related belongs into the original's file, not into a translation's.",
      { number: 1, isTranslation: true, related: [2] },
    ],
    ["translation_of must be the article's own number, 1.", { number: 1, translation_of: 2 }],
    [
      "An original cannot be made by a machine: set translation_of, or provenance: human.",
      { number: 1, provenance: "machine" },
    ],
    ["A billing case needs billing_case, one of B1 to B6 or B8 to B14.", { number: 1, kind: "billing case" }],
    ["A billing case needs billing_case, one of B1 to B6 or B8 to B14.", { number: 1, verdict: "free" }],
    [
      "An article with billing_case must be of kind: billing case.",
      { number: 1, kind: "guide", billing_case: "B1" },
    ],
    ["B8 is billable, the file says free.", { number: 1, billing_case: "B8", verdict: "free" }],
    ["author: no such field in an article's front matter.", { number: 1, author: "Somebody" }],
    ["The file has front matter but no text below it.", { number: 1, body: " " }],
  ];
  test.each(fields)("%s", (sentence, given) => {
    expect(read(given)).toEqual({ ok: false, because: sentence });
  });

  const texts: [sentence: string, text: string][] = [
    ["The file does not begin with front matter between two lines of ---.", "# Title\n\nText."],
    [
      "The file does not begin with front matter between two lines of ---.",
      "---\nnumber: 1\n\nText without an end.",
    ],
    ["The front matter must be a list of fields such as title: …", "---\njust words\n---\nText."],
    ["The front matter uses YAML aliases; write the values out.", "---\na: &a [x]\nb: *a\n---\nText."],
  ];
  test.each(texts)("%s", (sentence, text) => {
    expect(readArticleFile(text)).toEqual({ ok: false, because: sentence });
  });

  test("what is no YAML is named with its place", () => {
    const outcome = readArticleFile('---\nnumber: 1\ntitle: "open\n---\nText.');
    expect(outcome).toMatchObject({
      ok: false,
      because: expect.stringMatching(/^The front matter is not YAML: .+\.$/),
    });
  });
});
