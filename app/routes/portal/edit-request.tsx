import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { secondsToWait } from "../../http/rate-limits.server.ts";
import { forbidden, notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { addToRequestPath, numberOfSlug, requestPath } from "../../paths.ts";
import { editRequest, findOwnWordingIfAny } from "../../requests/editing.server.ts";
import { findVisibleRequestIfAny } from "../../requests/reading.server.ts";
import { RequestFields } from "../../requests/request-fields.tsx";
import { editingForm } from "../../requests/request-form.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { KeptTexts } from "../../ui/kept-texts.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Notice, Page, PageHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** For its author alone, while nobody else has voted; afterwards it says why not, and leads to adding (R9). */
export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, t } = await requirePerson(args, "partner");
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!request) throw notFound();
  const own = await findOwnWordingIfAny(db, { requestId: request.id, authorId: person.id });
  if (!own) throw forbidden();
  return { title: t("asking.edit.title"), own, bodyHtml: request.bodyHtml };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args, "partner");
  const requestId = numberOfSlug(args.params.number);
  const request =
    requestId === undefined ? undefined : await findVisibleRequestIfAny(db, { id: requestId, locale });
  if (!request) throw notFound();
  if (request.authorId !== person.id) throw forbidden();
  const parsed = await readForm(args.request, editingForm);
  const { values } = parsed;
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const seconds = await secondsToWait("submissionsByPerson", person.id);
  if (seconds > 0) {
    const headers = { "Retry-After": String(seconds) };
    return data({ errors: { "": "too-often" }, values }, { status: 429, headers });
  }
  const outcome = await editRequest(db, {
    requestId: request.id,
    authorId: person.id,
    form: parsed.value,
    now,
  });
  if (outcome.changed) {
    const page = requestPath(locale, { id: request.id, slug: outcome.slug }, { done: "edited" });
    return redirect(page, { status: 303 });
  }
  if ("field" in outcome)
    return data({ errors: { [outcome.field]: outcome.because }, values }, { status: 422 });
  if (outcome.because === "not-found") throw notFound();
  return data({ errors: {}, values, because: outcome.because }, { status: 409 });
}

/** A refusal means that the request is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function EditRequest() {
  const { own, bodyHtml } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    title: t("requests.ask.requestTitle"),
    body: t("requests.ask.body"),
  });
  const isMeanwhile = refused && "because" in refused && refused.because === "changed-meanwhile";
  const { title, body, language, edition } = own;
  const values: Record<string, string> = refused?.values ?? { title, body, language };
  return (
    <Page width="reading">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: own.title, lang: own.language, to: requestPath(locale, own) }]}
      />
      <PageHeading title={t("asking.edit.title")} lead={own.settled ? undefined : t("asking.edit.lead")} />
      {own.settled ? (
        <Settled settled={own.settled} requestId={own.id} unsaved={refused ? refused.values : undefined} />
      ) : (
        <Form method="post" noValidate className="space-y-6">
          {isMeanwhile ? (
            <Alert title={t("asking.edit.meanwhile.title")}>
              <p className="mt-2">{t("asking.edit.meanwhile.text")}</p>
              <div className="mt-3 border-l-2 border-edge pl-4" lang={own.language}>
                <p className="font-strong">{own.title}</p>
                <Prose html={bodyHtml} />
              </div>
            </Alert>
          ) : (
            <ErrorSummary {...summary} />
          )}
          <input type="hidden" name="edition" value={isMeanwhile ? edition : (values.edition ?? edition)} />
          <RequestFields values={values} errorOf={errorOf} languageLabel={t("requests.ask.language")} />
          <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button kind="primary">{t("asking.edit.save")}</Button>
            <TextLink to={requestPath(locale, own)}>{t("asking.edit.back")}</TextLink>
          </p>
        </Form>
      )}
    </Page>
  );
}

/** Why the wording stays, and what can be done instead; a text that came too late is not lost. */
function Settled({
  settled,
  requestId,
  unsaved,
}: {
  settled: "voting-closed" | "merged" | "others-voted";
  requestId: number;
  unsaved: Record<string, string> | undefined;
}) {
  const { t, locale } = useReader();
  return (
    <div className="space-y-6">
      <Notice tone="warn" announce title={t(`asking.edit.settled.${settled}.title`)}>
        <p>{t(`asking.edit.settled.${settled}.text`)}</p>
      </Notice>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {settled === "others-voted" ? (
          <ButtonLink kind="primary" to={addToRequestPath(locale, requestId)}>
            {t("asking.add.open")}
          </ButtonLink>
        ) : null}
        <TextLink to={requestPath(locale, { id: requestId, slug: "" })}>{t("asking.edit.back")}</TextLink>
      </p>
      {unsaved ? (
        <KeptTexts
          heading={t("asking.edit.notSaved")}
          texts={[unsaved.title, unsaved.body].filter((text) => text !== undefined)}
        />
      ) : null}
    </div>
  );
}
