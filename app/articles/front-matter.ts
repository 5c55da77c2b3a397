import { parse as parseYaml, YAMLParseError } from "yaml";
import { z } from "zod";
import { type Locale, locales } from "../i18n/locales.ts";
import {
  type ArticleKind,
  articleKinds,
  type BillingCaseCode,
  billingCaseCodes,
  type Provenance,
  type Verdict,
  verdictOf,
  verdicts,
} from "./article.ts";
import { firstParagraphOf } from "./plain-words.ts";

/** One Markdown file of the knowledge base: an article in one language. */
export type ArticleFile = {
  number: number;
  language: Locale;
  isTranslation: boolean;
  title: string;
  /** From the root down, in the file's language. */
  category: string[];
  /** Null on a translation that does not say: its original decides. */
  kind: ArticleKind | null;
  billingCase: BillingCaseCode | null;
  verdict: Verdict | null;
  provenance: Extract<Provenance, "human" | "machine">;
  summary: string;
  related: number[];
  body: string;
};
export type ArticleFileOutcome = { ok: true; file: ArticleFile } | { ok: false; because: string };

const longestSummary = 500;
const longestOwnSummary = 200;

const isMissing = (input: unknown) => input === undefined || input === null;

function wordsField(name: string, longest: number) {
  return z
    .string({
      error: ({ input }) =>
        isMissing(input) ? `${name} is missing.` : `${name} must be a text: put it in quotes.`,
    })
    .trim()
    .min(1, `${name} is empty.`)
    .max(longest, `${name} is longer than ${longest} characters.`);
}

function numberField(name: string) {
  const sentence = `${name} must be a whole number above zero.`;
  return z
    .int({ error: ({ input }) => (isMissing(input) ? `${name} is missing.` : sentence) })
    .positive(sentence)
    .max(999_999_999, `${name} is too large.`);
}

function choiceField<const Choices extends readonly [string, ...string[]]>(name: string, choices: Choices) {
  return z.enum(choices, {
    error: ({ input }) =>
      isMissing(input) ? `${name} is missing.` : `${name} must be one of ${choices.join(", ")}.`,
  });
}

const categoryField = wordsField("category", 500)
  .transform((path) => path.split("/").map((name) => name.trim()))
  .refine(
    (names) => names.every((name) => name !== ""),
    "category has an empty part: write it like FAQ / General.",
  )
  .refine(
    (names) => names.every((name) => name.length <= 80),
    "category has a part of more than 80 characters.",
  )
  .refine((names) => names.length <= 5, "category is more than five levels deep.");

const frontMatter = z
  .strictObject(
    {
      number: numberField("number"),
      title: wordsField("title", 200),
      category: categoryField,
      language: choiceField("language", locales),
      translation_of: numberField("translation_of").optional(),
      provenance: choiceField("provenance", ["human", "machine"]),
      kind: choiceField("kind", articleKinds).optional(),
      billing_case: choiceField("billing_case", billingCaseCodes).optional(),
      verdict: choiceField("verdict", verdicts).optional(),
      summary: wordsField("summary", longestSummary).optional(),
      related: z
        .array(numberField("each number of related"), {
          error: "related must be a list of numbers such as [201, 202].",
        })
        .optional(),
    },
    {
      error: (issue) =>
        issue.code === "unrecognized_keys"
          ? `${issue.keys.join(", ")}: no such field in an article's front matter.`
          : "The front matter must be a list of fields such as title: …",
    },
  )
  .superRefine((fields, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    const { number, translation_of, provenance, kind, billing_case, verdict, related } = fields;
    const isTranslation = translation_of !== undefined;
    if (isTranslation && translation_of !== number) {
      refuse(`translation_of must be the article's own number, ${number}.`);
    }
    if (!isTranslation && provenance === "machine") {
      refuse("An original cannot be made by a machine: set translation_of, or provenance: human.");
    }
    if (isTranslation && related)
      refuse("related belongs into the original's file, not into a translation's.");
    if (related?.includes(number)) refuse("related names the article itself.");
    if (billing_case === undefined && (verdict !== undefined || kind === "billing case")) {
      refuse("A billing case needs billing_case, one of B1 to B6 or B8 to B14.");
    }
    if (billing_case !== undefined && kind !== undefined && kind !== "billing case") {
      refuse("An article with billing_case must be of kind: billing case.");
    }
    if (billing_case !== undefined && verdict !== undefined && verdict !== verdictOf(billing_case)) {
      refuse(`${billing_case} is ${verdictOf(billing_case)}, the file says ${verdict}.`);
    }
  });

/**
 * Reads one Markdown file with YAML front matter. A refusal is a sentence in English for whoever imports it. `kind`
 * defaults to `question` below a category "FAQ" and to `guide` elsewhere, `summary` to the first paragraph.
 */
export function readArticleFile(text: string): ArticleFileOutcome {
  const parts = /^\uFEFF?---\s*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(text.replace(/\r\n?/g, "\n"));
  if (!parts)
    return { ok: false, because: "The file does not begin with front matter between two lines of ---." };
  const body = (parts[2] ?? "").trim();
  if (body === "") return { ok: false, because: "The file has front matter but no text below it." };
  const yaml = readYaml(parts[1] ?? "");
  if (!yaml.ok) return yaml;
  const parsed = frontMatter.safeParse(yaml.value);
  if (!parsed.success)
    return { ok: false, because: parsed.error.issues[0]?.message ?? "The front matter is not usable." };
  const { translation_of, billing_case, related, ...fields } = parsed.data;
  const isTranslation = translation_of !== undefined;
  const billingCase = billing_case ?? null;
  const usualKind = billingCase ? "billing case" : fields.category[0] === "FAQ" ? "question" : "guide";
  return {
    ok: true,
    file: {
      ...fields,
      isTranslation,
      kind: fields.kind ?? (isTranslation && !billingCase ? null : usualKind),
      billingCase,
      verdict: billingCase && verdictOf(billingCase),
      summary: fields.summary ?? firstParagraphOf(body, { longest: longestOwnSummary }),
      related: [...new Set(related)],
      body,
    },
  };
}

function readYaml(text: string): { ok: true; value: unknown } | { ok: false; because: string } {
  try {
    return { ok: true, value: parseYaml(text, { maxAliasCount: 0 }) };
  } catch (error) {
    const firstLine = (error as Error).message.split("\n")[0]?.replace(/[:.]$/, "");
    if (error instanceof YAMLParseError)
      return { ok: false, because: `The front matter is not YAML: ${firstLine}.` };
    // A reference to an anchor: nobody needs one here, and many of them are a bomb.
    if (error instanceof ReferenceError)
      return { ok: false, because: "The front matter uses YAML aliases; write the values out." };
    throw error;
  }
}
