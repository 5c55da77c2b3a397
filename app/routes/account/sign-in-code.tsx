import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { anyone } from "../../http/access.server.ts";
import { readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { safeInternalPath } from "../../http/safe-path.ts";
import { authenticateByEmailCode, signIn } from "../../http/signing-in.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { homePath, signInPath } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, TextField } from "../../ui/fields.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** The link in the mail leads here and fills the code in; only sending the form uses it up. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, person, t } = await anyone(args, { evenWhenSignedInOnly: true });
  const query = new URL(args.request.url).searchParams;
  const to = safeInternalPath(query.get("to"), homePath(locale));
  if (person) throw redirect(to, { headers: { "Cache-Control": "no-store" } });
  const code = query.get("code") ?? "";
  return data(
    { title: t("account.signIn.codeTitle"), to, code: /^\d{6}$/.test(code) ? code : "" },
    { headers: { "Cache-Control": "no-store" } },
  );
}

export async function action(args: ActionFunctionArgs) {
  const visit = await anyone(args, { evenWhenSignedInOnly: true });
  await countAgainstLimit("codeTriesByClient", visit.clientAddress);
  const fields = await readFields(args.request.clone());
  const outcome = await authenticateByEmailCode(args.request, visit);
  if (!outcome.ok) return data({ because: outcome.because }, { status: 422 });
  return signIn(args.request, visit, { personId: outcome.personId, signedInBy: "code", to: fields.to });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function SignInCode() {
  const { to, code } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useReader();
  const error = refused ? t("account.signIn.notValid") : undefined;
  return (
    <Page width="reading">
      <PageHeading title={t("account.signIn.codeTitle")} lead={t("account.signIn.codeLead")} />
      <Form method="post" noValidate reloadDocument className="max-w-120 space-y-5">
        <ErrorSummary
          title={t("errors.summary", { count: 1 })}
          errors={error ? [{ field: "code", text: error }] : []}
        />
        <input type="hidden" name="to" value={to} />
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          className="figures tracking-widest"
          label={t("account.signIn.code")}
          hint={t("account.signIn.codeHint")}
          defaultValue={code}
          error={error}
        />
        <Button kind="primary">{t("account.signIn.withCode")}</Button>
      </Form>
      <p className="mt-8">
        <TextLink to={signInPath(locale, { to })}>{t("account.signIn.another")}</TextLink>
      </p>
    </Page>
  );
}
