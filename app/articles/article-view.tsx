import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Page, PageHeading } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";
import type { ArticleKind, Provenance } from "./article.ts";
import { OtherLanguages, RelatedArticles, TableOfContents, WasThisTheAnswer } from "./article-parts.tsx";
import { pathOfArticle } from "./article-path.ts";
import type { NamedCategory } from "./category.ts";
import { CategoryTrail } from "./category-tree.tsx";
import { TextNotices } from "./text-notices.tsx";

export type ShownArticle = {
  id: number;
  kind: ArticleKind;
  language: Locale;
  originalLanguage: Locale;
  title: string;
  slug: string;
  summary: string;
  html: string;
  headings: { id: string; text: string; level: number }[];
  writtenAt: string;
  provenance: Provenance;
  madeFrom: { number: number; writtenAt: string } | null;
  languages: { language: Locale; slug: string }[];
  trail: NamedCategory[];
  related: { id: number; kind: ArticleKind; title: string; slug: string; language: Locale }[];
};

/** The address of an article's original, in the original's language. */
export function originalPathOf({
  originalLanguage,
  languages,
  ...article
}: Pick<ShownArticle, "id" | "kind" | "slug" | "originalLanguage" | "languages">): string {
  const original = languages.find(({ language }) => language === originalLanguage);
  return pathOfArticle(originalLanguage, { ...article, slug: original?.slug ?? article.slug });
}

/** A guide or a question on a page of its own. */
export function ArticleView({ article }: { article: ShownArticle }) {
  const { t, locale, day } = useReader();
  const lang = article.language === locale ? undefined : article.language;
  return (
    <Page>
      <CategoryTrail trail={article.trail} />
      <PageHeading title={article.title} lang={lang} lead={<p lang={lang}>{article.summary}</p>} />
      <TextNotices text={article} originalPath={originalPathOf(article)} />
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="lg:order-last">
          <div className="lg:sticky lg:top-6">
            <TableOfContents headings={article.headings} lang={lang} />
          </div>
        </div>
        <div className="min-w-0 max-w-reading">
          <Prose html={article.html} lang={lang} />
          <p className="mt-8 text-13 text-ink-soft">{t("help.written", { day: day(article.writtenAt) })}</p>
          <div className="mt-10 space-y-10">
            <WasThisTheAnswer />
            <RelatedArticles articles={article.related} />
            <OtherLanguages article={article} />
          </div>
        </div>
      </div>
    </Page>
  );
}
