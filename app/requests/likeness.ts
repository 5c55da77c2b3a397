import { conceptsNear, isConcept } from "../i18n/concept-lexicon.ts";
import { type Meaning, meaningsIn } from "../i18n/text-meaning.ts";

// R9: how alike two requests are, by the words that mean something. Pure; likeness.server.ts finds what to compare.

const mostMeanings = { title: 20, body: 60 };
/** In characters; what follows is rarely what a request is about. */
const bodyRead = 3000;

/** What a request says, as it is stored and compared. */
export type Reading = {
  title: {
    terms: readonly string[];
    /** What the words of a phrase or compound mean by themselves. */
    parts: readonly string[];
    written: string;
    weight: number;
  }[];
  /** Each once. */
  body: readonly string[];
};

export function readingOf({ title, body }: { title: string; body: string }): Reading {
  const ofBody = meaningsIn(body.slice(0, bodyRead), { most: mostMeanings.body });
  return {
    title: meaningsIn(title, { most: mostMeanings.title }).map(({ terms, parts, written, weight }) => ({
      terms,
      parts: [...new Set(parts.flat())],
      written: written.replaceAll(" ", "_"),
      weight,
    })),
    body: [...new Set(ofBody.flatMap(({ terms, parts }) => [...terms, ...parts.flat()]))].slice(
      0,
      mostMeanings.body,
    ),
  };
}

/** "#van_stock~#vehicle|#stock=fahrzeugbestand*9": terms, parts, the word as written, tenths of a weight below one. */
export function writeReading(reading: Reading): { titleMeanings: string; bodyMeanings: string } {
  const slots = reading.title.map(({ terms, parts, written, weight }) => {
    const tenths = weight < 1 ? `*${Math.round(weight * 10)}` : "";
    const inParts = parts.length > 0 ? `~${parts.join("|")}` : "";
    return `${terms.join("|")}${inParts}=${written}${tenths}`;
  });
  return { titleMeanings: slots.join(" "), bodyMeanings: reading.body.join(" ") };
}

export function readReading(stored: { titleMeanings: string; bodyMeanings: string }): Reading {
  const slots = stored.titleMeanings.split(" ").filter(Boolean);
  return {
    title: slots.map((slot) => {
      const [meant = "", rest = ""] = slot.split("=");
      const [terms = "", parts] = meant.split("~");
      const [written = "", tenths] = rest.split("*");
      return {
        terms: terms.split("|"),
        parts: parts?.split("|") ?? [],
        written,
        weight: tenths ? Number(tenths) / 10 : 1,
      };
    }),
    body: stored.bodyMeanings.split(" ").filter(Boolean),
  };
}

const widestPlace = 9;
/** From this place on a term stands in the text alone. */
export const placesOfBodies = 10;

export type Posting = { term: string; place: number };

/** Where each term of a request stands: small where it says much, in a short title before a long one. */
export function postingsOf(reading: Reading): Posting[] {
  const inTitle = new Set(reading.title.flatMap(({ terms, parts }) => [...terms, ...parts]));
  const place = placeOfTitle(reading);
  const placeInBody = placesOfBodies + Math.min(widestPlace, Math.floor(reading.body.length / 8));
  return [
    ...[...inTitle].map((term) => ({ term, place })),
    ...reading.body.filter((term) => !inTitle.has(term)).map((term) => ({ term, place: placeInBody })),
  ];
}

export function placeOfTitle({ title }: Reading): number {
  return Math.min(widestPlace, title.length);
}

const mostPairs = 40;

/** Two terms of different words of the title, each pair once. */
export function pairsOf({ title }: Reading): { one: string; other: string }[] {
  const pairs = new Map<string, { one: string; other: string }>();
  for (const [at, slot] of title.entries()) {
    for (const later of title.slice(at + 1)) {
      for (const one of slot.terms.slice(0, 2)) {
        for (const other of later.terms.slice(0, 2)) {
          if (one !== other) pairs.set([one, other].sort().join(" "), { one, other });
        }
      }
    }
  }
  return [...pairs.values()].slice(0, mostPairs);
}

