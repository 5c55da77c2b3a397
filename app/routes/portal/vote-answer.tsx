import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isNoPartner } from "../../accounts/person.ts";
import { requirePerson } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { countAgainstLimit } from "../../http/rate-limits.server.ts";
import { notFound, unauthorised } from "../../http/refusals.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { numberOfSlug, requestPath } from "../../paths.ts";
import { answerForm } from "../../requests/answer-form.ts";
import { answerAboutVote, findOwnAnswerIfAny } from "../../requests/answering.server.ts";
import { findVisibleRequestIfAny } from "../../requests/reading.server.ts";
import { VoteAnswerForm } from "../../requests/vote-answer-form.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

/** The question on a page of its own: where a refused answer comes back to without a script. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, t } = await requirePerson(args, "partner");
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findVisibleRequestIfAny(db, { id, locale });
  if (!request) throw notFound();
  const own = await findOwnAnswerIfAny(db, { requestId: request.id, personId: person.id });
  const page = requestPath(locale, request);
  if (!own?.isOpen) return redirect(page, { headers: { "Cache-Control": "no-store" } });
  const { title } = request;
  return { title: t("importance.title", { title }), requestId: request.id, page, own };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requirePerson(args, "partner");
  const requestId = numberOfSlug(args.params.number);
  const parsed = await readForm(args.request, answerForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  if (requestId === undefined) throw notFound();
  await countAgainstLimit("votesByPerson", person.id);
  const form = parsed.value;
  const answer =
    form.intent === "keep" ? { importance: form.importance, why: form.why } : { importance: null, why: null };
  const outcome = await answerAboutVote(db, { requestId, personId: person.id, answer, now });
  if (!outcome.changed && outcome.because === "not-found") throw notFound();
  if (!outcome.changed && isNoPartner(outcome.because)) throw unauthorised(parsed.values);
  const news = outcome.changed
    ? form.intent === "keep"
      ? ("kept" as const)
      : ("removed" as const)
    : outcome.because === "voting-closed"
      ? ("closed" as const)
      : ("no-vote" as const);
  if (form.answer === "data") return data({ news });
  return redirect(requestPath(locale, { id: requestId, slug: "" }, { answer: news }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function VoteAnswer() {
  const { title, requestId, page, own } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useReader();
  return (
    <Page width="reading">
      <PageHeading title={title} />
      <VoteAnswerForm
        requestId={requestId}
        kept={own}
        refused={outcome && "errors" in outcome ? outcome : undefined}
      />
      <p className="mt-6">
        <TextLink to={page}>{t("importance.back")}</TextLink>
      </p>
    </Page>
  );
}
