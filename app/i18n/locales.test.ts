import { expect, test } from "vitest";
import { formatDay, formatList, formatMoment, formatNumber } from "./formatting.ts";
import { isLocale, type Locale, localeOfPath, pickLanguage } from "./locales.ts";

type Row = [available: Locale[], wanted: Locale, original: Locale, picked: Locale | undefined];
const rows: Row[] = [
  [["en", "de", "fr"], "fr", "de", "fr"],
  [["en", "de"], "fr", "de", "de"],
  [["en", "fr"], "de", "fr", "fr"],
  [["en", "de", "fr"], "de", "de", "de"],
  [["en", "fr"], "de", "de", "en"],
  [["de", "fr"], "en", "en", "de"],
  [["fr"], "en", "de", "fr"],
  [["fr", "de"], "en", "en", "de"],
  [[], "en", "de", undefined],
];

test.each(rows)(
  "K5: of %j, a reader of %s gets what was written in %s as %s",
  (available, wanted, original, picked) => {
    expect(pickLanguage(available, { wanted, original })).toBe(picked);
  },
);

test("a path begins with its language, or has the default", () => {
  const paths = ["/de", "/fr/help/12", "/admin", "/es/help", "/", "/DE", "/deutsch"];
  expect(paths.map(localeOfPath)).toEqual(["de", "fr", "en", "en", "en", "en", "en"]);
  expect([isLocale("de"), isLocale("DE"), isLocale(undefined), isLocale("toString")]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("days are days in the vendor's zone, in the reader's words", () => {
  const lateInUtc = "2030-05-06T22:30:00.000Z";
  const day = (locale: Locale, timeZone = "Europe/Berlin") => formatDay(lateInUtc, { locale, timeZone });
  expect([day("en"), day("de"), day("fr")]).toEqual(["7 May 2030", "7. Mai 2030", "7 mai 2030"]);
  expect(day("en", "America/New_York")).toBe("6 May 2030");
  const firsts = ["2030-05-01", "2030-05-11", "2030-05-21", "2030-05-31"].map((date) =>
    formatDay(`${date}T12:00:00.000Z`, { locale: "fr", timeZone: "Europe/Berlin" }),
  );
  expect(firsts).toEqual(["1er mai 2030", "11 mai 2030", "21 mai 2030", "31 mai 2030"]);
});

test("a moment is a day and a time of 24 hours in the vendor's zone", () => {
  const moment = (locale: Locale) =>
    formatMoment("2030-05-06T22:05:00.000Z", { locale, timeZone: "Europe/Berlin" });
  expect([moment("en"), moment("de"), moment("fr")]).toEqual([
    "7 May 2030, 00:05",
    "7. Mai 2030, 00:05",
    "7 mai 2030, 00:05",
  ]);
});

test("numbers and lists are set as the language sets them", () => {
  expect([formatNumber(1234.5, "en"), formatNumber(1234.5, "de")]).toEqual(["1,234.5", "1.234,5"]);
  expect(formatNumber(12345, "fr")).toMatch(/^12\s345$/);
  expect(formatList(["a", "b", "c"], "en")).toBe("a, b and c");
  expect(formatList(["a", "b", "c"], "de")).toBe("a, b und c");
});
