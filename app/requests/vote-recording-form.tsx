import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/fields.tsx";
import { PartnerField } from "./partner-field.tsx";

/** A vote or its withdrawal that a partner told support (A2). */
export function VoteRecordingForm({
  refused,
}: {
  refused: { errors: Record<string, string>; values: Record<string, string> } | undefined;
}) {
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors);
  return (
    <Form method="post" noValidate className="space-y-5">
      <ErrorSummary {...summary} />
      <p className="text-ink-soft">{t("requests.admin.votes.lead")}</p>
      <PartnerField name="partner" value={refused?.values.partner} error={errorOf("partner")} />
      <p className="flex flex-wrap gap-3">
        <Button name="intent" value="cast-vote">
          {t("requests.admin.votes.cast")}
        </Button>
        <Button kind="plain" name="intent" value="withdraw-vote">
          {t("requests.admin.votes.withdraw")}
        </Button>
      </p>
    </Form>
  );
}
