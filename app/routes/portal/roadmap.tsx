import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { useReader } from "../../i18n/reader.ts";
import { requestsPath, roadmapPath } from "../../paths.ts";
import { stages } from "../../requests/status.ts";
import { stagesAside, stagesUnderWay } from "../../roadmap/item.ts";
import { listItemsAskedForBy, readBoard, readStage } from "../../roadmap/reading.server.ts";
import { StageSection } from "../../roadmap/stage-section.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Folded } from "../../ui/folded.tsx";
import { EmptyState, Page, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** The address of a list: what is unknown in it falls back to the whole board. */
function readQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  return {
    stage: stages.find((stage) => stage === searchParams.get("stage")),
    after: numberAsked(request, "after"),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, person, t } = await anyone(args);
  const { stage, after } = readQuery(args.request);
  const shown = stage ? [await readStage(db, { stage, after, locale })] : await readBoard(db, { locale });
  const among = shown.flatMap(({ items }) => items.map(({ id }) => id));
  return {
    title: t("roadmap.title"),
    isOneStage: stage !== undefined,
    isContinued: stage !== undefined && after !== undefined,
    shown,
    askedFor: person?.role === "partner" ? await listItemsAskedForBy(db, { personId: person.id, among }) : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

function WhyNoDates() {
  const { t } = useReader();
  return (
    <Folded className="-mt-3 max-w-reading" summary={t("roadmap.why.title")}>
      <div className="mt-2 space-y-3 border-l-2 border-accent pl-4">
        <p>{t("roadmap.why.guess")}</p>
        <p>{t("roadmap.why.stage")}</p>
        <p>{t("roadmap.why.past")}</p>
      </div>
    </Folded>
  );
}

export default function Roadmap() {
  const { isOneStage, isContinued, shown, askedFor } = useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  const sectionOf = (stage: (typeof stages)[number], look: "cards" | "lines") => {
    const found = shown.find((candidate) => candidate.stage === stage);
    if (!found) return null;
    const after = isOneStage ? found.next : undefined;
    const label = isOneStage ? t("common.more") : t("roadmap.showStage");
    const more = found.next === undefined ? undefined : { label, to: roadmapPath(locale, { stage, after }) };
    return (
      <StageSection
        key={stage}
        shown={found}
        askedFor={askedFor}
        look={look}
        isContinued={isContinued}
        more={more}
      />
    );
  };
  const isEmpty = !isOneStage && shown.every(({ items }) => items.length === 0);
  return (
    <Page>
      <PageHeading title={t("roadmap.title")} lead={t("roadmap.lead")} />
      <WhyNoDates />
      <div className="mt-10 space-y-12">
        {isEmpty ? (
          <EmptyState
            title={t("roadmap.empty.title")}
            action={<ButtonLink to={requestsPath(locale)}>{t("roadmap.empty.action")}</ButtonLink>}
          >
            {t("roadmap.empty.text")}
          </EmptyState>
        ) : null}
        {isOneStage ? (
          <div className="max-w-reading space-y-6">
            {shown.map(({ stage }) => sectionOf(stage, "lines"))}
            <p>
              <TextLink to={roadmapPath(locale)}>{t("roadmap.wholeRoadmap")}</TextLink>
            </p>
          </div>
        ) : null}
        {isOneStage || isEmpty ? null : (
          <>
            <div className="grid gap-x-6 gap-y-12 lg:grid-cols-3">
              {stagesUnderWay.map((stage) => sectionOf(stage, "cards"))}
            </div>
            <div className="grid gap-x-10 gap-y-12 lg:grid-cols-2">
              {stagesAside.map((stage) => sectionOf(stage, "lines"))}
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
