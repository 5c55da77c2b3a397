import { formErrors } from "../i18n/form-errors.ts";
import { useReader } from "../i18n/reader.ts";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary, FieldGroup } from "../ui/fields.tsx";
import { BoundaryPanel } from "./boundary-panel.tsx";
import { RequestFields } from "./request-fields.tsx";
import { SimilarWhileTyping } from "./similar-while-typing.tsx";

type Asked = { values: Record<string, string>; errors: Record<string, string>; waitMinutes?: number };

/**
 * The form by which a request is asked for: written first, sent by whoever signs in last. Plain, so that an end of the
 * session or of the connection never takes the page with the text away.
 */
export function AskingForm({
  asked,
  given,
  boundary,
  submissionKey,
  signsInLast,
}: {
  /** A form that came back. */
  asked: Asked | undefined;
  /** What was kept of an earlier visit. */
  given: Record<string, string>;
  boundary: { wording: string; sentences: string[] };
  /** Empty until somebody is signed in. */
  submissionKey: string;
  signsInLast: boolean;
}) {
  const { t } = useReader();
  const values = asked?.values ?? given;
  const { errorOf, summary } = formErrors(t, asked?.errors, {
    title: t("requests.ask.requestTitle"),
    body: t("requests.ask.body"),
  });
  return (
    <form method="post" noValidate data-keep="" className="space-y-6 lg:flow-root">
      {asked?.waitMinutes ? (
        <Alert title={t("requests.ask.stopped.tooOften.title")}>
          <p className="mt-2">{t("requests.ask.stopped.tooOften.text", { count: asked.waitMinutes })}</p>
        </Alert>
      ) : (
        <ErrorSummary {...summary} />
      )}
      <input type="hidden" name="submissionKey" value={asked?.values.submissionKey || submissionKey} />
      <input type="hidden" name="wording" value={boundary.wording} />
      <input type="hidden" name="seen" defaultValue={values.seen ?? ""} />
      <RequestFields
        values={values}
        errorOf={errorOf}
        languageLabel={t("requests.ask.language")}
        belowTitle={<SimilarWhileTyping />}
      />
      <FieldGroup
        id="wording"
        legend={t("requests.ask.boundaryTitle")}
        error={errorOf("wording")}
        className=""
      >
        <BoundaryPanel sentences={boundary.sentences} />
      </FieldGroup>
      <div className="space-y-3">
        <Button kind="primary">{t("requests.ask.send")}</Button>
        {signsInLast ? <p className="text-ink-soft">{t("asking.signInLast")}</p> : null}
      </div>
    </form>
  );
}
