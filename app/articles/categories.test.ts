import { describe, expect, test } from "vitest";
import { builtAt } from "../../db/builders.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { anArticleFile, importGood } from "./article-file.fixture.ts";
import { countArticlesByCategory, readCategories } from "./categories.server.ts";
import { type Category, findBySlugIfAny, nameOf, trailOf, treeBelow } from "./category.ts";
import { importArticles } from "./importing.server.ts";

const names = async (db: Awaited<ReturnType<typeof openTestDatabase>>) =>
  (await readCategories(db)).map((category) =>
    category.names
      .map(({ language, name }) => `${language}: ${name}`)
      .sort()
      .join(", "),
  );

describe("categories come from the articles' paths", () => {
  test("a translation's path names the same categories", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      anArticleFile({ number: 1, category: "Guides / App" }),
      anArticleFile({ number: 1, language: "de", isTranslation: true, category: "Anleitungen / Die App" }),
    ]);
    expect(await names(db)).toEqual(["de: Anleitungen, en: Guides", "de: Die App, en: App"]);
  });

  test("an original in another language joins the category that a translation named", async () => {
    const db = await openTestDatabase();
    await importGood(db, [
      anArticleFile({ number: 1, language: "de", category: "Anleitungen / Die App" }),
      anArticleFile({ number: 2, category: "Guides / App" }),
      anArticleFile({ number: 2, language: "de", isTranslation: true, category: "Anleitungen / Die App" }),
    ]);
    expect(await names(db)).toEqual(["de: Anleitungen, en: Guides", "de: Die App, en: App"]);
  });

  test("an original joins the category that it knows only by its translation's name", async () => {
    const db = await openTestDatabase();
    await importGood(db, [anArticleFile({ number: 1, language: "de", category: "Anleitungen" })]);
    await importGood(db, [
      anArticleFile({ number: 2, category: "Guides" }),
      anArticleFile({ number: 2, language: "de", isTranslation: true, category: "Anleitungen" }),
    ]);
    expect(await names(db)).toEqual(["de: Anleitungen, en: Guides"]);
  });

  test("a name in conflict is refused", async () => {
    const db = await openTestDatabase();
    const french = { language: "fr", isTranslation: true } as const;
    await importGood(db, [
      anArticleFile({ number: 1, category: "Guides" }),
      anArticleFile({ number: 1, ...french, category: "Modes d’emploi" }),
      anArticleFile({ number: 2, category: "Questions" }),
      anArticleFile({ number: 3, category: "Guides" }),
    ]);
    const files = [
      anArticleFile({ number: 2, ...french, category: "Modes d’emploi" }),
      anArticleFile({ number: 3, ...french, category: "Notices" }),
    ];
    const { broken } = await importArticles(db, { files, now: builtAt, writtenById: null });
    expect(broken.map(({ because }) => because)).toEqual([
      "Another category beside the original's is already called “Modes d’emploi” in Français.",
      "The category “Notices” is already called “Modes d’emploi” in Français; use that name.",
    ]);
  });
});

test("every category has an address of its own that no article could have", async () => {
  const db = await openTestDatabase();
  await importGood(db, [
    anArticleFile({ number: 1, category: "FAQ / Mobile app" }),
    anArticleFile({ number: 2, category: "Guides / Mobile app" }),
    anArticleFile({ number: 3, category: "Guides / App / Mobile app" }),
    anArticleFile({ number: 4, category: "3D models" }),
    anArticleFile({ number: 5, category: "日本" }),
    anArticleFile({ number: 6, category: "Guides-mobile / app" }),
  ]);
  const slugs = (await readCategories(db)).flatMap((category) => category.names.map(({ slug }) => slug));
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toEqual(
    expect.arrayContaining(["mobile-app", "guides-mobile-app", "app-mobile-app", "topic-3d-models"]),
  );
  expect(slugs.filter((slug) => !/^[a-z][a-z0-9-]*$/.test(slug))).toEqual([]);
});

describe("constraints", () => {
  test("no category's address begins with a digit", async () => {
    const db = await openTestDatabase();
    const { id } = await db
      .insertInto("categories")
      .values({ parentId: null, position: 0 })
      .returning("id")
      .executeTakeFirstOrThrow();
    const name = { categoryId: id, language: "en", name: "3D" } as const;
    await expect(
      db
        .insertInto("categoryNames")
        .values({ ...name, slug: "3d" })
        .execute(),
    ).rejects.toThrow(/CHECK/);
  });

  test("an address belongs to one category in its language", async () => {
    const db = await openTestDatabase();
    await importGood(db, [anArticleFile({ number: 1, category: "A / B" })]);
    await expect(db.updateTable("categoryNames").set({ slug: "a" }).execute()).rejects.toThrow(/UNIQUE/);
  });
});

const category = (
  id: number,
  parentId: number | null,
  ...texts: ["en" | "de" | "fr", string][]
): Category => ({
  id,
  parentId,
  names: texts.map(([language, name]) => ({ language, name, slug: name.toLowerCase() })),
});
const faq = category(1, null, ["en", "FAQ"], ["de", "FAQ"]);
const general = category(2, 1, ["en", "General"], ["de", "Allgemeines"]);
const billing = category(3, 2, ["fr", "Facturation"], ["de", "Abrechnung"]);
const empty = category(4, null, ["en", "Empty"]);
const categories = [faq, general, billing, empty];
const counts = [
  { categoryId: 2, articleCount: 3, billingCaseCount: 0 },
  { categoryId: 3, articleCount: 13, billingCaseCount: 13 },
];

test("K5: a category without a name in the page's language has that of another", () => {
  expect(nameOf(billing, "fr")).toMatchObject({ name: "Facturation", language: "fr" });
  expect(nameOf(billing, "en")).toMatchObject({ name: "Abrechnung", language: "de" });
  expect(nameOf(general, "fr")).toMatchObject({ name: "General", language: "en" });
});

test("K1: the way leads from the root down", () => {
  expect(trailOf(categories, 3, "de").map(({ name }) => name)).toEqual(["FAQ", "Allgemeines", "Abrechnung"]);
});

test("the tree counts what is below and leaves out what is empty", () => {
  const [root, ...others] = treeBelow(null, { categories, counts, locale: "en" });
  expect(others).toEqual([]);
  expect(root).toMatchObject({ name: "FAQ", articleCount: 16, isBilling: false });
  expect(root?.children[0]).toMatchObject({ name: "General", articleCount: 16, isBilling: false });
  expect(root?.children[0]?.children[0]).toMatchObject({ articleCount: 13, isBilling: true });
});

test("K6: an address of another language leads to the category, the page's own language first", () => {
  expect(findBySlugIfAny(categories, "allgemeines", "en")).toBe(general);
  expect(findBySlugIfAny(categories, "nowhere", "en")).toBeUndefined();
  const other = category(5, null, ["en", "Allgemeines"]);
  expect(findBySlugIfAny([...categories, other], "allgemeines", "en")).toBe(other);
  expect(findBySlugIfAny([...categories, other], "allgemeines", "de")).toBe(general);
});

test("articles are counted by category", async () => {
  const db = await openTestDatabase();
  await importGood(db, [anArticleFile({ number: 1 }), anArticleFile({ number: 2, billing_case: "B1" })]);
  expect(await countArticlesByCategory(db)).toEqual([
    { categoryId: 2, articleCount: 2, billingCaseCount: 1 },
  ]);
});
