import { pathOfArticle } from "../articles/article-path.ts";
import { TextIn } from "../articles/text-in.tsx";
import { useReader } from "../i18n/reader.ts";
import { TextLink } from "../ui/text-link.tsx";
import type { AnsweringArticle } from "./history.ts";

/** The way from a decision to the article that answers, in the reader's language or labelled with its own (K5). */
export function AnsweringArticleLink({ article }: { article: AnsweringArticle }) {
  const { t, locale } = useReader();
  return (
    <p className="flex flex-wrap gap-x-2">
      <span>{t("deciding.article")}</span>
      <TextLink
        to={pathOfArticle(locale, article)}
        lang={article.language === locale ? undefined : article.language}
        className="font-strong"
      >
        {article.title}
      </TextLink>
      <TextIn language={article.language} />
    </p>
  );
}
