import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { plans } from "../../accounts/organisation.ts";
import { findPersonIfAny } from "../../accounts/people.server.ts";
import { VendorFields } from "../../accounts/vendor-fields.tsx";
import { vendorForm } from "../../accounts/vendor-form.ts";
import { findVendorChangeIfAny, saveVendor } from "../../accounts/vendor-settings.server.ts";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { parseForm, readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { badRequest } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminSettingsPath } from "../../paths.ts";
import { dayNames, ServiceLevelFields, serviceLevelValues } from "../../sla/service-level-fields.tsx";
import { serviceLevelForm } from "../../sla/service-level-form.ts";
import {
  changeServiceLevel,
  findServiceLevelChangeIfAny,
  readServiceLevel,
} from "../../sla/service-levels.server.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";

type Change = { changedById: number | null; changedAt: string } | undefined;

/** `name` is null for the command line, and undefined for somebody who was erased since. */
async function whoChanged({ db }: StaffVisit, change: Change) {
  if (!change) return undefined;
  const { changedById, changedAt } = change;
  return {
    at: changedAt,
    name: changedById === null ? null : (await findPersonIfAny(db, changedById))?.name,
  };
}

const saved = ["vendor", "level"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "admin");
  const { db, vendor, t } = visit;
  const [level, vendorChange, levelChange] = await Promise.all([
    readServiceLevel(db, vendor),
    findVendorChangeIfAny(db).then((change) => whoChanged(visit, change)),
    findServiceLevelChangeIfAny(db).then((change) => whoChanged(visit, change)),
  ]);
  const {
    portalName,
    vendorName,
    supportEmail,
    supportPhone,
    timeZone,
    isSignedInOnly,
    bestPracticesArticle,
  } = vendor;
  const texts = { portalName, vendorName, supportEmail, supportPhone, timeZone };
  const query = new URL(args.request.url).searchParams;
  return {
    title: t("admin.settings.title"),
    vendor: {
      ...texts,
      bestPracticesArticle: String(bestPracticesArticle ?? ""),
      ...(isSignedInOnly ? { isSignedInOnly: "on" } : {}),
    } as Record<string, string>,
    vendorChange,
    level: serviceLevelValues(level),
    levelTimeZone: level.timeZone,
    levelChange,
    timeZones: Intl.supportedValuesOf("timeZone"),
    saved: saved.find((form) => form === query.get("saved")),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, vendor, person, now } = await requireStaff(args, "admin");
  const { intent: form, ...fields } = await readFields(args.request);
  const act = { actorId: person.id, now };
  const level = await readServiceLevel(db, vendor);
  if (form === "vendor") {
    const parsed = parseForm(fields, vendorForm);
    if (!parsed.ok)
      return data({ form, errors: parsed.errors, values: parsed.values } as const, { status: 422 });
    const { timeZone } = parsed.value;
    // The level first: if saving breaks off between the two, saving again completes it.
    if (timeZone !== level.timeZone) await changeServiceLevel(db, { level: { ...level, timeZone }, ...act });
    await saveVendor(db, { vendor: parsed.value, ...act });
  } else if (form === "level") {
    const parsed = parseForm(fields, serviceLevelForm);
    if (!parsed.ok)
      return data({ form, errors: parsed.errors, values: parsed.values } as const, { status: 422 });
    await changeServiceLevel(db, { level: { ...parsed.value, timeZone: vendor.timeZone }, ...act });
  } else {
    throw badRequest();
  }
  return redirect(adminSettingsPath({ saved: form }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

function LastChange({ change }: { change: { at: string; name?: string | null } | undefined }) {
  const { t, moment } = useReader();
  if (!change) return <p className="text-ink-soft">{t("admin.settings.neverChanged")}</p>;
  const name =
    change.name === null ? t("admin.events.commandLine") : (change.name ?? t("admin.events.somebodyGone"));
  return (
    <p className="text-ink-soft">{t("admin.settings.changedBy", { name, moment: moment(change.at) })}</p>
  );
}

export default function SettingsPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  const refusedVendor = refused?.form === "vendor" ? refused : undefined;
  const refusedLevel = refused?.form === "level" ? refused : undefined;
  const vendorErrors = formErrors(t, refusedVendor?.errors, {
    portalName: t("admin.settings.vendor.portalName"),
    vendorName: t("admin.settings.vendor.vendorName"),
  });
  const levelErrors = formErrors(t, refusedLevel?.errors, {
    ...Object.fromEntries(plans.map((plan) => [plan, t(`common.plans.${plan}`)])),
    ...Object.fromEntries(dayNames.map((day) => [day, t(`admin.settings.level.days.${day}`)])),
  });
  const savedForm = refused ? undefined : page.saved;
  return (
    <div className="max-w-reading">
      <PageHeading title={t("admin.settings.title")} lead={t("admin.settings.lead")} />
      <div className="space-y-14">
        <section className="space-y-5" aria-labelledby="portal">
          <SectionHeading id="portal">{t("admin.settings.vendor.title")}</SectionHeading>
          {savedForm === "vendor" ? (
            <Notice tone="good" announce>
              {t("admin.settings.vendor.saved")}
            </Notice>
          ) : null}
          <Form method="post" noValidate reloadDocument className="max-w-120 space-y-5">
            <ErrorSummary {...vendorErrors.summary} />
            <VendorFields
              values={refusedVendor?.values ?? page.vendor}
              errorOf={vendorErrors.errorOf}
              timeZones={page.timeZones}
            />
            <Button kind="primary" name="intent" value="vendor">
              {t("admin.settings.vendor.save")}
            </Button>
          </Form>
          <LastChange change={page.vendorChange} />
        </section>
        <section className="space-y-5 border-t border-line pt-10" aria-labelledby="level">
          <SectionHeading id="level">{t("admin.settings.level.title")}</SectionHeading>
          <p>
            {t("admin.settings.level.lead")}{" "}
            {t("admin.settings.level.inZone", { timeZone: page.levelTimeZone })}
          </p>
          {savedForm === "level" ? (
            <Notice tone="good" announce>
              {t("admin.settings.level.saved")}
            </Notice>
          ) : null}
          <Form method="post" noValidate reloadDocument className="space-y-8">
            <ErrorSummary {...levelErrors.summary} />
            <ServiceLevelFields values={refusedLevel?.values ?? page.level} errorOf={levelErrors.errorOf} />
            <Button name="intent" value="level">
              {t("admin.settings.level.save")}
            </Button>
          </Form>
          <LastChange change={page.levelChange} />
        </section>
      </div>
    </div>
  );
}
