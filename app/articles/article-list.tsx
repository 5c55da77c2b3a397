import { Link } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import type { ArticleKind } from "./article.ts";
import { pathOfArticle } from "./article-path.ts";

export type ListedArticle = {
  id: number;
  kind: ArticleKind;
  title: string;
  slug: string;
  summary: string;
  language: Locale;
  /** Where a search found it, if not in the text that the entry shows. */
  foundIn?: Locale;
};

export const kindWords = { guide: "guide", question: "question", "billing case": "billingCase" } as const;

/** Articles as lines: title, one sentence, and what kind they are. Only the title is a link. */
export function ArticleList({
  articles,
  heading: Heading,
  showsKind = false,
}: {
  articles: ListedArticle[];
  heading: "h2" | "h3";
  showsKind?: boolean;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {articles.map((article) => (
        <li key={article.id} className="py-4">
          <Title article={article} heading={Heading} />
          <Summary article={article} />
          <FactsLine article={article} showsKind={showsKind} />
        </li>
      ))}
    </ul>
  );
}

function Title({ article, heading: Heading }: { article: ListedArticle; heading: "h2" | "h3" }) {
  const { locale } = useReader();
  return (
    <Heading
      className="text-17 font-strong"
      lang={article.language === locale ? undefined : article.language}
    >
      <Link to={pathOfArticle(locale, article)} className="no-underline hover:underline">
        {article.title}
      </Link>
    </Heading>
  );
}

function Summary({ article }: { article: ListedArticle }) {
  const { locale } = useReader();
  return (
    <p className="mt-1 max-w-reading" lang={article.language === locale ? undefined : article.language}>
      {article.summary}
    </p>
  );
}

function FactsLine({ article, showsKind }: { article: ListedArticle; showsKind: boolean }) {
  const { t, locale } = useReader();
  const { kind, language, foundIn } = article;
  const facts = [
    showsKind ? t(`help.kinds.${kindWords[kind]}`) : "",
    language === locale ? "" : t("help.textIn", { language: t(`common.languages.${language}`) }),
    foundIn && foundIn !== language ? t("help.foundIn", { language: t(`common.languages.${foundIn}`) }) : "",
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <p className="mt-1 text-ink-soft">{facts.join(" · ")}</p>;
}
