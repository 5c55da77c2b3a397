import { smallWords } from "./common-words.ts";
import { locales } from "./locales.ts";
import { foldText, spellOutUmlauts } from "./slug.ts";

/**
 * A text as the full-text index keeps it: folded, and words with an umlaut once more in their other spelling, so that
 * "groesse" and "grosse" both find "Größe".
 */
export function foldForIndex(text: string): string {
  const words = text.normalize("NFC").match(/\p{Letter}+/gu) ?? [];
  const spelledOut = words
    .filter((word) => /[äöü]/i.test(word))
    .map((word) => foldText(spellOutUmlauts(word)));
  return [foldText(text), ...new Set(spelledOut)].join(" ");
}

/** In any of the portal's languages: a query is too short to tell which it is in. */
const passedOver = new Set(locales.flatMap((locale) => [...smallWords[locale]]));

/** The number that a query is, with or without the sign before it: `12`, `#12`; undefined for words. */
export function numberTyped(query: string): number | undefined {
  const digits = /^#?(\d{1,15})$/.exec(query)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const longestQuery = 200;
const mostWords = 10;

const wordsOf = (text: string): string[] => text.match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/**
 * The words of a query that count, common words left out unless there are no others: each folded, and where it has an
 * umlaut also as it is spelled without, since a text may have either.
 */
export function searchWords(query: string): string[][] {
  const text = query.slice(0, longestQuery).normalize("NFC");
  const spelledOut = wordsOf(foldText(spellOutUmlauts(text)));
  const words = new Map(wordsOf(foldText(text)).map((word, at) => [word, spelledOut[at] ?? word]));
  const telling = [...words].filter(([word]) => !passedOver.has(word));
  return (telling.length > 0 ? telling : [...words])
    .slice(0, mostWords)
    .map((spellings) => [...new Set(spellings)]);
}

/** Quoted, so that operators are words like others. */
const wholeTerm = (word: string) => `"${word}"`;
const beginningTerm = (word: string) => (word.length >= 3 ? `${wholeTerm(word)} *` : wholeTerm(word));

/**
 * A reader's query as full-text terms, one for each word that counts: as they match that word alone (`whole`), and as they
 * match the words it begins, too, from three letters on (`beginnings`).
 */
export function matchTerms(query: string): { whole: string[]; beginnings: string[] } {
  const words = searchWords(query);
  const termsBy = (termOf: (word: string) => string) =>
    words.map((spellings) => {
      const either = spellings.map(termOf).join(" OR ");
      return spellings.length > 1 ? `(${either})` : either;
    });
  return { whole: termsBy(wholeTerm), beginnings: termsBy(beginningTerm) };
}

/** The same as full-text queries, the strictest first: all words, then any of them. */
export function matchQueries(query: string): string[] {
  const { beginnings: terms } = matchTerms(query);
  if (terms.length === 0) return [];
  return terms.length === 1 ? terms : [terms.join(" AND "), terms.join(" OR ")];
}
