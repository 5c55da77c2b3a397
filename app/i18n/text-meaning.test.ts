import { describe, expect, test } from "vitest";
import { concepts } from "./concept-lexicon.ts";
import { data } from "./concepts/data.ts";
import { details } from "./concepts/details.ts";
import { everyday } from "./concepts/everyday.ts";
import { fieldWork } from "./concepts/field-work.ts";
import { messages } from "./concepts/messages.ts";
import { money } from "./concepts/money.ts";
import { nearConcepts } from "./concepts/near.ts";
import { people } from "./concepts/people.ts";
import { screens } from "./concepts/screens.ts";
import { time } from "./concepts/time.ts";
import { meaningsIn, wordsOf } from "./text-meaning.ts";

const termsIn = (text: string) => meaningsIn(text, { most: 30 }).map(({ terms }) => terms[0]);

describe("R9: the languages meet in what they mean", () => {
  test.each<[concepts: string, texts: string[]]>([
    [
      "#invoice #export",
      [
        "Rechnungsexport",
        "Export of invoices",
        "Rechnungen exportieren",
        "Export von Rechnungen",
        "exporter les factures",
        "l’export des factures",
      ],
    ],
    [
      "#offline",
      [
        "offline",
        "ohne Internet",
        "without any internet",
        "without an internet connection",
        "hors ligne",
        "sans connexion internet",
        "Utiliser l’application sans réseau",
        "App ohne Empfang nutzen",
      ],
    ],
    ["#dark_mode", ["dark mode", "night theme", "Dunkles Design", "thème sombre", "darkmode", "Nachtmodus"]],
    ["#signature #customer", ["Kundenunterschrift", "Unterschrift des Kunden", "la signature d’un client"]],
    [
      "#reminder #visit",
      ["Terminerinnerung vor dem Besuch", "reminder before a visit", "rappel de rendez-vous"],
    ],
    ["#saved_view", ["save my filter", "Filter speichern", "enregistrer un filtre"]],
    ["#audit_trail", ["who changed it", "Änderungsverlauf", "qui a modifié"]],
  ])("%s", (expected, texts) => {
    const wanted = expected.split(" ").sort();
    for (const text of texts) {
      expect({ text, terms: [...new Set(termsIn(text))].sort() }).toEqual({ text, terms: wanted });
    }
  });
});

describe("R9: common words do not count", () => {
  test.each([
    "",
    "the",
    "please, it would be nice if we could",
    "es wäre schön, wenn man das könnte",
    "il serait possible de pouvoir le faire",
    "?! … „“",
    "\u0000",
  ])("%j says nothing", (text) => {
    expect(meaningsIn(text, { most: 10 })).toEqual([]);
  });

  test("words that nearly every wish has tell little", () => {
    const [show, invoices] = meaningsIn("show invoices", { most: 10 });
    expect(show?.weight).toBeLessThan(0.5);
    expect(invoices?.weight).toBe(1);
  });
});

test.each<[text: string, words: string]>([
  ["L’export d’une facture", "export une facture"],
  ["qu'aujourd'hui", "aujourd hui"],
  ["the customer's van, don't", "the customer van don"],
  ["PDF-Export", "pdf export"],
  ["Größe Cœur STRASSE", "grosse coeur strasse"],
  ["Gro\u0308ße", "grosse"],
])("R9: the words of %j are %s", (text, words) => {
  expect(
    wordsOf(text)
      .map((word) => word.text)
      .join(" "),
  ).toBe(words);
});

test("R9: a word may have another meaning in another language", () => {
  expect(termsIn("location d’une machine")).toContain("#rental");
  expect(termsIn("the location of a machine")).toContain("#position");
  expect(termsIn("jeden Tag ein Bericht")).toContain("#day");
  expect(termsIn("add a tag to the customer")).toContain("#tag");
});

test("R9: a compound that means something as a whole keeps what its parts mean", () => {
  const [van] = meaningsIn("Fahrzeugbestand", { most: 5 });
  expect(van?.terms).toEqual(["#van_stock"]);
  expect(van?.parts).toEqual([["#vehicle"], ["#stock"]]);
});

test("R9: a word of six letters and more is also what it nearly is", () => {
  const [mended] = meaningsIn("Unterschirft", { most: 5 });
  expect(mended?.terms[0]).toBe("#signature");
  expect(mended?.weight).toBeLessThan(1);
  expect(meaningsIn("Zahnrad", { most: 5 })[0]?.isUnknown).toBe(true);
});

test.each([
  "x".repeat(10_000),
  "\ud800",
  "🦓🦓",
  "日本語のテスト",
  "l'".repeat(5000),
  "'".repeat(10_000),
  "tag".repeat(3000),
  "a b ".repeat(2500),
  "ﷺ".repeat(300),
  "#invoice|x=y*9~z",
])("R9: any text can be read: %#", (text) => {
  const begin = performance.now();
  const read = meaningsIn(text, { most: 20 });
  expect(read.length).toBeLessThanOrEqual(20);
  for (const { terms } of read)
    for (const term of terms) expect(term).toMatch(/^#?[\p{Letter}\p{Number}_]+$/u);
  expect(performance.now() - begin).toBeLessThan(1000);
});

describe("the lexicon", () => {
  const lines = [data, details, everyday, fieldWork, messages, money, people, screens, time].flatMap(
    (source) => source.trim().split("\n"),
  );

  test("every concept has words in each language", () => {
    const incomplete = lines.filter((line) => {
      const columns = line.split(";");
      return columns.length !== 3 || columns.some((column) => column.split(",").some((form) => !form.trim()));
    });
    expect(incomplete).toEqual([]);
  });

  test("every concept has a name of its own, and near ones are named as they are", () => {
    expect(concepts.filter((concept, at) => concepts.indexOf(concept) !== at)).toEqual([]);
    const named = nearConcepts
      .trim()
      .split(/[\n,]/)
      .map((name) => `#${(name.match(/[\p{Letter}\p{Number}]+/gu) ?? []).join("_")}`);
    expect(named.filter((name) => !concepts.includes(name))).toEqual([]);
  });
});
