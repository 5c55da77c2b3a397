import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { headLinksOf, pathOfArticle } from "../../articles/article-path.ts";
import { ArticleView } from "../../articles/article-view.tsx";
import { countArticlesByCategory, readCategories } from "../../articles/categories.server.ts";
import { findBySlugIfAny, nameOf, nodeOf, trailOf } from "../../articles/category.ts";
import { CategoryView } from "../../articles/category-view.tsx";
import { listCategoryArticles } from "../../articles/listing.server.ts";
import { findVisibleArticleIfAny } from "../../articles/reading.server.ts";
import { anyone, type Visit } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { notFound } from "../../http/refusals.server.ts";
import { toRightAddress } from "../../http/right-address.server.ts";
import { billingPath, categoryPath, numberOfSlug } from "../../paths.ts";

/** An address that begins with a digit is an article's, any other a category's. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await anyone(args);
  const slug = args.params.slug ?? "";
  const url = new URL(args.request.url);
  const after = numberAsked(args.request, "after");
  return /^\d/.test(slug) ? readArticle(visit, { slug, url }) : readCategory(visit, { slug, url, after });
}

async function readArticle({ db, locale, settings }: Visit, { slug, url }: { slug: string; url: URL }) {
  const number = numberOfSlug(slug);
  const found = number === undefined ? undefined : await findVisibleArticleIfAny(db, { number, locale });
  if (!found) throw notFound();
  toRightAddress(url, pathOfArticle(locale, found));
  const { billingCase: _, verdict: __, revisionNumber: ___, ...article } = found;
  return {
    page: "article" as const,
    title: article.title,
    article,
    headLinks: headLinksOf(article, settings),
  };
}

async function readCategory(
  { db, locale }: Visit,
  { slug, url, after }: { slug: string; url: URL; after: number | undefined },
) {
  const categories = await readCategories(db);
  const found = findBySlugIfAny(categories, slug, locale);
  if (!found) throw notFound();
  const category = nameOf(found, locale);
  toRightAddress(url, categoryPath(locale, category.slug));
  const node = nodeOf(found, { categories, counts: await countArticlesByCategory(db), locale });
  if (node.isBilling)
    throw redirect(billingPath(locale), { status: 301, headers: { "Cache-Control": "max-age=60" } });
  return {
    page: "category" as const,
    title: category.name,
    category,
    trail: trailOf(categories, found.id, locale).slice(0, -1),
    below: node.children,
    articleCount: node.articleCount,
    ...(await listCategoryArticles(db, { categoryId: found.id, locale, after })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown, matches }) => {
  if (!shown) return [];
  const title = pageTitle(shown.title, matches);
  if (shown.page === "category") return [title];
  return [title, { name: "description", content: shown.article.summary }, ...shown.headLinks];
};

export default function HelpPage() {
  const shown = useLoaderData<typeof loader>();
  return shown.page === "article" ? <ArticleView article={shown.article} /> : <CategoryView {...shown} />;
}
