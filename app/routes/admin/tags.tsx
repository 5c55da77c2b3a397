import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { numberAsked } from "../../http/query.ts";
import { notFound } from "../../http/refusals.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRequestsPath, adminTagsPath } from "../../paths.ts";
import { tagForm } from "../../requests/deciding-forms.ts";
import { NewTagForm } from "../../requests/new-tag-form.tsx";
import { namesFrom } from "../../requests/tag.ts";
import { TagEntry } from "../../requests/tag-entry.tsx";
import {
  createTag,
  listTagsForStaff,
  type NamingOutcome,
  renameTag,
  retireTag,
} from "../../requests/tags.server.ts";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { EmptyState, Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";

const doneHere = ["created", "renamed", "retired", "brought-back"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { db, t, locale } = await requireStaff(args, "manager");
  const { searchParams } = new URL(args.request.url);
  return {
    title: t("tags.title"),
    tags: await listTagsForStaff(db, locale),
    edited: numberAsked(args.request, "edit"),
    done: doneHere.find((done) => done === searchParams.get("done")),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, now } = await requireStaff(args, "manager");
  const parsed = await readForm(args.request, tagForm);
  const { values } = parsed;
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const form = parsed.value;
  const act = { actorId: person.id, now };
  const say = (done: (typeof doneHere)[number]) => redirect(adminTagsPath({ done }), { status: 303 });
  const refuse = (outcome: Extract<NamingOutcome, { ok: false }>) => {
    if (outcome.because === "no-such-tag") throw notFound();
    if (outcome.because === "too-many-tags")
      return data({ errors: { "": outcome.because }, values }, { status: 422 });
    const { because, languages } = outcome;
    const errors = Object.fromEntries(languages.map((language) => [`name-${language}`, because]));
    return data({ errors, values }, { status: 422 });
  };
  if (form.intent === "create") {
    const outcome = await createTag(db, { kind: form.kind, names: namesFrom(form), ...act });
    return outcome.ok ? say("created") : refuse(outcome);
  }
  if (form.intent === "rename") {
    const outcome = await renameTag(db, { id: form.tag, names: namesFrom(form) });
    return outcome.ok ? say("renamed") : refuse(outcome);
  }
  const isRetired = form.intent === "retire";
  if (!(await retireTag(db, { id: form.tag, isRetired, ...act }))) throw notFound();
  return say(isRetired ? "retired" : "brought-back");
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function Tags() {
  const { title, tags, edited, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useReader();
  const inUse = tags.filter(({ retiredAt }) => retiredAt === null);
  // One form of names at a time, so that each field is one of its kind.
  const renamed = inUse.find(({ id }) =>
    refused ? refused.values.intent === "rename" && refused.values.tag === String(id) : id === edited,
  );
  const retired = tags.filter(({ retiredAt }) => retiredAt !== null);
  const list = (shown: typeof tags): ReactNode => (
    <ul className="divide-y divide-line border-y border-line">
      {shown.map((tag) => (
        <TagEntry key={tag.id} tag={tag} isEdited={tag === renamed} refused={refused} />
      ))}
    </ul>
  );
  return (
    <div className="max-w-page">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("requests.admin.title"), to: adminRequestsPath() }]}
      />
      <PageHeading title={title} lead={t("tags.lead")} />
      <div className="space-y-12">
        {done && !refused ? (
          <Notice tone="good" announce>
            {t(`tags.done.${done}`)}
          </Notice>
        ) : null}
        {tags.length === 0 ? (
          <EmptyState title={t("tags.empty.title")}>{t("tags.empty.text")}</EmptyState>
        ) : null}
        {inUse.length > 0 ? (
          <section aria-labelledby="in-use" className="space-y-3">
            <SectionHeading id="in-use">{t("tags.all")}</SectionHeading>
            {list(inUse)}
          </section>
        ) : null}
        {renamed ? null : (
          <section aria-labelledby="new" className="space-y-4">
            <SectionHeading id="new">{t("tags.new")}</SectionHeading>
            <NewTagForm key={tags.length} refused={refused} />
          </section>
        )}
        {retired.length > 0 ? (
          <section aria-labelledby="retired" className="space-y-3">
            <SectionHeading id="retired">{t("tags.retired")}</SectionHeading>
            <p className="text-ink-soft">{t("tags.retiredLead")}</p>
            {list(retired)}
          </section>
        ) : null}
      </div>
    </div>
  );
}
