import fc from "fast-check";
import { expect, test } from "vitest";
import { deletionsOf, errorsBetween, errorsForgiven } from "./near-spellings.ts";

test.each<[typed: string, meant: string, errors: number]>([
  ["rechnung", "rechnung", 0],
  ["rechnug", "rechnung", 1],
  ["rechnnung", "rechnung", 1],
  ["recnhung", "rechnung", 1],
  ["technung", "rechnung", 1],
  ["echnung", "rechnung", 1],
  ["unterschirtf", "unterschrift", 2],
  ["rechnung", "zeichnung", 2],
  ["rechnung", "quittung", 3],
  ["", "ab", 2],
])("%j for %j: %i errors", (typed, meant, errors) => {
  expect(errorsBetween({ typed, meant }, 2)).toBe(errors);
  expect(errorsBetween({ typed: meant, meant: typed }, 2)).toBe(errors);
});

test("R9: one error is forgiven in words of four to seven letters, two from eight on, none below", () => {
  expect([3, 4, 7, 8, 20].map(errorsForgiven)).toEqual([0, 1, 1, 2, 2]);
});

const word = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 4, maxLength: 14 });
const edit = fc.record({ kind: fc.nat(3), at: fc.nat(13), letter: fc.constantFrom(..."abcxyz") });

function edited(text: string, { kind, at, letter }: { kind: number; at: number; letter: string }): string {
  const place = at % Math.max(1, text.length);
  if (kind === 0) return text.slice(0, place) + text.slice(place + 1);
  if (kind === 1) return text.slice(0, place) + letter + text.slice(place);
  if (kind === 2) return text.slice(0, place) + letter + text.slice(place + 1);
  return (
    text.slice(0, place) +
    text
      .slice(place, place + 2)
      .split("")
      .reverse()
      .join("") +
    text.slice(place + 2)
  );
}

test("words with one or two errors between them meet in a deletion", () => {
  fc.assert(
    fc.property(word, fc.array(edit, { minLength: 1, maxLength: 2 }), (meant, edits) => {
      const errors = edits.length as 1 | 2;
      const typed = edits.reduce(edited, meant);
      if (errorsBetween({ typed, meant }, errors) > errors || typed.length < 4) return;
      const ofMeant = new Set(deletionsOf(meant, errors));
      expect(deletionsOf(typed, errors).some((deletion) => ofMeant.has(deletion))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a long word has a few dozen deletions at most", () => {
  expect(deletionsOf("x".repeat(1000), 2).length).toBeLessThan(40);
  expect(deletionsOf("abcdefghijklmnop", 2)).toHaveLength(29);
});
