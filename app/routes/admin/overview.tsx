import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import { hasOrganisation } from "../../accounts/organisations.server.ts";
import { hasActivePartner } from "../../accounts/people.server.ts";
import { findVendorChangeIfAny } from "../../accounts/vendor-settings.server.ts";
import { listArticlesForStaff } from "../../articles/listing.server.ts";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { useReader } from "../../i18n/reader.ts";
import { countFailedMails } from "../../mail/overseeing.server.ts";
import {
  adminOutboxPath,
  adminRequestPath,
  adminRequestsPath,
  adminRoadmapPath,
  adminSettingsPath,
  invitePath,
  newOrganisationPath,
} from "../../paths.ts";
import { countUnopenedRequests, listUnopenedRequests } from "../../requests/queue.server.ts";
import { WrittenIn } from "../../requests/written-in.tsx";
import { countDrafts } from "../../roadmap/overseeing.server.ts";
import { EmptyState, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

type StepKey = "settings" | "organisation" | "partner" | "articles" | "mail";

/** The first steps of a new installation; none once all but the mail server, which is optional, are done. */
async function firstSteps({
  db,
  settings,
  locale,
}: StaffVisit): Promise<{ key: StepKey; isDone: boolean }[]> {
  const [change, isAnyOrganisation, isAnyPartner, { articles }] = await Promise.all([
    findVendorChangeIfAny(db),
    hasOrganisation(db),
    hasActivePartner(db),
    listArticlesForStaff(db, { locale }),
  ]);
  const needed: { key: StepKey; isDone: boolean }[] = [
    { key: "settings", isDone: change !== undefined },
    { key: "organisation", isDone: isAnyOrganisation },
    { key: "partner", isDone: isAnyPartner },
    { key: "articles", isDone: articles.length > 0 },
  ];
  if (needed.every(({ isDone }) => isDone)) return [];
  return [...needed, { key: "mail", isDone: settings.smtpUrl !== undefined }];
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const { db, person, t } = visit;
  const isAdmin = person.role === "admin";
  const [requestCount, requests, failedMailCount, draftCount, steps] = await Promise.all([
    countUnopenedRequests(db),
    listUnopenedRequests(db, { limit: 5 }),
    isAdmin ? countFailedMails(db) : 0,
    countDrafts(db),
    isAdmin ? firstSteps(visit) : [],
  ]);
  return { title: t("admin.overview.title"), requestCount, requests, failedMailCount, draftCount, steps };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [pageTitle(data?.title, matches)];

function Waiting({ what, children }: { what: string; children: ReactNode }) {
  return (
    <section className="space-y-3 border-t border-line pt-6">
      <SectionHeading>{what}</SectionHeading>
      {children}
    </section>
  );
}

const stepPaths: Partial<Record<StepKey, string>> = {
  settings: adminSettingsPath(),
  organisation: newOrganisationPath,
  partner: invitePath(),
};

function FirstSteps({ steps }: { steps: { key: StepKey; isDone: boolean }[] }) {
  const { t } = useReader();
  return (
    <section className="mb-10 space-y-4 rounded border border-line bg-surface p-5">
      <SectionHeading>{t("admin.overview.firstSteps.title")}</SectionHeading>
      <p>{t("admin.overview.firstSteps.lead")}</p>
      <ol className="space-y-4">
        {steps.map(({ key, isDone }) => {
          const to = stepPaths[key];
          const Icon = isDone ? CircleCheck : CircleDashed;
          const label = t(`admin.overview.firstSteps.${key}`);
          return (
            <li key={key} className="flex gap-3">
              <Icon
                aria-hidden
                className={`mt-0.5 size-5 shrink-0 ${isDone ? "text-good" : "text-ink-soft"}`}
              />
              <div>
                <p className="font-strong">
                  {to && !isDone ? <TextLink to={to}>{label}</TextLink> : label}{" "}
                  <span className="font-normal text-ink-soft">
                    ({t(isDone ? "admin.overview.firstSteps.done" : "admin.overview.firstSteps.toDo")})
                  </span>
                </p>
                {isDone ? null : <p className="text-ink-soft">{t(`admin.overview.firstSteps.${key}Hint`)}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export default function Overview() {
  const { requestCount, requests, failedMailCount, draftCount, steps } = useLoaderData<typeof loader>();
  const { t, locale, day } = useReader();
  const nothingWaits = requestCount + failedMailCount + draftCount === 0;
  return (
    <div className="max-w-page">
      <PageHeading title={t("admin.overview.title")} lead={t("admin.overview.lead")} />
      {steps.length > 0 ? <FirstSteps steps={steps} /> : null}
      {nothingWaits ? (
        <EmptyState
          title={t("admin.overview.nothing.title")}
          action={<TextLink to={adminRequestsPath()}>{t("admin.overview.nothing.toRequests")}</TextLink>}
        >
          {t("admin.overview.nothing.text")}
        </EmptyState>
      ) : null}
      <div className="space-y-8">
        {requestCount > 0 ? (
          <Waiting what={t("admin.overview.requests", { count: requestCount })}>
            <ul className="divide-y divide-line">
              {requests.map((request) => (
                <li key={request.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                  <TextLink
                    to={adminRequestPath(request.id)}
                    lang={request.language === locale ? undefined : request.language}
                    className="font-strong"
                  >
                    {request.title}
                  </TextLink>
                  <p className="flex flex-wrap gap-x-4 text-ink-soft">
                    <WrittenIn language={request.language} />
                    <span>{day(request.createdAt)}</span>
                  </p>
                </li>
              ))}
            </ul>
            {requestCount > requests.length ? (
              <p>
                <TextLink to={adminRequestsPath({ show: "unopened" })}>
                  {t("admin.overview.allRequests")}
                </TextLink>
              </p>
            ) : null}
          </Waiting>
        ) : null}
        {failedMailCount > 0 ? (
          <Waiting what={t("admin.overview.mails", { count: failedMailCount })}>
            <TextLink to={adminOutboxPath({ state: "failed" })}>{t("admin.overview.toOutbox")}</TextLink>
          </Waiting>
        ) : null}
        {draftCount > 0 ? (
          <Waiting what={t("admin.overview.drafts", { count: draftCount })}>
            <TextLink to={adminRoadmapPath()}>{t("admin.overview.toRoadmap")}</TextLink>
          </Waiting>
        ) : null}
      </div>
    </div>
  );
}
