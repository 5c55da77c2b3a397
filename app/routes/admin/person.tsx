import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAccountEvents } from "../../accounts/account-events.server.ts";
import { EventList } from "../../accounts/event-list.tsx";
import { deactivatePerson, reactivatePerson } from "../../accounts/leaving.server.ts";
import { ErasingQuestion, Leaving } from "../../accounts/leaving.tsx";
import { OneTimeLink } from "../../accounts/one-time-link.tsx";
import { changePerson, findPersonIfAny } from "../../accounts/people.server.ts";
import { maySignIn } from "../../accounts/person.ts";
import { type DoneToPerson, doneToPerson, PersonDone } from "../../accounts/person-done.tsx";
import { PersonFields } from "../../accounts/person-fields.tsx";
import { personForm } from "../../accounts/person-form.ts";
import { invitationFrom, suggestOrganisations } from "../../accounts/searching.server.ts";
import { SessionList } from "../../accounts/session-list.tsx";
import { endSessionsOf, listSessions } from "../../accounts/sessions.server.ts";
import { issueOneTimeLink } from "../../accounts/signing-in.server.ts";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { parseForm, readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { badRequest, forbidden, notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminPeoplePath, adminPersonPath, numberOfSlug, oneTimeLinkPath } from "../../paths.ts";
import { erasePersonAndWords } from "../../requests/erasing.server.ts";
import { Address } from "../../ui/address.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";

async function findPerson({ db }: StaffVisit, id: string | undefined) {
  const number = numberOfSlug(id);
  const person = number === undefined ? undefined : await findPersonIfAny(db, number);
  if (!person) throw notFound();
  return { ...person, name: person.name ?? "", email: person.email ?? "" };
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "admin");
  const { db, settings, now } = visit;
  const person = await findPerson(visit, args.params.id);
  const [suggestions, sessions, events] = await Promise.all([
    suggestOrganisations(db),
    listSessions(db, { personId: person.id, now }),
    listAccountEvents(db, { personId: person.id }),
  ]);
  const query = new URL(args.request.url).searchParams;
  return {
    person,
    maySignIn: maySignIn(person),
    sendsMail: settings.smtpUrl !== undefined,
    suggestions,
    sessions,
    events,
    isErasing: query.has("erase"),
    done: doneToPerson.find((code) => code === query.get("done")),
  };
}

const sessionForm = z.strictObject({ session: z.coerce.number<string>().int() });
const fieldOf = {
  "address-taken": "email",
  "organisation-closed": "organisation",
  "last-admin": "role",
} as const;

export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "admin");
  const { db, settings, person: admin, now } = visit;
  const { intent, ...fields } = await readFields(args.request);
  const person = await findPerson(visit, args.params.id);
  const act = { id: person.id, actorId: admin.id, now };
  const doneWith = (done: DoneToPerson) => redirect(adminPersonPath(person.id, { done }), { status: 303 });
  switch (intent) {
    case "save": {
      const parsed = parseForm(fields, personForm);
      if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
      const meant = await invitationFrom(db, parsed.value);
      if (!meant.ok) {
        const { because, similar } = meant;
        return data({ errors: { organisation: because }, values: parsed.values, similar }, { status: 422 });
      }
      const outcome = await changePerson(db, { ...act, form: meant.invitation });
      if (outcome.ok) return doneWith("saved");
      return data(
        { errors: { [fieldOf[outcome.because]]: outcome.because }, values: parsed.values },
        { status: 422 },
      );
    }
    case "end-session": {
      const parsed = parseForm(fields, sessionForm);
      const sessionId = parsed.ok ? parsed.value.session : 0;
      return data({
        ended: await endSessionsOf(db, { personId: person.id, sessionId, actorId: admin.id, now }),
      });
    }
    case "end-sessions":
      return data({ ended: await endSessionsOf(db, { personId: person.id, actorId: admin.id, now }) });
    case "link": {
      if (!maySignIn(person)) throw forbidden();
      const token = await issueOneTimeLink(db, { personId: person.id, actorId: admin.id, now });
      return data({ link: settings.baseUrl + oneTimeLinkPath(person.language, token) });
    }
    case "deactivate": {
      const outcome = await deactivatePerson(db, act);
      return outcome.ok ? doneWith("deactivated") : data({ refused: outcome.because }, { status: 409 });
    }
    case "reactivate":
      await reactivatePerson(db, act);
      return doneWith("reactivated");
    case "erase": {
      const outcome = await erasePersonAndWords(db, act);
      if (!outcome.ok) return data({ refused: outcome.because }, { status: 409 });
      return redirect(adminPeoplePath({ erased: true }), { status: 303 });
    }
    default:
      throw badRequest();
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.person.name, matches),
];

