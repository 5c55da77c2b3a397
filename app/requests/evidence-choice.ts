import { type Plan, plans } from "../accounts/organisation.ts";

/** A table of more requests than this tells nobody anything. */
export const mostRequests = 50;

/** What the address of an evidence page asks for. */
export type EvidenceChoice = {
  numbers: number[];
  /** What stands between the numbers and is none. */
  unreadable: string[];
  /** More were asked for than are counted. */
  isCut: boolean;
  plan: Plan | undefined;
};

/**
 * Reads `requests` and `plan` of an address: numbers as lists write them (one field each) and as people type them ("12, #15"),
 * each once. An unknown plan is none, so that a broken link shows all plans.
 */
export function readEvidenceChoice(query: URLSearchParams): EvidenceChoice {
  const words = query
    .getAll("requests")
    .join(" ")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const read = words.map((word) => ({ word, number: numberIn(word) }));
  const numbers = [...new Set(read.flatMap(({ number }) => number ?? []))];
  return {
    numbers: numbers.slice(0, mostRequests),
    unreadable: read
      .flatMap(({ word, number }) => (number === undefined ? [word.slice(0, 20)] : []))
      .slice(0, 5),
    isCut: numbers.length > mostRequests,
    plan: plans.find((plan) => plan === query.get("plan")),
  };
}

function numberIn(word: string): number | undefined {
  const digits = /^#?([1-9]\d{0,14})$/.exec(word)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
