import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listHoldersOf } from "../../accounts/people.server.ts";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { badRequest } from "../../http/refusals.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { mailStates } from "../../mail/mail.ts";
import { countRetriableMails, listMails, retryFailedMails, retryMail } from "../../mail/overseeing.server.ts";
import { adminOutboxPath, adminPersonPath, adminRequestPath } from "../../paths.ts";
import { Address } from "../../ui/address.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { Folded } from "../../ui/folded.tsx";
import { Choices } from "../../ui/navigation.tsx";
import { EmptyState, Notice, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, settings, t } = await requireStaff(args, "admin");
  const query = new URL(args.request.url).searchParams;
  const state = mailStates.find((known) => known === query.get("state"));
  const before = numberAsked(args.request, "before");
  const { mails, next } = await listMails(db, { state, before });
  const holders = await listHoldersOf(db, [...new Set(mails.map(({ recipient }) => recipient))]);
  return {
    title: t("admin.outbox.title"),
    sendsMail: settings.smtpUrl !== undefined,
    state,
    retriable: await countRetriableMails(db),
    mails: mails.map((mail) => ({ ...mail, personId: holders.get(mail.recipient) })),
    next,
  };
}

const retryForm = z.union([
  z.strictObject({ mail: z.coerce.number<string>().int() }),
  z.strictObject({ intent: z.literal("retry-all") }),
]);

export async function action(args: ActionFunctionArgs) {
  const { db, now } = await requireStaff(args, "admin");
  const parsed = await readForm(args.request, retryForm);
  if (!parsed.ok) throw badRequest();
  if ("intent" in parsed.value) return data({ retriedAll: await retryFailedMails(db, now) });
  const isRetried = await retryMail(db, { id: parsed.value.mail, now });
  return data({ isRetried }, { status: isRetried ? 200 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

type ListedMail = ReturnType<typeof useLoaderData<typeof loader>>["mails"][number];

function State({ mail }: { mail: ListedMail }) {
  const { t, moment } = useReader();
  const { state, problem, lastError, sentAt } = mail;
  return (
    <div className="space-y-1">
      <p className={state === "failed" ? "font-strong text-bad" : ""}>
        {t(`admin.outbox.states.${state}`)}
        {state === "sent" && sentAt ? `, ${moment(sentAt)}` : null}
      </p>
      {problem === null ? null : <p>{t(`admin.outbox.problems.${problem}`)}</p>}
      {lastError === null ? null : (
        <Folded look="quiet" summary={t("admin.outbox.technical")}>
          <p className="pl-5 font-mono text-13 break-words hyphens-none" lang="en">
            {lastError}
          </p>
        </Folded>
      )}
      {state === "waiting" && mail.attempts > 0 ? (
        <p className="text-ink-soft">{t("admin.outbox.nextTry", { moment: moment(mail.nextAttemptAt) })}</p>
      ) : null}
      {mail.mayBeRetried ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="mail" value={mail.id} />
          <Button aria-label={`${t("admin.outbox.retry")} (${mail.recipient})`}>
            {t("admin.outbox.retry")}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

/** Leads to the person, where the address is looked after; an address that nobody has any more stands alone. */
function Recipient({ mail: { recipient, personId } }: { mail: ListedMail }) {
  if (personId === undefined) return <Address email={recipient} />;
  return (
    <TextLink to={adminPersonPath(personId)}>
      <Address email={recipient} />
    </TextLink>
  );
}

function What({ mail: { kind, requestId } }: { mail: ListedMail }) {
  const { t } = useReader();
  return (
    <>
      <p>{t(`admin.outbox.kinds.${kind}`)}</p>
      {requestId === null ? null : (
        <TextLink to={adminRequestPath(requestId)} className="lg:whitespace-nowrap">
          {t("admin.outbox.aboutRequest", { number: requestId })}
        </TextLink>
      )}
    </>
  );
}

export default function Outbox() {
  const { sendsMail, state, retriable, mails, next } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, moment, number } = useReader();
  return (
    <div className="max-w-page">
      <PageHeading title={t("admin.outbox.title")} lead={t("admin.outbox.lead")} />
      <div className="space-y-6">
        {sendsMail ? null : (
          <Notice tone="warn" title={t("admin.outbox.noMailServer.title")}>
            {t("admin.outbox.noMailServer.text")}
          </Notice>
        )}
        {outcome && "retriedAll" in outcome ? (
          <Notice tone="good" announce>
            {t("admin.outbox.retriedAll", { count: outcome.retriedAll })}
          </Notice>
        ) : outcome ? (
          <Notice tone={outcome.isRetried ? "good" : "bad"} announce>
            {t(outcome.isRetried ? "admin.outbox.retried" : "admin.outbox.notRetried")}
          </Notice>
        ) : null}
        {retriable > 1 ? (
          <Form method="post" preventScrollReset className="space-y-3">
            <p>{t("admin.outbox.retryAllLead", { count: retriable })}</p>
            <Button name="intent" value="retry-all">
              {t("admin.outbox.retryAll")}
            </Button>
          </Form>
        ) : null}
        <Choices
          label={t("admin.outbox.filter")}
          choices={[undefined, ...mailStates].map((known) => ({
            label: known ? t(`admin.outbox.states.${known}`) : t("admin.outbox.all"),
            to: adminOutboxPath({ state: known }),
            isCurrent: known === state,
          }))}
        />
        {mails.length > 0 ? (
          <DataTable
            caption={t("admin.outbox.title")}
            columns={[
              t("admin.outbox.columns.recipient"),
              t("admin.outbox.columns.kind"),
              t("admin.outbox.columns.created"),
              t("admin.outbox.columns.tries"),
              t("admin.outbox.columns.state"),
            ]}
            rows={mails.map((mail) => ({
              key: mail.id,
              cells: [
                <Recipient key="recipient" mail={mail} />,
                <What key="what" mail={mail} />,
                <span key="created" className="lg:whitespace-nowrap">
                  {moment(mail.createdAt)}
                </span>,
                <span key="tries" className="figures">
                  {number(mail.attempts)}
                </span>,
                <State key="state" mail={mail} />,
              ],
            }))}
          />
        ) : (
          <EmptyState title={t(`admin.outbox.empty.${state ?? "all"}.title`)}>
            {t(`admin.outbox.empty.${state ?? "all"}.text`)}
          </EmptyState>
        )}
        {next === undefined ? null : (
          <p>
            <ButtonLink to={adminOutboxPath({ state, before: next })}>{t("common.more")}</ButtonLink>
          </p>
        )}
      </div>
    </div>
  );
}
