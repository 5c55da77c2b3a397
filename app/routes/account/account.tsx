import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { z } from "zod";
import { changeProfile } from "../../accounts/people.server.ts";
import { profileForm } from "../../accounts/person-form.ts";
import { SessionList } from "../../accounts/session-list.tsx";
import { endSessionsOf, listSessions } from "../../accounts/sessions.server.ts";
import { type PersonVisit, requirePerson } from "../../http/access.server.ts";
import { parseForm, readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { badRequest, forbidden, notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { languageNames, locales } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import {
  chooseHearing,
  chooseMail,
  listUnusualChoices,
  wantsMailAboutRequests,
} from "../../notifications/choosing.server.ts";
import { usualHearing } from "../../notifications/hearing.ts";
import { mailChoiceForm } from "../../notifications/hearing-form.ts";
import { MailChoices } from "../../notifications/mail-choices.tsx";
import { accountPath } from "../../paths.ts";
import { listRequestsByNumber } from "../../requests/own-requests.server.ts";
import { listTreeIds } from "../../requests/tree.server.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/data-list.tsx";
import { ErrorSummary, SelectField, TextField } from "../../ui/fields.tsx";
import { Notice, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, person, sessionId, t } = await requirePerson(args);
  const sessions = await listSessions(db, { personId: person.id, now });
  const query = new URL(args.request.url).searchParams;
  return {
    title: t("account.title"),
    person,
    hearing:
      person.role === "partner"
        ? await readHearingChoices(db, { personId: person.id, after: numberAsked(args.request, "choices") })
        : null,
    isMailSaved: query.has("mail"),
    sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === sessionId })),
    isSaved: query.has("saved"),
  };
}

/** Whether a partner wants mail about requests, and for which of them something else holds than the usual (P6). */
async function readHearingChoices(
  db: PersonVisit["db"],
  { personId, after }: { personId: number; after: number | undefined },
): Promise<Omit<ComponentProps<typeof MailChoices>, "isSaved">> {
  const unusual = await listUnusualChoices(db, { personId, after });
  // Where the list went on there is nothing left: it begins anew.
  if (after !== undefined && unusual.choices.length === 0)
    return readHearingChoices(db, { personId, after: undefined });
  const requests = await listRequestsByNumber(
    db,
    unusual.choices.map(({ requestId }) => requestId),
  );
  return {
    wantsMail: await wantsMailAboutRequests(db, personId),
    after,
    next: unusual.next,
    choices: unusual.choices.flatMap(({ requestId, choice }) => {
      const request = requests.find(({ id }) => id === requestId);
      if (!request) return [];
      const { id, slug, title, language } = request;
      return [{ id, slug, title, language, choice }];
    }),
  };
}

const sessionForm = z.strictObject({
  intent: z.literal("end-session"),
  session: z.coerce.number<string>().int(),
});
const savingForm = profileForm.extend({ intent: z.literal("save") });

export async function action(args: ActionFunctionArgs) {
  const { db, now, person, sessionId, locale } = await requirePerson(args);
  const fields = await readFields(args.request);
  const ending = { personId: person.id, actorId: person.id, now };
  if (fields.intent === "end-sessions") {
    return data({ ended: await endSessionsOf(db, { ...ending, exceptSessionId: sessionId }) });
  }
  if (fields.intent === "end-session") {
    const parsed = parseForm(fields, sessionForm);
    if (!parsed.ok) throw badRequest();
    return data({ ended: await endSessionsOf(db, { ...ending, sessionId: parsed.value.session }) });
  }
  const chosen = parseForm(fields, mailChoiceForm);
  if (chosen.ok) {
    if (person.role !== "partner") throw forbidden();
    const { value } = chosen;
    if (value.intent === "hear-as-usual") {
      const topicIds = await listTreeIds(db, value.request);
      if (topicIds.length === 0) throw notFound();
      const topic = { requestId: value.request, topicIds };
      await chooseHearing(db, { personId: person.id, ...topic, choice: usualHearing, now });
    } else {
      await chooseMail(db, { personId: person.id, wantsMail: value.intent === "start-mail", now });
    }
    return redirect(accountPath(locale, { mail: true }), { status: 303 });
  }
  const parsed = parseForm(fields, savingForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const { displayName, language } = parsed.value;
  await changeProfile(db, { personId: person.id, profile: { displayName, language } });
  return redirect(accountPath(language, { saved: true }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Account() {
  const { person, sessions, hearing, isMailSaved, isSaved } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useReader();
  const refused = outcome && "errors" in outcome ? outcome : undefined;
  const { errorOf, summary } = formErrors(t, refused?.errors);
  return (
    <Page width="reading">
      <PageHeading title={t("account.title")} lead={t("account.lead")} />
      <div className="space-y-12">
        <section aria-labelledby="profile" className="space-y-5">
          <SectionHeading id="profile">{t("account.profile")}</SectionHeading>
          {isSaved && !outcome ? (
            <Notice tone="good" announce>
              {t("common.saved")}
            </Notice>
          ) : null}
          <Form method="post" reloadDocument noValidate className="max-w-120 space-y-5">
            <ErrorSummary {...summary} />
            <TextField
              name="displayName"
              required
              maxLength={60}
              label={t("account.displayName")}
              hint={t("account.displayNameHint")}
              defaultValue={refused?.values.displayName ?? person.displayName}
              error={errorOf("displayName")}
            />
            <SelectField
              name="language"
              label={t("account.language")}
              defaultValue={refused?.values.language ?? person.language}
              error={errorOf("language")}
            >
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {languageNames[locale]}
                </option>
              ))}
            </SelectField>
            <Button kind="primary" name="intent" value="save">
              {t("common.save")}
            </Button>
          </Form>
          <Facts
            facts={[
              { name: t("account.name"), value: person.name },
              { name: t("account.email"), value: person.email },
              { name: t("account.role"), value: t(`common.roles.${person.role}`) },
              ...(person.organisation
                ? [
                    { name: t("account.organisation"), value: person.organisation.name },
                    { name: t("account.plan"), value: t(`common.plans.${person.organisation.plan}`) },
                  ]
                : []),
            ]}
          />
          <p className="text-ink-soft">{t("account.whoChanges")}</p>
        </section>
        {hearing ? <MailChoices {...hearing} isSaved={isMailSaved} /> : null}
        <section aria-labelledby="sessions" className="space-y-5">
          <SectionHeading id="sessions">{t("account.sessions")}</SectionHeading>
          <p>{t("account.sessionsLead")}</p>
          {outcome && "ended" in outcome ? (
            <Notice tone="good" announce>
              {t("account.ended", { count: outcome.ended })}
            </Notice>
          ) : null}
          <SessionList sessions={sessions} endAll={sessions.length > 1 ? t("account.endOthers") : null} />
        </section>
      </div>
    </Page>
  );
}
