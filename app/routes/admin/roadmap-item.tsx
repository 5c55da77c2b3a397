import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireStaff, type StaffVisit } from "../../http/access.server.ts";
import { type FormErrors, type FormValues, parseForm, readFields } from "../../http/forms.server.ts";
import { notFound } from "../../http/refusals.server.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRoadmapItemPath, adminRoadmapPath, numberOfSlug } from "../../paths.ts";
import { ItemFacts } from "../../roadmap/item-facts.tsx";
import { linkForm, moveForm, publicationForm, textsForm, unlinkForm } from "../../roadmap/item-forms.ts";
import { LinkedRequests } from "../../roadmap/linked-requests.tsx";
import {
  linkRequest,
  listLinkedRequestsForStaff,
  listUnansweredRequests,
  unlinkRequest,
} from "../../roadmap/linking.server.ts";
import { MoveForm } from "../../roadmap/move-form.tsx";
import { findItemForStaffIfAny, listHistory } from "../../roadmap/overseeing.server.ts";
import { changeTexts, moveItem } from "../../roadmap/planning.server.ts";
import { PlanningHistory } from "../../roadmap/planning-history.tsx";
import { mayPlan } from "../../roadmap/policy.ts";
import { PublicationForm } from "../../roadmap/publication-form.tsx";
import { publishItem, unpublishItem } from "../../roadmap/publishing.server.ts";
import { TextsForm } from "../../roadmap/texts-form.tsx";
import { WrittenTexts } from "../../roadmap/written-texts.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";

/** What an action says afterwards, and the part of the page where it says it. */
const sectionOf = {
  created: "publication",
  published: "publication",
  "already-published": "publication",
  unpublished: "publication",
  "not-published": "publication",
  moved: "moving",
  "already-there": "moving",
  linked: "requests",
  unlinked: "requests",
  "not-linked": "requests",
  "texts-saved": "texts",
  "texts-unchanged": "texts",
} as const;
type Done = keyof typeof sectionOf;
type Section = (typeof sectionOf)[Done];
const isDone = (flag: string | null): flag is Done => flag !== null && Object.hasOwn(sectionOf, flag);

async function findItem(params: LoaderFunctionArgs["params"], { db, locale }: StaffVisit) {
  const id = numberOfSlug(params.number);
  const item = id === undefined ? undefined : await findItemForStaffIfAny(db, { id, locale });
  if (!item) throw notFound();
  return item;
}

export async function loader(args: LoaderFunctionArgs) {
  const visit = await requireStaff(args, "support");
  const { db, person, locale } = visit;
  const item = await findItem(args.params, visit);
  const done = new URL(args.request.url).searchParams.get("done");
  const isPlanner = mayPlan(person);
  return {
    item,
    linked: await listLinkedRequestsForStaff(db, { itemId: item.id }),
    candidates: isPlanner ? await listUnansweredRequests(db, { limit: 10 }) : [],
    history: await listHistory(db, { itemId: item.id, locale }),
    mayPlan: isPlanner,
    done: isDone(done) ? done : null,
  };
}

type Attempt = { visit: StaffVisit; itemId: number; fields: FormValues };

function refuse(section: Section, { errors, values }: { errors: FormErrors; values: FormValues }) {
  return data({ section, errors, values }, { status: 422 });
}

function say(itemId: number, done: Done) {
  return redirect(`${adminRoadmapItemPath(itemId)}?done=${done}#${sectionOf[done]}`, { status: 303 });
}

