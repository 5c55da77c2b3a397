import { commonWords } from "./common-words.ts";
import { lexiconWords } from "./concept-lexicon.ts";
import { locales } from "./locales.ts";
import { errorsBetween } from "./near-spellings.ts";

/** Which letters a word has, as bits: words with few errors between them differ in few letters. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

const longCommonWords = locales
  .flatMap((locale) => [...commonWords[locale]])
  .filter((word) => word.length >= 4);
const spellings = [...new Set([...lexiconWords, ...longCommonWords])].map((word) => ({
  word,
  letters: lettersOf(word),
}));

const mostRemembered = 20_000;
const remembered = new Map<string, readonly string[]>();

/**
 * The words of the lexicon, and the common ones, that `typed` may have been meant to be: those with the fewest typing
 * errors between, `most` at most; first those that begin alike.
 */
export function wordsNear(typed: string, most: 0 | 1 | 2): readonly string[] {
  if (most === 0) return [];
  const key = `${most} ${typed}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const letters = lettersOf(typed);
  let nearest: string[] = [];
  let fewest: number = most;
  for (const spelling of spellings) {
    if (Math.abs(spelling.word.length - typed.length) > fewest) continue;
    if (countBits(spelling.letters ^ letters) > 2 * fewest) continue;
    const errors = errorsBetween({ typed, meant: spelling.word }, fewest);
    if (errors > fewest) continue;
    if (errors < fewest) nearest = [];
    fewest = errors;
    nearest.push(spelling.word);
  }
  const beginsAlike = (word: string) => Number(word[0] === typed[0]);
  nearest.sort((one, other) => beginsAlike(other) - beginsAlike(one));
  remembered.set(key, nearest);
  return nearest;
}

/** Words of the lexicon that a half-typed one begins, the shortest first. */
export function lexiconWordsFrom(beginning: string, { limit }: { limit: number }): string[] {
  let low = 0;
  let high = lexiconWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexiconWords[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; lexiconWords[at]?.startsWith(beginning); at += 1) found.push(lexiconWords[at] ?? "");
  return found.sort((one, other) => one.length - other.length).slice(0, limit);
}
