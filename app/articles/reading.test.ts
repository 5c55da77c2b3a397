import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../db/test-database.ts";
import type { Locale } from "../i18n/locales.ts";
import { anArticleFile, importGood } from "./article-file.fixture.ts";
import { headLinksOf, pathOfArticle } from "./article-path.ts";
import {
  articlesPerPage,
  listArticleEntries,
  listArticlesForStaff,
  listCategoryArticles,
  listRelatedArticles,
  listUsefulArticles,
} from "./listing.server.ts";
import { findVisibleArticleIfAny } from "./reading.server.ts";

/** An article with an original and translations into the other languages given. */
function inLanguages(number: number, [original, ...translations]: Locale[]) {
  return [
    anArticleFile({ number, language: original ?? "en" }),
    ...translations.map((language) => anArticleFile({ number, language, isTranslation: true })),
  ];
}

describe("K5: a reader gets the page's language, else the original's", () => {
  const cases: [has: Locale[], page: Locale, gets: Locale][] = [
    [["en", "de", "fr"], "fr", "fr"],
    [["en", "de"], "fr", "en"],
    [["fr", "de"], "en", "fr"],
    [["de"], "en", "de"],
    [["de", "en"], "en", "en"],
  ];
  test.each(cases)("original and translations %j read in %s", async (has, page, gets) => {
    const db = await openTestDatabase();
    await importGood(db, inLanguages(1, has));
    const article = await findVisibleArticleIfAny(db, { number: 1, locale: page });
    expect(article).toMatchObject({ language: gets, originalLanguage: has[0], title: `Article 1 (${gets})` });
    expect(article?.html).toContain(`Text 1 in ${gets}.`);
    expect(article?.languages.map(({ language }) => language).sort()).toEqual(has.toSorted());
    const [entry] = await listArticleEntries(db, { ids: [1], locale: page });
    expect(entry).toMatchObject({ language: gets, title: `Article 1 (${gets})` });
  });
});

test("an unknown number is no article", async () => {
  const db = await openTestDatabase();
  expect(await findVisibleArticleIfAny(db, { number: 1, locale: "en" })).toBeUndefined();
  expect(await listArticleEntries(db, { ids: [1], locale: "en" })).toEqual([]);
});

test("K1: an article knows its way and its related articles in the page's language", async () => {
  const db = await openTestDatabase();
  await importGood(db, [
    anArticleFile({ number: 1, category: "FAQ / General", related: [2] }),
    anArticleFile({ number: 1, language: "de", isTranslation: true, category: "FAQ / Allgemeines" }),
    ...inLanguages(2, ["en", "de"]),
  ]);
  const article = await findVisibleArticleIfAny(db, { number: 1, locale: "de" });
  expect(article?.trail.map(({ name }) => name)).toEqual(["FAQ", "Allgemeines"]);
  expect(article?.related).toMatchObject([{ id: 2, title: "Article 2 (de)", language: "de" }]);
});

test("the headings of a text are there for its table of contents", async () => {
  const db = await openTestDatabase();
  await importGood(db, [anArticleFile({ number: 1, body: "Begin.\n\n## One\n\nText.\n\n### Two\n\nText." })]);
  const article = await findVisibleArticleIfAny(db, { number: 1, locale: "en" });
  expect(article?.headings).toEqual([
    { id: "one", text: "One", level: 2 },
    { id: "two", text: "Two", level: 3 },
  ]);
});

test("K6: the address holds the number; a billing case has its own under billing", () => {
  const article = { id: 12, slug: "some-words" };
  expect(pathOfArticle("de", { ...article, kind: "question" })).toBe("/de/help/12-some-words");
  expect(pathOfArticle("fr", { ...article, kind: "billing case" })).toBe("/fr/billing/12-some-words");
});

test("K5: the canonical address of a text is in its own language, and every language is an alternate", () => {
  const languages: { language: Locale; slug: string }[] = [
    { language: "en", slug: "words" },
    { language: "de", slug: "woerter" },
  ];
  const article = { id: 12, kind: "guide", slug: "words", language: "en", languages } as const;
  expect(headLinksOf({ ...article, languages }, { baseUrl: "https://portal.example.com" })).toEqual([
    { tagName: "link", rel: "canonical", href: "https://portal.example.com/en/help/12-words" },
    {
      tagName: "link",
      rel: "alternate",
      hrefLang: "en",
      href: "https://portal.example.com/en/help/12-words",
    },
    {
      tagName: "link",
      rel: "alternate",
      hrefLang: "de",
      href: "https://portal.example.com/de/help/12-woerter",
    },
  ]);
});

