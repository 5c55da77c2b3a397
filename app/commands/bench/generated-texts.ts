import type { Locale } from "../../i18n/locales.ts";
import type { Chance } from "./chance.ts";
import { firstNames, syllables, trades, wordsOf } from "./generated-words.ts";

const longestTitle = 120;

/** A word that hardly any other request has: what the long tail of a real vocabulary is made of. */
function rareWord(locale: Locale, chance: Chance): string {
  const { stems, ends } = wordsOf[locale];
  if (chance.isOneIn(2)) return chance.pick(stems) + chance.pick(ends);
  return coinedName(chance);
}

function coinedName(chance: Chance): string {
  const count = 2 + chance.below(3);
  const name = Array.from({ length: count }, () => chance.pick(syllables)).join("");
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const thingOf = (locale: Locale, chance: Chance) =>
  chance.isOneIn(12) ? rareWord(locale, chance) : chance.pickByRank(wordsOf[locale].things);

function fill(pattern: string, locale: Locale, chance: Chance): string {
  return pattern
    .replace(/#/g, () => thingOf(locale, chance))
    .replace(/~/g, () => chance.pickByRank(wordsOf[locale].ways));
}

/** "Export invoices as a table": what is to be done with what, and mostly how or for whom. */
export function titleIn(locale: Locale, chance: Chance): string {
  const { acts } = wordsOf[locale];
  const act = fill(chance.pickByRank(acts), locale, chance);
  const how = chance.isOneIn(5) ? "" : fill(" ~", locale, chance);
  const whom = chance.isOneIn(6) ? ` (${coinedName(chance)})` : "";
  return `${act}${how}${whom}`.slice(0, longestTitle);
}

/** Two to six sentences in one or two paragraphs. */
export function bodyIn(locale: Locale, chance: Chance): string {
  const { sentences } = wordsOf[locale];
  const count = 2 + chance.below(5);
  const said = Array.from({ length: count }, () => fill(chance.pick(sentences), locale, chance));
  const cut = chance.isOneIn(2) ? Math.ceil(count / 2) : count;
  return [said.slice(0, cut), said.slice(cut)]
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(" "))
    .join("\n\n");
}

/** What rendering would make of such a text, which holds no mark-up. */
export function htmlOf(body: string): string {
  return body
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>\n`)
    .join("");
}

export const personName = (number: number, chance: Chance) =>
  `${chance.pick(firstNames)} ${coinedName(chance)}${number}`;
export const organisationName = (number: number, chance: Chance) =>
  `${coinedName(chance)} ${chance.pick(trades)} ${number}`;
