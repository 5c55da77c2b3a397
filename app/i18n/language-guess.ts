import { commonWords } from "./common-words.ts";
import { type Locale, locales } from "./locales.ts";

/** Letters as only one of the languages has them. */
const letters: Record<Locale, RegExp> = {
  en: /(?!)/,
  de: /[äöüß]/i,
  fr: /[éèêëàâçùûîïôœ]/i,
};

/** How much clearer one language must be than the next. */
const clearly = 0.7;

/**
 * The language of a short text by its small words and letters, and by `hints` from elsewhere; undefined when it could as
 * well be another, as of "Export Excel".
 */
export function guessLanguage(
  { text, words }: { text: string; words: readonly string[] },
  hints: Record<Locale, number>,
): Locale | undefined {
  const scored = locales
    .map((locale) => {
      const others = locales.filter((other) => other !== locale);
      const own = words.filter(
        (word) => commonWords[locale].has(word) && !others.some((other) => commonWords[other].has(word)),
      ).length;
      return { locale, score: own + hints[locale] + (letters[locale].test(text) ? 1.5 : 0) };
    })
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  return best && next && best.score >= next.score + clearly ? best.locale : undefined;
}
