import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Profile, render } from "./markdown.ts";

const PROFILES: Profile[] = ["article", "wish", "staff"];

function htmlOf(source: string, profile: Profile): string {
  const rendering = render(source, profile);
  return rendering.ok ? rendering.html : "";
}

const ATTRIBUTES = [
  'href="(?:https?://|mailto:|/(?![/\\\\]))[^"<>\\s]*"',
  'rel="(?:nofollow ugc )?noopener"',
  'id="[a-z0-9-]+"',
  'start="\\d+"',
  'class="table-scroll"',
  'role="group"',
  'aria-label="[^"<>]*"',
  'tabindex="0"',
  'scope="col"',
  'align="(?:left|center|right)"',
].join("|");
const ELEMENTS = "p|br|hr|ul|ol|li|blockquote|pre|code|em|strong|del|a|h[234]|div|table|thead|tbody|tr|th|td";
const HARMLESS_TAG = new RegExp(`</?(?:${ELEMENTS})(?: (?:${ATTRIBUTES}))*(?: /)?>`, "gi");

/** What is left of the HTML without the tags that we ever write; a bracket in it is markup from elsewhere. */
function foreignMarkup(html: string): string[] {
  return html.replace(HARMLESS_TAG, "").match(/<[^>]*>?|>/g) ?? [];
}

describe.each(PROFILES)("Raw HTML in the profile %s", (profile) => {
  test.each([
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)">',
    "<svg onload=alert(1)>",
    "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://evil.example" onclick="alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=x></object><embed src=x>",
    '<form action="https://evil.example"><input name=a><button>b</button></form>',
    "<style>@import url(//evil.example)</style>",
    '<link rel="stylesheet" href="//evil.example">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<base href="//evil.example">',
    "<textarea></textarea/><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext>",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php echo 1 ?>",
    "<!DOCTYPE html>",
    "<details open ontoggle=alert(1)>",
    "<b>bold</b>",
    "<p id=main class=x style=color:red>",
    "<code>&lt;b onclick=alert(1)&gt;</code> <b onclick=alert(1)>",
    "<pre>\n<b>\n</pre>",
    "</p></div></main><h1>",
  ])("is text: %s", (markup) => {
    for (const source of [
      markup,
      `a ${markup} b`,
      `- ${markup}`,
      `> ${markup}`,
      `# ${markup}`,
      `**${markup}**`,
    ]) {
      const html = htmlOf(source, profile);
      expect(html).toContain("&lt;");
      expect(foreignMarkup(html)).toEqual([]);
    }
  });

  test.each([
    ["in a cell", "| a |\n|--|\n| <b onclick=alert(1)> |"],
    ["in the header that names a table", '| " onfocus=alert(1) x="<b> |\n|--|\n| a |'],
    ["in a language of code", '```"><img src=x onerror=alert(1)>\na\n```'],
    ["in code", "`<img src=x onerror=alert(1)>`"],
    ["in the description of an image", "![<img src=x onerror=alert(1)>](/a)"],
    ["in an address", '[a](/b"onclick="alert(1)) [a](</b"><img src=x onerror=alert(1)>>)'],
    ["in a title", "[a](/b '\"><img src=x onerror=alert(1)>')"],
    ["as character references", "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;"],
    ["as an address between brackets", "<https://a.example/<script>alert(1)</script>>"],
    ["in a heading", '## "><img src=x onerror=alert(1)>'],
  ])("is text %s", (_, source) => {
    expect(foreignMarkup(htmlOf(source, profile))).toEqual([]);
  });
});

test("Raw HTML is shown as it was written, and Markdown around it is read", () => {
  expect(htmlOf('<div class="a">\n*b* <i title="&amp;">', "wish")).toBe(
    '<p>&lt;div class="a"&gt;<br /><em>b</em> &lt;i title="&amp;amp;"&gt;</p>\n',
  );
});

const FRAGMENTS = [
  ..."<>\"'`*_~[]()!#-+|\\/&;:=\n\t ",
  ...[
    "<script",
    "</script>",
    "<a href=",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<svg/onload=",
  ],
  ...[
    "javascript:",
    "JAVASCRIPT&colon;",
    "&#106;avascript:",
    "data:text/html,",
    "//evil.example",
    "/\\evil.example",
  ],
  ...[
    "](",
    "![",
    "[a]: ",
    "[a]",
    "](javascript:alert(1))",
    "](/",
    "<https://",
    "www.",
    "mailto:",
    "a@b.example",
  ],
  ...[
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n# ",
    "\n```\n",
    "\n|a|b|\n|-|-|\n|",
    "\n    ",
    "  \n",
    "&lt;",
    "&quot;",
  ],
  ...[
    " onclick=alert(1) ",
    '" onmouseover="alert(1)',
    "<code>",
    "<pre>",
    "\u0000",
    "\u00AD",
    "\u202E",
    "\uD800",
  ],
];

const anything = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: "binary" })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

test.each([
  "<script>",
  '<p onclick="a">',
  "<b>",
  '<a href="javascript:a">',
  '<a href="//evil.example">',
  '<a href="/" onclick="a">',
  '<img src="a">',
  "<p",
])("The check of the next test notices %s", (markup) => {
  expect(foreignMarkup(`<p>a</p>${markup}`)).toHaveLength(1);
});

test("No text whatsoever becomes a script, an event handler or a link to a script", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(...PROFILES), (source, profile) => {
      const html = htmlOf(source, profile);
      expect(html).not.toMatch(/<script/i);
      expect(foreignMarkup(html)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
