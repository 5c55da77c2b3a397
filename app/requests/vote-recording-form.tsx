import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/fields.tsx";
import { PartnerField, type SimilarPartners } from "./partner-field.tsx";

type Refused = { errors: Record<string, string>; values: Record<string, string>; offered?: SimilarPartners };

/** A vote or its withdrawal that a partner told support (A2). */
export function VoteRecordingForm({
  refused,
  partner,
}: {
  refused: Refused | undefined;
  /** Filled in: for whom support was about to record something else. */
  partner?: string | undefined;
}) {
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors);
  const values = refused?.values ?? (partner ? { partner } : {});
  return (
    <Form method="post" noValidate className="space-y-5">
      <ErrorSummary {...summary} />
      <p className="text-ink-soft">{t("requests.admin.votes.lead")}</p>
      <PartnerField name="partner" values={values} errorOf={errorOf} offered={refused?.offered} />
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
