import type { Locale } from "./locales.ts";

// Light stemmers for folded words (slug.ts): what they make need not be a word, only the same for a word's forms. Not
// Snowball's: verbs and nouns of one root shall meet ("exportieren", "Export"), as shall the languages.

/** The root of a folded word in one language. */
export function stemOf(word: string, locale: Locale): string {
  if (word.length <= 3 || /\p{Number}/u.test(word)) return word;
  return stemmers[locale](word);
}

const stemmers: Record<Locale, (word: string) => string> = {
  en: stemEnglish,
  de: stemGerman,
  fr: stemFrench,
};

/** Without `suffix`, when at least `left` letters stay. */
function without(word: string, { suffix, left }: { suffix: RegExp; left: number }): string {
  const shorter = word.replace(suffix, "");
  return shorter.length >= left ? shorter : word;
}

function stemEnglish(word: string): string {
  let stem = word.replace(/iz(e|es|ed|ing|ation|ations)$/, "is$1");
  if (/ies$/.test(stem) && stem.length > 4) stem = stem.replace(/ies$/, "y");
  else if (/(?:sh|ch|ss|x)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  stem = withoutVerbEnding(stem);
  stem = without(stem, { suffix: /(?:ation|ate|ment|ness|ability|able|ly)$/, left: 4 });
  stem = stem.replace(/([tb])re$/, "$1er");
  if (stem.length >= 6) stem = stem.replace(/our$/, "or");
  return without(stem, { suffix: /e$/, left: 3 }).replace(/y$/, "i");
}

function withoutVerbEnding(word: string): string {
  const shorter = word.replace(/(?:ing|ed)$/, "");
  if (shorter === word || shorter.length < 3 || !/[aeiouy]/.test(shorter)) return word;
  return shorter.replace(/([^aeiousl])\1$/, "$1");
}

const separable =
  "ab|an|auf|aus|bei|durch|ein|fest|frei|her|herunter|hin|hinzu|hoch|los|mit|nach|runter|um|unter|vor|voraus|weg|weiter|wieder|zu|zuruck|zusammen";
/** "abgerechnet" and "abzurechnen" are forms of "abrechnen". */
const insideVerb = new RegExp(`^(${separable})(?:ge|zu)(?=\\p{Letter}{3,}(?:t|en|te|ten|ter|tes)$)`, "u");

function stemGerman(word: string): string {
  let stem = word.replace(/(?<![aeq])([aou])e/g, "$1").replace(insideVerb, "$1");
  stem = without(stem, { suffix: /ier(?:en|t|te|ten|ter|tes|ung|ungen|bar|bare|baren|end)$/, left: 3 });
  stem = withoutGermanEnding(stem);
  if (/^ge\p{Letter}{3,}t$/u.test(stem)) stem = withoutGermanEnding(stem.slice(2, -1));
  stem = without(stem, { suffix: /(?:barkeit|bar|ung|heit|keit|lich|isch)$/, left: 4 });
  // Twice: "arbeitet" ends like "bucht" and then like "arbeit".
  return without(without(stem, { suffix: /e?t$/, left: 4 }), { suffix: /t$/, left: 4 });
}

function withoutGermanEnding(word: string): string {
  const shorter = without(word, { suffix: /(?:ern|en|em|er|es|e)$/, left: 3 });
  return shorter === word ? without(word, { suffix: /[ns]$/, left: 4 }) : shorter;
}

function stemFrench(word: string): string {
  let stem = word.replace(/eaux$/, "eau");
  stem = without(stem.replace(/(?<=.{3})aux$/, "al"), { suffix: /[sx]$/, left: 3 });
  stem = without(stem, {
    suffix: /(?:issement|issent|issant|ation|ateur|atrice|ement|euse|eur|age)$/,
    left: 4,
  });
  stem = without(stem, { suffix: /(?:aient|erait|ait|era|ent|ant|ons)$/, left: 4 });
  stem = without(stem, { suffix: /(?:issez|ees|ee|er|ez|e)$/, left: 3 });
  return without(stem, { suffix: /ir$/, left: 4 });
}

/**
 * A root as the three languages spell it alike: "Kalibrierung", "calibration" and "calibrage" share theirs. Words that
 * no lexicon knows are kept in this spelling.
 */
export function sharedSpelling(stem: string): string {
  return stem
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/qu|k|ck/g, "c")
    .replace(/y/g, "i")
    .replace(/z/g, "s")
    .replace(/(\p{Letter})\1+/gu, "$1");
}
