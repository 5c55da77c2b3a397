const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const token = /<(\/?)([a-z]+)([^>]*)>|[^<]+/g;
const blocks = ["p", "ul", "ol", "li", "blockquote", "pre", "hr"];
const listMargin = "  ";

const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => characters[name] ?? whole);

/**
 * The stored HTML of a wish or of staff's words as the plain text of a mail: no marks for bold or code, lists with theirs,
 * and each address behind its words. It reads what `sanitize` lets through for them, in one pass.
 */
export function plainTextOf(html: string): string {
  const text = new Lines();
  for (const [whole, slash, name, attributes = ""] of html.matchAll(token)) {
    if (name === undefined) text.write(decoded(whole));
    else if (slash) text.close(name);
    else text.open(name, attributes);
  }
  return text.toString();
}

class Lines {
  readonly #lines: string[] = [];
  /** What stands before each line of the blocks that are open, the outermost first. */
  readonly #margins: string[] = [];
  /** The number of the next item of each list that is open; none in one without numbers. */
  readonly #numbers: (number | undefined)[] = [];
  /** Stands once in place of the innermost margin. */
  #mark: string | undefined;
  /** The empty line that keeps the next block apart. */
  #gap: string | undefined;
  #line = "";
  #link = { href: "", from: 0 };
  #isVerbatim = false;

  write(words: string): void {
    if (!this.#isVerbatim) {
      this.#line += words.replace(/\s+/g, " ");
      return;
    }
    const [first = "", ...more] = words.split("\n");
    this.#line += first;
    for (const next of more) {
      this.#endLine();
      this.#line = next;
    }
  }

  open(name: string, attributes: string): void {
    if (name === "a")
      this.#link = { href: decoded(/href="([^"]*)"/.exec(attributes)?.[1] ?? ""), from: this.#line.length };
    if (name === "br" || blocks.includes(name)) this.#endLine();
    if (name === "ul") this.#numbers.push(undefined);
    if (name === "ol") this.#numbers.push(Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1));
    if (name === "li") this.#beginItem();
    if (name === "blockquote") this.#margins.push("> ");
    if (name === "pre") {
      this.#margins.push("    ");
      this.#isVerbatim = true;
    }
    if (name === "hr") {
      this.#line = "---";
      this.#endLine();
      this.#endBlock();
    }
  }

  close(name: string): void {
    if (name === "a") this.#endLink();
    if (!blocks.includes(name)) return;
    if (name === "pre") this.#isVerbatim = false;
    this.#endLine();
    if (["li", "blockquote", "pre"].includes(name)) this.#margins.pop();
    if (name === "ul" || name === "ol") this.#numbers.pop();
    // Items without paragraphs, and the lists in them, stand together.
    if (name !== "li" && !(name !== "p" && this.#numbers.length > 0)) this.#endBlock();
  }

  toString(): string {
    this.#endLine();
    return this.#lines.join("\n");
  }

  #beginItem(): void {
    const number = this.#numbers.pop();
    this.#numbers.push(number === undefined ? undefined : number + 1);
    this.#mark = number === undefined ? "- " : `${number}. `;
    this.#margins.push(number === undefined ? listMargin : " ".repeat(this.#mark.length));
  }

  #endLink(): void {
    const { href, from } = this.#link;
    const said = this.#line.slice(from).trim();
    if (href !== "" && said !== href && `mailto:${said}` !== href) this.#line += ` (${href})`;
    this.#link = { href: "", from: 0 };
  }

  #endLine(): void {
    const line = this.#isVerbatim ? this.#line : this.#line.trim();
    this.#line = "";
    if (line === "" && !this.#isVerbatim) return;
    if (this.#gap !== undefined && this.#lines.length > 0) this.#lines.push(this.#gap);
    this.#gap = undefined;
    const margins = this.#mark === undefined ? this.#margins : [...this.#margins.slice(0, -1), this.#mark];
    this.#mark = undefined;
    this.#lines.push((margins.join("") + line).trimEnd());
  }

  #endBlock(): void {
    this.#gap = this.#margins.join("").trimEnd();
  }
}
