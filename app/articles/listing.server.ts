import type { Db } from "../../db/client.ts";
import { type Locale, locales, pickLanguage } from "../i18n/locales.ts";
import type { ArticleKind, Provenance, Verdict } from "./article.ts";

export const articlesPerPage = 50;

/** An article as lists show it, in the page's language or the one K5 falls back to. */
export type ArticleEntry = {
  id: number;
  kind: ArticleKind;
  verdict: Verdict | null;
  title: string;
  slug: string;
  summary: string;
  language: Locale;
};

const selectEntries = (db: Db) =>
  db
    .selectFrom("articles")
    .innerJoin("texts", "texts.articleId", "articles.id")
    .select([
      "articles.id",
      "articles.kind",
      "articles.verdict",
      "articles.originalLanguage",
      "texts.title",
      "texts.slug",
      "texts.summary",
      "texts.language",
    ]);
type EntryRow = ArticleEntry & { originalLanguage: Locale };

/** One entry of each article out of its rows in all languages, in the order of the rows (K5). */
function entriesOf(rows: readonly EntryRow[], locale: Locale): ArticleEntry[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const texts = rows.filter((row) => row.id === id);
    const available = texts.map(({ language }) => language);
    const language = pickLanguage(available, {
      wanted: locale,
      original: texts[0]?.originalLanguage ?? locale,
    });
    const text = texts.find((candidate) => candidate.language === language);
    if (!text) return [];
    const { kind, verdict, title, slug, summary } = text;
    return [{ id, kind, verdict, title, slug, summary, language: text.language }];
  });
}

/** The articles of `ids` in their order; numbers without an article are left out. */
export async function listArticleEntries(
  db: Db,
  { ids, locale }: { ids: readonly number[]; locale: Locale },
): Promise<ArticleEntry[]> {
  if (ids.length === 0) return [];
  const rows = await selectEntries(db).where("articles.id", "in", ids).execute();
  return entriesOf(rows, locale).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** A category's own articles by number, fifty at a time after the article `after`. */
export async function listCategoryArticles(
  db: Db,
  { categoryId, locale, after = 0 }: { categoryId: number; locale: Locale; after?: number },
): Promise<{ articles: ArticleEntry[]; next: number | undefined }> {
  const rows = await selectEntries(db)
    .where("articles.id", "in", (eb) =>
      eb
        .selectFrom("articles as page")
        .where("page.categoryId", "=", categoryId)
        .where("page.id", ">", after)
        .select("page.id")
        .orderBy("page.id")
        .limit(articlesPerPage + 1),
    )
    .orderBy("articles.id")
    .execute();
  return pageOf(entriesOf(rows, locale));
}

/** The articles that others point to most: where readers begin. Billing cases have their own page and do not appear. */
export async function listUsefulArticles(
  db: Db,
  { locale, limit }: { locale: Locale; limit: number },
): Promise<ArticleEntry[]> {
  const rows = await db
    .selectFrom("relatedArticles")
    .innerJoin("articles", "articles.id", "relatedArticles.relatedId")
    .where("articles.kind", "<>", "billing case")
    .groupBy("relatedArticles.relatedId")
    .select("relatedArticles.relatedId as id")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("relatedArticles.relatedId")
    .limit(limit)
    .execute();
  return listArticleEntries(db, { ids: rows.map(({ id }) => id), locale });
}

/** What an article points to, in its order. */
export async function listRelatedArticles(
  db: Db,
  { articleId, locale }: { articleId: number; locale: Locale },
): Promise<ArticleEntry[]> {
  const rows = await selectEntries(db)
    .innerJoin("relatedArticles", "relatedArticles.relatedId", "articles.id")
    .where("relatedArticles.articleId", "=", articleId)
    .orderBy("relatedArticles.position")
    .execute();
  return entriesOf(rows, locale);
}

export type ArticleForStaff = ArticleEntry & {
  texts: { language: Locale; slug: string; provenance: Provenance }[];
};

/** All articles by number for the staff, with the languages each has: fifty after `after`, or those of `ids` in order. */
export async function listArticlesForStaff(
  db: Db,
  { locale, ...which }: { locale: Locale } & ({ after?: number } | { ids: readonly number[] }),
): Promise<{ articles: ArticleForStaff[]; next: number | undefined }> {
  const query = selectEntries(db)
    .innerJoin("revisions", (join) =>
      join.onRef("revisions.textId", "=", "texts.id").onRef("revisions.number", "=", "texts.revisionNumber"),
    )
    .select("revisions.provenance");
  const rows = await ("ids" in which
    ? query.where("articles.id", "in", which.ids)
    : query.where("articles.id", "in", (eb) =>
        eb
          .selectFrom("articles as page")
          .where("page.id", ">", which.after ?? 0)
          .select("page.id")
          .orderBy("page.id")
          .limit(articlesPerPage + 1),
      )
  )
    .orderBy("articles.id")
    .execute();
  const articles = entriesOf(rows, locale).map((entry) => ({
    ...entry,
    texts: rows
      .filter((row) => row.id === entry.id)
      .map(({ language, slug, provenance }) => ({ language, slug, provenance }))
      .sort((one, other) => locales.indexOf(one.language) - locales.indexOf(other.language)),
  }));
  if (!("ids" in which)) return pageOf(articles);
  const { ids } = which;
  return {
    articles: articles.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
    next: undefined,
  };
}

function pageOf<Entry extends { id: number }>(found: Entry[]) {
  const articles = found.slice(0, articlesPerPage);
  return { articles, next: found.length > articlesPerPage ? articles.at(-1)?.id : undefined };
}

/** Number, words and language of every text's address, for the sitemap. */
export async function listArticleAddresses(db: Db, { limit }: { limit: number }) {
  return db
    .selectFrom("articles")
    .innerJoin("texts", "texts.articleId", "articles.id")
    .select(["articles.id", "articles.kind", "texts.slug", "texts.language"])
    .orderBy("articles.id")
    .limit(limit)
    .execute();
}
