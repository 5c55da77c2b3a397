import type { Db } from "../../db/client.ts";
import { type Locale, locales, pickLanguage } from "../i18n/locales.ts";
import type { Heading } from "../markdown/markdown.ts";
import type { ArticleKind, BillingCaseCode, Provenance, Verdict } from "./article.ts";
import { readCategories } from "./categories.server.ts";
import { type NamedCategory, trailOf } from "./category.ts";
import { type ArticleEntry, listRelatedArticles } from "./listing.server.ts";

/** An article's current text in one language, and where it stands. */
export type Article = {
  id: number;
  kind: ArticleKind;
  billingCase: BillingCaseCode | null;
  verdict: Verdict | null;
  /** The language of the text, by K5: the page's, else the original's, else English, German, French. */
  language: Locale;
  originalLanguage: Locale;
  title: string;
  slug: string;
  summary: string;
  html: string;
  headings: Heading[];
  revisionNumber: number;
  writtenAt: string;
  provenance: Provenance;
  /** The original's revision that a translation was made from (K2). */
  madeFrom: { number: number; writtenAt: string } | null;
  /** Every language it has, with its words in the address. */
  languages: { language: Locale; slug: string }[];
  trail: NamedCategory[];
  related: ArticleEntry[];
};

/** The article with this number, in the page's language or the one K5 falls back to. Every article is public. */
export async function findVisibleArticleIfAny(
  db: Db,
  { number, locale }: { number: number; locale: Locale },
): Promise<Article | undefined> {
  const rows = await db
    .selectFrom("articles")
    .innerJoin("texts", "texts.articleId", "articles.id")
    .where("articles.id", "=", number)
    .select([
      "articles.id",
      "kind",
      "billingCase",
      "verdict",
      "categoryId",
      "originalLanguage",
      "texts.id as textId",
      "language",
      "slug",
      "revisionNumber",
    ])
    .execute();
  const available = rows.map(({ language }) => language);
  const language = pickLanguage(available, { wanted: locale, original: rows[0]?.originalLanguage ?? locale });
  const row = rows.find((candidate) => candidate.language === language);
  if (!row) return undefined;
  const { textId, revisionNumber, categoryId, ...facts } = row;
  const { headings, madeFromNumber, madeFromAt, ...revision } = await db
    .selectFrom("revisions")
    .leftJoin("revisions as original", (join) =>
      join
        .onRef("original.textId", "=", "revisions.madeFromTextId")
        .onRef("original.number", "=", "revisions.madeFromNumber"),
    )
    .where("revisions.textId", "=", textId)
    .where("revisions.number", "=", revisionNumber)
    .select([
      "revisions.title",
      "revisions.summary",
      "revisions.html",
      "revisions.headings",
      "revisions.provenance",
      "revisions.writtenAt",
      "revisions.madeFromNumber",
      "original.writtenAt as madeFromAt",
    ])
    .executeTakeFirstOrThrow();
  return {
    ...facts,
    ...revision,
    revisionNumber,
    headings: JSON.parse(headings),
    madeFrom:
      madeFromNumber !== null && madeFromAt !== null
        ? { number: madeFromNumber, writtenAt: madeFromAt }
        : null,
    languages: locales.flatMap((known) =>
      rows.filter((text) => text.language === known).map(({ slug }) => ({ language: known, slug })),
    ),
    trail: trailOf(await readCategories(db), categoryId, locale),
    related: await listRelatedArticles(db, { articleId: number, locale }),
  };
}

/** Every revision of an article's text in one language for the staff, the newest first. */
export async function listRevisions(
  db: Db,
  { articleId, language }: { articleId: number; language: Locale },
) {
  return db
    .selectFrom("revisions")
    .innerJoin("texts", "texts.id", "revisions.textId")
    .leftJoin("people", "people.id", "revisions.writtenById")
    .where("texts.articleId", "=", articleId)
    .where("texts.language", "=", language)
    .select([
      "revisions.number",
      "revisions.title",
      "revisions.provenance",
      "revisions.madeFromNumber",
      "revisions.writtenAt",
      "people.name as writerName",
    ])
    .orderBy("revisions.number", "desc")
    .limit(100)
    .execute();
}
