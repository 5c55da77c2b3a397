import { Link } from "@remix-run/react";
import { type Locale, languageNames } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { newRequestPath, supportPath } from "../paths.ts";
import { SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { ArticleKind } from "./article.ts";
import { pathOfArticle } from "./article-path.ts";
import { TextIn } from "./text-in.tsx";

// Ids here hold an underscore, which those of a text's own headings never do.
const fewestHeadings = 3;

/** The text's headings as links; a text with fewer than three is seen at a glance. `lang` is the text's. */
export function TableOfContents({
  headings,
  lang,
}: {
  headings: { id: string; text: string; level: number }[];
  lang: string | undefined;
}) {
  const { t } = useReader();
  if (headings.length < fewestHeadings) return null;
  return (
    <nav aria-labelledby="article_contents">
      <p id="article_contents" className="font-strong">
        {t("help.contents")}
      </p>
      <ul lang={lang} className="mt-2 border-l border-line">
        {headings.map(({ id, text, level }) => (
          <li key={id} className={level > 2 ? "pl-7" : "pl-4"}>
            <a href={`#${id}`} className="inline-block py-0.5 text-ink-soft hover:text-ink hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Related = { id: number; kind: ArticleKind; title: string; slug: string; language: Locale };

export function RelatedArticles({ articles }: { articles: Related[] }) {
  const { t, locale } = useReader();
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="article_related">
      <SectionHeading id="article_related">{t("help.related")}</SectionHeading>
      <ul className="mt-3 space-y-1">
        {articles.map((article) => (
          <li key={article.id}>
            <Link
              to={pathOfArticle(locale, article)}
              lang={article.language === locale ? undefined : article.language}
              className="inline-block py-0.5 text-accent underline hover:no-underline"
            >
              {article.title}
            </Link>{" "}
            <TextIn language={article.language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other languages in which the article has a text of its own. */
export function OtherLanguages({
  article,
}: {
  article: {
    id: number;
    kind: ArticleKind;
    language: Locale;
    languages: { language: Locale; slug: string }[];
  };
}) {
  const { t, locale } = useReader();
  const others = article.languages.filter(
    ({ language }) => language !== locale && language !== article.language,
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="article_languages">
      <SectionHeading id="article_languages">{t("help.languages")}</SectionHeading>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
        {others.map(({ language, slug }) => (
          <li key={language}>
            <TextLink
              to={pathOfArticle(language, { ...article, slug })}
              lang={language}
              hrefLang={language}
              reloadDocument
              className="inline-block py-0.5"
            >
              {languageNames[language]}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A calm end of every article: where to go when it did not answer. */
export function WasThisTheAnswer() {
  const { t, locale } = useReader();
  return (
    <section aria-labelledby="article_answer" className="rounded bg-accent-soft p-5">
      <SectionHeading id="article_answer">{t("help.answer.title")}</SectionHeading>
      <p className="mt-2">{t("help.answer.yes")}</p>
      <p className="mt-2">{t("help.answer.no")}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <TextLink to={supportPath(locale)} className="py-0.5">
          {t("help.toSupport")}
        </TextLink>
        <TextLink to={newRequestPath(locale)} className="py-0.5">
          {t("help.toFeature")}
        </TextLink>
      </p>
    </section>
  );
}
