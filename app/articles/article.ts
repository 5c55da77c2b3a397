export const articleKinds = ["guide", "question", "billing case"] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const provenances = ["human", "machine", "machine-reviewed"] as const;
export type Provenance = (typeof provenances)[number];

export const verdicts = ["free", "billable"] as const;
export type Verdict = (typeof verdicts)[number];

/** The thirteen billing cases. B7 is missing on purpose: it is a condition of B1, B2 and B4. */
export const billingCaseCodes = [
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "B6",
  "B8",
  "B9",
  "B10",
  "B11",
  "B12",
  "B13",
  "B14",
] as const;
export type BillingCaseCode = (typeof billingCaseCodes)[number];

/** B1–B6 are free, B8–B14 are charged. */
export function verdictOf(code: BillingCaseCode): Verdict {
  return billingCaseCodes.indexOf(code) < billingCaseCodes.indexOf("B8") ? "free" : "billable";
}
