import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../db/test-database.ts";
import type { Locale } from "../i18n/locales.ts";
import { listAnswersFor } from "./answer-searching.server.ts";
import { anArticleFile, importGood } from "./article-file.fixture.ts";

async function aKnowledgeBase() {
  const db = await openTestDatabase();
  await importGood(
    db,
    [
      { number: 1, title: "Work offline and resolve conflicts", body: "Nothing is lost in a cellar." },
      {
        number: 1,
        isTranslation: true,
        language: "de" as const,
        title: "Offline arbeiten",
        body: "Im Keller.",
      },
      { number: 2, title: "Build report templates", body: "Every report can be a PDF." },
      { number: 3, language: "fr" as const, title: "Prendre des photos", body: "Avec l’appareil." },
      { number: 4, title: "Connect your first device", body: "How to begin.\n\nTake photos of the invoice." },
    ].map(anArticleFile),
  );
  return async (title: string, locale: Locale = "en", limit = 5) =>
    (await listAnswersFor(db, { title, locale, limit })).map(({ id, language }) => `${id} ${language}`);
}

describe("R9: articles that may answer a wish", () => {
  test.each<[title: string, locale: Locale, found: string[]]>([
    ["App ohne Internet nutzen", "de", ["1 de"]],
    ["Utiliser l’application sans réseau", "fr", ["1 en"]],
    ["without a connection", "en", ["1 en"]],
    ["Vorlagen für Berichte", "de", ["2 en"]],
    ["Fotos", "de", ["3 fr"]],
    ["Rechnungen", "de", []],
    ["the and of", "en", []],
    ["Coffee machine recipes", "en", []],
    ["", "en", []],
  ])("%s, in %s", async (title, locale, found) => {
    const answers = await aKnowledgeBase();
    expect((await answers(title, locale)).slice(0, Math.max(1, found.length))).toEqual(found);
  });

  test("as many as wanted", async () => {
    const answers = await aKnowledgeBase();
    expect(await answers("offline photos", "en", 0)).toEqual([]);
    expect((await answers("photos of reports without network", "en", 1)).length).toBeLessThanOrEqual(1);
  });

  test("any text is answered", async () => {
    const answers = await aKnowledgeBase();
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        '"',
        "NOT",
        "title:x",
        "photos*",
        "\u0000",
        "x".repeat(10_000),
        "\ud800",
        "{title}: (photos",
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (title) => {
        expect((await answers(title)).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });
});
