import type { Locale } from "../i18n/locales.ts";
import { articlePath, billingCasePath } from "../paths.ts";
import type { ArticleKind } from "./article.ts";

/** The one address of an article in a language: a billing case has its own under billing (K6). */
export function pathOfArticle(
  locale: Locale,
  { id, kind, slug }: { id: number; kind: ArticleKind; slug: string },
): string {
  return kind === "billing case" ? billingCasePath(locale, { id, slug }) : articlePath(locale, { id, slug });
}

type Addressed = {
  id: number;
  kind: ArticleKind;
  slug: string;
  language: Locale;
  languages: { language: Locale; slug: string }[];
};

/**
 * What the head of an article's page says to search engines: the page in the text's own language is the canonical one, and
 * each language that has a text is an alternate.
 */
export function headLinksOf(article: Addressed, { baseUrl }: { baseUrl: string }) {
  const { id, kind } = article;
  return [
    { tagName: "link", rel: "canonical", href: baseUrl + pathOfArticle(article.language, article) },
    ...article.languages.map(({ language, slug }) => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: language,
      href: baseUrl + pathOfArticle(language, { id, kind, slug }),
    })),
  ];
}
