import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { listAccountEvents } from "../../accounts/account-events.server.ts";
import { EventList } from "../../accounts/event-list.tsx";
import { OrganisationFields } from "../../accounts/organisation-fields.tsx";
import { organisationForm } from "../../accounts/organisation-form.ts";
import {
  changeOrganisation,
  closeOrganisation,
  findOrganisationIfAny,
  reopenOrganisation,
} from "../../accounts/organisations.server.ts";
import { PeopleTable } from "../../accounts/people-table.tsx";
import { listPeople } from "../../accounts/searching.server.ts";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { parseForm, readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { badRequest, notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminOrganisationPath, invitePath, numberOfSlug } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";

async function findOrganisation({ db }: StaffVisit, id: string | undefined) {
  const number = numberOfSlug(id);
  const organisation = number === undefined ? undefined : await findOrganisationIfAny(db, number);
  if (!organisation) throw notFound();
  return organisation;
}

const done = ["created", "saved", "closed", "reopened"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "admin");
  const { id, name, plan, closedAt } = await findOrganisation(visit, args.params.id);
  const query = new URL(args.request.url).searchParams;
  const after = numberAsked(args.request, "after");
  const [{ people, next }, events] = await Promise.all([
    listPeople(visit.db, { organisationId: id, after }),
    listAccountEvents(visit.db, { organisationId: id }),
  ]);
  return {
    organisation: { id, name, plan, closedAt },
    people,
    next,
    events,
    done: done.find((code) => code === query.get("done")),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "admin");
  const { db, person, now } = visit;
  const { intent, ...fields } = await readFields(args.request);
  const { id } = await findOrganisation(visit, args.params.id);
  const act = { id, actorId: person.id, now };
  const doneWith = (code: (typeof done)[number]) =>
    redirect(adminOrganisationPath(id, { done: code }), { status: 303 });
  switch (intent) {
    case "save": {
      const parsed = parseForm(fields, organisationForm);
      if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
      const outcome = await changeOrganisation(db, { ...act, form: parsed.value });
      if (!outcome.ok)
        return data({ errors: { name: outcome.because }, values: parsed.values }, { status: 422 });
      return doneWith("saved");
    }
    case "close":
      await closeOrganisation(db, act);
      return doneWith("closed");
    case "reopen":
      await reopenOrganisation(db, act);
      return doneWith("reopened");
    default:
      throw badRequest();
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.organisation.name, matches),
];

export default function OrganisationPage() {
  const { organisation, people, next, events, done: code } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, day } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors);
  const { id, name, plan, closedAt } = organisation;
  const isClosed = closedAt !== null;
  const facts = [
    t(`common.plans.${plan}`),
    isClosed ? t("admin.organisation.closedSince", { day: day(closedAt) }) : null,
  ];
  return (
    <div className="max-w-page">
      <PageHeading
        title={name}
        lead={facts.filter(Boolean).join(" · ")}
        action={
          isClosed ? undefined : (
            <ButtonLink kind="primary" to={invitePath({ organisation: id })}>
              {t("admin.organisation.invite")}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-12">
        {code === undefined || refused ? null : (
          <Notice tone="good" announce>
            {code === "saved" ? t("common.saved") : t(`admin.organisation.${code}`)}
          </Notice>
        )}
        <section className="space-y-4">
          <SectionHeading>{t("admin.organisation.people")}</SectionHeading>
          {people.length > 0 ? (
            <PeopleTable caption={t("admin.organisation.people")} people={people} withOrganisation={false} />
          ) : (
            <p className="text-ink-soft">{t("admin.organisation.nobody")}</p>
          )}
          {next === undefined ? null : (
            <ButtonLink to={adminOrganisationPath(id, { after: next })}>{t("common.more")}</ButtonLink>
          )}
        </section>
        <div className="max-w-reading space-y-12">
          <section className="space-y-5">
            <SectionHeading>{t("admin.organisation.details")}</SectionHeading>
            <Form method="post" noValidate className="max-w-120 space-y-5">
              <ErrorSummary {...summary} />
              <OrganisationFields values={refused?.values ?? { name, plan }} errorOf={errorOf} />
              <Button name="intent" value="save">
                {t("common.save")}
              </Button>
            </Form>
          </section>
          <section className="space-y-3">
            <SectionHeading>{t("admin.organisation.closing")}</SectionHeading>
            <p>{t(isClosed ? "admin.organisation.reopenLead" : "admin.organisation.closeLead")}</p>
            <Form method="post">
              <Button name="intent" value={isClosed ? "reopen" : "close"}>
                {t(isClosed ? "admin.organisation.reopen" : "admin.organisation.close")}
              </Button>
            </Form>
          </section>
          <section className="space-y-4">
            <SectionHeading>{t("admin.organisation.history")}</SectionHeading>
            <EventList events={events} />
          </section>
        </div>
      </div>
    </div>
  );
}
