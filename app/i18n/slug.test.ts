import { expect, test } from "vitest";
import { foldText, slugOf } from "./slug.ts";

test.each([
  ["Cœur", "coeur"],
  ["STRASSE", "strasse"],
  ["Straße", "strasse"],
  ["facturée", "facturee"],
  ["Ærø", "aero"],
  ["Über Größe", "uber grosse"],
  ["l’été", "l'ete"],
  ["Łódź", "lodz"],
  ["ﬁn", "fin"],
  ["e\u0301te\u0301", "ete"],
  ["①", "1"],
  ["", ""],
])("K7: %s is folded to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("K7: folding what is folded changes nothing", () => {
  for (const text of ["Cœur", "Straße", "l’été", "İstanbul", "ŒUVRE"])
    expect(foldText(foldText(text))).toBe(foldText(text));
});

test.each([
  ["Dark mode for the mobile app", "dark-mode-for-the-mobile-app"],
  ["  Qu’est-ce qui est gratuit ? ", "qu-est-ce-qui-est-gratuit"],
  ["Straße & Größe", "strasse-groesse"],
  ["u\u0308ber", "ueber"],
  ["../../etc/passwd", "etc-passwd"],
  ["<script>alert(1)</script>", "script-alert-1-script"],
  ["日本語", ""],
  ["—", ""],
  [
    "one two three four five six seven eight nine ten eleven twelve thirteen",
    "one-two-three-four-five-six-seven-eight-nine-ten-eleven",
  ],
  ["x".repeat(100), "x".repeat(60)],
])("K6: the address of %j says %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
  expect(slugOf(text).length).toBeLessThanOrEqual(60);
});
