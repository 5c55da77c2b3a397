import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Temporal } from "temporal-polyfill";
import { plans } from "../../accounts/organisation.ts";
import { anyone, type Visit } from "../../http/access.server.ts";
import { formatDay, formatList, intlLocales } from "../../i18n/formatting.ts";
import type { Locale } from "../../i18n/locales.ts";
import { useReader } from "../../i18n/reader.ts";
import { billingPath, newRequestPath, searchPath } from "../../paths.ts";
import { type Interval, isPromised, type Week } from "../../sla/service-level.ts";
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
    week: daysAlike(week).map(({ days, intervals }) => ({
      days: daysWords(t, { days, locale }),
      hours: intervals.length === 0 ? t("support.hours.closed") : hoursWords(intervals, locale),
    })),
    zone: `${zoneName(timeZone, { locale, now })} (${timeZone})`,
    closedDays: closedDays
      .filter((day) => day >= today)
      .slice(0, mostClosedDays)
      .map((day) => formatDay(`${day}T12:00:00Z`, { locale, timeZone: "UTC" })),
  };
}

type Translate = Visit["t"];

/** S1: a number of business hours, and for the free plan what is usual rather than promised. */
function responseWords(
  t: Translate,
  { plan, hours: count }: { plan: (typeof plans)[number]; hours: number },
): string {
  if (isPromised(plan)) return t("support.times.within", { count });
  return count === 10 ? t("support.times.usuallyTen") : t("support.times.usually", { count });
}

/** Neighbouring days of the week (1 = Monday) with the same hours, put together. */
function daysAlike(week: Week): { days: number[]; intervals: readonly Interval[] }[] {
  const spans: { days: number[]; intervals: readonly Interval[] }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
    const intervals = week[day];
    const before = spans.at(-1);
    if (before && JSON.stringify(before.intervals) === JSON.stringify(intervals)) before.days.push(day);
    else spans.push({ days: [day], intervals });
  }
  return spans;
}

function dayName(day: number, locale: Locale): string {
  const aMonday = Temporal.PlainDate.from("2024-01-01");
  return aMonday.add({ days: day - 1 }).toLocaleString(intlLocales[locale], { weekday: "long" });
}

/** "Monday to Friday", "Saturday and Sunday", "Wednesday". */
function daysWords(t: Translate, { days, locale }: { days: number[]; locale: Locale }): string {
  const names = days.map((day) => dayName(day, locale));
  const [first = "", , ...others] = names;
  return others.length === 0
    ? formatList(names, locale)
    : t("support.hours.span", { first, last: others.at(-1) ?? "" });
}

function hoursWords(intervals: readonly Interval[], locale: Locale): string {
  return formatList(
    intervals.map(([start, end]) => `${start}–${end}`),
    locale,
  );
}

function zoneName(timeZone: string, { locale, now }: { locale: Locale; now: Temporal.Instant }): string {
  const format = new Intl.DateTimeFormat(intlLocales[locale], { timeZone, timeZoneName: "longGeneric" });
  return (
    format.formatToParts(now.epochMilliseconds).find(({ type }) => type === "timeZoneName")?.value ?? timeZone
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

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
                <span key="days" className="first-letter:uppercase inline-block">
                  {days}
                </span>,
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
