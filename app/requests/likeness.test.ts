import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningsIn } from "../i18n/text-meaning.ts";
import {
  askedOf,
  likenessTo,
  pairsOf,
  postingsOf,
  readingOf,
  readReading,
  writeReading,
} from "./likeness.ts";

function likeness({ asked, title, body = "" }: { asked: string; title: string; body?: string }): number {
  return likenessTo(meaningsIn(asked, { most: 12 }).map(askedOf))(readingOf({ title, body }));
}

describe("R9: how alike two requests are", () => {
  test.each([
    ["Rechnungsexport", "Export von Rechnungen"],
    ["App ohne Internet nutzen", "Travailler hors ligne"],
    ["Dark mode", "Thème sombre"],
    ["Signature du client", "Kundenunterschrift"],
    ["Fahrzeugbestand", "Bestand im Fahrzeug"],
  ])("%s and %s say the same", (asked, title) => {
    expect(likeness({ asked, title })).toBeGreaterThan(0.75);
    expect(likeness({ asked: title, title: asked })).toBeGreaterThan(0.6);
  });

  test.each([
    ["Rechnungsexport", "Dunkles Design"],
    ["the and of", "Export von Rechnungen"],
    ["", "Export von Rechnungen"],
    ["Rechnungsexport", ""],
  ])("%j and %j have nothing in common", (asked, title) => {
    expect(likeness({ asked, title })).toBe(0);
  });

  test("the same word is more than another for the same, that more than a near one, all more than in the text alone", () => {
    const asked = "invoice export";
    const likenesses = [
      likeness({ asked, title: "Invoice export" }),
      likeness({ asked, title: "Export der Rechnungen" }),
      likeness({ asked, title: "Export of quotes" }),
      likeness({ asked, title: "Something else", body: "Invoice export." }),
    ];
    expect(likenesses).toEqual(likenesses.toSorted((one, other) => other - one));
    expect(new Set(likenesses).size).toBe(4);
  });

  test("a title that says more than is asked is less alike than one that says just that", () => {
    const [just, more] = ["Export invoices", "Export invoices with photos of the van to SAP"];
    expect(likeness({ asked: "invoice export", title: just })).toBeGreaterThan(
      likeness({ asked: "invoice export", title: more }),
    );
  });
});

const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "Fahrzeugbestand",
        "l’export",
        "hors",
        "ligne",
        "0815",
        "#x|y",
        "a=b*3~c",
        "\u0000",
        "🦓",
        "the",
      ),
    )
    .map((words) => words.join(" ")),
);

test("what a request says is read back as it was written", () => {
  fc.assert(
    fc.property(texts, texts, (title, body) => {
      const reading = readingOf({ title, body });
      const stored = readReading(writeReading(reading));
      const rounded = {
        ...reading,
        title: reading.title.map((slot) => ({ ...slot, weight: expect.closeTo(slot.weight, 1) })),
      };
      expect(stored).toEqual(rounded);
      expect(writeReading(stored)).toEqual(writeReading(reading));
      expect(postingsOf(stored)).toEqual(postingsOf(reading));
      expect(pairsOf(stored)).toEqual(pairsOf(reading));
    }),
  );
});

test("likeness is between 0 and 1, and the same each time", () => {
  fc.assert(
    fc.property(texts, texts, texts, (asked, title, body) => {
      const once = likeness({ asked, title, body });
      expect(once).toBeGreaterThanOrEqual(0);
      expect(once).toBeLessThanOrEqual(1);
      expect(likeness({ asked, title, body })).toBe(once);
    }),
  );
});

test("each term of a request is posted once, a title's before a text's", () => {
  const postings = postingsOf(readingOf({ title: "Export invoices", body: "Invoices as PDF." }));
  expect(postings.map(({ term }) => term).sort()).toEqual(["#export", "#invoice", "#pdf"]);
  const placeOf = (term: string) => postings.find((posting) => posting.term === term)?.place ?? Number.NaN;
  expect(placeOf("#invoice")).toBeLessThan(placeOf("#pdf"));
});
