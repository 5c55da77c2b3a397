import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeProfile } from "../../accounts/people.server.ts";
import { profileForm } from "../../accounts/person.ts";
import { SessionList } from "../../accounts/session-list.tsx";
import { endSessionsOf, listSessions } from "../../accounts/sessions.server.ts";
import { requirePerson } from "../../http/access.server.ts";
import { parseForm, readFields } from "../../http/forms.server.ts";
import { badRequest } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { languageNames, locales } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import { accountPath } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/data-list.tsx";
import { ErrorSummary, SelectField, TextField } from "../../ui/fields.tsx";
import { Notice, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, now, person, sessionId, t } = await requirePerson(args);
  const sessions = await listSessions(db, { personId: person.id, now });
  return {
    title: t("account.title"),
    person,
    sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === sessionId })),
    isSaved: new URL(args.request.url).searchParams.has("saved"),
  };
}

const sessionForm = z.strictObject({
  intent: z.literal("end-session"),
  session: z.coerce.number<string>().int(),
});
const savingForm = profileForm.extend({ intent: z.literal("save") });

export async function action(args: ActionFunctionArgs) {
  const { db, now, person, sessionId } = await requirePerson(args);
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
  const parsed = parseForm(fields, savingForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const { displayName, language } = parsed.value;
  await changeProfile(db, { personId: person.id, profile: { displayName, language } });
  return redirect(`${accountPath(language)}?saved`, { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Account() {
  const { person, sessions, isSaved } = useLoaderData<typeof loader>();
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
