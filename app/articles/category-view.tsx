import { useReader } from "../i18n/reader.ts";
import { categoryPath, helpPath, supportPath } from "../paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState, Page, PageHeading, SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { ArticleList, type ListedArticle } from "./article-list.tsx";
import type { CategoryNode, NamedCategory } from "./category.ts";
import { CategoryBranch, CategoryTrail } from "./category-tree.tsx";

export type ShownCategory = {
  category: NamedCategory;
  /** The categories above it. */
  trail: NamedCategory[];
  below: CategoryNode[];
  articleCount: number;
  articles: ListedArticle[];
  next: number | undefined;
};

/** A category: the narrower ones, then its own articles with a sentence each. */
export function CategoryView({ category, trail, below, articleCount, articles, next }: ShownCategory) {
  const { t, locale, number } = useReader();
  const count = t("help.category.lead", { count: articleCount, formatted: number(articleCount) });
  return (
    <Page>
      <CategoryTrail trail={trail} />
      <PageHeading
        title={category.name}
        lang={category.language === locale ? undefined : category.language}
        lead={articleCount > 0 ? count : undefined}
      />
      <div className="max-w-reading space-y-10">
        {below.length > 0 ? (
          <section aria-labelledby="below">
            <SectionHeading id="below">{t("help.category.below")}</SectionHeading>
            <div className="mt-3">
              <CategoryBranch categories={below} />
            </div>
          </section>
        ) : null}
        {articles.length > 0 ? (
          <section aria-labelledby="articles">
            <SectionHeading id="articles">{t("help.category.articles")}</SectionHeading>
            <div className="mt-3">
              <ArticleList articles={articles} heading="h3" />
            </div>
            {next ? (
              <p className="mt-6">
                <ButtonLink to={categoryPath(locale, category.slug, { after: next })}>
                  {t("common.more")}
                </ButtonLink>
              </p>
            ) : null}
          </section>
        ) : null}
        {articleCount === 0 ? (
          <EmptyState
            title={t("help.empty.title")}
            action={<ButtonLink to={supportPath(locale)}>{t("help.toSupport")}</ButtonLink>}
          >
            {t("help.empty.text")}
          </EmptyState>
        ) : null}
        <p>
          <TextLink to={helpPath(locale)} className="inline-block py-1">
            {t("help.category.back")}
          </TextLink>
        </p>
      </div>
    </Page>
  );
}
