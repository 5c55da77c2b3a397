import { type Locale, locales } from "../i18n/locales.ts";

/** The same text in one language or more: what staff write for partners to read. */
export type TextsByLanguage = Partial<Record<Locale, string>>;

export const longestStaffText = 4000;

export function textsFrom(values: Record<string, unknown>, name: string): TextsByLanguage {
  const texts: TextsByLanguage = {};
  for (const locale of locales) {
    const text = values[`${name}-${locale}`];
    if (typeof text === "string" && text.trim() !== "") texts[locale] = text.trim();
  }
  return texts;
}

export function hasText(texts: TextsByLanguage): boolean {
  return Object.values(texts).some((text) => text !== undefined);
}
