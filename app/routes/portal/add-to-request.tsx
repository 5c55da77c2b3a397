import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { secondsToWait } from "../../http/rate-limits.server.ts";
import { forbidden, notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { languageNames, locales } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import { numberOfSlug, requestPath } from "../../paths.ts";
import { addToRequest } from "../../requests/adding.server.ts";
import { keptUnder } from "../../requests/drafting.server.ts";
import { KeptWriting } from "../../requests/kept-writing.tsx";
import { findVisibleRequestIfAny } from "../../requests/reading.server.ts";
import { longestBody } from "../../requests/request.ts";
import { additionForm } from "../../requests/request-form.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, SelectField, TextArea } from "../../ui/fields.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** For the author of a request alone (R9). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, settings, t } = await requirePerson(args, "partner");
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!request) throw notFound();
  if (request.authorId !== person.id) throw forbidden();
  const { slug, title, language } = request;
  return {
    title: t("asking.add.title"),
    request: { id: request.id, slug, title, language },
    owner: keptUnder(person.id, { secret: settings.sessionSecret }),
    submissionKey: randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args, "partner");
  const requestId = numberOfSlug(args.params.number);
  const request =
    requestId === undefined ? undefined : await findVisibleRequestIfAny(db, { id: requestId, locale });
  if (!request) throw notFound();
  if (request.authorId !== person.id) throw forbidden();
  const parsed = await readForm(args.request, additionForm);
  const { values } = parsed;
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const seconds = await secondsToWait("submissionsByPerson", person.id);
  if (seconds > 0) {
    const headers = { "Retry-After": String(seconds) };
    return data({ errors: { "": "too-often" }, values }, { status: 429, headers });
  }
  const outcome = await addToRequest(db, {
    requestId: request.id,
    authorId: person.id,
    form: parsed.value,
    now,
  });
  if (outcome.ok) {
    const page = requestPath(locale, request, { done: "added", section: `addition-${outcome.id}` });
    return redirect(page, { status: 303 });
  }
  if ("field" in outcome)
    return data({ errors: { [outcome.field]: outcome.because }, values }, { status: 422 });
  if (outcome.because === "not-found") throw notFound();
  return data({ errors: {}, values, because: outcome.because }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function AddToRequest() {
  const { request, owner, submissionKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, { body: t("asking.add.body") });
  const values: Record<string, string> = refused?.values ?? {};
  const because = refused && "because" in refused ? refused.because : undefined;
  return (
    <Page width="reading">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: request.title, lang: request.language, to: requestPath(locale, request) }]}
      />
      <PageHeading title={t("asking.add.title")} lead={t("asking.add.lead")} />
      <KeptWriting name={`addition-${request.id}`} owner={owner}>
        <form method="post" noValidate data-keep="" className="space-y-6">
          {because ? (
            <Alert title={t(`asking.add.refused.${because}.title`)}>
              <p className="mt-2">{t(`asking.add.refused.${because}.text`)}</p>
            </Alert>
          ) : (
            <ErrorSummary {...summary} />
          )}
          <input type="hidden" name="submissionKey" value={values.submissionKey ?? submissionKey} />
          <TextArea
            name="body"
            required
            rows={7}
            maxLength={longestBody}
            label={t("asking.add.body")}
            hint={t("asking.add.bodyHint")}
            defaultValue={values.body}
            error={errorOf("body")}
          />
          <SelectField
            name="language"
            label={t("asking.add.language")}
            defaultValue={values.language ?? locale}
            error={errorOf("language")}
          >
            {locales.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </SelectField>
          <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button kind="primary">{t("asking.add.send")}</Button>
            <TextLink to={requestPath(locale, request)}>{t("asking.edit.back")}</TextLink>
          </p>
        </form>
      </KeptWriting>
    </Page>
  );
}