export default function PersonPage() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, day } = useReader();
  const { person } = page;
  const refused = outcome && "errors" in outcome ? outcome : undefined;
  const { errorOf, summary } = formErrors(t, refused?.errors, {
    name: t("admin.personFields.name"),
    email: t("admin.personFields.email"),
    organisation: t("admin.personFields.organisation"),
  });
  const facts = [
    t(`common.roles.${person.role}`),
    person.organisationName,
    person.deactivatedAt ? t("admin.person.deactivatedSince", { day: day(person.deactivatedAt) }) : null,
    person.organisationClosedAt ? t("admin.person.organisationClosed") : null,
  ];
  const link = outcome && "link" in outcome ? outcome.link : undefined;
  const linkSection = (
    <section className="space-y-4">
      <SectionHeading>{t("admin.person.link.title")}</SectionHeading>
      <OneTimeLink name={person.name} maySignIn={page.maySignIn} link={link} />
    </section>
  );
  const linkComesFirst = link !== undefined || !page.sendsMail;
  const lead = (
    <>
      <Address email={person.email} /> · {facts.filter(Boolean).join(" · ")}
    </>
  );
  const heading = <PageHeading title={person.name} lead={lead} />;
  if (page.isErasing && !outcome) {
    return (
      <div className="max-w-reading">
        {heading}
        <ErasingQuestion id={person.id} name={person.name} />
      </div>
    );
  }
  return (
    <div className="max-w-reading">
      {heading}
      <div className="space-y-12">
        {outcome && "refused" in outcome ? (
          <Notice tone="bad" announce>
            {t(`errors.fields.${outcome.refused}`)}
          </Notice>
        ) : null}
        {outcome ? null : <PersonDone {...page} />}
        {outcome && "ended" in outcome ? (
          <Notice tone="good" announce>
            {t("admin.person.ended", { count: outcome.ended })}
          </Notice>
        ) : null}
        {linkComesFirst ? linkSection : null}
        <section className="space-y-5">
          <SectionHeading>{t("admin.person.details")}</SectionHeading>
          <Form
            method="post"
            noValidate
            className="max-w-120 space-y-5"
            key={`${person.email} ${person.role}`}
          >
            <ErrorSummary {...summary} />
            <PersonFields
              values={
                refused?.values ?? {
                  name: person.name,
                  email: person.email,
                  role: person.role,
                  organisation: person.organisationName ?? "",
                  language: person.language,
                }
              }
              errorOf={errorOf}
              suggestions={page.suggestions}
              similar={refused && "similar" in refused ? refused.similar : undefined}
              emailHint={t("admin.person.addressHint")}
            />
            <Button kind="primary" name="intent" value="save">
              {t("common.save")}
            </Button>
          </Form>
        </section>
        {linkComesFirst ? null : linkSection}
        <section className="space-y-4">
          <SectionHeading>{t("admin.person.sessions")}</SectionHeading>
          <SessionList
            sessions={page.sessions}
            endAll={page.sessions.length > 1 ? t("admin.person.endAll") : null}
          />
        </section>
        <section className="space-y-4">
          <SectionHeading>{t("admin.person.leaving")}</SectionHeading>
          <Leaving id={person.id} isDeactivated={person.deactivatedAt !== null} />
        </section>
        <section className="space-y-4">
          <SectionHeading>{t("admin.person.history")}</SectionHeading>
          <EventList events={page.events} />
        </section>
      </div>
    </div>
  );
}
