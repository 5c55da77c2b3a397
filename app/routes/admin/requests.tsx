import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestPath, adminRequestsPath, queuePath, recordRequestPath } from "../../paths.ts";
import { EvidenceBox, EvidenceOfChosen } from "../../requests/evidence-boxes.tsx";
import { useOwnerWords } from "../../requests/owner-form.tsx";
import { mayDecide } from "../../requests/policy.ts";
import { listQueue } from "../../requests/queue.server.ts";
import { ownerFilters, type Queue, queues } from "../../requests/queue.ts";
import { QueueFilter } from "../../requests/queue-filter.tsx";
import { StatusWord } from "../../requests/status-mark.tsx";
import { findTagBySlugIfAny, listTagsOffered } from "../../requests/tags.server.ts";
import { WrittenIn } from "../../requests/written-in.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-list.tsx";
import { Choices } from "../../ui/navigation.tsx";
import { EmptyState, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, t, locale } = await requireStaff(args, "support");
  const query = new URL(args.request.url).searchParams;
  const show: Queue = queues.find((queue) => queue === query.get("show")) ?? "open";
  const after = numberAsked(args.request, "after");
  const owner = ownerFilters.find((filter) => filter === query.get("owner"));
  const slug = (query.get("tag") ?? "").slice(0, 80);
  const tag = slug ? await findTagBySlugIfAny(db, { slug, audience: "staff", locale }) : undefined;
  return {
    title: t("requests.admin.title"),
    show,
    queues,
    owner,
    tag: tag?.slug,
    tags: await listTagsOffered(db, { locale, audience: "staff" }),
    mayDecide: mayDecide(person),
    ...(await listQueue(db, {
      show,
      owner: owner === "mine" ? person.id : owner,
      tagId: tag?.id,
      after,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [pageTitle(data?.title, matches)];

export default function AdminRequests() {
  const {
    show,
    queues: offered,
    requests,
    next,
    owner,
    tag,
    tags,
    mayDecide,
  } = useLoaderData<typeof loader>();
  const { t, locale, shortDay, number } = useReader();
  const wordsOf = useOwnerWords();
  return (
    <>
      <PageHeading
        title={t("requests.admin.title")}
        lead={t("requests.admin.lead")}
        action={
          <div className="flex flex-wrap gap-3">
            {mayDecide ? <ButtonLink to={queuePath()}>{t("deciding.queue.open")}</ButtonLink> : null}
            <ButtonLink kind="primary" to={recordRequestPath}>
              {t("requests.admin.record")}
            </ButtonLink>
          </div>
        }
      />
      <Choices
        label={t("requests.admin.show")}
        choices={offered.map((queue) => ({
          label: t(`requests.admin.queue.${queue}`),
          to: adminRequestsPath({ show: queue, owner, tag }),
          isCurrent: queue === show,
        }))}
      />
      <div className="mt-4">
        <QueueFilter show={show} owner={owner} tag={tag} tags={tags} mayManageTags={mayDecide} />
      </div>
      <div className="mt-6">
        {requests.length > 0 ? (
          <DataTable
            caption={t("requests.admin.title")}
            columns={[
              t("requests.admin.columns.request"),
              t("requests.admin.columns.status"),
              { name: t("requests.admin.columns.votes"), holds: "figures" },
              { name: t("requests.admin.columns.organisations"), holds: "figures" },
              t("deciding.list.owner"),
              { name: t("requests.admin.columns.created"), holds: "short" },
            ]}
            rows={requests.map((request) => ({
              key: request.id,
              cells: [
                <div key="title" className="flex gap-3">
                  <EvidenceBox request={request} />
                  <p className="flex flex-wrap gap-x-3">
                    <TextLink
                      to={adminRequestPath(request.id)}
                      lang={request.language === locale ? undefined : request.language}
                      className={request.openedAt === null ? "font-bold" : "font-strong"}
                    >
                      {request.title}
                    </TextLink>
                    <WrittenIn language={request.language} />
                  </p>
                </div>,
                <StatusWord key="status" status={request.publicStatus} />,
                number(request.voteCount),
                number(request.organisationCount),
                request.owner ? (
                  <span key="owner" className={request.owner.isActive ? "" : "text-warn"}>
                    {wordsOf(request.owner)}
                  </span>
                ) : (
                  <span key="owner" className="text-ink-soft">
                    <span aria-hidden>–</span>
                    <span className="sr-only">{wordsOf(null)}</span>
                  </span>
                ),
                shortDay(request.createdAt),
              ],
            }))}
          />
        ) : owner || tag ? (
          <EmptyState title={t("deciding.list.none.title")}>{t("deciding.list.none.text")}</EmptyState>
        ) : (
          <EmptyState title={t(`requests.admin.empty.${show}.title`)}>
            {t(`requests.admin.empty.${show}.text`)}
          </EmptyState>
        )}
      </div>
      {requests.length > 0 ? <EvidenceOfChosen /> : null}
      {next ? (
        <p className="mt-6">
          <ButtonLink to={adminRequestsPath({ show, owner, tag, after: next })}>
            {t("common.more")}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}
