import type { Generated } from "kysely";
import type { ArticleKind, BillingCaseCode, Provenance, Verdict } from "../../app/articles/article.ts";
import type { Locale } from "../../app/i18n/locales.ts";

export interface ArticleTables {
  categories: {
    id: Generated<number>;
    parentId: number | null;
    position: number;
  };
  categoryNames: {
    categoryId: number;
    language: Locale;
    name: string;
    slug: string;
  };
  articles: {
    /** The number in the article's address (K6). */
    id: Generated<number>;
    kind: ArticleKind;
    categoryId: number;
    originalLanguage: Locale;
    billingCase: BillingCaseCode | null;
    verdict: Verdict | null;
    createdAt: string;
  };
  texts: {
    id: Generated<number>;
    articleId: number;
    language: Locale;
    title: string;
    slug: string;
    summary: string;
    revisionNumber: number;
    updatedAt: string;
  };
  /** Append-only: two triggers refuse anything else. */
  revisions: {
    textId: number;
    number: number;
    title: string;
    summary: string;
    source: string;
    sourceHash: string;
    html: string;
    /** JSON: `{ id, text, level }[]`. */
    headings: string;
    provenance: Provenance;
    madeFromTextId: number | null;
    madeFromNumber: number | null;
    writtenById: number | null;
    writtenAt: string;
  };
  relatedArticles: {
    articleId: number;
    relatedId: number;
    position: number;
  };
  /** Full text, folded; the row id is the text's id. */
  articleSearch: { rowid: number; title: string; summary: string; body: string };
}
