import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { plans } from "../accounts/organisation.ts";
import type { Locale } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { defaultServiceLevel, planNames, type Week } from "./service-level.ts";
import { responseWords, weekWords, zoneWords } from "./service-level-words.ts";

test("S1: the plans are those that an organisation can have, in the same order", () => {
  expect(planNames).toEqual(plans);
});

describe("S1: the first response in words", () => {
  const { targets } = defaultServiceLevel;
  const standing: [locale: Locale, words: string[]][] = [
    [
      "en",
      [
        "within 4 business hours",
        "within 6 business hours",
        "within 8 business hours",
        "usually after ten business hours, not promised",
      ],
    ],
    [
      "de",
      [
        "innerhalb von 4 Geschäftsstunden",
        "innerhalb von 6 Geschäftsstunden",
        "innerhalb von 8 Geschäftsstunden",
        "meist nach zehn Geschäftsstunden, nicht zugesagt",
      ],
    ],
    [
      "fr",
      [
        "sous 4 heures ouvrées",
        "sous 6 heures ouvrées",
        "sous 8 heures ouvrées",
        "en général après dix heures ouvrées, sans engagement",
      ],
    ],
  ];
  test.each(standing)("as it comes, in %s", (locale, words) => {
    const t = translatorFor(locale);
    expect(planNames.map((plan) => responseWords(t, { plan, hours: targets[plan] }))).toEqual(words);
  });

  const changed: [locale: Locale, promised: string, usual: string][] = [
    ["en", "within 1 business hour", "usually after 12 business hours, not promised"],
    ["de", "innerhalb von 1 Geschäftsstunde", "meist nach 12 Geschäftsstunden, nicht zugesagt"],
    ["fr", "sous 1 heure ouvrée", "en général après 12 heures ouvrées, sans engagement"],
  ];
  test.each(changed)("after a change, in %s", (locale, promised, usual) => {
    const t = translatorFor(locale);
    expect(responseWords(t, { plan: "starter", hours: 1 })).toBe(promised);
    expect(responseWords(t, { plan: "free", hours: 12 })).toBe(usual);
  });
});

describe("S2: the week in words", () => {
  const linesOf = (week: Week, locale: Locale) =>
    weekWords(translatorFor(locale), { week, locale }).map(({ days, hours }) => `${days}: ${hours}`);

  const standing: [locale: Locale, lines: string[]][] = [
    ["en", ["Monday to Friday: 09:00–12:00 and 14:00–17:00", "Saturday and Sunday: closed"]],
    ["de", ["Montag bis Freitag: 09:00–12:00 und 14:00–17:00", "Samstag und Sonntag: geschlossen"]],
    ["fr", ["Du lundi au vendredi: 09:00–12:00 et 14:00–17:00", "Samedi et dimanche: fermé"]],
  ];
  test.each(standing)("as it comes, in %s", (locale, lines) => {
    expect(linesOf(defaultServiceLevel.week, locale)).toEqual(lines);
  });

  test("days apart with the same hours stay apart, and a day may stand alone", () => {
    const week: Week = { ...defaultServiceLevel.week, "3": [["08:00", "10:00"]], "7": [["08:00", "10:00"]] };
    expect(linesOf(week, "fr")).toEqual([
      "Lundi et mardi: 09:00–12:00 et 14:00–17:00",
      "Mercredi: 08:00–10:00",
      "Jeudi et vendredi: 09:00–12:00 et 14:00–17:00",
      "Samedi: fermé",
      "Dimanche: 08:00–10:00",
    ]);
  });
});

test.each<[Locale, string]>([
  ["en", "Central European Time (Europe/Berlin)"],
  ["de", "Mitteleuropäische Zeit (Europe/Berlin)"],
  ["fr", "heure d’Europe centrale (Europe/Berlin)"],
])("S2: the time zone has its name in %s", (locale, words) => {
  for (const now of ["2030-01-15T12:00:00Z", "2030-07-15T12:00:00Z"].map((text) =>
    Temporal.Instant.from(text),
  )) {
    expect(zoneWords("Europe/Berlin", { locale, now })).toBe(words);
  }
});
