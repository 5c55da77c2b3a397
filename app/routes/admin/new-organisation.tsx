import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { OrganisationFields } from "../../accounts/organisation-fields.tsx";
import { organisationForm } from "../../accounts/organisation-form.ts";
import { createOrganisation } from "../../accounts/organisations.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminOrganisationPath } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { PageHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t } = await requireStaff(args, "admin");
  return { title: t("admin.newOrganisation.title") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, now } = await requireStaff(args, "admin");
  const parsed = await readForm(args.request, organisationForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const outcome = await createOrganisation(db, { form: parsed.value, actorId: person.id, now });
  if (!outcome.ok) return data({ errors: { name: outcome.because }, values: parsed.values }, { status: 422 });
  return redirect(adminOrganisationPath(outcome.id, { done: "created" }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function NewOrganisation() {
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors);
  return (
    <div className="max-w-reading">
      <PageHeading title={t("admin.newOrganisation.title")} lead={t("admin.newOrganisation.lead")} />
      <Form method="post" noValidate className="max-w-120 space-y-5">
        <ErrorSummary {...summary} />
        <OrganisationFields values={refused?.values ?? { plan: "starter" }} errorOf={errorOf} />
        <Button kind="primary">{t("admin.organisations.create")}</Button>
      </Form>
    </div>
  );
}
