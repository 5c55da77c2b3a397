import sanitizeHtml from "sanitize-html";
import type { Heading, Profile } from "./markdown.ts";

const TEXT = ["p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del", "a"];
const ARTICLE = [...TEXT, "h2", "h3", "h4", "div", "table", "thead", "tbody", "tr", "th", "td"];

const FOCUSABLE = { name: "tabindex", values: ["0"] };
const ALIGNED = { name: "align", values: ["left", "center", "right"] };

const ATTRIBUTES = {
  a: ["href", "rel"],
  ol: ["start"],
  pre: [FOCUSABLE],
  h2: ["id"],
  h3: ["id"],
  h4: ["id"],
  div: [
    FOCUSABLE,
    { name: "class", values: ["table-scroll"] },
    { name: "role", values: ["group"] },
    "aria-label",
  ],
  th: [ALIGNED, { name: "scope", values: ["col"] }],
  td: [ALIGNED],
};

/** Keeps what the allow-list names, decides on every link, and reads the headings off what is left. */
export function sanitize(html: string, profile: Profile): { html: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const safe = sanitizeHtml(html, {
    allowedTags: profile === "article" ? ARTICLE : TEXT,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      // Here and not in marked's renderer: only here are character references in the address resolved.
      a: (tagName, { href = "" }) => ({ tagName, attribs: isAllowed(href) ? link(href, profile) : {} }),
    },
    exclusiveFilter: ({ tag, attribs, text }) => {
      if (tag === "h2" || tag === "h3") {
        const level = tag === "h2" ? 2 : 3;
        headings.push({ id: attribs.id ?? "", text: text.replace(/\s+/g, " ").trim(), level });
      }
      return tag === "a" && attribs.href === undefined ? "excludeTag" : false;
    },
  });
  return { html: safe, headings };
}

const HERE = "https://here.invalid";

// The parser is the one of browsers, for which `/\evil.example` and "/", tab, "/evil.example" are other sites.
function isAllowed(href: string): boolean {
  if (href.startsWith("/")) return URL.parse(href, HERE)?.origin === HERE;
  return /^(?:https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}

function link(href: string, profile: Profile): Record<string, string> {
  if (profile === "wish") return { href, rel: "nofollow ugc noopener" };
  return /^http/i.test(href) ? { href, rel: "noopener" } : { href };
}