async function saveTexts({ visit: { db, person, locale, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, textsForm);
  if (!parsed.ok) return refuse("texts", parsed);
  const { texts } = parsed.value;
  const outcome = await changeTexts(db, { itemId, texts, writerLanguage: locale, actorId: person.id, now });
  if (outcome.ok) return say(itemId, outcome.changed ? "texts-saved" : "texts-unchanged");
  return refuse("texts", { errors: { [`body-${outcome.language}`]: outcome.because }, values: fields });
}

async function move({ visit: { db, person, locale, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, moveForm);
  if (!parsed.ok) return refuse("moving", parsed);
  const { stage: toStage, reason } = parsed.value;
  const outcome = await moveItem(db, {
    itemId,
    toStage,
    reason,
    writerLanguage: locale,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return say(itemId, "moved");
  if (outcome.because === "already-there") return say(itemId, outcome.because);
  return refuse("moving", { errors: { reason: outcome.because }, values: fields });
}

async function publishOrUnpublish({ visit: { db, person, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, publicationForm);
  if (!parsed.ok) return refuse("publication", parsed);
  const act = { itemId, actorId: person.id, now };
  if (parsed.value.intent === "publish") {
    const outcome = await publishItem(db, act);
    return say(itemId, outcome.changed ? "published" : outcome.because);
  }
  const outcome = await unpublishItem(db, act);
  return say(itemId, outcome.changed ? "unpublished" : outcome.because);
}

async function link({ visit: { db, person, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, linkForm);
  if (!parsed.ok) return refuse("requests", parsed);
  const outcome = await linkRequest(db, { itemId, requestId: parsed.value.request, actorId: person.id, now });
  if (outcome.changed) return say(itemId, "linked");
  return refuse("requests", { errors: { request: outcome.because }, values: fields });
}

async function unlink({ visit: { db, person, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, unlinkForm);
  if (!parsed.ok) return refuse("requests", parsed);
  const outcome = await unlinkRequest(db, {
    itemId,
    requestId: parsed.value.request,
    actorId: person.id,
    now,
  });
  return say(itemId, outcome.changed ? "unlinked" : outcome.because);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await requireStaff(args, "manager");
  const item = await findItem(args.params, visit);
  const fields = await readFields(args.request);
  const attempt = { visit, itemId: item.id, fields };
  if (fields.intent === "save-texts") return saveTexts(attempt);
  if (fields.intent === "move") return move(attempt);
  if (fields.intent === "link") return link(attempt);
  if (fields.intent === "unlink") return unlink(attempt);
  return publishOrUnpublish(attempt);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.item.title ?? "" }];

export default function AdminRoadmapItem() {
  const { item, linked, candidates, history, mayPlan, done } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, locale } = useReader();
  const lang = item.language === locale ? undefined : item.language;
  const refusedIn = (section: Section) =>
    outcome?.section === section ? { ...formErrors(t, outcome.errors), values: outcome.values } : undefined;
  const section = (id: Section, heading: string, children: ReactNode) => {
    const refused = refusedIn(id);
    return (
      <section aria-labelledby={id} className="space-y-4">
        <SectionHeading id={id}>{heading}</SectionHeading>
        {refused ? <ErrorSummary {...refused.summary} /> : null}
        {done && sectionOf[done] === id && !outcome ? (
          <Notice tone="good" announce>
            {t(`roadmap.admin.done.${done}`)}
          </Notice>
        ) : null}
        {children}
      </section>
    );
  };
  return (
    <>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("roadmap.admin.title"), to: adminRoadmapPath }]}
      />
      <PageHeading title={item.title} lang={lang} lead={<ItemFacts item={item} />} />
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-[24rem_minmax(0,1fr)]">
        {mayPlan ? (
          <div className="min-w-0 space-y-12">
            {section(
              "publication",
              t("roadmap.admin.publication.title"),
              <PublicationForm isPublished={item.publishedAt !== null} linkedCount={linked.length} />,
            )}
            {section(
              "moving",
              t("roadmap.admin.move.title"),
              <MoveForm stage={item.stage} refused={refusedIn("moving")} />,
            )}
          </div>
        ) : null}
        <div className={`min-w-0 max-w-reading space-y-12 ${mayPlan ? "" : "xl:col-span-2"}`}>
          {section(
            "requests",
            t("roadmap.admin.requests.title"),
            <LinkedRequests
              linked={linked}
              candidates={candidates}
              mayPlan={mayPlan}
              refused={refusedIn("requests")}
            />,
          )}
          {section(
            "texts",
            t("roadmap.admin.texts.title"),
            mayPlan ? (
              <TextsForm item={item} refused={refusedIn("texts")} />
            ) : (
              <WrittenTexts texts={item.texts} />
            ),
          )}
          <section aria-labelledby="history" className="space-y-4">
            <SectionHeading id="history">{t("roadmap.admin.history.title")}</SectionHeading>
            <PlanningHistory events={history} />
          </section>
        </div>
      </div>
    </>
  );
}
