import type { BillingCaseCode, Verdict } from "../articles/article.ts";
import type { Locale } from "../i18n/locales.ts";

/** One billing case as the billing page shows it, in the page's language or the one K5 falls back to. */
export type BillingCase = {
  id: number;
  code: BillingCaseCode;
  verdict: Verdict;
  title: string;
  slug: string;
  /** The case in one sentence. */
  summary: string;
  /** Explanation and examples, their headings below an `h3`. */
  html: string;
  language: Locale;
  originalLanguage: Locale;
  /** What a verdict rests on beside case and language (B16). */
  revisionNumber: number;
  /** K2: the original that a machine translated, as long as no person has reviewed the translation. */
  machineTranslationOf: { slug: string; writtenAt: string } | null;
};

/** B7: these stay free only on its condition. */
export function hasCondition(code: BillingCaseCode): boolean {
  return code === "B1" || code === "B2" || code === "B4";
}

/** B15: what B13 charges may be asked for as a feature request, which costs nothing. */
export function offersFeatureRequest(code: BillingCaseCode): boolean {
  return code === "B13";
}
