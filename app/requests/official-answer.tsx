import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { SectionHeading } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";
import { AnsweringArticleLink } from "./answering-article.tsx";
import type { AnsweringArticle } from "./history.ts";

/** What the staff said publicly with the decision that stands, and the article that helps. */
export function OfficialAnswer({
  answer,
}: {
  answer: { html: string; language: Locale; decidedAt: string; article: AnsweringArticle | null } | undefined;
}) {
  const { t, locale, day } = useReader();
  if (!answer) return null;
  const { language } = answer;
  return (
    <section aria-labelledby="answer" className="mt-10 space-y-3 border-l-4 border-accent pl-5">
      <SectionHeading id="answer">{t("requests.page.answer")}</SectionHeading>
      <p className="text-13 text-ink-soft">
        {t("requests.page.answered", { day: day(answer.decidedAt) })}
        {language === locale
          ? null
          : ` · ${t("requests.page.answerIn", { language: t(`common.languages.${language}`) })}`}
      </p>
      <Prose html={answer.html} lang={language} />
      {answer.article ? <AnsweringArticleLink article={answer.article} /> : null}
    </section>
  );
}
