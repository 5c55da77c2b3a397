import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { redeemOneTimeLink } from "../../accounts/signing-in.server.ts";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { signIn } from "../../http/signing-in.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, Page, PageHeading } from "../../ui/page.tsx";

/** Looks at nothing: a GET, from a mail scanner perhaps, must not use the link up nor say whether it is good. */
export async function loader(args: LoaderFunctionArgs) {
  const { t } = await anyone(args, { evenWhenSignedInOnly: true });
  return data({ title: t("account.signIn.linkTitle") }, { headers: { "Cache-Control": "no-store" } });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await anyone(args, { evenWhenSignedInOnly: true });
  await countAgainstLimit("codeTriesByClient", visit.clientAddress);
  const outcome = await redeemOneTimeLink(visit.db, { token: args.params.token ?? "", now: visit.now });
  if (!outcome.ok) return data({ because: outcome.because }, { status: 422 });
  return signIn(args.request, visit, { personId: outcome.personId, signedInBy: "link", to: undefined });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
  { name: "referrer", content: "no-referrer" },
];

export default function OneTimeLink() {
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  return (
    <Page width="reading">
      <PageHeading title={t("account.signIn.linkTitle")} lead={t("account.signIn.linkLead")} />
      {refused ? (
        <Notice tone="bad" announce>
          {t("account.signIn.linkNotValid")}
        </Notice>
      ) : (
        <Form method="post" reloadDocument>
          <Button kind="primary">{t("account.signIn.linkUse")}</Button>
        </Form>
      )}
    </Page>
  );
}
