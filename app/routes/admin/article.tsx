import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { kindWords } from "../../articles/article-list.tsx";
import { pathOfArticle } from "../../articles/article-path.ts";
import { CopyLinks, LinkByHand, LinkFields } from "../../articles/copy-link.tsx";
import { findVisibleArticleIfAny, listRevisions } from "../../articles/reading.server.ts";
import { VerdictWord } from "../../billing/case-notes.tsx";
import { requireStaff } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { notFound } from "../../http/refusals.server.ts";
import { atStart } from "../../i18n/formatting.ts";
import { isLocale } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminArticlePath, adminArticlesPath, numberOfSlug } from "../../paths.ts";
import { Facts } from "../../ui/data-list.tsx";
import { Choices } from "../../ui/navigation.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, settings } = await requireStaff(args, "support");
  const number = numberOfSlug(args.params.number);
  const { searchParams } = new URL(args.request.url);
  const copy = searchParams.get("copy");
  const asked = copy ?? searchParams.get("language");
  const wanted = isLocale(asked) ? asked : locale;
  const article =
    number === undefined ? undefined : await findVisibleArticleIfAny(db, { number, locale: wanted });
  if (!article) throw notFound();
  const { id, kind, languages, language } = article;
  const links = languages.map((text) => ({
    language: text.language,
    url: settings.baseUrl + pathOfArticle(text.language, { id, kind, slug: text.slug }),
  }));
  return {
    title: article.title,
    wanted,
    article: {
      id,
      kind,
      language,
      title: article.title,
      summary: article.summary,
      html: article.html,
      originalLanguage: article.originalLanguage,
      billingCase: article.billingCase,
      verdict: article.verdict,
      category: article.trail.map(({ name }) => name).join(" › "),
    },
    publicPath: pathOfArticle(language, article),
    links,
    byHand: links.find((link) => link.language === copy),
    revisions: await listRevisions(db, { articleId: id, language }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function AdminArticle() {
  const { article, wanted, publicPath, links, byHand, revisions } = useLoaderData<typeof loader>();
  const { t, locale, day } = useReader();
  const lang = article.language === locale ? undefined : article.language;
  const language = t(`common.languages.${article.language}`);
  return (
    <>
      <p className="mb-4">
        <TextLink to={adminArticlesPath()} className="inline-block py-1">
          {t("help.admin.title")}
        </TextLink>
      </p>
      <PageHeading title={article.title} lang={lang} lead={t("help.admin.number", { number: article.id })} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <section aria-labelledby="link" className="space-y-3">
            <SectionHeading id="link">{t("help.admin.links")}</SectionHeading>
            <p className="text-ink-soft">{t("help.admin.linksLead")}</p>
            <p className="font-strong">{t("help.admin.columns.links")}</p>
            <CopyLinks articleId={article.id} title={article.title} links={links} />
            {byHand ? <LinkByHand link={byHand} /> : null}
            <LinkFields links={links} focused={byHand?.language} />
            <p>
              <TextLink
                to={publicPath}
                reloadDocument
                hrefLang={article.language}
                className="inline-block py-1"
              >
                {t("help.admin.toPublicPage")}
              </TextLink>
            </p>
          </section>
        </div>
        <div className="min-w-0 max-w-reading lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Choices
            label={t("help.admin.readIn")}
            choices={links.map((link) => ({
              label: atStart(t(`common.languages.${link.language}`), locale),
              to: adminArticlePath(article.id, link),
              isCurrent: link.language === article.language,
            }))}
          />
          <div className="mt-6 space-y-4">
            {wanted === article.language ? null : (
              <Notice>{t("help.admin.noText", { language: t(`common.languages.${wanted}`) })}</Notice>
            )}
            <p className="text-17 text-ink-soft" lang={lang}>
              {article.summary}
            </p>
            <Prose html={article.html} lang={lang} />
          </div>
        </div>
        <div className="space-y-10 lg:col-start-2">
          <section aria-labelledby="facts" className="space-y-3">
            <SectionHeading id="facts">{t("help.admin.facts")}</SectionHeading>
            <Facts
              facts={[
                { name: t("help.admin.kind"), value: t(`help.kinds.${kindWords[article.kind]}`) },
                ...(article.billingCase && article.verdict
                  ? [
                      {
                        name: t("help.admin.billingCase"),
                        value: (
                          <>
                            {article.billingCase} <VerdictWord verdict={article.verdict} />
                          </>
                        ),
                      },
                    ]
                  : []),
                { name: t("help.admin.category"), value: article.category },
                {
                  name: t("help.admin.original"),
                  value: atStart(t(`common.languages.${article.originalLanguage}`), locale),
                },
              ]}
            />
          </section>
          <section aria-labelledby="revisions" className="space-y-3">
            <SectionHeading id="revisions">{t("help.admin.revisions", { language })}</SectionHeading>
            <ul className="divide-y divide-line border-y border-line">
              {revisions.map(({ number, provenance, madeFromNumber, writtenAt, writerName }) => (
                <li key={number} className="py-2">
                  <p className="font-strong">{t("help.admin.revision", { number })}</p>
                  <p className="text-ink-soft">
                    {t("help.admin.revisionBy", {
                      day: day(writtenAt),
                      name: writerName ?? t("help.admin.imported"),
                    })}
                  </p>
                  <p className="text-ink-soft">
                    {atStart(t(`help.admin.provenance.${provenance}`), locale)}
                    {madeFromNumber === null
                      ? null
                      : `, ${t("help.admin.madeFrom", { number: madeFromNumber })}`}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
