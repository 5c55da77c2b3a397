import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { invitePerson } from "../../accounts/inviting.server.ts";
import { listOpenOrganisations } from "../../accounts/organisations.server.ts";
import { invitationForm } from "../../accounts/person.ts";
import { PersonFields } from "../../accounts/person-fields.tsx";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminPersonPath, numberOfSlug } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { PageHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, settings, locale, t } = await requireStaff(args, "admin");
  const organisations = await listOpenOrganisations(db);
  const wanted = numberOfSlug(new URL(args.request.url).searchParams.get("organisation") ?? undefined);
  const chosen = organisations.find(({ id }) => id === wanted);
  return {
    title: t("admin.invite.title"),
    sendsMail: settings.smtpUrl !== undefined,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    values: {
      role: organisations.length > 0 ? "partner" : "support",
      organisation: chosen ? String(chosen.id) : "",
      language: locale,
    } as Record<string, string>,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, settings, vendor, person, now } = await requireStaff(args, "admin");
  const parsed = await readForm(args.request, invitationForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const outcome = await invitePerson(db, {
    invitation: parsed.value,
    inviter: person,
    mailFacts: { portalName: vendor.portalName, baseUrl: settings.baseUrl },
    now,
  });
  if (!outcome.ok) {
    const field = outcome.because === "address-taken" ? "email" : "organisation";
    return data({ errors: { [field]: outcome.because }, values: parsed.values }, { status: 422 });
  }
  return redirect(`${adminPersonPath(outcome.personId)}?done=invited`, { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Invite() {
  const { sendsMail, organisations, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    name: t("admin.personFields.name"),
    email: t("admin.personFields.email"),
    organisation: t("admin.personFields.organisation"),
  });
  return (
    <div className="max-w-reading">
      <PageHeading
        title={t("admin.invite.title")}
        lead={t(sendsMail ? "admin.invite.lead" : "admin.invite.leadNoMail")}
      />
      <Form method="post" noValidate className="max-w-120 space-y-5">
        <ErrorSummary {...summary} />
        <PersonFields
          values={refused?.values ?? values}
          errorOf={errorOf}
          organisations={organisations}
          emailHint={t("admin.personFields.emailHint")}
        />
        <Button kind="primary">{t(sendsMail ? "admin.invite.send" : "admin.invite.add")}</Button>
      </Form>
    </div>
  );
}
