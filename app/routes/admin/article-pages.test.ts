import { describe, expect, test } from "vitest";
import { aStaffMember } from "../../../db/builders.ts";
import { openTestDatabase } from "../../../db/test-database.ts";
import { anArticleFile, importGood } from "../../articles/article-file.fixture.ts";
import { pageAt, wordsOf } from "../../http/test-page.ts";
import * as article from "./article.tsx";
import * as articles from "./articles.tsx";

async function asFrenchSupport() {
  const db = await openTestDatabase();
  await importGood(db, [
    anArticleFile({ number: 1, title: "Training" }),
    anArticleFile({ number: 1, language: "fr", isTranslation: true, title: "Formation" }),
  ]);
  const { id } = await aStaffMember(db, { role: "support", language: "fr" });
  return {
    articleAt: (path: string) =>
      pageAt(db, { route: article, pattern: "admin/articles/:number" }, { path, as: { id } }),
    articlesAt: (path: string) =>
      pageAt(db, { route: articles, pattern: "admin/articles" }, { path, as: { id } }),
  };
}

describe("languages are written as their labels demand", () => {
  test("with a capital where they stand alone", async () => {
    const { articleAt, articlesAt } = await asFrenchSupport();
    const pages = [await articlesAt("/admin/articles"), await articleAt("/admin/articles/1")];
    for (const page of pages) {
      expect(page).toMatch(/<button[^>]*>Français<\/button>/);
      expect(page).not.toMatch(/>(?:anglais|français)</);
    }
  });

  test("without one within a name", async () => {
    const { articlesAt } = await asFrenchSupport();
    expect(await articlesAt("/admin/articles")).toContain("Copier le lien en français vers");
  });
});

describe("a link that no script could copy", () => {
  test("stands in full where one click selects it, and in a field with the focus", async () => {
    const { articleAt } = await asFrenchSupport();
    const page = await articleAt("/admin/articles/1?copy=en");
    const url = "https://portal.example.com/en/help/1-training";
    expect(wordsOf(page)).toContain("Le lien en anglais");
    expect(page).toMatch(new RegExp(`<p class="[^"]*select-all[^"]*">${url}</p>`));
    expect(page).toMatch(new RegExp(`<input[^>]*autofocus[^>]*value="${url}"`, "i"));
  });

  test("is not there for who only reads another language", async () => {
    const { articleAt } = await asFrenchSupport();
    const page = await articleAt("/admin/articles/1?language=en");
    expect(page).not.toContain("select-all");
    expect(page).not.toMatch(/autofocus/i);
  });
});

test("what was copied is told without taking room, so that no button moves below the pointer", async () => {
  const { articlesAt } = await asFrenchSupport();
  expect(await articlesAt("/admin/articles")).toContain('<span role="status" class="sr-only"></span></form>');
});
