import type { Locale } from "./locales.ts";

/** British English: days before months, as the portal's other languages have them. */
export const intlLocales: Record<Locale, string> = { en: "en-GB", de: "de-DE", fr: "fr-FR" };

const parts = {
  day: { day: "numeric", month: "long", year: "numeric" },
  shortDay: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(part: keyof typeof parts, { locale, timeZone }: { locale: Locale; timeZone: string }) {
  const key = `${part} ${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(intlLocales[locale], { ...parts[part], timeZone });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** A stored instant as a day in the vendor's time zone: "4 May 2026", "4. Mai 2026", "4 mai 2026", "1er mai 2026". */
export function formatDay(instant: string, reader: { locale: Locale; timeZone: string }): string {
  return dayIn("day", { instant, reader });
}

/** The same where there is little room, as in a column: "4 May 2026", "22 Nov 2026", "22. Nov. 2026", "22 nov. 2026". */
export function formatShortDay(instant: string, reader: { locale: Locale; timeZone: string }): string {
  return dayIn("shortDay", { instant, reader });
}

function dayIn(
  part: "day" | "shortDay",
  { instant, reader }: { instant: string; reader: { locale: Locale; timeZone: string } },
): string {
  const day = formatterOf(part, reader).format(new Date(instant));
  return reader.locale === "fr" ? day.replace(/^1(?= )/, "1er") : day;
}

/** A stored instant to the minute in the vendor's time zone: "4 May 2026, 14:05", in the same order in every language. */
export function formatMoment(instant: string, reader: { locale: Locale; timeZone: string }): string {
  return `${formatDay(instant, reader)}, ${formatterOf("time", reader).format(new Date(instant))}`;
}

/** A month such as "2030-05": "May 2030", "Mai 2030", "mai 2030". */
export function formatMonth(month: string, locale: Locale): string {
  return formatterOf("month", { locale, timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));
}

/** Kept, since making one takes longer than a hundred uses of it: a list of twenty requests has forty numbers. */
const numberFormats: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat(intlLocales.en),
  de: new Intl.NumberFormat(intlLocales.de),
  fr: new Intl.NumberFormat(intlLocales.fr),
};

export function formatNumber(value: number, locale: Locale): string {
  return numberFormats[locale].format(value);
}

/** Words as they begin a label or a sentence: "français" on a button is "Français". */
export function atStart(words: string, locale: Locale): string {
  const [first = "", ...rest] = words;
  return first.toLocaleUpperCase(intlLocales[locale]) + rest.join("");
}

/** "support, sales and service" in the reader's language. */
export function formatList(parts: string[], locale: Locale): string {
  return new Intl.ListFormat(intlLocales[locale]).format(parts);
}
