import { type Locale, languageNames, locales, pickLanguage } from "../i18n/locales.ts";

/** In characters. */
export const longestTagName = 40;

/** Retired ones included: every list of tags is short enough to be read whole. */
export const mostTags = 200;

/** How much of the staff a tag is: partners read the public ones, and never learn of the internal ones. */
export const tagKinds = ["public", "internal"] as const;
export type TagKind = (typeof tagKinds)[number];

/** A tag's name by language: a public one has all of them, an internal one at least one. */
export type TagNames = Partial<Record<Locale, string>>;

/** The names out of a form's fields `name-en`, `name-de`, `name-fr`; an empty one is none. */
export function namesFrom(values: Record<string, unknown>): TagNames {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const name = values[`name-${locale}`];
      return typeof name === "string" && name !== "" ? [[locale, name]] : [];
    }),
  );
}

/** What an error summary calls the names: by their languages. */
export const namesByField: Record<string, string> = Object.fromEntries(
  locales.map((locale) => [`name-${locale}`, languageNames[locale]]),
);

/** A tag as a page shows it, in the reader's language or the one K5 falls back to. */
export type ShownTag = { id: number; name: string; slug: string; language: Locale };

type NamedIn = { tagId: number; language: Locale; name: string; slug: string };

/** Each tag once, out of its names in all languages, in the order of the names. */
export function inLanguageOf(rows: readonly NamedIn[], locale: Locale): ShownTag[] {
  const tags = [...Map.groupBy(rows, ({ tagId }) => tagId)].flatMap(([id, names]) => {
    const available = names.map(({ language }) => language);
    const language = pickLanguage(available, { wanted: locale, original: locale });
    const shown = names.find((name) => name.language === language);
    return shown ? [{ id, name: shown.name, slug: shown.slug, language: shown.language }] : [];
  });
  return tags.sort((one, other) => one.name.localeCompare(other.name, locale));
}
