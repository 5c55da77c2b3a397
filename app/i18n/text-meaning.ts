import { articles, commonWords } from "./common-words.ts";
import { partsOf } from "./compounds.ts";
import { conceptsOf, phraseAt, tellsLittle } from "./concept-lexicon.ts";
import { guessLanguage } from "./language-guess.ts";
import { wordsNear } from "./lexicon-spellings.ts";
import { type Locale, locales } from "./locales.ts";
import { foldText } from "./slug.ts";
import { sharedSpelling, stemOf } from "./word-stems.ts";

/** One telling word or phrase of a text. */
export type Meaning = {
  /** As it was written, folded. */
  written: string;
  /** What it may mean: concepts, or the word's roots as each language would have them. The first is the likeliest. */
  terms: readonly string[];
  /** Of a phrase or a compound that means something as a whole, what its words mean by themselves. */
  parts: readonly (readonly string[])[];
  /** 1 for a word that tells what the text is about, less for those that tell little. */
  weight: number;
  /** Neither the lexicon nor a near spelling knows it. */
  isUnknown: boolean;
};

const none: readonly (readonly string[])[] = [];
const weights = { telling: 1, little: 0.3, number: 0.5, corrected: 0.9 };
const mostTerms = 4;
/** From so many letters on a word that no lexicon has is also taken for the one it nearly is. */
const lettersToCorrect = 6;
/** Where the language is unknown, a word of so many letters may be a German compound with a part that no lexicon has. */
const lettersToGuess = 10;
/** What a title says stands in so many characters; whoever reads one cuts it there. */
export const longestTitleRead = 300;
/** Nobody's word is longer; what is, is no word. */
const longestWord = 60;

type Word = { text: string; stems: Record<Locale, string>; isElided: boolean };

const elided = new Set("l d j n s c m t qu jusqu lorsqu puisqu quoiqu quelqu presqu".split(" "));
const shortened = new Set("s t re ve ll d m".split(" "));

/** The words of a text, folded, without what French and English leave of a word before or after an apostrophe. */
export function wordsOf(text: string): { text: string; isElided: boolean }[] {
  const words: { text: string; isElided: boolean }[] = [];
  for (const [joined] of foldText(text.normalize("NFC")).matchAll(
    /[\p{Letter}\p{Number}]+(?:'\p{Letter}+)*/gu,
  )) {
    const pieces = joined.split("'");
    let isElided = false;
    for (const [at, piece] of pieces.entries()) {
      if (at < pieces.length - 1 && elided.has(piece)) isElided = true;
      else if (at === 0 || !shortened.has(piece)) words.push({ text: piece.slice(0, longestWord), isElided });
    }
  }
  return words;
}

const cache = new Map<string, Record<Locale, string>>();
function stemsOf(word: string): Record<Locale, string> {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= 50_000) cache.clear();
  const stems = { en: stemOf(word, "en"), de: stemOf(word, "de"), fr: stemOf(word, "fr") };
  cache.set(word, stems);
  return stems;
}

function hintsOf(words: readonly Word[]): Record<Locale, number> {
  const hints = { en: 0, de: 0, fr: 0 };
  for (const { text, isElided } of words) {
    if (isElided) hints.fr += 1;
    const knowing = locales.filter((locale) => conceptsOf(text, locale).length > 0);
    const [only] = knowing;
    if (only && knowing.length === 1) hints[only] += 0.8;
    if (knowing.length === 0 && text.length >= 8 && partsOf(text, { mayGuess: false })) hints.de += 0.8;
  }
  return hints;
}

