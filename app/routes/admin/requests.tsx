import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestPath, adminRequestsPath, recordRequestPath } from "../../paths.ts";
import { listQueue, type Queue, queues } from "../../requests/queue.server.ts";
import { StatusWord } from "../../requests/status-mark.tsx";
import { supportWords } from "../../requests/support-words.ts";
import { WrittenIn } from "../../requests/written-in.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { Choices } from "../../ui/navigation.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, t } = await requireStaff(args, "support");
  const query = new URL(args.request.url).searchParams;
  const show: Queue = queues.find((queue) => queue === query.get("show")) ?? "open";
  const after = Number(query.get("after")) || undefined;
  return { title: t("requests.admin.title"), show, queues, ...(await listQueue(db, { show, after })) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function AdminRequests() {
  const { show, queues: offered, requests, next } = useLoaderData<typeof loader>();
  const { t, locale, day, number } = useReader();
  return (
    <>
      <PageHeading
        title={t("requests.admin.title")}
        lead={t("requests.admin.lead")}
        action={
          <ButtonLink kind="primary" to={recordRequestPath}>
            {t("requests.admin.record")}
          </ButtonLink>
        }
      />
      <Choices
        label={t("requests.admin.show")}
        choices={offered.map((queue) => ({
          label: t(`requests.admin.queue.${queue}`),
          to: adminRequestsPath({ show: queue }),
          isCurrent: queue === show,
        }))}
      />
      <div className="mt-6">
        {requests.length > 0 ? (
          <DataTable
            caption={t("requests.admin.title")}
            columns={[
              t("requests.admin.columns.request"),
              t("requests.admin.columns.status"),
              t("requests.admin.columns.support"),
              t("requests.admin.columns.created"),
            ]}
            rows={requests.map((request) => ({
              key: request.id,
              cells: [
                <p key="title" className="flex flex-wrap gap-x-3">
                  <TextLink
                    to={adminRequestPath(request.id)}
                    lang={request.language === locale ? undefined : request.language}
                    className={request.openedAt === null ? "font-bold" : "font-strong"}
                  >
                    {request.title}
                  </TextLink>
                  <WrittenIn language={request.language} />
                </p>,
                <StatusWord key="status" status={request.publicStatus} />,
                <span key="support" className="figures">
                  {supportWords(t, number, request).both}
                </span>,
                day(request.createdAt),
              ],
            }))}
          />
        ) : (
          <EmptyState title={t(`requests.admin.empty.${show}.title`)}>
            {t(`requests.admin.empty.${show}.text`)}
          </EmptyState>
        )}
      </div>
      {next ? (
        <p className="mt-6">
          <ButtonLink to={adminRequestsPath({ show, after: next })}>{t("common.more")}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}
