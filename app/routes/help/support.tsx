import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { plans } from "../../accounts/organisation.ts";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { formatDay } from "../../i18n/formatting.ts";
import { useReader } from "../../i18n/reader.ts";
import { billingPath, newRequestPath, searchPath } from "../../paths.ts";
import { responseWords, weekWords, zoneWords } from "../../sla/service-level-words.ts";
import { readServiceLevel } from "../../sla/service-levels.server.ts";
import { DataTable, Facts } from "../../ui/data-list.tsx";
import { Page, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

const mostClosedDays = 12;

export async function loader(args: LoaderFunctionArgs) {
  const { db, vendor, locale, person, now, t } = await anyone(args);
  const { targets, week, closedDays, timeZone } = await readServiceLevel(db, vendor);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return {
    title: t("support.title"),
    vendorName: vendor.vendorName,
    email: vendor.supportEmail,
    phone: vendor.supportPhone,
    ownPlan: person?.organisation?.plan,
    responses: plans.map((plan) => ({ plan, response: responseWords(t, { plan, hours: targets[plan] }) })),
    week: weekWords(t, { week, locale }),
    zone: zoneWords(timeZone, { locale, now }),
    closedDays: closedDays
      .filter((day) => day >= today)
      .slice(0, mostClosedDays)
      .map((day) => formatDay(`${day}T12:00:00Z`, { locale, timeZone: "UTC" })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Support() {
  const { vendorName, email, phone, ownPlan, responses, week, zone, closedDays } =
    useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  return (
    <Page width="reading">
      <PageHeading title={t("support.title")} lead={t("support.lead", { vendorName })} />
      <div className="space-y-12">
        <Section id="contact" title={t("support.contact")}>
          <Contact email={email} phone={phone} vendorName={vendorName} />
          <p>
            {t("support.beforeYouWrite")} <TextLink to={searchPath(locale)}>{t("support.toSearch")}</TextLink>
          </p>
        </Section>
        <Section id="times" title={t("support.times.title")}>
          <p>{t("support.times.lead")}</p>
          <DataTable
            caption={t("support.times.title")}
            columns={[t("support.times.plan"), t("support.times.response")]}
            rows={responses.map(({ plan, response }) => ({
              key: plan,
              cells: [
                <span key="plan" className={plan === ownPlan ? "font-bold" : "font-strong"}>
                  {t(`common.plans.${plan}`)}
                  {plan === ownPlan ? (
                    <span className="ml-2 rounded bg-accent-soft px-2 py-0.5 text-13 font-strong text-accent">
                      {t("support.times.yours")}
                    </span>
                  ) : null}
                </span>,
                response,
              ],
            }))}
          />
          <p className="text-ink-soft">{t("support.times.meaning")}</p>
        </Section>
        <Section id="hours" title={t("support.hours.title")}>
          <DataTable
            caption={t("support.hours.title")}
            columns={[t("support.hours.days"), t("support.hours.open")]}
            rows={week.map(({ days, hours }) => ({
              key: days,
              cells: [
                days,
                <span key="hours" className="figures">
                  {hours}
                </span>,
              ],
            }))}
          />
          <p className="text-ink-soft">
            {t("support.hours.zone", { zone })} {t("support.hours.holidays")}
          </p>
          {closedDays.length > 0 ? (
            <div>
              <h3 className="font-strong">{t("support.hours.closedDays")}</h3>
              <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
                {closedDays.map((day) => (
                  <li key={day}>{day}</li>
                ))}
              </ul>
            </div>
          ) : null}
        </Section>
        <Section id="outside" title={t("support.outside.title")}>
          <p>
            <strong className="font-strong">{t("support.outside.requests")}</strong>{" "}
            {t("support.outside.requestsText")}{" "}
            <TextLink to={newRequestPath(locale)}>{t("support.outside.requestsLink")}</TextLink>
          </p>
          <p>
            <strong className="font-strong">{t("support.outside.tests")}</strong>{" "}
            {t("support.outside.testsText")}
          </p>
        </Section>
        <Section id="free" title={t("support.free.title")}>
          <p>
            {t("support.free.text")} <TextLink to={billingPath(locale)}>{t("support.free.link")}</TextLink>
          </p>
        </Section>
      </div>
    </Page>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <SectionHeading id={id}>{title}</SectionHeading>
      {children}
    </section>
  );
}

function Contact({ email, phone, vendorName }: { email: string; phone: string; vendorName: string }) {
  const { t } = useReader();
  if (!email && !phone) return <p>{t("support.noContact", { vendorName })}</p>;
  const link = "text-accent underline hover:no-underline";
  return (
    <Facts
      facts={[
        ...(email
          ? [
              {
                name: t("support.email"),
                value: (
                  <a href={`mailto:${email}`} className={link}>
                    {email}
                  </a>
                ),
              },
            ]
          : []),
        ...(phone
          ? [
              {
                name: t("support.phone"),
                value: (
                  <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={link}>
                    {phone}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