describe("lists", () => {
  test("a category's articles page by number", async () => {
    const db = await openTestDatabase();
    const count = articlesPerPage + 2;
    await importGood(
      db,
      Array.from({ length: count }, (_, index) => anArticleFile({ number: index + 1 })),
    );
    const first = await listCategoryArticles(db, { categoryId: 2, locale: "en" });
    expect(first.articles).toHaveLength(articlesPerPage);
    expect(first.next).toBe(articlesPerPage);
    const second = await listCategoryArticles(db, { categoryId: 2, locale: "en", after: first.next });
    expect(second.articles.map(({ id }) => id)).toEqual([count - 1, count]);
    expect(second.next).toBeUndefined();
    const staff = await listArticlesForStaff(db, { locale: "en" });
    expect(staff.next).toBe(articlesPerPage);
    expect((await listArticlesForStaff(db, { locale: "en", after: staff.next })).articles).toHaveLength(2);
  });

  test("the most useful articles are those that others point to, billing cases aside", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      anArticleFile({ number: 1, related: [2, 3] }),
      anArticleFile({ number: 2, related: [3, 4] }),
      anArticleFile({ number: 3, related: [4] }),
      anArticleFile({ number: 4, billing_case: "B1" }),
    ]);
    expect((await listUsefulArticles(db, { locale: "en", limit: 6 })).map(({ id }) => id)).toEqual([3, 2]);
    expect(await listUsefulArticles(db, { locale: "en", limit: 1 })).toHaveLength(1);
    expect((await listRelatedArticles(db, { articleId: 2, locale: "en" })).map(({ id }) => id)).toEqual([
      3, 4,
    ]);
  });

  test("the staff see each article's languages with their provenance, in the order asked for", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      ...inLanguages(1, ["fr"]),
      anArticleFile({ number: 1, language: "en", isTranslation: true, provenance: "machine" }),
      ...inLanguages(2, ["en"]),
    ]);
    const { articles } = await listArticlesForStaff(db, { locale: "en", ids: [2, 1, 9] });
    expect(articles).toMatchObject([
      { id: 2, title: "Article 2 (en)", texts: [{ language: "en", provenance: "human" }] },
      {
        id: 1,
        title: "Article 1 (en)",
        texts: [
          { language: "en", provenance: "machine" },
          { language: "fr", provenance: "human" },
        ],
      },
    ]);
  });
});

describe("constraints", () => {
  test("an article has one text in a language", async () => {
    const db = await openTestDatabase();
    await importGood(db, inLanguages(1, ["en", "de"]));
    const second = db.updateTable("texts").set({ language: "en" }).where("language", "=", "de").execute();
    await expect(second).rejects.toThrow(/UNIQUE/);
  });

  test("K3: a revision is never changed and never deleted", async () => {
    const db = await openTestDatabase();
    await importGood(db, inLanguages(1, ["en"]));
    await expect(db.updateTable("revisions").set({ title: "Other" }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(db.deleteFrom("revisions").execute()).rejects.toThrow(/append-only/);
  });

  test("a text stands on a revision that exists", async () => {
    const db = await openTestDatabase();
    await importGood(db, inLanguages(1, ["en"]));
    await expect(db.updateTable("texts").set({ revisionNumber: 2 }).execute()).rejects.toThrow(/FOREIGN KEY/);
  });

  test("a billing case is one article, with a verdict", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      anArticleFile({ number: 1, billing_case: "B1" }),
      anArticleFile({ number: 2, billing_case: "B2" }),
    ]);
    const change = (values: { billingCase?: "B1"; verdict?: null; kind?: "guide" }) =>
      db.updateTable("articles").set(values).where("id", "=", 2).execute();
    await expect(change({ billingCase: "B1" })).rejects.toThrow(/UNIQUE/);
    await expect(change({ verdict: null })).rejects.toThrow(/CHECK/);
    await expect(change({ kind: "guide" })).rejects.toThrow(/CHECK/);
  });

  test("an article is not related to itself", async () => {
    const db = await openTestDatabase();
    await importGood(db, inLanguages(1, ["en"]));
    const itself = db
      .insertInto("relatedArticles")
      .values({ articleId: 1, relatedId: 1, position: 0 })
      .execute();
    await expect(itself).rejects.toThrow(/CHECK/);
  });
});
