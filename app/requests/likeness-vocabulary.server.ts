import type { Db } from "../../db/client.ts";
import { inSteps } from "../../db/in-steps.ts";
import { isConcept } from "../i18n/concept-lexicon.ts";
import { lexiconWordsFrom, wordsNear } from "../i18n/lexicon-spellings.ts";
import { deletionsOf, errorsBetween, errorsForgiven } from "../i18n/near-spellings.ts";
import { isKnownWord, type Meaning, meaningsIn, rootsOfWord, wordsOf } from "../i18n/text-meaning.ts";
import { sharedSpelling } from "../i18n/word-stems.ts";
import { type Asked, askedOf, qualities } from "./likeness.ts";

// R9: what a new title asks for, in the terms that the stored requests have.

const mostAsked = 12;
const mostWordsBegun = 12;
const mostWordsRead = 40;
const mostChoices = 5;
const shortestBeginning = 3;
const mostNearWords = 300;

export type KnownTerm = { id: number; requestCount: number };

export async function findTerms(db: Db, terms: readonly string[]): Promise<Map<string, KnownTerm>> {
  if (terms.length === 0) return new Map();
  const rows = await db
    .selectFrom("likenessTerms")
    .where("term", "in", inSteps([...new Set(terms)]))
    .where("requestCount", ">", 0)
    .select(["id", "term", "requestCount"])
    .execute();
  return new Map(rows.map(({ term, ...known }) => [term, known]));
}

/** The query behind half-typed words; tests look at its plan. */
export function selectTermsBegun(db: Db, beginning: string) {
  return db
    .selectFrom("likenessTerms")
    .where("term", ">=", beginning)
    .where("term", "<", `${beginning}\u{10ffff}`)
    .select(["term", "requestCount"])
    .orderBy("term")
    .limit(mostNearWords);
}

/** Terms of the stored requests that begin so, the commonest first. */
async function listTermsFrom(db: Db, { beginning, limit }: { beginning: string; limit: number }) {
  const begun = await selectTermsBegun(db, beginning).execute();
  return begun
    .filter(({ requestCount }) => requestCount > 0)
    .sort((one, other) => other.requestCount - one.requestCount)
    .slice(0, limit);
}

/** The query behind typing errors; tests look at its plan. */
export function selectTermsNear(db: Db, deletions: string[]) {
  return db
    .selectFrom("likenessMisspellings")
    .innerJoin("likenessTerms", "likenessTerms.id", "likenessMisspellings.termId")
    .where("likenessMisspellings.deletion", "in", inSteps(deletions))
    .where("likenessTerms.requestCount", ">", 0)
    .select(["likenessTerms.term", "likenessTerms.requestCount"])
    .limit(mostNearWords);
}

async function findTermNear(db: Db, { root, most }: { root: string; most: 0 | 1 | 2 }) {
  if (most === 0) return undefined;
  const rows = await selectTermsNear(db, deletionsOf(root, most)).execute();
  const near = rows
    .map(({ term, requestCount }) => ({
      term,
      requestCount,
      errors: errorsBetween({ typed: root, meant: term }, most),
    }))
    .filter(({ errors }) => errors <= most);
  near.sort((one, other) => one.errors - other.errors || other.requestCount - one.requestCount);
  return near[0];
}

/** The asked word with more that may answer it. */
function withAnswers(asked: Asked, answers: readonly string[], quality: number): Asked {
  const all = new Map(asked.answers);
  for (const term of answers) all.set(term, Math.max(all.get(term) ?? 0, quality));
  return { ...asked, answers: all };
}

/** An unknown word cannot tell two requests apart, but neither is it nothing. */
const weightOfUnfound = 0.35;

async function askForUnknown(
  db: Db,
  { meaning, isHalf }: { meaning: Meaning; isHalf: boolean },
): Promise<Asked[]> {
  const asked = askedOf(meaning);
  const [root = ""] = meaning.terms;
  const begun =
    root.length >= 4 || isHalf ? await listTermsFrom(db, { beginning: root, limit: mostWordsBegun }) : [];
  const others = begun.map(({ term }) => term).filter((term) => !asked.answers.has(term));
  const isFound = (await findTerms(db, meaning.terms)).size > 0;
  const withBegun = withAnswers(asked, others, isHalf ? qualities.begun : qualities.beginning);
  if (isFound) return [withBegun];
  if (isHalf) {
    const words = lexiconWordsFrom(meaning.written, { limit: mostWordsBegun });
    const concepts = conceptsOfWords(words);
    if (concepts.length + others.length > 0) return [withAnswers(withBegun, concepts, qualities.begun)];
  }
  const most = errorsForgiven(meaning.written.length);
  const near = await findTermNear(db, { root, most });
  if (near) return [withAnswers(withBegun, [near.term], qualities.mended)];
  const parts = await findParts(db, meaning.written);
  if (parts) return parts.map((part) => askedOf({ ...meaning, written: part, terms: [part], parts: [] }));
  return [{ ...withBegun, weight: withBegun.weight * (others.length > 0 ? 1 : weightOfUnfound) }];
}

function conceptsOfWords(words: readonly string[]): string[] {
  const meanings = words.flatMap((word) => meaningsIn(word, { most: 1 }));
  return [...new Set(meanings.flatMap(({ terms }) => terms.filter(isConcept)))];
}

