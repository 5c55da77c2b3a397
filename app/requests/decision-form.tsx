import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, SelectField } from "../ui/fields.tsx";
import { StaffTextFields } from "../wording/staff-text-fields.tsx";
import type { Decision } from "./status.ts";

/** What a manager decides on a request, with the public reason in one language or more. */
export function DecisionForm({
  offered,
  refused,
}: {
  offered: Decision[];
  refused: { errors: Record<string, string>; values: Record<string, string> } | undefined;
}) {
  const { t } = useReader();
  if (offered.length === 0) return <p className="text-ink-soft">{t("requests.admin.notDecidable")}</p>;
  const { errorOf, summary } = formErrors(t, refused?.errors);
  return (
    <Form method="post" noValidate className="space-y-5">
      <ErrorSummary {...summary} />
      <p className="text-ink-soft">{t("requests.admin.decideLead")}</p>
      <SelectField
        name="decision"
        label={t("requests.admin.decision")}
        required
        defaultValue={refused?.values.decision ?? ""}
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
      <Button kind="primary" name="intent" value="decide">
        {t("requests.admin.save")}
      </Button>
    </Form>
  );
}
