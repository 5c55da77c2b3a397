import { sanitize } from "./allow-list.ts";
import { TooComplex, toHtml } from "./dialect.ts";

export type Profile = "article" | "wish" | "staff";

export type Heading = { id: string; text: string; level: 2 | 3 };

export type Rendering =
  | { ok: true; html: string; headings: Heading[] }
  | { ok: false; because: "too-long" | "too-complex" };

const LONGEST_HTML = 1_000_000;

/** What the worker runs; it trusts its caller to have capped the source. Lengths are in UTF-16 units. */
export function render(source: string, profile: Profile): Rendering {
  const limit = Math.min(LONGEST_HTML, 20 * source.length + 10_000);
  try {
    const unsafe = toHtml(clean(source), profile);
    if (unsafe.length > limit) throw new TooComplex();
    const safe = sanitize(unsafe, profile);
    if (safe.html.length > limit) throw new TooComplex();
    return { ok: true, ...safe };
  } catch (error) {
    // marked recurses: a full stack is a RangeError, as is a string beyond V8's limit of 512 MB.
    if (error instanceof TooComplex || error instanceof RangeError) {
      return { ok: false, because: "too-complex" };
    }
    throw error;
  }
}

function clean(source: string): string {
  return source.replace(/(?![\t\n\r])\p{Cc}/gu, "").replace(/\p{Cs}/gu, "\uFFFD");
}
