import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isNoPartner } from "../../accounts/person.ts";
import { anyone, type Visit } from "../../http/access.server.ts";
import { draftCookieFor, endedDraftCookie, readDraftToken } from "../../http/cookies.server.ts";
import { type FormValues, parseForm, readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { secondsToWait } from "../../http/rate-limits.server.ts";
import { unauthorised } from "../../http/refusals.server.ts";
import type { Locale } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import {
  newRequestPath,
  recordRequestPath,
  requestPath,
  requestsPath,
  signInPath,
  similarRequestsPath,
} from "../../paths.ts";
import { AskingForm } from "../../requests/asking-form.tsx";
import { boundaryFor } from "../../requests/boundary.server.ts";
import { BoundaryPanel } from "../../requests/boundary-panel.tsx";
import { findDraftIfAny, forgetDraft, keepDraft, keptUnder } from "../../requests/drafting.server.ts";
import { KeptWriting } from "../../requests/kept-writing.tsx";
import { hasOffers } from "../../requests/offering.server.ts";
import { maySubmit } from "../../requests/policy.ts";
import { longestBody, longestTitle } from "../../requests/request.ts";
import { askingForm } from "../../requests/request-form.ts";
import { submitRequest, wasSent } from "../../requests/submitting.server.ts";
import { Alert } from "../../ui/alert.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";

/**
 * The form, the same for every visitor; for a partner, and at a visitor's wish (`?draft`), filled in with what this browser
 * has begun. Whoever is brought a form back by a POST gets it also where the portal is for signed-in people only.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, settings, now, t } = await anyone(args, {
    evenWhenSignedInOnly: args.context.method === "POST",
  });
  const { version, sentences } = boundaryFor(locale);
  const { searchParams } = new URL(args.request.url);
  const isOwn = person !== null || searchParams.has("draft");
  const token = isOwn ? await readDraftToken(args.request.headers.get("Cookie"), settings) : undefined;
  const draft = token ? await findDraftIfAny(db, { token, personId: person?.id ?? null, now }) : undefined;
  const page = {
    title: t("requests.ask.title"),
    boundary: { wording: version, sentences },
    asker: !person ? ("visitor" as const) : maySubmit(person) ? ("partner" as const) : ("staff" as const),
    draft,
    owner: keptUnder(person?.id ?? null, { secret: settings.sessionSecret }),
    submissionKey: person ? randomUUID() : "",
  };
  return data(page, isOwn && !person ? { headers: { "Cache-Control": "private, no-store" } } : undefined);
}

/**
 * Nothing that somebody wrote may be lost: what cannot be sent yet is kept as a draft, or comes back in the form. Before it
 * is sent its writer has seen what says the same (R9), as `seen` says, or is shown it now.
 */
export async function action(args: ActionFunctionArgs) {
  const visit = await anyone(args, { evenWhenSignedInOnly: true });
  const { db, person, vendor, settings, locale, now } = visit;
  const values = await readFields(args.request);
  const token = await readDraftToken(args.request.headers.get("Cookie"), settings);
  if (values.intent === "forget") {
    if (token) await forgetDraft(db, token);
    return redirect(newRequestPath(locale), await seeOther(endedDraftCookie(settings)));
  }
  if (person && (!maySubmit(person) || !person.organisation))
    return data({ errors: {}, values, isStaff: true }, { status: 403 });
  const parsed = parseForm(values, askingForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const { seen, ...form } = parsed.value;
  const { title, language } = form;
  const hasSeen = seen === title || (person !== null && (await wasSent(db, { form, authorId: person.id })));
  const step = hasSeen ? { isNext: false } : await stepBeforeSending(visit, { title, values });
  if ("stopped" in step) return step.stopped;
  if (!person?.organisation || form.submissionKey === "" || step.isNext) {
    const next = step.isNext ? similarRequestsPath(locale, { title, draft: true }) : newRequestPath(locale);
    const signsInFirst = !person && (!step.isNext || vendor.isSignedInOnly);
    return keepAndGoOn(visit, {
      values,
      title,
      language,
      replaces: token,
      next: signsInFirst ? signInPath(locale, { to: next }) : next,
    });
  }
  const stopped = await tooOften({ limit: "submissionsByPerson", key: person.id, values });
  if (stopped) return stopped;
  const outcome = await submitRequest(db, {
    form,
    author: { id: person.id, organisationId: person.organisation.id },
    locale,
    now,
  });
  if (!outcome.ok && isNoPartner(outcome.because)) throw unauthorised(values);
  if (!outcome.ok) return data({ errors: { [outcome.field]: outcome.because }, values }, { status: 422 });
  if (token) await forgetDraft(db, token);
  return redirect(requestPath(locale, outcome, { sent: true }), await seeOther(endedDraftCookie(settings)));
}

/**
 * Whether the page of what says the same comes next (R9). Who may not read the requests before signing in (A2) is led there
 * in any case, so that nobody learns by asking which of them there are.
 */
async function stepBeforeSending(
  { db, person, vendor, locale, clientAddress }: Visit,
  { title, values }: { title: string; values: FormValues },
) {
  if (vendor.isSignedInOnly && !person) return { isNext: true };
  const stopped = await tooOften({ limit: "similarByClient", key: clientAddress, values });
  return stopped ? { stopped } : { isNext: await hasOffers(db, { title, locale }) };
}

async function keepAndGoOn(
  { db, person, settings, clientAddress, now }: Visit,
  {
    values,
    title,
    language,
    replaces,
    next,
  }: {
    values: FormValues;
    title: string;
    language: Locale;
    replaces: string | undefined;
    next: string;
  },
) {
  const stopped = await tooOften({ limit: "draftsByClient", key: clientAddress, values });
  if (stopped) return stopped;
  // As it was typed, white space and all, but for what is more than a draft holds.
  const typed = { title: values.title ?? "", body: values.body ?? "" };
  const draft = {
    title: typed.title.length > longestTitle ? title : typed.title,
    body: typed.body.length > longestBody ? typed.body.trim() : typed.body,
    language,
  };
  const token = await keepDraft(db, { draft, personId: person?.id ?? null, replaces, now });
  return redirect(next, await seeOther(draftCookieFor(token, settings)));
}

async function tooOften({
  limit,
  key,
  values,
}: {
  limit: "draftsByClient" | "similarByClient" | "submissionsByPerson";
  key: string | number;
  values: FormValues;
}) {
  const seconds = await secondsToWait(limit, key);
  if (seconds === 0) return undefined;
  const headers = { "Retry-After": String(seconds) };
  return data({ errors: {}, values, waitMinutes: Math.ceil(seconds / 60) }, { status: 429, headers });
}

async function seeOther(cookie: Promise<string>): Promise<ResponseInit> {
  return { status: 303, headers: { "Set-Cookie": await cookie, "Cache-Control": "no-store" } };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function NewRequest() {
  const { boundary, asker, draft, owner, submissionKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useReader();
  const hasForm = asker !== "staff" || refused;
  return (
    <Page width={hasForm ? "wide" : "reading"}>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("requests.title"), to: requestsPath(locale) }]}
      />
      <PageHeading title={t("requests.ask.title")} lead={t("requests.ask.lead")} />
      {refused && "isStaff" in refused ? <StaffNow /> : null}
      {hasForm ? (
        <KeptWriting
          name="request"
          owner={owner}
          savedAt={refused ? undefined : draft?.savedAt}
          className="lg:pr-92"
        >
          <AskingForm
            asked={refused}
            given={draft ? { ...draft, seen: draft.title } : {}}
            boundary={boundary}
            submissionKey={submissionKey}
            signsInLast={asker === "visitor"}
          />
        </KeptWriting>
      ) : (
        <div className="space-y-6">
          <BoundaryPanel sentences={boundary.sentences} title={t("requests.ask.boundaryTitle")} />
          <p>{t("requests.ask.staffLead")}</p>
          <ButtonLink kind="primary" to={recordRequestPath}>
            {t("requests.ask.staffLink")}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}

/** Who signed in as somebody else meanwhile. */
function StaffNow() {
  const { t } = useReader();
  return (
    <div className="mb-6">
      <Alert title={t("requests.ask.stopped.staff.title")}>
        <p className="mt-2">{t("requests.ask.stopped.staff.text")}</p>
        <p className="mt-3">
          <ButtonLink target="_blank" to={recordRequestPath}>
            {t("requests.ask.staffLink")}
          </ButtonLink>
        </p>
      </Alert>
    </div>
  );
}
