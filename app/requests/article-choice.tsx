import { useReader } from "../i18n/reader.ts";
import { adminArticlePath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { FieldGroup, TextField } from "../ui/fields.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { AnsweringArticle } from "./history.ts";

/**
 * An article to lead to from a decision: typed by number, or looked for by words with a button of the same form, which
 * brings back what was found to choose from. Needs no script.
 */
export function ArticleChoice({
  values,
  found,
  error,
}: {
  values: Record<string, string>;
  /** What matches `values.article`; undefined when nothing was looked for. */
  found: AnsweringArticle[] | undefined;
  error: string | undefined;
}) {
  const { t, locale, number } = useReader();
  const typed = values.article ?? "";
  const chosen = values.articleFor === typed ? values.articleId : undefined;
  // Whoever typed a number means that article.
  const preset = chosen || (/^#?\d+$/.test(typed) ? String(found?.[0]?.id) : undefined);
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-48">
          <TextField
            name="article"
            label={t("deciding.articleField")}
            hint={t("deciding.articleHint")}
            defaultValue={typed}
            maxLength={200}
            autoComplete="off"
            error={error}
          />
        </div>
        <Button name="intent" value="find-article">
          {t("deciding.findArticle")}
        </Button>
      </div>
      {found ? <input type="hidden" name="articleFor" value={typed} /> : null}
      <p role="status" className={found?.length === 0 ? "text-ink-soft" : "sr-only"}>
        {found?.length === 0 ? t("deciding.articlesNone") : null}
        {found && found.length > 0
          ? t("deciding.articlesFor", { count: found.length, formatted: number(found.length), words: typed })
          : null}
      </p>
      {found && found.length > 0 ? (
        <FieldGroup
          id="articleId"
          key={typed}
          legend={t("deciding.articlesFound")}
          className="divide-y divide-line border-y border-line"
        >
          {found.map((article) => (
            <div key={article.id} className="flex flex-wrap items-center gap-x-3 py-2">
              <input
                type="radio"
                id={`article-${article.id}`}
                name="articleId"
                value={article.id}
                defaultChecked={preset === String(article.id)}
                className="size-6 shrink-0 accent-accent"
              />
              <label
                htmlFor={`article-${article.id}`}
                className="min-w-0 flex-1 py-1"
                lang={article.language === locale ? undefined : article.language}
              >
                {article.title}
              </label>
              <TextLink to={adminArticlePath(article.id)} target="_blank" className="inline-block py-1">
                {t("deciding.number", { number: article.id })}
              </TextLink>
            </div>
          ))}
          <div className="flex items-center gap-3 py-2">
            <input
              type="radio"
              id="article-none"
              name="articleId"
              value="none"
              defaultChecked={preset === "none"}
              className="size-6 shrink-0 accent-accent"
            />
            <label htmlFor="article-none" className="py-1">
              {t("deciding.noArticle")}
            </label>
          </div>
        </FieldGroup>
      ) : null}
    </div>
  );
}
