import { getDefaults, Lexer, Parser, Renderer, Tokenizer, type Tokens } from "marked";
import { slugOf } from "../i18n/slug.ts";
import type { Profile } from "./markdown.ts";

const DEEPEST_NESTING = 50;
const MOST_CELLS = 5000;
const MOST_ADDRESSES = 1_000_000;

export class TooComplex extends Error {}

/** GitHub's Markdown as the profile wants it. The HTML is not safe yet: `sanitize` comes after. */
export function toHtml(source: string, profile: Profile): string {
  const options = {
    ...getDefaults(),
    breaks: profile !== "article",
    tokenizer: new CautiousTokenizer(profile),
    renderer: new PortalRenderer(profile),
  };
  return Parser.parse(Lexer.lex(source, options), options);
}

class CautiousTokenizer extends Tokenizer {
  readonly #profile: Profile;
  #depth = 0;

  constructor(profile: Profile) {
    super();
    this.#profile = profile;
  }

  override html(): undefined {
    return undefined;
  }

  // marked's own leaves the text after a <code> or <pre> unescaped, and finds no links after an <a>.
  override tag(source: string): Tokens.Tag | undefined {
    const raw = source.startsWith("<") ? this.rules.inline.tag.exec(source)?.[0] : undefined;
    if (raw === undefined) return undefined;
    return { type: "html", raw, text: raw, block: false, inLink: false, inRawBlock: false };
  }

  // marked fills up every short row: 2500 columns and 2500 empty rows (15 kB) are 62 MB of HTML after 3 s.
  // Refused where tables stay plain words, too: nobody writes such a thing to be read.
  override table(source: string): Tokens.Table | undefined {
    const [, , delimiters = "", rows = ""] = this.rules.block.table.exec(source) ?? [];
    const columns = delimiters.replace(this.rules.other.tableAlignChars, "").split("|").length;
    if (columns * rows.split("\n").length > MOST_CELLS) throw new TooComplex();
    return this.#profile === "article" ? super.table(source) : undefined;
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#nested(this.rules.block.blockquote, source, () => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#nested(this.rules.block.list, source, () => super.list(source));
  }

  #nested<Token>(rule: RegExp, source: string, read: () => Token): Token {
    if (this.#depth === DEEPEST_NESTING && rule.test(source)) throw new TooComplex();
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }
}

class PortalRenderer extends Renderer {
  readonly #profile: Profile;
  readonly #ids = new Map<string, number>();
  #addresses = 0;

  constructor(profile: Profile) {
    super();
    this.#profile = profile;
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    const content = this.parser.parseInline(tokens);
    if (textOf(content).trim() === "") return "";
    if (this.#profile !== "article") return `<p><strong>${content}</strong></p>\n`;
    const tag = `h${Math.min(Math.max(depth, 2), 4)}`;
    return `<${tag} id="${this.#newId(content)}">${content}</${tag}>\n`;
  }

  #newId(content: string): string {
    const slug = slugOf(textOf(content).replace(/&#?\w+;/g, " ")) || "section";
    let count = this.#ids.get(slug) ?? 1;
    let id = slug;
    while (this.#ids.has(id)) {
      count += 1;
      id = `${slug}-${count}`;
    }
    this.#ids.set(id, 1).set(slug, count);
    return id;
  }

  // A group, as a wide table scrolls and must then be reached by keyboard and have a name; not a region,
  // as landmarks must differ in name and two tables may have the same header.
  override table(token: Tokens.Table): string {
    const names = token.header.map((cell) => textOf(this.parser.parseInline(cell.tokens)).trim());
    const label = names.filter((name) => name !== "").join(", ");
    const named = label === "" ? "" : ` aria-label="${label}"`;
    return `<div class="table-scroll" role="group" tabindex="0"${named}>${super.table(token)}</div>\n`;
  }

  // An empty header cell is no header.
  override tablecell({ tokens, header, align }: Tokens.TableCell): string {
    const content = this.parser.parseInline(tokens);
    const aligned = align === null ? "" : ` align="${align}"`;
    return header && content !== ""
      ? `<th scope="col"${aligned}>${content}</th>`
      : `<td${aligned}>${content}</td>`;
  }

  override code({ text }: Tokens.Code): string {
    return `<pre tabindex="0"><code>${escapeText(text.replace(/\n$/, ""))}\n</code></pre>\n`;
  }

  // A definition may be used thousands of times: 50 kB of address and 12,000 uses are 600 MB.
  override link(token: Tokens.Link): string {
    this.#addresses += token.href.length;
    if (this.#addresses > MOST_ADDRESSES) throw new TooComplex();
    return super.link({ ...token, title: null });
  }

  override image({ tokens }: Tokens.Image): string {
    return this.parser.parseInline(tokens);
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeText(text);
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? "☑ " : "☐ ";
  }
}

/** Still HTML, its characters escaped, but without elements. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
