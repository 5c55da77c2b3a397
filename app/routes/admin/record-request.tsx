import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findPartnerMeant } from "../../accounts/partner-meant.server.ts";
import { listPartnersLike } from "../../accounts/partner-searching.server.ts";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { type FormErrors, type FormValues, readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestPath } from "../../paths.ts";
import { listOffers } from "../../requests/offering.server.ts";
import { PartnerField, type SimilarPartners } from "../../requests/partner-field.tsx";
import { type RecordingStep, RecordingStepNotice } from "../../requests/recording-step.tsx";
import { longestPartner } from "../../requests/request.ts";
import { RequestFields } from "../../requests/request-fields.tsx";
import { type RecordingForm, recordingForm } from "../../requests/request-form.ts";
import { SimilarWhileTyping } from "../../requests/similar-while-typing.tsx";
import { recordRequest, wasSent } from "../../requests/submitting.server.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, SelectField } from "../../ui/fields.tsx";
import { PageHeading } from "../../ui/page.tsx";

/** The empty form, and the partners whom the field with its script asks for (`?suggest=`). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await requireStaff(args, "support");
  const suggest = new URL(args.request.url).searchParams.get("suggest") ?? "";
  const { partners } = await listPartnersLike(db, suggest.slice(0, longestPartner));
  return { title: t("requests.admin.recordTitle"), submissionKey: randomUUID(), partners };
}

/** Before it is recorded, support has seen what says the same (R9), as `seen` says, or is shown it now. */
export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const { db, person, now } = visit;
  const parsed = await readForm(args.request, recordingForm);
  const { values } = parsed;
  if (!parsed.ok) return comeBack({ errors: parsed.errors, values });
  const { seen, ...form } = parsed.value;
  const meant = await findPartnerMeant(db, form.author);
  if (!meant.ok) {
    const { because, similar, isCut } = meant;
    const field = because === "choose-partner" ? "chosen" : "author";
    return comeBack({ errors: { [field]: because }, values, offered: { similar, isCut } });
  }
  const step = seen === form.title ? undefined : await stepBefore(visit, { form, partner: meant.partner });
  if (step) return comeBack({ errors: {}, values: { ...values, author: form.author }, step });
  const outcome = await recordRequest(db, { form, recordedById: person.id, now });
  if (!outcome.ok) return comeBack({ errors: { [outcome.field]: outcome.because }, values });
  return redirect(adminRequestPath(outcome.id, { done: "recorded" }), { status: 303 });
}

/** The form as it was sent: with what was wrong, whom it may mean, or what says the same. */
const comeBack = (form: {
  errors: FormErrors;
  values: FormValues;
  offered?: SimilarPartners;
  step?: RecordingStep;
}) => data(form, { status: 422 });

/** What says the same as a request that is about to be recorded; undefined where there is nothing, or this very form was taken. */
async function stepBefore(
  { db, locale }: StaffVisit,
  { form, partner }: { form: RecordingForm; partner: { id: number; name: string } },
): Promise<RecordingStep | undefined> {
  if (await wasSent(db, { form, authorId: partner.id })) return undefined;
  const { requests, articles } = await listOffers(db, { title: form.title, locale });
  if (requests.length + articles.length === 0) return undefined;
  return {
    partner: { name: partner.name, email: form.author },
    offered: {
      requests: requests.map((request) => ({ ...request, hasVoted: false, item: undefined })),
      articles,
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function RecordRequest() {
  const { submissionKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    author: t("recording.whom"),
    chosen: t("recording.choose"),
    title: t("requests.ask.requestTitle"),
    body: t("requests.ask.body"),
  });
  const values: Record<string, string> = refused?.values ?? {};
  const { step, offered } = refused ?? {};
  return (
    <div className={step ? "max-w-reading" : "max-w-page"}>
      <PageHeading title={t("requests.admin.recordTitle")} lead={t("requests.admin.recordLead")} />
      {step ? <RecordingStepNotice step={step} /> : null}
      {/* Drawn anew for the step, whose fields hold what the server made of them: the partner's address. */}
      <Form
        key={step ? "step" : "form"}
        method="post"
        noValidate
        className={`space-y-6 ${step ? "" : "lg:flow-root lg:pr-92"}`}
      >
        <ErrorSummary {...summary} />
        <input type="hidden" name="submissionKey" value={values.submissionKey ?? submissionKey} />
        <input type="hidden" name="seen" defaultValue={step ? values.title : (values.seen ?? "")} />
        <PartnerField name="author" values={values} errorOf={errorOf} offered={offered} />
        <SelectField
          name="origin"
          label={t("requests.admin.origin")}
          defaultValue={values.origin ?? "call"}
          error={errorOf("origin")}
        >
          <option value="call">{t("requests.admin.origins.call")}</option>
          <option value="email">{t("requests.admin.origins.email")}</option>
        </SelectField>
        <RequestFields
          values={values}
          errorOf={errorOf}
          languageLabel={t("requests.admin.language")}
          belowTitle={step ? undefined : <SimilarWhileTyping />}
        />
        <Button kind="primary">{t(step ? "recording.similar.goOn" : "requests.admin.recordSave")}</Button>
      </Form>
    </div>
  );
}