const shortestPart = 4;

/** A compound that no request has, in two parts that some have: "Kranhaken" where one speaks of a "Haken am Kran". */
async function findParts(db: Db, word: string): Promise<[string, string] | undefined> {
  const splits: { left: string; right: string }[] = [];
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    splits.push({ left: word.slice(0, at), right: word.slice(at) });
  }
  const rooted = splits.map(({ left, right }) => ({ left: rootOf(left), right: rootOf(right) }));
  const known = await findTerms(
    db,
    rooted.flatMap(({ left, right }) => [left, right]),
  );
  const found = rooted.find(({ left, right }) => known.has(left) && known.has(right));
  return found && [found.left, found.right];
}

function rootOf(word: string): string {
  return meaningsIn(word, { most: 1 })[0]?.terms[0] ?? word;
}

/** The last word of a title that stops within it, as it does while somebody types; undefined for one that is whole. */
function halfTypedWord(title: string): string | undefined {
  const typed = wordsOf(title).at(-1)?.text ?? "";
  const mayBeHalf = /\p{Letter}$/u.test(title) && meaningsIn(typed, { most: 1 }).length > 0;
  return mayBeHalf && lexiconWordsFrom(typed, { limit: 1 })[0] !== typed ? typed : undefined;
}

/** What the title says with its half-typed word ended as the lexicon has it; where one ending makes a phrase, only such. */
function endingsOf(
  title: string,
  typed: string,
  corrections: ReadonlyMap<string, string> = new Map(),
): Meaning[][] {
  if (typed.length < shortestBeginning) return [];
  const ended = lexiconWordsFrom(typed, { limit: mostWordsBegun })
    .map((word) => ({
      word,
      meanings: meaningsIn(title, { most: mostAsked, corrections: new Map([...corrections, [typed, word]]) }),
    }))
    .filter(({ word, meanings }) => meanings.at(-1)?.written.endsWith(word))
    .map(({ meanings }) => meanings);
  const phrases = ended.filter((meanings) => meanings.at(-1)?.written.includes(" "));
  return phrases.length > 0 ? phrases : ended;
}

async function askHalfTyped(
  db: Db,
  { endings, typed }: { endings: Meaning[][]; typed: string },
): Promise<Asked[]> {
  const [first = []] = endings;
  const last = first.at(-1);
  if (!last) return [];
  const begun = await listTermsFrom(db, { beginning: sharedSpelling(typed), limit: mostWordsBegun });
  const ended = endings.flatMap((meanings) => meanings.at(-1)?.terms ?? []);
  const answers = [...ended, ...rootsOfWord(typed), ...begun.map(({ term }) => term)];
  return [...(await askWhole(db, first.slice(0, -1))), withAnswers(askedOf(last), answers, qualities.begun)];
}

async function askWhole(db: Db, meanings: readonly Meaning[], half?: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const meaning of meanings) {
    if (!meaning.isUnknown) asked.push(askedOf(meaning));
    else
      asked.push(...(await askForUnknown(db, { meaning, isHalf: half?.endsWith(meaning.written) === true })));
  }
  return asked;
}

/**
 * Words that neither the lexicon nor a request has, with the word that was probably meant: of several with as few typing
 * errors the one that most requests speak of.
 */
async function findMisspelled(db: Db, words: readonly string[]): Promise<Map<string, string>> {
  const strange = words.filter((word) => !isKnownWord(word));
  const stored = await findTerms(db, strange.flatMap(rootsOfWord));
  const misspelled = strange.filter((word) => !rootsOfWord(word).some((root) => stored.has(root)));
  const choices = misspelled.map((word) => ({
    word,
    meant: wordsNear(word, errorsForgiven(word.length)).slice(0, mostChoices),
  }));
  const terms = await findTerms(
    db,
    choices.flatMap(({ meant }) => meant.flatMap((word) => conceptsOfWords([word]))),
  );
  const countOf = (word: string) =>
    Math.max(0, ...conceptsOfWords([word]).map((term) => terms.get(term)?.requestCount ?? 0));
  const mended = new Map<string, string>();
  for (const { word, meant } of choices) {
    const [best] = meant.toSorted((one, other) => countOf(other) - countOf(one));
    if (best) mended.set(word, best);
  }
  return mended;
}

/** What a title asks for: its telling words, half-typed and misspelled ones read as what the requests or the lexicon have. */
export async function readAsked(db: Db, title: string): Promise<Asked[]> {
  const typed = halfTypedWord(title);
  const endings = typed === undefined ? [] : endingsOf(title, typed);
  const words = [...new Set(wordsOf(title).map(({ text }) => text))].slice(0, mostWordsRead);
  const corrections = await findMisspelled(
    db,
    endings.length > 0 ? words.filter((word) => word !== typed) : words,
  );
  if (typed !== undefined && endings.length > 0) {
    return askHalfTyped(db, {
      endings: corrections.size > 0 ? endingsOf(title, typed, corrections) : endings,
      typed,
    });
  }
  const meanings = meaningsIn(title, { most: mostAsked, corrections });
  const isTooShort =
    typed && typed.length < shortestBeginning && /^[a-z]+$/.test(typed) && meanings.length > 1;
  return askWhole(db, isTooShort ? meanings.filter(({ written }) => written !== typed) : meanings, typed);
}
