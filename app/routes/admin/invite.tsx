import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { invitePerson } from "../../accounts/inviting.server.ts";
import { findOrganisationIfAny } from "../../accounts/organisations.server.ts";
import { PersonFields } from "../../accounts/person-fields.tsx";
import { personForm } from "../../accounts/person-form.ts";
import { invitationFrom, suggestOrganisations } from "../../accounts/searching.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminPersonPath } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { PageHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, settings, locale, t } = await requireStaff(args, "admin");
  const wanted = numberAsked(args.request, "organisation");
  const typed = new URL(args.request.url).searchParams.get("suggest")?.slice(0, 120);
  const chosen = wanted === undefined ? undefined : await findOrganisationIfAny(db, wanted);
  const suggestions = await suggestOrganisations(db, { typed });
  return {
    title: t("admin.invite.title"),
    sendsMail: settings.smtpUrl !== undefined,
    suggestions,
    values: {
      role: suggestions.names.length > 0 ? "partner" : "support",
      organisation: chosen && chosen.closedAt === null ? chosen.name : "",
      language: locale,
    } as Record<string, string>,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, settings, vendor, person, now } = await requireStaff(args, "admin");
  const parsed = await readForm(args.request, personForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const meant = await invitationFrom(db, parsed.value);
  if (!meant.ok) {
    const { because, similar } = meant;
    return data({ errors: { organisation: because }, values: parsed.values, similar }, { status: 422 });
  }
  const outcome = await invitePerson(db, {
    invitation: meant.invitation,
    inviter: person,
    mailFacts: { portalName: vendor.portalName, baseUrl: settings.baseUrl },
    now,
  });
  if (!outcome.ok) {
    const field = outcome.because === "address-taken" ? "email" : "organisation";
    return data({ errors: { [field]: outcome.because }, values: parsed.values }, { status: 422 });
  }
  return redirect(adminPersonPath(outcome.personId, { done: "invited" }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Invite() {
  const { sendsMail, suggestions, values } = useLoaderData<typeof loader>();
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
          suggestions={suggestions}
          similar={refused && "similar" in refused ? refused.similar : undefined}
          emailHint={t("admin.personFields.emailHint")}
        />
        <Button kind="primary">{t(sendsMail ? "admin.invite.send" : "admin.invite.add")}</Button>
      </Form>
    </div>
  );
}
