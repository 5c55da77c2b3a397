import { expect, test } from "vitest";
import { type Profile, render } from "./markdown.ts";

const PROFILES: Profile[] = ["article", "wish", "staff"];
const PORTAL = "https://portal.example";

function htmlOf(source: string, profile: Profile): string {
  const rendering = render(source, profile);
  return rendering.ok ? rendering.html : "";
}

// marked encodes a backslash or a space, which then is a character of a path on the portal like any other.
function originOf(href: string): string {
  return new URL(href.replaceAll("&amp;", "&"), PORTAL).origin;
}

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java&#10;script:alert(1)",
  "java&Tab;script:alert(1)",
  "&#106;avascript:alert(1)",
  "&#x6A;&#x61;vascript:alert(1)",
  "&#0000106avascript:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "javascript\\:alert(1)",
  "\u0001javascript:alert(1)",
  "&#1;javascript:alert(1)",
  "java\u0000script:alert(1)",
  "java\u00ADscript:alert(1)",
  "javascript://example.com/%0Aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "DATA:image/svg+xml,<svg onload=alert(1)>",
  "file:///etc/passwd",
  "ftp://evil.example",
  "blob:https://evil.example/1",
  "view-source:https://evil.example",
  "tel:123",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/&#47;evil.example",
  "/&sol;evil.example",
  "/&#92;evil.example",
  "/&bsol;evil.example",
  "/&#9;/evil.example",
  "/&Tab;/evil.example",
  "/&NewLine;\\evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https:\\\\evil.example",
  "http://",
  "https://[",
  "evil.example",
  "./evil",
  "../evil",
  "?evil",
  "#evil",
  "",
])("A link to %j leads to no other place", (address) => {
  for (const profile of PROFILES) {
    for (const source of [
      `[words](${address})`,
      `[words](<${address}>)`,
      `[words](${address} "title")`,
      `[words][1]\n\n[1]: ${address}`,
      `[words]\n\n[words]: <${address}>`,
      `![words](${address})`,
      `[![words](/a)](${address})`,
      `words <${address}>`,
    ]) {
      const html = htmlOf(source, profile);
      expect(html).toContain("words");
      for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) expect(originOf(href)).toBe(PORTAL);
    }
  }
});

test.each([
  "<javascript:alert(1)>",
  "<data:text/html,x>",
  "<vbscript:x>",
  "javascript:alert(1)",
  "xmpp:a@b.example",
])("The bare address %s is text", (source) => {
  for (const profile of PROFILES) expect(htmlOf(source, profile)).not.toContain("<a");
});

test.each([
  ["https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&amp;e=f#g"],
  ["HTTP://a.example", "HTTP://a.example"],
  ["https://münchen.example/größe", "https://m%C3%BCnchen.example/gr%C3%B6%C3%9Fe"],
  ["mailto:a@b.example", "mailto:a@b.example"],
  ["/", "/"],
  ["/de/help/12-größe?a=b#c", "/de/help/12-gr%C3%B6%C3%9Fe?a=b#c"],
])("A link to %s leads there", (address, href) => {
  for (const profile of PROFILES) expect(htmlOf(`[a](${address})`, profile)).toContain(`<a href="${href}"`);
});
