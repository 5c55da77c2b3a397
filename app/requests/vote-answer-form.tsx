import type { FormEvent } from "react";
import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { voteAnswerPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, FieldGroup, TextArea } from "../ui/fields.tsx";
import { importances, longestWhy } from "./importance.ts";

/** How badly a voter needs it, and why; `kept` is the answer that stands. */
export function VoteAnswerForm({
  requestId,
  kept,
  refused,
  isAsked = false,
  onSubmit,
}: {
  requestId: number;
  kept: { importance: string | null; why: string | null };
  refused?: { errors: Record<string, string>; values: Record<string, string> } | undefined;
  /** The question stands above the form already. */
  isAsked?: boolean;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
}) {
  const { t, locale } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors);
  const chosen = refused ? refused.values.importance : kept.importance;
  const isAnswered = kept.importance !== null || kept.why !== null;
  return (
    <form
      method="post"
      action={voteAnswerPath(locale, requestId)}
      onSubmit={onSubmit}
      noValidate
      className="space-y-4 py-2"
    >
      <ErrorSummary {...summary} />
      <p className="text-13 text-ink-soft">
        {t(isAnswered ? "importance.changeLead" : "importance.questionLead")}
      </p>
      <FieldGroup
        id="importance"
        legend={<span className={isAsked ? "sr-only" : ""}>{t("importance.question")}</span>}
        error={errorOf("importance")}
        className="space-y-1"
      >
        {importances.map((offered) => (
          <label key={offered} htmlFor={`importance-${offered}`} className="flex gap-3 py-1">
            <input
              type="radio"
              id={`importance-${offered}`}
              name="importance"
              value={offered}
              defaultChecked={offered === chosen}
              className="size-6 shrink-0 accent-accent"
            />
            <span>
              {t(`importance.values.${offered}`)}
              <span className="block text-13 text-ink-soft">{t(`importance.hints.${offered}`)}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <TextArea
        name="why"
        label={t("importance.why")}
        hint={t("importance.whyHint")}
        rows={3}
        maxLength={longestWhy}
        defaultValue={refused ? refused.values.why : (kept.why ?? "")}
        error={errorOf("why")}
      />
      <p className="flex flex-wrap gap-x-3 gap-y-2">
        <Button name="intent" value="keep">
          {t("importance.keep")}
        </Button>
        {isAnswered ? (
          <Button kind="plain" name="intent" value="remove">
            {t("importance.remove")}
          </Button>
        ) : null}
      </p>
    </form>
  );
}
