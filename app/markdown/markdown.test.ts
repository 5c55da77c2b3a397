import { describe, expect, test } from "vitest";
import { type Heading, type Profile, render } from "./markdown.ts";

function htmlOf(source: string, profile: Profile): string {
  const rendering = render(source, profile);
  if (!rendering.ok) throw new Error(`Refused: ${rendering.because}`);
  return rendering.html.replace(/\n+/g, "\n").trim();
}

function headingsOf(source: string): Heading[] {
  const rendering = render(source, "article");
  return rendering.ok ? rendering.headings : [];
}

describe("An article", () => {
  test.each([
    ["has no first heading of its own", "# One", '<h2 id="one">One</h2>'],
    ["keeps second headings", "## Two", '<h2 id="two">Two</h2>'],
    ["keeps third headings", "### Three", '<h3 id="three">Three</h3>'],
    ["keeps fourth headings", "#### Four", '<h4 id="four">Four</h4>'],
    ["has nothing below a fourth heading", "###### Six", '<h4 id="six">Six</h4>'],
    ["leaves out empty headings", "##\n\ntext", "<p>text</p>"],
    ["joins lines", "one\ntwo", "<p>one\ntwo</p>"],
    ["breaks a line at a backslash", "one\\\ntwo", "<p>one<br />two</p>"],
    [
      "has emphasis",
      "*a* **b** ~~c~~ `d`",
      "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
    ],
    ["has lists", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["has numbered lists", "3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["has tasks", "- [x] a\n- [ ] b", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>"],
    ["has quotes", "> a", "<blockquote>\n<p>a</p>\n</blockquote>"],
    ["has rules", "a\n\n---", "<p>a</p>\n<hr />"],
    [
      "lets code be scrolled by keyboard",
      "```ts\na < b\n```",
      '<pre tabindex="0"><code>a &lt; b\n</code></pre>',
    ],
    ["has code by indentation", "    a", '<pre tabindex="0"><code>a\n</code></pre>'],
    ["shows what an image is instead of it", "![a *map*](/map.png)", "<p>a <em>map</em></p>"],
    ["links within this site", "[a](/en/help)", '<p><a href="/en/help">a</a></p>'],
    [
      "links to other sites",
      "[a](https://b.example)",
      '<p><a href="https://b.example" rel="noopener">a</a></p>',
    ],
    ["links to mail", "<a@b.example>", '<p><a href="mailto:a@b.example">a@b.example</a></p>'],
    ["drops titles of links", '[a](/b "c")', '<p><a href="/b">a</a></p>'],
  ])("%s", (_, source, html) => {
    expect(htmlOf(source, "article")).toBe(html);
  });

  test("has tables in a group that is named after its header and scrolls by keyboard", () => {
    expect(htmlOf('| A & "B" | *C* |\n|:--|--:|\n| x | y |', "article").replace(/\n/g, "")).toBe(
      '<div class="table-scroll" role="group" tabindex="0" aria-label="A &amp; &quot;B&quot;, C"><table><thead><tr>' +
        '<th scope="col" align="left">A &amp; "B"</th><th scope="col" align="right"><em>C</em></th></tr></thead>' +
        '<tbody><tr><td align="left">x</td><td align="right">y</td></tr></tbody></table></div>',
    );
  });

  test("has no header in an empty header cell", () => {
    const html = htmlOf("| | B |\n|--|--|\n| x | y |", "article");
    expect(html).toContain('aria-label="B"');
    expect(html.replace(/\n/g, "")).toContain('<tr><td></td><th scope="col">B</th></tr>');
  });

  test("has no name for a table without a header", () => {
    expect(htmlOf("| | |\n|--|--|\n| x | y |", "article")).toContain('role="group" tabindex="0"><table>');
  });
});

describe.each(["wish", "staff"] as const)("The text of a %s", (profile) => {
  test.each([
    ["keeps line breaks", "one\ntwo", "<p>one<br />two</p>"],
    ["has bold paragraphs for headings", "# One", "<p><strong>One</strong></p>"],
    ["leaves out empty headings", "#", ""],
    ["has no tables", "| a | b |\n|--|--|\n| c | d |", "<p>| a | b |<br />|--|--|<br />| c | d |</p>"],
    [
      "has emphasis",
      "*a* **b** ~~c~~ `d`",
      "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
    ],
    ["has lists", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["has quotes", "> a", "<blockquote>\n<p>a</p>\n</blockquote>"],
    ["has code", "```\na\n```", '<pre tabindex="0"><code>a\n</code></pre>'],
    ["has no images", "![a](https://b.example/c.png)", "<p>a</p>"],
  ])("%s", (_, source, html) => {
    expect(htmlOf(source, profile)).toBe(html);
  });

  test("has no list of headings", () => {
    expect(render("# One", profile)).toMatchObject({ ok: true, headings: [] });
  });
});

test("Search engines do not follow links of partners, and follow those of staff", () => {
  expect(htmlOf("[a](https://b.example)", "wish")).toContain('rel="nofollow ugc noopener"');
  expect(htmlOf("[a](/b)", "wish")).toContain('rel="nofollow ugc noopener"');
  expect(htmlOf("https://b.example", "staff")).toContain('href="https://b.example" rel="noopener"');
  expect(htmlOf("[a](/b)", "staff")).toContain('<a href="/b">');
});

describe("The headings of an article", () => {
  test("are listed in order, down to the third level, as plain text", () => {
    expect(headingsOf("# A & *b* `<c>`\n\n> ## D &amp; &eacute;\n\n#### E\n\n### <i>F</i>")).toEqual([
      { id: "a-b-c", text: "A & b <c>", level: 2 },
      { id: "d", text: "D & é", level: 2 },
      { id: "i-f-i", text: "<i>F</i>", level: 3 },
    ]);
  });

  test.each([
    ["Größe & Maß", "groesse-mass"],
    ["Änderungen übernehmen", "aenderungen-uebernehmen"],
    ["Où est l’été ?", "ou-est-l-ete"],
    ["Ça coûte combien ? Œuvre", "ca-coute-combien-oeuvre"],
    ["日本語", "section"],
    ["...", "section"],
    [`${"long ".repeat(30)}`, "long-long-long-long-long-long-long-long-long-long-long-long"],
  ])("have an id in ASCII: %s", (text, id) => {
    expect(headingsOf(`## ${text}`)).toMatchObject([{ id }]);
  });

  test("have ids that differ, even from a heading that looks like one", () => {
    const ids = headingsOf("## A\n## A-2\n## A\n## a\n## A-2\n## A-2-2").map(({ id }) => id);
    expect(ids).toEqual(["a", "a-2", "a-3", "a-4", "a-2-2", "a-2-2-2"]);
  });

  test("keep their ids when others are added below", () => {
    const before = headingsOf("## A\n## A");
    expect(headingsOf("## A\n## A\n## A\n## B").slice(0, 2)).toEqual(before);
  });
});

test.each(["Größe, Übermaß, „Anführung“ – ½ €", "Déjà vu, œuvre, « ça » …", "👩‍👩‍👧 日本語"])(
  "Letters of all languages stay as they are: %s",
  (text) => {
    expect(htmlOf(text, "wish")).toBe(`<p>${text}</p>`);
  },
);

test("Control characters and halves of characters do not get through", () => {
  expect(htmlOf("a\u0000b\u0007c\u001bd\u007fe\u0085f\ud800g\th\r\ni", "wish")).toBe(
    "<p>abcdef\uFFFDg\th<br />i</p>",
  );
});

describe("Too complex is", () => {
  test.each([
    [
      "a table whose short rows become many cells",
      `${"|a".repeat(2500)}\n${"|-".repeat(2500)}\n${"|\n".repeat(2500)}`,
    ],
    ["a table of over 5000 cells", `|a|b|\n|-|-|\n${"|c|d|\n".repeat(2500)}`],
    ["a deep quote", "> ".repeat(2500)],
    ["a quote of 51 levels", `${">".repeat(51)} a`],
    ["a list of 51 levels", `${"- ".repeat(51)} a`],
    ["quotes and lists of 52 levels in turn", `${"> - ".repeat(26)} a`],
    ["a long address in many places", `[a]: /${"b".repeat(50_000)}\n\n${"[a] ".repeat(12_000)}`],
    ["HTML of over 20 times the source", `[a]: /${"b".repeat(1000)}\n\n${"[a]".repeat(100)}`],
    ["HTML of over a million characters", `${">".repeat(10)} words\n\n`.repeat(5500)],
  ])("%s", (_, source) => {
    expect(render(source, "article")).toEqual({ ok: false, because: "too-complex" });
  });

  test.each([
    ["a table of 5000 cells", `|a|b|\n|-|-|\n${"|c|d|\n".repeat(2499)}`],
    ["a quote of 50 levels", `${">".repeat(50)} a`],
    ["a list of 50 levels", `${"- ".repeat(50)} a`],
    ["code that looks like a deep quote", `\`\`\`\n${">".repeat(200)}\n\`\`\``],
    ["unclosed brackets", "[".repeat(99_999)],
    ["nested links", `${"[".repeat(300)}a${"](/b)".repeat(300)}`],
    ["nested images", `${"![".repeat(1000)}a${"](/b)".repeat(1000)}`],
    ["nested emphasis", `${"*a _b ".repeat(100)}c${" b_ a*".repeat(100)}`],
    ["25,000 headings of the same name", "# a\n".repeat(25_000)],
    ["12,000 links that lead nowhere", "[a](b:c)".repeat(12_000)],
    [
      "a long article",
      "Ein *Satz* mit `Code` und [Link](https://a.example/b).\n\n- eins\n- zwei\n\n".repeat(1300),
    ],
  ])("not %s", (_, source) => {
    expect(render(source, "article").ok).toBe(true);
  });
});
