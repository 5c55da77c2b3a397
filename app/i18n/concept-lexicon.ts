import { articles } from "./common-words.ts";
import { data } from "./concepts/data.ts";
import { details } from "./concepts/details.ts";
import { everyday } from "./concepts/everyday.ts";
import { fieldWork } from "./concepts/field-work.ts";
import { messages } from "./concepts/messages.ts";
import { money } from "./concepts/money.ts";
import { nearConcepts } from "./concepts/near.ts";
import { people } from "./concepts/people.ts";
import { screens } from "./concepts/screens.ts";
import { time } from "./concepts/time.ts";
import { type Locale, locales } from "./locales.ts";
import { foldText } from "./slug.ts";
import { stemOf } from "./word-stems.ts";

/** A concept as a term of an index: no word begins with this sign. */
const sign = "#";

/** The words that say a concept in one language, each as its roots. */
type Phrase = { stems: readonly string[]; concept: string };

type Lexicon = {
  /** Single words as they stand in the lexicon, and by their roots. */
  exact: ReadonlyMap<string, readonly string[]>;
  single: ReadonlyMap<string, readonly string[]>;
  /** Phrases of two words and more, by their first word's root. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
};

const wordsIn = (text: string) => foldText(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];

const sources = [fieldWork, money, time, people, screens, data, messages, everyday, details];
const order = ["en", "de", "fr"] as const satisfies readonly Locale[];

function conceptOf(name: string): string {
  return sign + wordsIn(name).join("_");
}

function readEntries(): { concept: string; isWeak: boolean; forms: Record<Locale, string[]> }[] {
  return sources.flatMap((source) =>
    source
      .trim()
      .split("\n")
      .map((line) => {
        const isWeak = line.startsWith("~");
        const columns = line.slice(isWeak ? 1 : 0).split(";");
        const forms = { en: [] as string[], de: [] as string[], fr: [] as string[] };
        for (const [at, locale] of order.entries()) {
          forms[locale] = (columns[at] ?? "").split(",").map((form) => form.trim());
        }
        return { concept: conceptOf(forms.en[0] ?? ""), isWeak, forms };
      }),
  );
}

function lexiconOf(locale: Locale): Lexicon {
  const exact = new Map<string, string[]>();
  const single = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();
  const note = (word: string, concept: string) => {
    for (const { map, key } of [
      { map: exact, key: word },
      { map: single, key: stemOf(word, locale) },
    ]) {
      const known = map.get(key);
      if (!known) map.set(key, [concept]);
      else if (!known.includes(concept)) known.push(concept);
    }
  };
  for (const { concept, forms } of entries) {
    for (const form of forms[locale]) {
      const all = wordsIn(form);
      const telling = all.filter((word) => !articles.has(word));
      // "à la main" without its small words is "main", which means something else.
      if (telling.length === 0 || (telling.length === 1 && all.length > 1)) continue;
      if (telling.length === 1) {
        note(telling.join(""), concept);
        continue;
      }
      const stems = telling.map((word) => stemOf(word, locale));
      const [first = ""] = stems;
      phrases.set(first, [...(phrases.get(first) ?? []), { stems, concept }]);
      if (telling.length === 2 && telling.every((word) => word.length > 1)) note(telling.join(""), concept);
    }
  }
  for (const starting of phrases.values())
    starting.sort((one, other) => other.stems.length - one.stems.length);
  return { exact, single, phrases };
}

const entries = readEntries();
const weak = new Set(entries.filter(({ isWeak }) => isWeak).map(({ concept }) => concept));
const lexicons = { en: lexiconOf("en"), de: lexiconOf("de"), fr: lexiconOf("fr") };

/** Another number for other words, so that what was analysed by an older lexicon is known. */
export const lexiconDigest = digestOf(sources.join() + nearConcepts);

function digestOf(text: string): number {
  let digest = 7;
  for (let at = 0; at < text.length; at += 1) digest = (digest * 31 + text.charCodeAt(at)) % 1_000_000_007;
  return digest;
}

export const concepts: readonly string[] = entries.map(({ concept }) => concept);

export function isConcept(term: string): boolean {
  return term.startsWith(sign);
}

/** Concepts that nearly every wish touches (show, add, list) tell little. */
export function tellsLittle(concept: string): boolean {
  return weak.has(concept);
}

const plurals = /(?:en|es|n|s|e|x)$/;

/** The concepts that a word of one language may mean: the very word's, else those that share its root. */
export function conceptsOf(word: string, locale: Locale): readonly string[] {
  const { exact, single } = lexicons[locale];
  return exact.get(word) ?? exact.get(word.replace(plurals, "")) ?? single.get(stemOf(word, locale)) ?? [];
}

/** The longest phrase that begins with these roots, for each of the languages asked. */
export function phraseAt(
  stems: readonly string[],
  locale: Locale,
): { length: number; concepts: string[] } | undefined {
  const starting = lexicons[locale].phrases.get(stems[0] ?? "") ?? [];
  const found = starting.filter((phrase) => phrase.stems.every((stem, at) => stem === stems[at]));
  const length = found[0]?.stems.length ?? 0;
  if (length === 0) return undefined;
  const longest = found.filter((phrase) => phrase.stems.length === length);
  return { length, concepts: [...new Set(longest.map(({ concept }) => concept))] };
}

/** Concepts near each one, in both directions. */
const near = new Map<string, Set<string>>();
const known = new Set(concepts);
for (const line of nearConcepts.trim().split("\n")) {
  const [first = "", ...others] = line.split(",").map((name) => conceptOf(name));
  for (const other of others) {
    if (!known.has(first) || !known.has(other)) continue;
    near.set(first, (near.get(first) ?? new Set()).add(other));
    near.set(other, (near.get(other) ?? new Set()).add(first));
  }
}

export function conceptsNear(concept: string): ReadonlySet<string> {
  return near.get(concept) ?? new Set();
}

const formsByConcept = new Map(
  entries.map(({ concept, forms }) => [
    concept,
    [...new Set(locales.flatMap((locale) => forms[locale].map((form) => wordsIn(form).join(" "))))].filter(
      Boolean,
    ),
  ]),
);

/** The words and phrases that say a concept in any language, folded. */
export function formsOf(concept: string): readonly string[] {
  return formsByConcept.get(concept) ?? [];
}

/** Every single word of the lexicon's forms, folded, for typing errors and half-typed words. */
export const lexiconWords: readonly string[] = [
  ...new Set(
    entries.flatMap(({ forms }) =>
      locales.flatMap((locale) =>
        forms[locale].flatMap((form) => wordsIn(form).filter((word) => word.length >= 4)),
      ),
    ),
  ),
].sort();

const allWords = new Set(lexiconWords);

export function isLexiconWord(word: string): boolean {
  return allWords.has(word);
}
