import { expect, test } from "vitest";
import type { Locale } from "./locales.ts";
import { sharedSpelling, stemOf } from "./word-stems.ts";

test.each<[locale: Locale, words: string]>([
  ["en", "export exports exported exporting"],
  ["en", "synchronise synchronised synchronising synchronisation synchronize synchronization"],
  ["en", "category categories"],
  ["en", "colour color colours coloured"],
  ["en", "centre center"],
  ["en", "plan plans planned planning"],
  ["en", "deploy deployment"],
  ["de", "rechnung rechnungen"],
  ["de", "tag tage tagen tages"],
  ["de", "exportieren exportiert exportierung exportierte export"],
  ["de", "abrechnen abrechnet abgerechnet abzurechnen abgerechnete"],
  ["de", "buchen bucht gebucht gebuchte"],
  ["de", "arbeiten arbeitet"],
  ["de", "grosse groesse"],
  ["de", "einstellung einstellungen einstellbar"],
  ["fr", "facture factures facturer facturee facturees facturation"],
  ["fr", "export exports exporter exportation exportes"],
  ["fr", "journal journaux"],
  ["fr", "tableau tableaux"],
  ["fr", "remplir remplissent remplissez"],
])("%s: one root for %s", (locale, words) => {
  expect(new Set(words.split(" ").map((word) => stemOf(word, locale)))).toHaveLength(1);
});

test.each<[locale: Locale, one: string, other: string]>([
  ["en", "station", "state"],
  ["en", "string", "strike"],
  ["de", "gerat", "rat"],
  ["de", "angebot", "bot"],
  ["fr", "client", "clic"],
])("%s: %s and %s are not one", (locale, one, other) => {
  expect(stemOf(one, locale)).not.toBe(stemOf(other, locale));
});

test.each(["kg", "pdf", "24h", "sap", "日本", ""])("%j stays as it is", (word) => {
  for (const locale of ["en", "de", "fr"] as const) expect(stemOf(word, locale)).toBe(word);
});

test.each([
  [stemOf("kalibrierung", "de"), stemOf("calibration", "en"), stemOf("calibrage", "fr")],
  [stemOf("telefonie", "de"), stemOf("telephony", "en")],
])("the languages spell %s alike in the end", (...stems) => {
  expect(new Set(stems.map((stem) => sharedSpelling(stem).replace(/i$/, "")))).toHaveLength(1);
});
