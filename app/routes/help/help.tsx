import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArticleList } from "../../articles/article-list.tsx";
import { countArticlesByCategory, readCategories } from "../../articles/categories.server.ts";
import { treeBelow } from "../../articles/category.ts";
import { CategoryTree } from "../../articles/category-tree.tsx";
import { listUsefulArticles } from "../../articles/listing.server.ts";
import { SearchForm } from "../../articles/search-form.tsx";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { useReader } from "../../i18n/reader.ts";
import { supportPath } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, t } = await anyone(args);
  const counts = await countArticlesByCategory(db);
  return {
    title: t("help.title"),
    categories: treeBelow(null, { categories: await readCategories(db), counts, locale }),
    useful: await listUsefulArticles(db, { locale, limit: 6 }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Help() {
  const { categories, useful } = useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  return (
    <Page>
      <PageHeading title={t("help.title")} lead={t("help.lead")} />
      <SearchForm label={t("help.search.inHelp")} />
      {categories.length > 0 ? (
        <div className="mt-12 grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <section aria-labelledby="topics">
            <SectionHeading id="topics">{t("help.topics")}</SectionHeading>
            <div className="mt-4">
              <CategoryTree categories={categories} />
            </div>
          </section>
          {useful.length > 0 ? (
            <section aria-labelledby="useful">
              <SectionHeading id="useful">{t("help.useful")}</SectionHeading>
              <div className="mt-4">
                <ArticleList articles={useful} heading="h3" />
              </div>
            </section>
          ) : null}
        </div>
      ) : (
        <div className="mt-12 max-w-reading">
          <EmptyState
            title={t("help.empty.title")}
            action={<ButtonLink to={supportPath(locale)}>{t("help.toSupport")}</ButtonLink>}
          >
            {t("help.empty.text")}
          </EmptyState>
        </div>
      )}
    </Page>
  );
}
