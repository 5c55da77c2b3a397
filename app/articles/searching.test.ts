import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import type { Locale } from "../i18n/locales.ts";
import { anArticleFile, importGood } from "./article-file.fixture.ts";
import { searchArticles } from "./searching.server.ts";

async function found(db: Db, q: string, locale: Locale = "en") {
  const hits = await searchArticles(db, { q, locale, limit: 10 });
  return hits.map(
    ({ id, language, foundIn }) => `${id} ${language}${foundIn === language ? "" : ` by ${foundIn}`}`,
  );
}

async function databaseWith(...files: Parameters<typeof anArticleFile>[0][]) {
  const db = await openTestDatabase();
  await importGood(db, files.map(anArticleFile));
  return db;
}

const translation = { isTranslation: true } as const;

describe("K7: search forgives", () => {
  const forgiven: [q: string, language: Locale, title: string][] = [
    ["coeur", "fr", "Le cœur du logiciel"],
    ["CŒUR", "fr", "Le cœur du logiciel"],
    ["facturee", "fr", "Une prestation facturée"],
    ["l’ete", "fr", "Pendant l’été"],
    ["strasse", "de", "Eine Straße finden"],
    ["straße", "de", "Eine Strasse finden"],
    ["plaene", "de", "Pläne einrichten"],
    ["plane", "de", "Pläne einrichten"],
    ["wartungs", "de", "Wartungspläne"],
  ];
  test.each(forgiven)("%s in %s finds %s", async (q, language, title) => {
    const db = await databaseWith({ number: 1, language, title });
    expect(await found(db, q, language)).toEqual([`1 ${language}`]);
  });
});

describe("K7: one hit for an article, and which language it was found in", () => {
  test("the page's language is preferred, then the original's", async () => {
    const db = await databaseWith(
      { number: 1, title: "Synchronisation" },
      { number: 1, ...translation, language: "fr", title: "La synchronisation" },
      { number: 1, ...translation, language: "de", title: "Die Synchronisation" },
      { number: 2, title: "Synchronisation too" },
    );
    expect(await found(db, "synchronisation", "de")).toEqual(["1 de", "2 en"]);
    expect(await found(db, "synchronisation", "fr")).toEqual(["1 fr", "2 en"]);
  });

  test("an article found by another language's words is shown in the page's language", async () => {
    const db = await databaseWith(
      { number: 1, title: "Orchard", body: "Apples." },
      { number: 1, ...translation, language: "de", title: "Obstgarten", body: "Birnen." },
    );
    expect(await found(db, "orchard", "de")).toEqual(["1 de by en"]);
    expect(await found(db, "obstgarten", "fr")).toEqual(["1 en by de"]);
  });
});

describe("what ranks first", () => {
  test("a title weighs more than a text", async () => {
    const db = await databaseWith(
      { number: 1, title: "Something", body: "About barcode and barcode and barcode." },
      { number: 2, title: "Barcode", body: "Something." },
    );
    expect(await found(db, "barcode")).toEqual(["2 en", "1 en"]);
  });

  test("all words come before any; without an article that has all, any will do", async () => {
    const db = await databaseWith({ number: 1, title: "Red lift" }, { number: 2, title: "Blue boiler" });
    expect(await found(db, "blue lift boiler")).toEqual(["2 en", "1 en"]);
    expect(await found(db, "blue boiler")).toEqual(["2 en"]);
  });

  test("words that say nothing do not count, unless there are no others", async () => {
    const db = await databaseWith(
      { number: 1, title: "How do I replace a device?" },
      { number: 2, title: "What is this?" },
    );
    expect(await found(db, "how do I replace the device")).toEqual(["1 en"]);
    expect(await found(db, "what is this")).toEqual(["2 en"]);
  });
});

test("the index follows a text that changes", async () => {
  const db = await databaseWith({ number: 1, title: "Old words" });
  await importGood(db, [anArticleFile({ number: 1, title: "New ones" })]);
  expect(await found(db, "old")).toEqual([]);
  expect(await found(db, "new")).toEqual(["1 en"]);
});

test("addresses of links are no words of the text", async () => {
  const db = await databaseWith({ number: 1, body: "See [the page](https://example.com/hidden)." });
  expect(await found(db, "page")).toEqual(["1 en"]);
  expect(await found(db, "hidden")).toEqual([]);
});

describe("whatever is typed is only words", () => {
  const typed = [
    "",
    "   ",
    '"',
    "NEAR(a b)",
    "a AND OR NOT",
    "title:x",
    "* ^ ( ) - +",
    "app*",
    "\0",
    "a\0b",
    "😀",
    "'; drop",
  ];
  test.each(typed)("%j", async (q) => {
    const db = await databaseWith({ number: 1, title: "App" });
    await expect(found(db, q)).resolves.toBeInstanceOf(Array);
  });

  test("10 kB of anything", async () => {
    const db = await databaseWith({ number: 1, title: "App" });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (q) => {
        await searchArticles(db, { q: `app ${q}`, locale: "en", limit: 5 });
      }),
      { numRuns: 300 },
    );
    expect(await found(db, `app ${"x ".repeat(5000)}`)).toEqual(["1 en"]);
    expect(await found(db, "x".repeat(10_000))).toEqual([]);
  });
});
