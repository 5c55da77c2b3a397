import type { Locale } from "./locales.ts";

/** British English: days before months, as the portal's other languages have them. */
export const intlLocales: Record<Locale, string> = { en: "en-GB", de: "de-DE", fr: "fr-FR" };

const formatters = new Map<string, Intl.DateTimeFormat>();

function dayFormatter(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(intlLocales[locale], {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** A stored instant as a day in the vendor's time zone: "4 May 2026", "4. Mai 2026", "4 mai 2026". */
export function formatDay(instant: string, { locale, timeZone }: { locale: Locale; timeZone: string }): string {
  return dayFormatter(locale, timeZone).format(new Date(instant));
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocales[locale]).format(value);
}

/** "support, sales and service" in the reader's language. */
export function formatList(parts: string[], locale: Locale): string {
  return new Intl.ListFormat(intlLocales[locale]).format(parts);
}
