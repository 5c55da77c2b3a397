import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathOfArticle } from "../../articles/article-path.ts";
import { CategoryTrail } from "../../articles/category-tree.tsx";
import { listArticleEntries } from "../../articles/listing.server.ts";
import { TextIn } from "../../articles/text-in.tsx";
import { CaseList } from "../../billing/case-list.tsx";
import { listBillingCases } from "../../billing/cases.server.ts";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { useReader } from "../../i18n/reader.ts";
import { billingPath, supportPath } from "../../paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState, Notice, Page, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, vendor, t } = await anyone(args);
  const number = vendor.bestPracticesArticle;
  const [bestPractices] = number === null ? [] : await listArticleEntries(db, { ids: [number], locale });
  const cases = await listBillingCases(db, { locale });
  return { title: cases.trail.at(-1)?.name ?? t("billing.title"), bestPractices, ...cases };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Billing() {
  const { title, bestPractices, trail, free, charged } = useLoaderData<typeof loader>();
  const { t, locale, number } = useReader();
  const cases = [...free, ...charged];
  const originals = new Set(
    cases
      .filter(({ language, originalLanguage }) => language !== originalLanguage)
      .map(({ originalLanguage }) => originalLanguage),
  );
  const foreignCount = cases.filter(({ language }) => language !== locale).length;
  return (
    <Page>
      <CategoryTrail trail={trail} billing={{ isCurrent: true }} />
      <PageHeading title={title} lead={t("billing.lead")} />
      <div className="max-w-reading space-y-4">
        {bestPractices ? (
          <Notice title={t("billing.first.title")}>
            <p>
              {t("billing.first.text")}{" "}
              <TextLink
                to={pathOfArticle(locale, bestPractices)}
                lang={bestPractices.language === locale ? undefined : bestPractices.language}
              >
                {bestPractices.title}
              </TextLink>{" "}
              <TextIn language={bestPractices.language} />
            </p>
          </Notice>
        ) : null}
        {foreignCount > 0 ? (
          <Notice
            title={t("billing.foreign.title", { count: foreignCount, formatted: number(foreignCount) })}
          >
            <p>{t("billing.foreign.text")}</p>
          </Notice>
        ) : null}
        {[...originals].map((original) => {
          const language = t(`common.languages.${original}`);
          return (
            <p key={original} className="text-ink-soft">
              {t("billing.binding.list", { language })}{" "}
              <TextLink to={billingPath(original)} hrefLang={original} reloadDocument>
                {t("billing.binding.link", { language })}
              </TextLink>
            </p>
          );
        })}
      </div>
      {cases.length > 0 ? (
        <div className="mt-10 grid gap-x-12 gap-y-12 lg:grid-cols-2">
          <CaseList id="free" title={t("billing.free")} lead={t("billing.freeLead")} cases={free} />
          <CaseList
            id="charged"
            title={t("billing.charged")}
            lead={t("billing.chargedLead")}
            cases={charged}
          />
        </div>
      ) : (
        <div className="mt-10 max-w-reading">
          <EmptyState
            title={t("billing.empty.title")}
            action={<ButtonLink to={supportPath(locale)}>{t("billing.empty.link")}</ButtonLink>}
          >
            {t("billing.empty.text")}
          </EmptyState>
        </div>
      )}
    </Page>
  );
}
