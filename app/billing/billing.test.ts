import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { type BillingCaseCode, billingCaseCodes } from "../articles/article.ts";
import { anArticleFile, importGood } from "../articles/article-file.fixture.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { hasCondition, offersFeatureRequest } from "./billing-case.ts";
import { listBillingCases } from "./cases.server.ts";

const free: BillingCaseCode[] = ["B1", "B2", "B3", "B4", "B5", "B6"];
const charged: BillingCaseCode[] = ["B8", "B9", "B10", "B11", "B12", "B13", "B14"];

/** A word that the case's sentence or text cannot do without, by language. */
const facts: Record<BillingCaseCode, Record<Locale, RegExp>> = {
  B1: {
    en: /compares with another product/,
    de: /Vergleich mit einem anderen Produkt/,
    fr: /compare à un autre/,
  },
  B2: { en: /your need is possible/, de: /Ihr Bedarf damit umsetzbar/, fr: /votre besoin est réalisable/ },
  B3: { en: /online presentation/, de: /Online-Präsentation/, fr: /présentation en ligne/ },
  B4: {
    en: /rough, non-binding estimate/,
    de: /grob und unverbindlich/,
    fr: /approximative et sans engagement/,
  },
  B5: {
    en: /more time and help.*charged/,
    de: /mehr Zeit und Hilfe.*berechnet/,
    fr: /davantage de temps et d’aide.*facturé/,
  },
  B6: {
    en: /no repair is guaranteed/,
    de: /keine Behebung wird garantiert/,
    fr: /aucune réparation n’est garantie/,
  },
  B8: { en: /specific questions/i, de: /spezielle Fragen/i, fr: /questions spécifiques/i },
  B9: { en: /training/i, de: /Schulung/, fr: /formation/i },
  B10: { en: /firm cost estimate/, de: /verbindliche Kostenschätzung/, fr: /estimation ferme des coûts/ },
  B11: { en: /concrete project/, de: /konkretes Projekt/, fr: /projet concret/ },
  B12: {
    en: /documenting concrete steps/,
    de: /Dokumentation konkreter Schritte/,
    fr: /documentation d’étapes concrètes/,
  },
  B13: {
    en: /outside the core functions/,
    de: /außerhalb der Kernfunktionen/,
    fr: /hors des fonctions du cœur/,
  },
  B14: { en: /performance analysis/i, de: /Leistungsanalyse/, fr: /analyse des performances/i },
};

describe("the billing cases of the sample world", () => {
  const folder = path.join(import.meta.dirname, "../../db/demo/articles");
  const files = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(path.join(folder, name), "utf8"),
  }));
  let db: Db;
  beforeAll(async () => {
    db = await openTestDatabase();
    await importGood(db, files);
  });

  test.each(locales)("B1–B6 are free and B8–B14 charged, thirteen in all, in %s", async (locale) => {
    const cases = await listBillingCases(db, { locale });
    expect(cases.free.map(({ code }) => code)).toEqual(free);
    expect(cases.charged.map(({ code }) => code)).toEqual(charged);
    expect([...cases.free, ...cases.charged].map(({ language }) => language)).toEqual(Array(13).fill(locale));
  });

  const wordings = locales.flatMap((locale) => billingCaseCodes.map((code) => [code, locale] as const));
  test.each(wordings)("%s says in %s what it is about, in one sentence", async (code, locale) => {
    const cases = await listBillingCases(db, { locale });
    const billingCase = [...cases.free, ...cases.charged].find((candidate) => candidate.code === code);
    expect(billingCase?.summary).toMatch(facts[code][locale]);
    expect(billingCase?.summary).toMatch(/^\p{Lu}.*\.$/u);
    expect(billingCase?.html).toContain("<li>");
  });

  test("K1: the billing page stands at FAQ › General › Billing of services", async () => {
    const { trail } = await listBillingCases(db, { locale: "en" });
    expect(trail.map(({ name }) => name)).toEqual(["FAQ", "General", "Billing of services"]);
    const german = await listBillingCases(db, { locale: "de" });
    expect(german.trail.map(({ name }) => name)).toEqual(["FAQ", "Allgemeines", "Abrechnung von Leistungen"]);
  });
});

test("B7: the condition stands at B1, B2 and B4 and nowhere else", () => {
  expect(billingCaseCodes.filter(hasCondition)).toEqual(["B1", "B2", "B4"]);
});

test("B7: the condition says in every language: few, easy to read and answer, very rough, not binding", () => {
  const words: Record<Locale, RegExp> = {
    en: /few and easy to read and to answer.*very rough, non-binding estimates of time and price/,
    de: /wenige Fragen.*leicht lesen und beantworten.*sehr grobe, unverbindliche Schätzungen von Zeit und Preis/,
    fr: /peu nombreuses.*se lisent facilement.*facile d’y répondre.*très approximatives, sans engagement, de temps et de prix/,
  };
  for (const locale of locales)
    expect(translatorFor(locale)("billing.condition.text")).toMatch(words[locale]);
});

test("B15: the way that costs nothing is offered at B13 and nowhere else", () => {
  expect(billingCaseCodes.filter(offersFeatureRequest)).toEqual(["B13"]);
});

describe("a vendor's own cases", () => {
  test("none, or some of them only", async () => {
    const db = await openTestDatabase();
    expect(await listBillingCases(db, { locale: "en" })).toEqual({ free: [], charged: [], trail: [] });
    await importGood(db, [anArticleFile({ number: 1, billing_case: "B14" }), anArticleFile({ number: 2 })]);
    const { free: freeCases, charged: chargedCases } = await listBillingCases(db, { locale: "en" });
    expect(freeCases).toEqual([]);
    expect(chargedCases).toMatchObject([{ id: 1, code: "B14", verdict: "billable" }]);
  });

  test("K5: a case without a text in the page's language is shown in its original's", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      anArticleFile({ number: 1, language: "fr", billing_case: "B9" }),
      anArticleFile({ number: 1, language: "en", isTranslation: true }),
    ]);
    const [shown] = (await listBillingCases(db, { locale: "de" })).charged;
    expect(shown).toMatchObject({ language: "fr", originalLanguage: "fr" });
    expect((await listBillingCases(db, { locale: "en" })).charged).toMatchObject([
      { language: "en", originalLanguage: "fr" },
    ]);
  });

  test("the current revision is shown, its headings below the case's own and without ids", async () => {
    const db = await openTestDatabase();
    await importGood(db, [anArticleFile({ number: 1, billing_case: "B9", body: "Old." })]);
    await importGood(db, [
      anArticleFile({ number: 1, billing_case: "B9", body: "New.\n\n## Examples\n\n### More" }),
    ]);
    const [shown] = (await listBillingCases(db, { locale: "en" })).charged;
    expect(shown?.html).toContain("<p>New.</p>");
    expect(shown?.html).toContain("<h4>Examples</h4>");
    expect(shown?.html).not.toMatch(/id=|<h[23]/);
  });
});