function phraseIn(words: readonly Word[], at: number, language: Locale | undefined) {
  const order = language ? [language, ...locales.filter((locale) => locale !== language)] : locales;
  let best: { length: number; concepts: string[] } | undefined;
  for (const locale of order) {
    const stems = words.slice(at, at + 6).map((word) => word.stems[locale]);
    const found = phraseAt(stems, locale);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

function isCommon(word: string, language: Locale | undefined): boolean {
  return language ? commonWords[language].has(word) : locales.some((locale) => commonWords[locale].has(word));
}

function conceptsOfWord({ text }: Word, language: Locale | undefined): string[] {
  if (!language) {
    return [...new Set(locales.flatMap((locale) => conceptsOf(text, locale)))].slice(0, mostTerms);
  }
  for (const locale of [language, ...locales.filter((other) => other !== language)]) {
    const found = conceptsOf(text, locale);
    if (found.length > 0) return found.slice(0, mostTerms);
  }
  return [];
}

function weightOf(terms: readonly string[]): number {
  return terms.every(tellsLittle) ? weights.little : weights.telling;
}

/** The roots of a word that no lexicon has, spelled as the languages share them; the text's own language first. */
function rootsOf({ stems }: Word, language: Locale | undefined): string[] {
  const order = language ? [language, ...locales.filter((locale) => locale !== language)] : locales;
  return [...new Set(order.map((locale) => sharedSpelling(stems[locale])))];
}

function wordOf({ text, isElided }: { text: string; isElided: boolean }): Word {
  return { text, isElided, stems: stemsOf(text) };
}

function meaningOfUnknown(word: Word, language: Locale | undefined): Meaning[] {
  const roots = rootsOf(word, language);
  if (/\p{Number}/u.test(word.text)) {
    return [
      { written: word.text, terms: [word.text], parts: none, weight: weights.number, isUnknown: false },
    ];
  }
  const parts = partsOf(word.text, { mayGuess: false });
  if (parts) return meaningsOfParts(parts);
  const [nearest] = word.text.length >= lettersToCorrect ? wordsNear(word.text, 1) : [];
  const concepts = nearest ? conceptsOfWord(wordOf({ text: nearest, isElided: false }), language) : [];
  if (concepts.length > 0) {
    const terms = [...concepts, ...roots];
    return [
      {
        written: word.text,
        terms,
        parts: none,
        weight: weightOf(concepts) * weights.corrected,
        isUnknown: false,
      },
    ];
  }
  const mayGuess = language === "de" || (!language && word.text.length >= lettersToGuess);
  const guessed = mayGuess ? partsOf(word.text, { mayGuess }) : undefined;
  if (guessed) return meaningsOfParts(guessed);
  return [{ written: word.text, terms: roots, parts: none, weight: weights.telling, isUnknown: true }];
}

function meaningsOfParts(parts: readonly string[]): Meaning[] {
  return parts
    .filter((part) => !isCommon(part, "de"))
    .flatMap((part) => meaningOfWord(wordOf({ text: part, isElided: false }), "de"));
}

function meaningOfWord(word: Word, language: Locale | undefined): Meaning[] {
  const concepts = conceptsOfWord(word, language);
  if (concepts.length === 0) return meaningOfUnknown(word, language);
  const parts = language === "en" || language === "fr" ? undefined : partsOf(word.text, { mayGuess: false });
  const meant = parts
    ? conceptsOfParts(
        parts.map((part) => wordOf({ text: part, isElided: false })),
        "de",
        concepts,
      )
    : none;
  return [
    { written: word.text, terms: concepts, parts: meant, weight: weightOf(concepts), isUnknown: false },
  ];
}

/** Whether the word stands in the lexicon of some language, by itself or by its parts, or is a common one. */
export function isKnownWord(word: string): boolean {
  return (
    word.length < 4 ||
    /\p{Number}/u.test(word) ||
    isCommon(word, undefined) ||
    locales.some((locale) => conceptsOf(word, locale).length > 0) ||
    partsOf(word, { mayGuess: false }) !== undefined
  );
}

/** The roots under which a word that the lexicon lacks is kept. */
export function rootsOfWord(word: string): string[] {
  return rootsOf(wordOf({ text: word, isElided: false }), undefined);
}

/**
 * What a text says, word by word: phrases first ("ohne Internet"), compounds in their parts, common words left out.
 * `corrections` replaces words by those that were meant. The language is guessed; where it cannot be, a word counts for
 * what it may mean in each.
 */
export function meaningsIn(
  text: string,
  { most, corrections }: { most: number; corrections?: ReadonlyMap<string, string> },
): Meaning[] {
  const read = wordsOf(text).map((word) => ({ ...word, text: corrections?.get(word.text) ?? word.text }));
  const words = read.filter((word) => !articles.has(word.text)).map(wordOf);
  const language = guessLanguage({ text, words: read.map((word) => word.text) }, hintsOf(words));
  const meanings: Meaning[] = [];
  for (let at = 0; at < words.length && meanings.length < most; ) {
    const phrase = phraseIn(words, at, language);
    if (phrase) {
      const inPhrase = words.slice(at, at + phrase.length);
      const terms = phrase.concepts.slice(0, mostTerms);
      meanings.push({
        written: inPhrase.map((word) => word.text).join(" "),
        terms,
        parts: conceptsOfParts(inPhrase, language, terms),
        weight: weightOf(terms),
        isUnknown: false,
      });
      at += phrase.length;
      continue;
    }
    const word = words[at];
    at += 1;
    if (!word || isCommon(word.text, language) || isTooShort(word.text)) continue;
    meanings.push(...meaningOfWord(word, language));
  }
  return meanings.slice(0, most);
}

/** What the words of a phrase or compound mean alone, where that is something else than the whole. */
function conceptsOfParts(
  words: readonly Word[],
  language: Locale | undefined,
  whole: readonly string[],
): readonly (readonly string[])[] {
  const parts = words
    .filter((word) => !isCommon(word.text, language))
    .map((word) => conceptsOfWord(word, language));
  const isOther = parts.every((part) => part.length > 0 && !part.some((term) => whole.includes(term)));
  const isTelling = parts.length > 1 && isOther && !parts.every((part) => part.every(tellsLittle));
  return isTelling ? parts : none;
}

/** A single Latin letter says nothing; a single Chinese one may. */
function isTooShort(word: string): boolean {
  return word.length === 1 && /[a-z0-9]/.test(word);
}
