import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  Form,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from "@remix-run/react";
import { anyone, requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { forbidden } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { newRequestPath, recordRequestPath, requestPath, requestsPath, signInPath } from "../../paths.ts";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { BoundaryPanel } from "../../requests/boundary-panel.tsx";
import { maySubmit } from "../../requests/policy.ts";
import { RequestFields } from "../../requests/request-fields.tsx";
import { requestForm } from "../../requests/request-form.ts";
import { submitRequest } from "../../requests/submitting.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";

/** A visitor sees the boundary and the way to sign in; the form itself is for partners. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, locale, t } = await anyone(args);
  const { version, sentences } = boundaryFor(locale);
  return {
    title: t("requests.ask.title"),
    sentences,
    asker: !person ? ("visitor" as const) : maySubmit(person) ? ("partner" as const) : ("staff" as const),
    hidden: person ? { wording: version, submissionKey: randomUUID() } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args);
  if (!maySubmit(person) || !person.organisation) throw forbidden();
  const parsed = await readForm(args.request, requestForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  await countAgainstLimit("submissionsByPerson", person.id);
  const outcome = await submitRequest(db, {
    form: parsed.value,
    author: { id: person.id, organisationId: person.organisation.id },
    locale,
    now,
  });
  if (!outcome.ok) {
    return data({ errors: { [outcome.field]: outcome.because }, values: parsed.values }, { status: 422 });
  }
  return redirect(`${requestPath(locale, outcome)}?sent`, { status: 303 });
}

/** A changed wording must be read anew to be agreed to; Remix reads nothing anew after a refusal by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function NewRequest() {
  const { sentences, asker, hidden } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { state } = useNavigation();
  const { t, locale } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    title: t("requests.ask.requestTitle"),
    body: t("requests.ask.body"),
  });
  return (
    <Page width="reading">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("requests.title"), to: requestsPath(locale) }]}
      />
      <PageHeading title={t("requests.ask.title")} lead={t("requests.ask.lead")} />
      {asker === "partner" && hidden ? (
        <Form method="post" noValidate className="space-y-6">
          <ErrorSummary {...summary} />
          <input
            type="hidden"
            name="submissionKey"
            value={refused?.values.submissionKey ?? hidden.submissionKey}
          />
          <input type="hidden" name="wording" value={hidden.wording} />
          <RequestFields
            values={refused?.values ?? {}}
            errorOf={errorOf}
            languageLabel={t("requests.ask.language")}
          />
          <div id="wording" tabIndex={-1} className="space-y-2">
            {errorOf("wording") ? (
              <p className="border-l-2 border-bad pl-2 font-strong text-bad">{errorOf("wording")}</p>
            ) : null}
            <BoundaryPanel sentences={sentences} />
          </div>
          <Button kind="primary" disabled={state === "submitting"}>
            {t("requests.ask.send")}
          </Button>
        </Form>
      ) : (
        <div className="space-y-6">
          <BoundaryPanel sentences={sentences} />
          {asker === "visitor" ? (
            <>
              <p>{t("requests.ask.signInLead")}</p>
              <ButtonLink kind="primary" to={signInPath(locale, { to: newRequestPath(locale) })}>
                {t("requests.ask.signIn")}
              </ButtonLink>
            </>
          ) : (
            <>
              <p>{t("requests.ask.staffLead")}</p>
              <ButtonLink kind="primary" to={recordRequestPath}>
                {t("requests.ask.staffLink")}
              </ButtonLink>
            </>
          )}
        </div>
      )}
    </Page>
  );
}
