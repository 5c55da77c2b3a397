import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { anyone, type Visit } from "../../http/access.server.ts";
import { parseForm, readFields } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { badRequest } from "../../http/refusals.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { readHearing, wantsMailAboutRequests } from "../../notifications/choosing.server.ts";
import type { Topic } from "../../notifications/hearing.ts";
import { oneClickForm, unsubscribingForm } from "../../notifications/hearing-form.ts";
import { findSubscriptionIfAny, unsubscribe } from "../../notifications/unsubscribing.server.ts";
import { accountPath, requestPath, unsubscribePath } from "../../paths.ts";
import { listTreeIds } from "../../requests/tree.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Notice, Page, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** Shows what holds and changes nothing: mail scanners open every link. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, t, clientAddress } = await anyone(args, { evenWhenSignedInOnly: true });
  const found = await findSubscriptionIfAny(db, args.params.token ?? "");
  if (!found) await countAgainstLimit("unknownTokensByClient", clientAddress);
  const page = found && {
    request: { id: found.requestId, ...found.request },
    holds: await readWhatHolds(db, { ...found, topicIds: await listTreeIds(db, found.requestId) }),
    isDone: new URL(args.request.url).searchParams.has("done"),
  };
  return data(
    { title: t(found ? "hearing.unsubscribe.title" : "hearing.unsubscribe.unknownTitle"), page },
    { status: found ? 200 : 404, headers: { "Cache-Control": "no-store" } },
  );
}

/** In one word: something of this request and mail, nothing of this request, no mail about any, or neither. */
async function readWhatHolds(
  db: Visit["db"],
  topic: Topic & { personId: number },
): Promise<"some" | "nothing" | "no-mail" | "neither"> {
  const hears = (await readHearing(db, topic)) !== "nothing";
  if (await wantsMailAboutRequests(db, topic.personId)) return hears ? "some" : "nothing";
  return hears ? "no-mail" : "neither";
}

/**
 * Ends mail and news about the request: for a mail program with one click (RFC 8058), which gets a plain answer, since it
 * may follow no redirect; or does what the page's own buttons say. Whoever holds the token may, so no session is asked for.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, locale, now, clientAddress } = await anyone(args, { evenWhenSignedInOnly: true });
  const fields = await readFields(args.request);
  const token = args.params.token ?? "";
  const subscription = await findSubscriptionIfAny(db, token);
  if (!subscription) {
    await countAgainstLimit("unknownTokensByClient", clientAddress);
    return data(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  }
  const { personId, requestId } = subscription;
  const topic = { personId, requestId, topicIds: await listTreeIds(db, requestId) };
  if (parseForm(fields, oneClickForm).ok) {
    await unsubscribe(db, { ...topic, what: "request", now });
    return data(null, { headers: { "Cache-Control": "no-store" } });
  }
  const parsed = parseForm(fields, unsubscribingForm);
  if (!parsed.ok) throw badRequest();
  await unsubscribe(db, { ...topic, what: parsed.value.what, now });
  return redirect(unsubscribePath(locale, token, { done: true }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  pageTitle(found?.title, matches),
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "no-referrer" },
];

export default function Unsubscribe() {
  const { title, page } = useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  if (!page) {
    return (
      <Page width="reading">
        <PageHeading title={title} lead={t("hearing.unsubscribe.unknown")} />
        <ButtonLink to={accountPath(locale)}>{t("hearing.unsubscribe.toAccount")}</ButtonLink>
      </Page>
    );
  }
  const { request, holds, isDone } = page;
  return (
    <Page width="reading">
      <PageHeading title={title} lead={t("hearing.unsubscribe.lead")} />
      <div className="space-y-6">
        <p className="text-21 font-bold" lang={request.language === locale ? undefined : request.language}>
          <TextLink to={requestPath(locale, request)}>{request.title}</TextLink>
        </p>
        {isDone ? (
          <Notice tone="good" announce title={t("hearing.unsubscribe.done")}>
            {t(`hearing.unsubscribe.now.${holds}`)}
          </Notice>
        ) : (
          <p>{t(`hearing.unsubscribe.now.${holds}`)}</p>
        )}
        <Form method="post" reloadDocument className="flex flex-wrap gap-3">
          {holds === "some" ? (
            <Button kind="primary" name="what" value="request">
              {t("hearing.unsubscribe.request")}
            </Button>
          ) : null}
          {holds === "some" || holds === "nothing" ? (
            <Button name="what" value="all">
              {t("hearing.unsubscribe.all")}
            </Button>
          ) : null}
          {holds === "some" ? null : (
            <Button name="what" value="undo">
              {t("hearing.unsubscribe.undo")}
            </Button>
          )}
        </Form>
        <p className="text-ink-soft">{t("hearing.unsubscribe.keeps")}</p>
      </div>
    </Page>
  );
}
