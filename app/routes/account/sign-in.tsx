import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listDemoPeople } from "../../accounts/demo-people.server.ts";
import { emailField } from "../../accounts/person-form.ts";
import { requestSignInCode } from "../../accounts/signing-in.server.ts";
import { newToken } from "../../accounts/tokens.server.ts";
import { anyone } from "../../http/access.server.ts";
import { browserCookieFor } from "../../http/cookies.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { takeAtLeast } from "../../http/pace.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { safeInternalPath } from "../../http/safe-path.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { demoSignInPath, homePath, signInCodePath } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, TextField } from "../../ui/fields.tsx";
import { Notice, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, settings, vendor, locale, person, t } = await anyone(args, { evenWhenSignedInOnly: true });
  const to = safeInternalPath(new URL(args.request.url).searchParams.get("to"), homePath(locale));
  if (person) throw redirect(to, { headers: { "Cache-Control": "no-store" } });
  return {
    title: t("account.signIn.title"),
    to,
    vendorName: vendor.vendorName,
    sendsMail: settings.smtpUrl !== undefined,
    demoPeople: (settings.demoDoor ? await listDemoPeople(db, settings.demoDoor) : []).map(
      ({ id: _, email: __, ...person }) => person,
    ),
  };
}

const form = z.strictObject({ email: emailField, to: z.string().optional() });

/** A known and an unknown address get the same page, after the same time (A1). */
export async function action(args: ActionFunctionArgs) {
  const { db, settings, vendor, locale, now, clientAddress } = await anyone(args, {
    evenWhenSignedInOnly: true,
  });
  const parsed = await readForm(args.request, form);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const { email, to } = parsed.value;
  await countAgainstLimit("codeRequestsByClient", clientAddress);
  await countAgainstLimit("codeRequestsByAddress", email);
  const browserToken = newToken();
  await takeAtLeast(
    200,
    requestSignInCode(db, {
      email,
      browserToken,
      secret: settings.sessionSecret,
      mailFacts: {
        portalName: vendor.portalName,
        baseUrl: settings.baseUrl,
        to: safeInternalPath(to, ""),
      },
      now,
    }),
  );
  return redirect(signInCodePath(locale, { to }), {
    status: 303,
    headers: { "Set-Cookie": await browserCookieFor(browserToken, settings) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function SignIn() {
  const { to, vendorName, sendsMail, demoPeople } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors);
  return (
    <Page width="reading">
      <PageHeading title={t("account.signIn.title")} lead={t("account.signIn.lead")} />
      <div className="space-y-8">
        {to !== homePath(locale) ? <Notice>{t("account.signIn.toContinue")}</Notice> : null}
        {sendsMail ? (
          <Form method="post" noValidate className="max-w-120 space-y-5">
            <ErrorSummary {...summary} />
            <input type="hidden" name="to" value={to} />
            <TextField
              name="email"
              type="email"
              autoComplete="email"
              required
              label={t("account.signIn.email")}
              defaultValue={refused?.values.email}
              error={errorOf("email")}
            />
            <Button kind="primary">{t("account.signIn.send")}</Button>
          </Form>
        ) : (
          <Notice>{t("account.signIn.noMail")}</Notice>
        )}
        <p className="text-ink-soft">{t("account.signIn.whoMay", { vendorName })}</p>
        {demoPeople.length > 0 ? (
          <section aria-labelledby="demo" className="space-y-4 border-t border-line pt-8">
            <SectionHeading id="demo">{t("account.signIn.demoTitle")}</SectionHeading>
            <p>{t("account.signIn.demoLead")}</p>
            <ul className="divide-y divide-line border-y border-line">
              {demoPeople.map((person) => (
                <li
                  key={person.key}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
                >
                  <div>
                    <p className="font-strong">{person.name}</p>
                    <p className="text-ink-soft">
                      {[
                        t(`common.roles.${person.role}`),
                        person.organisationName,
                        person.plan ? t(`common.plans.${person.plan}`) : null,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </p>
                  </div>
                  <Form method="post" action={demoSignInPath(locale)} reloadDocument>
                    <input type="hidden" name="person" value={person.key} />
                    <input type="hidden" name="to" value={to} />
                    <Button>{t("account.signIn.demoAs", { name: person.name })}</Button>
                  </Form>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Page>
  );
}
