import { conceptsOf, isLexiconWord } from "./concept-lexicon.ts";

/** What German puts between the parts of a compound. */
const links = ["", "s", "es", "n", "en", "er", "e"];
const shortestPart = 3;
const shortestUnknownPart = 4;
const longestCompound = 40;

const isKnown = (part: string) => part.length >= shortestPart && conceptsOf(part, "de").length > 0;

/** The part without its link, as it stands in the lexicon; undefined when it does not. */
function knownLeft(part: string): string | undefined {
  return links
    .filter((link) => part.endsWith(link))
    .map((link) => part.slice(0, part.length - link.length))
    .find(isKnown);
}

function splitWhole(word: string): string[] | undefined {
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const right = word.slice(at);
    if (!isKnown(right)) continue;
    const left = word.slice(0, at);
    const whole = knownLeft(left);
    if (whole) return [whole, right];
    const parts = left.length >= 2 * shortestPart ? splitWhole(left) : undefined;
    if (parts) return [...parts, right];
  }
  return undefined;
}

/** A guess needs a part as the lexicon has it, but for its plural: by their roots alone too many words seem to have parts. */
function isCertain(part: string): boolean {
  return (
    part.length >= shortestUnknownPart &&
    [part, part.replace(/(?:en|n|s|e)$/, "")].some(isLexiconWord) &&
    isKnown(part)
  );
}

/** A known end or beginning and the rest as it is: "Kranplanung" is "Kran" and "Planung". */
function splitInPart(word: string): string[] | undefined {
  for (let at = shortestUnknownPart; at <= word.length - shortestUnknownPart; at += 1) {
    const right = word.slice(at);
    if (isCertain(right)) return [word.slice(0, at).replace(/(?<=.{4})s$/, ""), right];
  }
  for (let at = word.length - shortestUnknownPart; at > shortestUnknownPart; at -= 1) {
    const left = knownLeft(word.slice(0, at));
    if (left && left.length > shortestUnknownPart && isCertain(left)) return [left, word.slice(at)];
  }
  return undefined;
}

/**
 * The parts of a German compound, folded: "rechnungsexport" is "rechnung" and "export". Undefined for a word that has
 * none. With `mayGuess`, one part that the lexicon lacks is allowed beside a known one.
 */
export function partsOf(word: string, { mayGuess }: { mayGuess: boolean }): string[] | undefined {
  if (word.length < 2 * shortestPart || word.length > longestCompound || /\p{Number}/u.test(word))
    return undefined;
  return splitWhole(word) ?? (mayGuess ? splitInPart(word) : undefined);
}
