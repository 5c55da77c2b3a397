import { describe, expect, test } from "vitest";
import { type Db, inTransaction } from "../../../db/client.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { vendorDefaults } from "../../accounts/vendor.ts";
import { saveVendor } from "../../accounts/vendor-settings.server.ts";
import { anArticleFile, importGood } from "../../articles/article-file.fixture.ts";
import { type TextContent, writeText } from "../../articles/writing.server.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import { visitedAt as now } from "../../http/test-visit.ts";
import * as billing from "./billing.tsx";
import * as billingCase from "./billing-case.tsx";

const listIn = (db: Db, locale: string) =>
  pageAt(db, { route: billing, pattern: ":locale/billing" }, { path: `/${locale}/billing` });
const caseAt = (db: Db, path: string) =>
  pageAt(db, { route: billingCase, pattern: ":locale/billing/:slug" }, { path });

const german = { language: "de", isTranslation: true } as const;

async function withFiles(...files: { name: string; text: string }[]): Promise<Db> {
  const db = await openTestDatabase();
  await importGood(db, files);
  return db;
}

describe("K5: a case that is missing in the page's language", () => {
  const open = () =>
    withFiles(
      anArticleFile({
        number: 1,
        language: "fr",
        billing_case: "B3",
        title: "Démonstration",
        summary: "Libre.",
      }),
      anArticleFile({ number: 2, language: "fr", billing_case: "B9", title: "Formation" }),
      anArticleFile({ number: 2, ...german, title: "Schulung" }),
    );

  test("is marked as the language it is in, and its line names that", async () => {
    const page = await listIn(await open(), "de");
    expect(page).toMatch(/<h3[^>]* lang="fr"><a[^>]*>Démonstration/);
    expect(page).toMatch(/<p[^>]* lang="fr">Libre\./);
    expect(page).toMatch(/<div class="prose[^>]* lang="fr"/);
    expect(wordsOf(page)).toContain("Fall B3 · Fassung 1 · auf Französisch");
    expect(page).toMatch(/<h3 class="[^"]*"><a[^>]*>Schulung/);
    expect(wordsOf(page)).toContain("Fall B9 · Fassung 1 · Deutsch");
  });

  const notices = [
    ["de", "1 Fall gibt es noch nicht auf Deutsch."],
    ["en", "2 cases are not available in English yet."],
  ] as const;
  test.each(notices)("is announced above the list in %s: %s", async (locale, notice) => {
    expect(wordsOf(await listIn(await open(), locale))).toContain(notice);
  });

  test("is not announced where nothing is missing", async () => {
    expect(wordsOf(await listIn(await open(), "fr"))).not.toContain("existe");
  });
});

describe("K2: a case that a machine translated", () => {
  const open = () =>
    withFiles(
      anArticleFile({ number: 1, billing_case: "B9", title: "Training" }),
      anArticleFile({ number: 1, ...german, title: "Schulung", provenance: "machine" }),
      anArticleFile({ number: 2, billing_case: "B3" }),
      anArticleFile({ number: 2, ...german }),
    );

  test("says so in the list, with the original and its date; one by a person does not", async () => {
    const page = await listIn(await open(), "de");
    const said = wordsOf(page).match(/Maschinell übersetzt nach dem Original vom 6\. Mai 2030/g);
    expect(said).toHaveLength(1);
    expect(page).toMatch(
      /<a[^>]* hrefLang="en"[^>]* href="\/en\/billing\/1-training"[^>]*>Original von B9 auf Englisch lesen<\/a>/,
    );
  });

  test("no longer does once a person has reviewed it", async () => {
    const db = await open();
    const reviewed: TextContent = {
      title: "Schulung",
      summary: "Geprüft.",
      source: "Geprüft.",
      html: "<p>Geprüft.</p>",
      headings: [],
      provenance: "machine-reviewed",
    };
    await inTransaction(db, (tx) =>
      writeText(tx, {
        article: { id: 1, originalLanguage: "en" },
        language: "de",
        content: reviewed,
        writtenById: null,
        now,
      }),
    );
    const words = wordsOf(await listIn(db, "de"));
    expect(words).toContain("Fall B9 · Fassung 2 · Deutsch");
    expect(words).not.toContain("Maschinell");
  });

  test("does not in the original's language", async () => {
    expect(wordsOf(await listIn(await open(), "en"))).not.toContain("by machine");
  });
});

describe("B16: a verdict names the case, the revision and the language it rests on", () => {
  const lines = [
    ["en", "Case B9 · revision 2 · English"],
    ["de", "Fall B9 · Fassung 1 · Deutsch"],
    ["fr", "Cas B9 · version 2 · en anglais"],
  ] as const;
  test.each(lines)("in the list and on its own page, in %s", async (locale, line) => {
    const db = await withFiles(
      anArticleFile({ number: 1, billing_case: "B9", title: "Training" }),
      anArticleFile({ number: 1, ...german, title: "Training" }),
    );
    await importGood(db, [anArticleFile({ number: 1, billing_case: "B9", title: "Training", body: "New." })]);
    expect(wordsOf(await listIn(db, locale))).toContain(line);
    expect(wordsOf(await caseAt(db, `/${locale}/billing/1-training`))).toContain(line);
  });
});

test("K5: the article to read first says its language where that is not the page's", async () => {
  const db = await withFiles(anArticleFile({ number: 5, title: "Best practices" }));
  await saveVendor(db, { vendor: { ...vendorDefaults, bestPracticesArticle: 5 }, actorId: null, now });
  expect(wordsOf(await listIn(db, "de"))).toContain("Best practices auf Englisch");
  expect(wordsOf(await listIn(db, "en"))).not.toContain("in English");
});
