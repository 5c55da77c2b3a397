import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { notFound } from "../../http/refusals.server.ts";
import { useReader } from "../../i18n/reader.ts";
import {
  adminRequestPath,
  adminRequestsPath,
  mergeRequestPath,
  numberOfSlug,
  type QueuePlace,
  queuePath,
} from "../../paths.ts";
import {
  findMergeSideIfAny,
  listMergeCandidates,
  readMergeTexts,
} from "../../requests/merge-candidates.server.ts";
import { MergeCandidates } from "../../requests/merge-candidates.tsx";
import { MergePreview } from "../../requests/merge-preview.tsx";
import {
  type MergeObjection,
  mergeRequests,
  previewMerge,
  undoMerge,
} from "../../requests/merging.server.ts";
import { mergingForm } from "../../requests/merging-form.ts";
import { recordOpening } from "../../requests/queue.server.ts";
import { walks } from "../../requests/queue.ts";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";
import { Button } from "../../ui/button.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { PageHeading, SectionHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { Told } from "../../ui/told.tsx";

const mostLetters = 200;

/** Where in the queue the manager came from, who goes on there afterwards. */
function placeInQueue(request: Request): QueuePlace | undefined {
  const asked = new URL(request.url).searchParams.get("walk");
  const walk = walks.find((known) => known === asked);
  const at = numberAsked(request, "at");
  return walk && at !== undefined ? { walk, at } : undefined;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, t, locale, now } = await requireStaff(args, "manager");
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findMergeSideIfAny(db, id);
  if (!request) throw notFound();
  const { searchParams } = new URL(args.request.url);
  const title = t("merging.title", { title: request.title });
  const queue = placeInQueue(args.request);
  const into = numberAsked(args.request, "into");
  if (into !== undefined) {
    const preview = await previewMerge(db, { duplicate: request.id, into });
    if (!preview.possible) return { title, request, queue, refused: preview.because };
    const target = await findMergeSideIfAny(db, preview.rootId);
    if (!target) throw notFound();
    // Both are read here in full, and so opened.
    for (const { id: requestId } of [request, target]) {
      await recordOpening(db, { requestId, staffId: person.id, now });
    }
    const { items } = await listItemsOfRequest(db, { requestId: request.id, locale, publishedOnly: false });
    const texts = await readMergeTexts(db, { duplicate: request.id, into: target.id });
    return { title, request, queue, preview: { counts: preview, target, texts, hasItems: items.length > 0 } };
  }
  const q = (searchParams.get("q") ?? "").trim().slice(0, mostLetters);
  return { title, request, queue, q, candidates: await listMergeCandidates(db, { request, q }) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, now } = await requireStaff(args, "manager");
  const requestId = numberOfSlug(args.params.number);
  if (requestId === undefined) throw notFound();
  const parsed = await readForm(args.request, mergingForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const { value } = parsed;
  const act = { why: value.why, managerId: person.id, now };
  const outcome =
    value.intent === "merge"
      ? await mergeRequests(db, { duplicate: requestId, into: value.into, ...act })
      : await undoMerge(db, { requestId, ...act });
  const queue = placeInQueue(args.request);
  if (outcome.changed && queue && value.intent === "merge") {
    const next = queuePath({ walk: queue.walk, after: queue.at, done: "merge", did: requestId });
    return redirect(next, { status: 303 });
  }
  if (outcome.changed) {
    return value.intent === "merge"
      ? redirect(adminRequestPath(value.into, { done: "merged" }), { status: 303 })
      : redirect(adminRequestPath(requestId, { done: "undone" }), { status: 303 });
  }
  if (outcome.because === "not-found") throw notFound();
  return data({ refused: outcome.because, errors: {}, values: parsed.values }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

function Refused({ because }: { because: MergeObjection | "not-merged" }) {
  const { t } = useReader();
  return <Told tone="warn">{t(`merging.refused.${because}`)}</Told>;
}

export default function MergeRequest() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, locale, number } = useReader();
  const { request, queue } = page;
  return (
    <div className="max-w-page space-y-8">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[
          queue
            ? { label: t("deciding.queue.title"), to: queuePath(queue) }
            : { label: t("requests.admin.title"), to: adminRequestsPath() },
          {
            label: request.title,
            to: adminRequestPath(request.id),
            lang: request.language === locale ? undefined : request.language,
          },
        ]}
      />
      <PageHeading title={page.title} lead={t("merging.lead")} />
      {outcome && "refused" in outcome && outcome.refused ? <Refused because={outcome.refused} /> : null}
      {page.refused ? (
        <>
          <Refused because={page.refused} />
          <TextLink to={mergeRequestPath(request.id, queue)}>{t("merging.preview.another")}</TextLink>
        </>
      ) : null}
      {page.preview ? (
        <MergePreview
          request={request}
          into={page.preview.target}
          counts={page.preview.counts}
          texts={page.preview.texts}
          hasItems={page.preview.hasItems}
          queue={queue}
          refused={outcome && "errors" in outcome ? outcome : undefined}
        />
      ) : null}
      {page.candidates ? (
        <>
          <Form method="get" role="search" className="flex max-w-reading flex-wrap items-end gap-3">
            {queue ? (
              <>
                <input type="hidden" name="walk" value={queue.walk} />
                <input type="hidden" name="at" value={queue.at} />
              </>
            ) : null}
            <div className="min-w-0 flex-1 basis-64 space-y-1.5">
              <label htmlFor="q" className="block font-strong">
                {t("merging.search")}
              </label>
              <input
                id="q"
                name="q"
                type="search"
                defaultValue={page.q}
                maxLength={mostLetters}
                className="block w-full rounded border border-edge bg-surface px-3 py-2 text-17 text-ink"
              />
            </div>
            <Button>{t("merging.find")}</Button>
          </Form>
          <section aria-labelledby="candidates" className="space-y-3">
            <SectionHeading id="candidates">
              {page.q ? t("merging.found") : t("merging.similar")}
            </SectionHeading>
            <p role="status" className="sr-only">
              {page.q
                ? t("merging.foundFor", { formatted: number(page.candidates.length), words: page.q })
                : null}
            </p>
            <MergeCandidates requestId={request.id} candidates={page.candidates} queue={queue} />
          </section>
        </>
      ) : null}
    </div>
  );
}
