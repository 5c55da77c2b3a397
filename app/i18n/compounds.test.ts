import { expect, test } from "vitest";
import { partsOf } from "./compounds.ts";

test.each([
  ["rechnungsexport", "rechnung export"],
  ["rechnungsexportvorlage", "rechnung export vorlage"],
  ["kundenunterschrift", "kunden unterschrift"],
  ["fahrzeugbestand", "fahrzeug bestand"],
  ["terminbestatigung", "termin bestatigung"],
])("%s has the parts %s", (word, parts) => {
  expect(partsOf(word, { mayGuess: false })?.map((part) => part.replace(/s$/, ""))).toEqual(parts.split(" "));
});

test.each([
  ["kranplanung", "kran planung"],
  ["schornsteinfegertermin", "schornsteinfeger termin"],
])("guessing, %s has the parts %s", (word, parts) => {
  expect(partsOf(word, { mayGuess: false })).toBeUndefined();
  expect(partsOf(word, { mayGuess: true })).toEqual(parts.split(" "));
});

test.each(["hausmeister", "versehentlich", "vorbereiten", "adresse", "", "x", "日本語"])(
  "%j has none",
  (word) => {
    expect(partsOf(word, { mayGuess: true })).toBeUndefined();
  },
);

test("splitting takes no time, whatever the word", () => {
  const begin = performance.now();
  for (const word of ["tag".repeat(13), "x".repeat(40), `x${"tagesnacht".repeat(3)}x`, "y".repeat(10_000)]) {
    partsOf(word, { mayGuess: true });
  }
  expect(performance.now() - begin).toBeLessThan(200);
});
