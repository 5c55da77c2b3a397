import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestPath } from "../../paths.ts";
import { PartnerField } from "../../requests/partner-field.tsx";
import { RequestFields } from "../../requests/request-fields.tsx";
import { recordingForm } from "../../requests/request-form.ts";
import { recordRequest } from "../../requests/submitting.server.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, SelectField } from "../../ui/fields.tsx";
import { PageHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t } = await requireStaff(args, "support");
  return { title: t("requests.admin.recordTitle"), submissionKey: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, now } = await requireStaff(args, "support");
  const parsed = await readForm(args.request, recordingForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const outcome = await recordRequest(db, { form: parsed.value, recordedById: person.id, now });
  if (!outcome.ok) {
    return data({ errors: { [outcome.field]: outcome.because }, values: parsed.values }, { status: 422 });
  }
  return redirect(adminRequestPath(outcome.id), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function RecordRequest() {
  const { submissionKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    author: t("requests.admin.partner"),
    title: t("requests.ask.requestTitle"),
    body: t("requests.ask.body"),
  });
  const values: Record<string, string> = refused?.values ?? {};
  return (
    <div className="max-w-reading">
      <PageHeading title={t("requests.admin.recordTitle")} lead={t("requests.admin.recordLead")} />
      <Form method="post" noValidate className="space-y-6">
        <ErrorSummary {...summary} />
        <input type="hidden" name="submissionKey" value={values.submissionKey ?? submissionKey} />
        <PartnerField name="author" value={values.author} error={errorOf("author")} />
        <SelectField
          name="origin"
          label={t("requests.admin.origin")}
          defaultValue={values.origin ?? "call"}
          error={errorOf("origin")}
        >
          <option value="call">{t("requests.admin.origins.call")}</option>
          <option value="email">{t("requests.admin.origins.email")}</option>
        </SelectField>
        <RequestFields values={values} errorOf={errorOf} languageLabel={t("requests.admin.language")} />
        <Button kind="primary">{t("requests.admin.recordSave")}</Button>
      </Form>
    </div>
  );
}
