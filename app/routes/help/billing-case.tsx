import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OtherLanguages, RelatedArticles, WasThisTheAnswer } from "../../articles/article-parts.tsx";
import { headLinksOf, pathOfArticle } from "../../articles/article-path.ts";
import { originalPathOf } from "../../articles/article-view.tsx";
import { CategoryTrail } from "../../articles/category-tree.tsx";
import { findVisibleArticleIfAny } from "../../articles/reading.server.ts";
import { TextNotices } from "../../articles/text-notices.tsx";
import { CaseBasis, CaseNotes, VerdictWord } from "../../billing/case-notes.tsx";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { notFound } from "../../http/refusals.server.ts";
import { toRightAddress } from "../../http/right-address.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { billingPath, numberOfSlug } from "../../paths.ts";
import { Page, PageHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, settings } = await anyone(args);
  const number = numberOfSlug(args.params.slug);
  const found = number === undefined ? undefined : await findVisibleArticleIfAny(db, { number, locale });
  if (!found) throw notFound();
  toRightAddress(new URL(args.request.url), pathOfArticle(locale, found));
  const { billingCase: code, verdict, headings: _, ...article } = found;
  // The schema gives every billing case its code and verdict, and the right address of anything else is not here.
  if (code === null || verdict === null) throw notFound();
  return {
    title: found.title,
    article: { ...article, code, verdict },
    headLinks: headLinksOf(found, settings),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  page
    ? [
        pageTitle(page.title, matches),
        { name: "description", content: page.article.summary },
        ...page.headLinks,
      ]
    : [];

export default function BillingCasePage() {
  const { article } = useLoaderData<typeof loader>();
  const { t, locale, day } = useReader();
  const { language, originalLanguage, madeFrom } = article;
  const lang = language === locale ? undefined : language;
  const facts = {
    language: t(`common.languages.${language}`),
    day: day(article.writtenAt),
    number: article.revisionNumber,
  };
  return (
    <Page width="reading">
      <CategoryTrail trail={article.trail} billing={{ isCurrent: false }} />
      <PageHeading title={article.title} lang={lang} />
      <TextNotices text={article} originalPath={originalPathOf(article)} />
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictWord verdict={article.verdict} />
        <span className="text-ink-soft">
          <CaseBasis {...article} />
        </span>
      </p>
      <p className="mb-5 text-21" lang={lang}>
        {article.summary}
      </p>
      <CaseNotes code={article.code} />
      <Prose html={article.html} lang={lang} className="mt-6" />
      <div className="mt-8 space-y-1 border-t border-line pt-4 text-ink-soft">
        {madeFrom ? (
          <>
            <p>{t("billing.rests.translation", { ...facts, from: madeFrom.number })}</p>
            <p>
              {t("billing.binding.case", { language: t(`common.languages.${originalLanguage}`) })}{" "}
              <TextLink to={originalPathOf(article)} hrefLang={originalLanguage} reloadDocument>
                {t("billing.binding.link", { language: t(`common.languages.${originalLanguage}`) })}
              </TextLink>
            </p>
          </>
        ) : (
          <p>{t("billing.rests.original", facts)}</p>
        )}
      </div>
      <div className="mt-10 space-y-10">
        <RelatedArticles articles={article.related} />
        <OtherLanguages article={article} />
        <WasThisTheAnswer />
        <p>
          <TextLink to={billingPath(locale)} className="inline-block py-1">
            {t("billing.back")}
          </TextLink>
        </p>
      </div>
    </Page>
  );
}
