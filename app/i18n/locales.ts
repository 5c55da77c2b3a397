/** The portal's languages; rule K5 falls back in this order after the original. */
export const locales = ["en", "de", "fr"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** What a language calls itself. */
export const languageNames: Record<Locale, string> = { en: "English", de: "Deutsch", fr: "Français" };

/**
 * The language in which a reader gets something that exists in `available`: the page's own, else the original, else
 * English, German, French (K5). Undefined only when nothing is available.
 */
export function pickLanguage(
  available: readonly Locale[],
  { wanted, original }: { wanted: Locale; original: Locale },
): Locale | undefined {
  return [wanted, original, ...locales].find((locale) => available.includes(locale));
}

/** The language that a path begins with, else the default. */
export function localeOfPath(pathname: string): Locale {
  const first = pathname.split("/")[1];
  return isLocale(first) ? first : defaultLocale;
}
