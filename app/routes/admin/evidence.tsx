import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { plans } from "../../accounts/organisation.ts";
import { requireStaff } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestPath, adminRequestsPath, evidenceCsvPath, evidencePath } from "../../paths.ts";
import { countEvidence, findChosenTrees } from "../../requests/evidence.server.ts";
import { mostRequests, readEvidenceChoice } from "../../requests/evidence-choice.ts";
import { EvidenceChoiceForm } from "../../requests/evidence-choice-form.tsx";
import { EvidenceByPlanAndImportance } from "../../requests/evidence-figures.tsx";
import { listOrganisationsBehind, listPeopleBehind } from "../../requests/evidence-lists.server.ts";
import { readGrowth } from "../../requests/growth.server.ts";
import { GrowthPlot } from "../../requests/growth-plot.tsx";
import { OrganisationsBehind } from "../../requests/organisations-behind.tsx";
import { PeopleBehind } from "../../requests/people-behind.tsx";
import { StatusWord } from "../../requests/status-mark.tsx";
import { WrittenIn } from "../../requests/written-in.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Breadcrumbs, Choices } from "../../ui/navigation.tsx";
import { EmptyState, Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { ListPaging } from "../../ui/paged-list.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, vendor, t, now } = await requireStaff(args, "support");
  const { numbers, unreadable, isCut, plan } = readEvidenceChoice(new URL(args.request.url).searchParams);
  const { trees, requestIds, unknown } = await findChosenTrees(db, numbers);
  const [only] = trees;
  const page = {
    title: only && trees.length === 1 ? t("evidence.titleOf", { title: only.title }) : t("evidence.title"),
    numbers,
    unknown: [...unknown.map(String), ...unreadable],
    isCut,
    plan,
    trees,
    isAdmin: person.role === "admin",
  };
  if (trees.length === 0) return { ...page, evidence: undefined };
  const chosen = { requestIds, plan };
  const after = numberAsked(args.request, "after");
  const afterPerson = numberAsked(args.request, "people");
  return {
    ...page,
    evidence: {
      after,
      afterPerson,
      figures: await countEvidence(db, chosen),
      months: await readGrowth(db, { ...chosen, now, timeZone: vendor.timeZone }),
      organisations: await listOrganisationsBehind(db, { ...chosen, after }),
      people: await listPeopleBehind(db, { ...chosen, after: afterPerson }),
      showsRequests: requestIds.length > 1,
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Evidence() {
  const page = useLoaderData<typeof loader>();
  const { t, number } = useReader();
  const { numbers, plan, trees, unknown, evidence } = page;
  return (
    <div className="max-w-page space-y-8">
      <div>
        <Breadcrumbs
          label={t("common.breadcrumbs")}
          steps={[{ label: t("requests.admin.title"), to: adminRequestsPath() }]}
        />
        <PageHeading title={t("evidence.title")} lead={t("evidence.lead")} />
      </div>
      <EvidenceChoiceForm
        numbers={numbers}
        plan={plan}
        error={unknown.length > 0 ? t("evidence.notFound", { numbers: unknown.join(", ") }) : undefined}
      />
      {page.isCut ? (
        <Notice tone="warn">{t("evidence.cut", { formatted: number(mostRequests) })}</Notice>
      ) : null}
      {evidence ? (
        <>
          <CountedRequests trees={trees} />
          <Choices
            label={t("evidence.plan")}
            choices={[undefined, ...plans].map((offered) => ({
              label: offered ? t(`common.plans.${offered}`) : t("evidence.allPlans"),
              to: evidencePath({ requests: numbers, plan: offered }),
              isCurrent: offered === plan,
            }))}
          />
          {evidence.figures.people > 0 ? (
            <Behind page={page} evidence={evidence} />
          ) : (
            <EmptyState title={t("evidence.none.title")}>
              {t(plan ? "evidence.none.onPlan" : "evidence.none.text")}
            </EmptyState>
          )}
        </>
      ) : (
        <EmptyState
          title={t("evidence.empty.title")}
          action={<ButtonLink to={adminRequestsPath()}>{t("evidence.empty.toList")}</ButtonLink>}
        >
          {t("evidence.empty.text")}
        </EmptyState>
      )}
    </div>
  );
}

function CountedRequests({ trees }: { trees: Page["trees"] }) {
  const { t, locale, number } = useReader();
  return (
    <section aria-labelledby="counted" className="space-y-3">
      <SectionHeading id="counted">{t("evidence.requests")}</SectionHeading>
      <ul className="space-y-1">
        {trees.map((tree) => (
          <li key={tree.id} className="flex flex-wrap gap-x-4">
            <span className="figures text-ink-soft">{t("deciding.number", { number: tree.id })}</span>
            <TextLink
              to={adminRequestPath(tree.id)}
              lang={tree.language === locale ? undefined : tree.language}
              className="font-strong"
            >
              {tree.title}
            </TextLink>
            <WrittenIn language={tree.language} />
            <StatusWord status={tree.publicStatus} />
            {tree.mergedCount > 0 ? (
              <span className="text-ink-soft">
                {t("evidence.merged", { count: tree.mergedCount, formatted: number(tree.mergedCount) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Behind({
  page: { numbers, plan, trees, isAdmin },
  evidence: { figures, months, organisations, people, showsRequests, after, afterPerson },
}: {
  page: Page;
  evidence: NonNullable<Page["evidence"]>;
}) {
  const { t, number } = useReader();
  const chosen = { requests: numbers, plan };
  const counts = [
    t("evidence.people", { count: figures.people, formatted: number(figures.people) }),
    t("requests.organisations", { count: figures.organisations, formatted: number(figures.organisations) }),
  ];
  return (
    <>
      <div>
        <p className="figures text-28 font-bold">{counts.join(" · ")}</p>
        {trees.length > 1 || showsRequests ? (
          <p className="mt-1 text-ink-soft">{t("evidence.once")}</p>
        ) : null}
      </div>
      <EvidenceByPlanAndImportance figures={figures} plan={plan} />
      <section aria-labelledby="growth" className="max-w-reading space-y-3">
        <SectionHeading id="growth">{t("evidence.growth.title")}</SectionHeading>
        <p className="text-ink-soft">{t("evidence.growth.lead")}</p>
        <GrowthPlot months={months} />
      </section>
      <section aria-labelledby="organisations" className="space-y-3">
        <SectionHeading id="organisations">{t("evidence.organisations")}</SectionHeading>
        <OrganisationsBehind organisations={organisations.organisations} isAdmin={isAdmin} />
        <ListPaging
          next={
            organisations.next === undefined
              ? undefined
              : {
                  label: t("evidence.more"),
                  to: evidencePath({
                    ...chosen,
                    after: organisations.next,
                    people: afterPerson,
                    section: "organisations",
                  }),
                }
          }
          start={
            after === undefined
              ? undefined
              : {
                  label: t("common.backToStart"),
                  to: evidencePath({ ...chosen, people: afterPerson, section: "organisations" }),
                }
          }
        />
      </section>
      <section aria-labelledby="people" className="space-y-3">
        <SectionHeading id="people">{t("evidence.reasons")}</SectionHeading>
        <p className="text-ink-soft">{t("evidence.reasonsLead")}</p>
        <PeopleBehind people={people.people} showsRequests={showsRequests} />
        <ListPaging
          next={
            people.next === undefined
              ? undefined
              : {
                  label: t("evidence.morePeople"),
                  to: evidencePath({ ...chosen, after, people: people.next, section: "people" }),
                }
          }
          start={
            afterPerson === undefined
              ? undefined
              : {
                  label: t("common.backToStart"),
                  to: evidencePath({ ...chosen, after, section: "people" }),
                }
          }
        />
      </section>
      <section aria-labelledby="download" className="space-y-3">
        <SectionHeading id="download">{t("evidence.download")}</SectionHeading>
        <p className="text-ink-soft">{t("evidence.downloadHint")}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink reloadDocument to={evidenceCsvPath({ ...chosen, of: "people" })}>
            {t("evidence.downloadPeople")}
          </ButtonLink>
          <ButtonLink reloadDocument to={evidenceCsvPath({ ...chosen, of: "organisations" })}>
            {t("evidence.downloadOrganisations")}
          </ButtonLink>
        </p>
      </section>
    </>
  );
}
