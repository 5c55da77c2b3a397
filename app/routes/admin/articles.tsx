import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { kindWords } from "../../articles/article-list.tsx";
import { pathOfArticle } from "../../articles/article-path.ts";
import { CopyLinks } from "../../articles/copy-link.tsx";
import { listArticlesForStaff } from "../../articles/listing.server.ts";
import { searchArticles } from "../../articles/searching.server.ts";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { atStart } from "../../i18n/formatting.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminArticlePath, adminArticlesPath, numberOfSlug } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { TextField } from "../../ui/fields.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const { searchParams } = new URL(args.request.url);
  const q = (searchParams.get("q") ?? "").slice(0, 200).trim();
  const { articles, next } = await findArticles(visit, { q, after: numberAsked(args.request, "after") });
  const { baseUrl } = visit.settings;
  return {
    title: visit.t("help.admin.title"),
    q,
    next,
    articles: articles.map(({ id, kind, title, language, texts }) => ({
      id,
      kind,
      title,
      language,
      texts: texts.map((text) => ({
        language: text.language,
        provenance: text.provenance,
        url: baseUrl + pathOfArticle(text.language, { id, kind, slug: text.slug }),
      })),
    })),
  };
}

/** All articles by number; a query is words, or the number of one. */
async function findArticles(
  { db, locale }: StaffVisit,
  { q, after }: { q: string; after: number | undefined },
) {
  if (q === "") return listArticlesForStaff(db, { locale, after });
  const number = /^\d+$/.test(q) ? numberOfSlug(q) : undefined;
  const hits = await searchArticles(db, { q, locale, limit: 50 });
  const ids = [...(number === undefined ? [] : [number]), ...hits.map(({ id }) => id)];
  return listArticlesForStaff(db, { locale, ids: [...new Set(ids)] });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function AdminArticles() {
  const { q, articles, next } = useLoaderData<typeof loader>();
  const { t } = useReader();
  return (
    <>
      <PageHeading title={t("help.admin.title")} lead={t("help.admin.lead")} />
      <Form
        method="get"
        action={adminArticlesPath()}
        role="search"
        className="mb-6 flex max-w-reading items-end gap-2"
      >
        <div className="flex-1">
          <TextField
            key={q}
            name="q"
            type="search"
            maxLength={200}
            label={t("help.admin.search")}
            defaultValue={q}
          />
        </div>
        <Button kind="primary">{t("help.admin.send")}</Button>
      </Form>
      {articles.length > 0 ? <ArticleTable articles={articles} /> : <Nothing isSearch={q !== ""} />}
      <p className="mt-6 flex flex-wrap gap-3">
        {q !== "" ? <TextLink to={adminArticlesPath()}>{t("help.admin.clear")}</TextLink> : null}
        {next ? <ButtonLink to={adminArticlesPath({ after: next })}>{t("common.more")}</ButtonLink> : null}
      </p>
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["articles"][number];

function ArticleTable({ articles }: { articles: Row[] }) {
  const { t, locale } = useReader();
  const languageWords = ({ language, provenance }: Row["texts"][number]) => {
    const name = t(`common.languages.${language}`);
    return provenance === "human" ? name : `${name} (${t(`help.admin.provenanceShort.${provenance}`)})`;
  };
  return (
    <DataTable
      caption={t("help.admin.list")}
      columns={[
        t("help.admin.columns.article"),
        t("help.admin.columns.languages"),
        t("help.admin.columns.links"),
      ]}
      rows={articles.map((article) => ({
        key: article.id,
        cells: [
          <div key="article">
            <Link
              to={adminArticlePath(article.id)}
              lang={article.language === locale ? undefined : article.language}
              className="font-strong no-underline hover:underline"
            >
              {article.title}
            </Link>
            <p className="text-13 text-ink-soft">
              {t("help.admin.number", { number: article.id })} · {t(`help.kinds.${kindWords[article.kind]}`)}
            </p>
          </div>,
          <span key="languages" className="text-13">
            {atStart(article.texts.map(languageWords).join(", "), locale)}
          </span>,
          <CopyLinks key="links" articleId={article.id} title={article.title} links={article.texts} />,
        ],
      }))}
    />
  );
}

function Nothing({ isSearch }: { isSearch: boolean }) {
  const { t } = useReader();
  return isSearch ? (
    <EmptyState title={t("help.admin.notFound.title")}>{t("help.admin.notFound.text")}</EmptyState>
  ) : (
    <EmptyState title={t("help.admin.none.title")}>{t("help.admin.none.text")}</EmptyState>
  );
}
