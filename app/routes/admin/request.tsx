import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { forbidden, notFound } from "../../http/refusals.server.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminPersonPath, adminRoadmapItemPath, numberOfSlug, requestPath } from "../../paths.ts";
import { DecisionForm } from "../../requests/decision-form.tsx";
import { decisionsOffered, mayDecide } from "../../requests/policy.ts";
import { findRequestForStaffIfAny, recordOpening } from "../../requests/queue.server.ts";
import { decisionForm } from "../../requests/request-form.ts";
import { decideRequest } from "../../requests/settling.server.ts";
import { StatusWord } from "../../requests/status-mark.tsx";
import { supportWords } from "../../requests/support-words.ts";
import { listItemsOfRequest } from "../../roadmap/linking.server.ts";
import { StageWord } from "../../roadmap/stage-word.tsx";
import { Facts } from "../../ui/data-list.tsx";
import { Notice, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { Prose } from "../../ui/prose.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { hasText, textsFrom } from "../../wording/staff-text.ts";
import { renderStaffText } from "../../wording/staff-texts.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, locale, now } = await requireStaff(args, "support");
  const id = numberOfSlug(args.params.number);
  const request = id === undefined ? undefined : await findRequestForStaffIfAny(db, id);
  if (!request) throw notFound();
  await recordOpening(db, { requestId: request.id, staffId: person.id, now });
  return {
    request,
    items: await listItemsOfRequest(db, { requestId: request.id, locale, publishedOnly: false }),
    decisionsOffered: mayDecide(person) ? decisionsOffered(request) : [],
    mayDecide: mayDecide(person),
    isAdmin: person.role === "admin",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requireStaff(args, "support");
  if (!mayDecide(person)) throw forbidden();
  const requestId = numberOfSlug(args.params.number);
  if (requestId === undefined) throw notFound();
  const parsed = await readForm(args.request, decisionForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const refuse = (field: string, because: string, status = 422) =>
    data({ errors: { [field]: because }, values: parsed.values }, { status });
  const texts = textsFrom(parsed.value, "reason");
  const rendering = hasText(texts) ? await renderStaffText(texts, { writerLanguage: locale }) : undefined;
  if (rendering && !rendering.ok) return refuse("reason", rendering.because);
  const outcome = await decideRequest(db, {
    requestId,
    decision: parsed.value.decision,
    reason: rendering?.text,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return data({ decided: "decided" as const });
  if (outcome.because === "not-found") throw notFound();
  if (outcome.because === "reason-needed") return refuse("reason", outcome.because);
  if (outcome.because === "already-decided")
    return data({ decided: "alreadyDecided" as const, errors: {}, values: parsed.values });
  return data({ decided: "notDecidable" as const, errors: {}, values: parsed.values }, { status: 409 });
}

/** A refusal means that the page is no longer what it was; Remix reads nothing anew after one by itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.request.title ?? "" }];

export default function AdminRequest() {
  const page = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, locale, day, number } = useReader();
  const { request, items } = page;
  const foreign = request.language === locale ? undefined : request.language;
  return (
    <>
      <PageHeading
        title={request.title}
        lang={foreign}
        lead={
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <StatusWord status={request.publicStatus} />
            <span className="figures">{supportWords(t, number, request).both}</span>
            <TextLink to={requestPath(locale, request)}>{t("requests.admin.toPublicPage")}</TextLink>
          </p>
        }
      />
      {outcome && "decided" in outcome ? (
        <div className="mb-6">
          <Notice tone={outcome.decided === "decided" ? "good" : "warn"} announce>
            {t(`requests.admin.${outcome.decided}`)}
          </Notice>
        </div>
      ) : null}
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-10">
          <Prose html={request.bodyHtml} lang={foreign} />
          <Facts
            facts={[
              {
                name: t("requests.admin.author"),
                value:
                  page.isAdmin && request.authorName ? (
                    <TextLink to={adminPersonPath(request.authorId)}>{request.authorName}</TextLink>
                  ) : (
                    (request.authorName ?? t("common.erasedPerson"))
                  ),
              },
              { name: t("account.organisation"), value: request.organisationName },
              {
                name: t("requests.admin.origin"),
                value: `${t(`requests.admin.origins.${request.origin}`)}, ${day(request.createdAt)}`,
              },
              ...(request.recorderName
                ? [{ name: t("requests.admin.recordedBy"), value: request.recorderName }]
                : []),
              {
                name: t("requests.admin.boundaryShown"),
                value: request.boundaryWording ? (
                  <details>
                    <summary className="underline">
                      {t(`common.languages.${request.boundaryLanguage ?? request.language}`)}
                    </summary>
                    <p lang={request.boundaryLanguage ?? undefined} className="mt-2 whitespace-pre-line">
                      {request.boundaryWording}
                    </p>
                  </details>
                ) : (
                  t("requests.admin.noBoundary")
                ),
              },
            ]}
          />
          <section aria-labelledby="behind" className="space-y-3">
            <SectionHeading id="behind">{t("requests.admin.behind")}</SectionHeading>
            {request.organisations.length > 0 ? (
              <ul className="divide-y divide-line border-y border-line">
                {request.organisations.map((organisation) => (
                  <li key={organisation.id} className="flex flex-wrap justify-between gap-x-6 py-2">
                    <span>
                      {organisation.name}{" "}
                      <span className="text-ink-soft">· {t(`common.plans.${organisation.plan}`)}</span>
                    </span>
                    <span className="figures">
                      {t("requests.votes", {
                        count: organisation.votes,
                        formatted: number(organisation.votes),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-ink-soft">{t("requests.admin.behindNone")}</p>
            )}
          </section>
          <section aria-labelledby="roadmap" className="space-y-3">
            <SectionHeading id="roadmap">{t("requests.admin.onRoadmap")}</SectionHeading>
            {items.length > 0 ? (
              <ul className="space-y-2">
                {items.map((item) => (
                  <li key={item.id} className="flex flex-wrap gap-x-4">
                    <TextLink
                      to={adminRoadmapItemPath(item.id)}
                      lang={item.language === locale ? undefined : item.language}
                    >
                      {item.title}
                    </TextLink>
                    <StageWord stage={item.stage} />
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-ink-soft">{t("requests.admin.onRoadmapNone")}</p>
            )}
          </section>
        </div>
        <div className="space-y-10">
          <section aria-labelledby="decide" className="space-y-4">
            <SectionHeading id="decide">{t("requests.admin.decide")}</SectionHeading>
            {page.mayDecide ? (
              <DecisionForm
                offered={page.decisionsOffered}
                refused={outcome && "errors" in outcome ? outcome : undefined}
                key={request.decision}
              />
            ) : (
              <p className="text-ink-soft">{t("requests.admin.onlyManagers")}</p>
            )}
          </section>
          {request.history.length > 0 ? (
            <section aria-labelledby="history" className="space-y-3">
              <SectionHeading id="history">{t("requests.admin.history")}</SectionHeading>
              <ul className="space-y-1 text-ink-soft">
                {request.history.map((event) => (
                  <li key={event.id}>
                    {t("requests.admin.historyLine", {
                      decision: t(`requests.admin.decisions.${event.decision}`),
                      name: event.decidedBy ?? t("common.erasedPerson"),
                      day: day(event.decidedAt),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