/** One telling word of what is asked. */
export type Asked = {
  written: string;
  /** The terms that answer it, and how well: 1 for the word itself, less for a typing error mended or a near concept. */
  answers: ReadonlyMap<string, number>;
  /** Of a phrase or compound: what answers each of its words, where all together answer the whole. */
  parts: readonly (readonly string[])[];
  /** How much it counts among the others: by kind, and by how few requests have it. */
  weight: number;
};

/** How well each kind of answer serves. */
export const qualities = {
  same: 1,
  laterSense: 0.9,
  near: 0.4,
  inParts: 0.85,
  mended: 0.85,
  begun: 0.8,
  beginning: 0.6,
};

export function askedOf(meaning: Meaning): Asked {
  const answers = new Map<string, number>();
  for (const [at, term] of meaning.terms.entries()) {
    answers.set(term, at === 0 ? qualities.same : qualities.laterSense);
  }
  for (const term of meaning.terms.filter(isConcept)) {
    for (const near of conceptsNear(term)) if (!answers.has(near)) answers.set(near, qualities.near);
  }
  return {
    written: meaning.written.replaceAll(" ", "_"),
    answers,
    parts: meaning.parts,
    weight: meaning.weight,
  };
}

const worthInBody = 0.5;
/** The same concept in the same word is a little more than in another. */
const worthOfOtherWord = 0.94;

type Hit = { at: number; quality: number };

/** Which of the asked words each term answers, and which part of which. */
function indexAsked(asked: readonly Asked[]) {
  const hits = new Map<string, Hit[]>();
  const partHits = new Map<string, { at: number; part: number }[]>();
  for (const [at, { answers, parts }] of asked.entries()) {
    for (const [term, quality] of answers) hits.set(term, [...(hits.get(term) ?? []), { at, quality }]);
    for (const [part, terms] of parts.entries()) {
      for (const term of terms) partHits.set(term, [...(partHits.get(term) ?? []), { at, part }]);
    }
  }
  return { hits, partHits };
}

/**
 * How alike a request is to what is asked, from 0 to 1: the share of what is asked that it answers, and the share of its
 * title that is asked for.
 */
export function likenessTo(asked: readonly Asked[]): (reading: Reading) => number {
  const { hits, partHits } = indexAsked(asked);
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  return (reading) => {
    if (all === 0) return 0;
    const answered = asked.map(() => 0);
    const covered = reading.title.map(() => 0);
    const raise = (best: number[], at: number, quality: number) => {
      if (quality > (best[at] ?? 0)) best[at] = quality;
    };
    const found = asked.map(({ parts }) => parts.map(() => -1));
    for (const [place, { terms, parts, written }] of reading.title.entries()) {
      const count = ({ at, quality }: Hit, worth: number) => {
        const inThisWord = asked[at]?.written === written ? 1 : worthOfOtherWord;
        raise(answered, at, quality * worth * inThisWord);
        raise(covered, place, quality * worth * inThisWord);
      };
      for (const term of terms) {
        for (const hit of hits.get(term) ?? []) count(hit, 1);
        for (const { at, part } of partHits.get(term) ?? []) (found[at] ?? [])[part] = place;
      }
      for (const term of parts) for (const hit of hits.get(term) ?? []) count(hit, qualities.inParts);
    }
    // A phrase's parts in several words of the title answer the whole; a part that is missing counts as nothing.
    for (const [at, places] of found.entries()) {
      const there = places.filter((place) => place >= 0);
      const quality = (qualities.inParts * there.length) / Math.max(1, places.length);
      raise(answered, at, quality);
      for (const place of there) raise(covered, place, quality);
    }
    for (const term of reading.body) {
      for (const { at, quality } of hits.get(term) ?? []) raise(answered, at, quality * worthInBody);
    }
    const share = (best: readonly number[], words: readonly { weight: number }[]) => {
      const whole = words.reduce((sum, { weight }) => sum + weight, 0);
      return whole === 0
        ? 0
        : words.reduce((sum, { weight }, at) => sum + weight * (best[at] ?? 0), 0) / whole;
    };
    return share(answered, asked) * (0.6 + 0.4 * share(covered, reading.title));
  };
}
