import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, SelectField } from "../ui/fields.tsx";
import { KeptTexts } from "../ui/kept-texts.tsx";
import { textsFrom } from "../wording/staff-text.ts";
import { StaffTextFields } from "../wording/staff-text-fields.tsx";
import { ArticleChoice } from "./article-choice.tsx";
import type { AnsweringArticle } from "./history.ts";
import type { Decision } from "./status.ts";

/** What a form of decisions came back with; `found` are the articles that match what was typed to find one. */
export type RefusedDecision = {
  errors: Record<string, string>;
  values: Record<string, string>;
  found?: AnsweringArticle[] | undefined;
};

/**
 * What a manager decides on a request, with the public reason in one language or more and the article that answers. `seen`
 * is the decision that stands, so that a colleague's in between is noticed.
 */
export function DecisionForm({
  offered,
  seen,
  preset = "",
  refused,
}: {
  offered: Decision[];
  seen: number;
  /** What is chosen before the manager chooses. */
  preset?: Decision | "";
  refused: RefusedDecision | undefined;
}) {
  const { t } = useReader();
  if (offered.length === 0) {
    const written = Object.values(textsFrom(refused?.values ?? {}, "reason"));
    return (
      <>
        <p className="text-ink-soft">{t("requests.admin.notDecidable")}</p>
        {written.length > 0 ? <KeptTexts heading={t("errors.kept.written")} texts={written} /> : null}
      </>
    );
  }
  const { errorOf, summary } = formErrors(t, refused?.errors);
  return (
    <Form method="post" noValidate className="space-y-5">
      <ErrorSummary {...summary} />
      <input type="hidden" name="seen" value={seen} />
      <p className="text-ink-soft">{t("requests.admin.decideLead")}</p>
      <SelectField
        name="decision"
        label={t("requests.admin.decision")}
        required
        defaultValue={refused?.values.decision ?? preset}
        error={errorOf("decision")}
      >
        <option value="">{t("requests.admin.choose")}</option>
        {offered.map((decision) => (
          <option key={decision} value={decision}>
            {t(`requests.admin.decisions.${decision}`)}
          </option>
        ))}
      </SelectField>
      <StaffTextFields
        name="reason"
        legend={t("requests.admin.reason")}
        hint={t("requests.admin.reasonHint")}
        error={errorOf("reason")}
        errorOf={errorOf}
        values={refused?.values}
      />
      <ArticleChoice
        values={refused?.values ?? {}}
        found={refused?.found}
        error={errorOf("article") ?? errorOf("articleId")}
      />
      <Button kind="primary" name="intent" value="decide">
        {t("requests.admin.save")}
      </Button>
    </Form>
  );
}
