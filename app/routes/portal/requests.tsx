import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { useReader } from "../../i18n/reader.ts";
import { newRequestPath, requestsPath } from "../../paths.ts";
import { listAlike } from "../../requests/finding-alike.server.ts";
import { listRequests } from "../../requests/listing.server.ts";
import { mayVote } from "../../requests/policy.ts";
import { sorts, statusesOffered } from "../../requests/request.ts";
import { listQuery } from "../../requests/request-form.ts";
import { RequestRow } from "../../requests/request-row.tsx";
import { StatusLegend } from "../../requests/status-legend.tsx";
import { TagFilter } from "../../requests/tag-filter.tsx";
import { findTagBySlugIfAny, listTagsOffered } from "../../requests/tags.server.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { FoldedOnNarrow } from "../../ui/folded.tsx";
import { Choices } from "../../ui/navigation.tsx";
import { EmptyState, Page, PageHeading, SectionHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, person, t, locale } = await anyone(args);
  const { tag: slug, ...query } = listQuery.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const tags = await listTagsOffered(db, { locale, audience: "everybody" });
  const tag = slug ? await findTagBySlugIfAny(db, { slug, audience: "everybody", locale }) : undefined;
  const list = await listRequests(db, { ...query, tagId: tag?.id, personId: person?.id });
  // Where the words find a whole page, there is enough to read.
  const alike =
    query.q && !query.after && !list.next
      ? await listAlike(db, { q: query.q, known: list.requests, personId: person?.id })
      : [];
  const voter = !person ? ("visitor" as const) : mayVote(person) ? ("partner" as const) : ("staff" as const);
  return { title: t("requests.title"), query, tag, tags, ...list, alike, voter };
}

/**
 * A vote changes one row, and its answer brings that row's facts. Reading the list anew would move the row from under the
 * reader's finger, in the later pages of an order by votes even off the page.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction?.endsWith("/vote") ? false : defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  pageTitle(data?.title, matches),
  ...(data?.query.q || data?.query.after ? [{ name: "robots", content: "noindex" }] : []),
];

export default function Requests() {
  const { query, tag: chosen, tags, requests, next, alike, voter } = useLoaderData<typeof loader>();
  const { t, locale } = useReader();
  const { sort, status, q } = query;
  const tag = chosen?.slug;
  const isFiltered = Boolean(status || tag || q || query.after);
  return (
    <Page>
      <PageHeading
        title={t("requests.title")}
        lead={t("requests.lead")}
        action={
          <ButtonLink kind="primary" to={newRequestPath(locale)}>
            {t("requests.new")}
          </ButtonLink>
        }
      />
      <div className="gap-12 lg:grid lg:grid-cols-[1fr_16rem]">
        <aside className="mb-6 space-y-6 lg:order-2 lg:mb-0">
          <Form method="get" action={requestsPath(locale)} role="search" className="space-y-2">
            <label htmlFor="q" className="block font-strong">
              {t("requests.search")}
            </label>
            <div className="flex gap-2">
              <input type="hidden" name="sort" value={sort} />
              {status ? <input type="hidden" name="status" value={status} /> : null}
              {tag ? <input type="hidden" name="tag" value={tag} /> : null}
              <input
                id="q"
                name="q"
                type="search"
                maxLength={200}
                defaultValue={q}
                key={q}
                className="min-w-0 flex-1 rounded border border-edge bg-surface px-3 py-1.5"
              />
              <Button>{t("requests.searchFor")}</Button>
            </div>
          </Form>
          <FoldedOnNarrow
            label={t("requests.filter")}
            summary={t("requests.filterNow", {
              what: status ? t(`requests.status.${status}`) : t("requests.allOpen"),
            })}
          >
            <Choices
              label={t("requests.filter")}
              choices={[
                {
                  label: t("requests.allOpen"),
                  to: requestsPath(locale, { sort, tag, q }),
                  isCurrent: !status,
                },
                ...statusesOffered.map((offered) => ({
                  label: t(`requests.status.${offered}`),
                  to: requestsPath(locale, { sort, status: offered, tag, q }),
                  isCurrent: status === offered,
                })),
              ]}
            />
          </FoldedOnNarrow>
          <TagFilter
            tags={tags}
            chosen={chosen}
            addressOf={(slug) => requestsPath(locale, { sort, status, tag: slug, q })}
          />
          <StatusLegend />
        </aside>
        <section aria-label={t("requests.list")} className="min-w-0">
          <Choices
            label={t("requests.sortBy")}
            choices={sorts.map((offered) => ({
              label: t(`requests.sort.${offered}`),
              to: requestsPath(locale, { sort: offered, status, tag, q }),
              isCurrent: sort === offered,
            }))}
          />
          {q ? (
            <p className="mt-4">
              {t("requests.found", { q })} ·{" "}
              <TextLink to={requestsPath(locale, { sort, status, tag })}>
                {t("requests.clearSearch")}
              </TextLink>
            </p>
          ) : null}
          {requests.length > 0 ? (
            <ul className="mt-2 divide-y divide-line">
              {requests.map((request) => (
                <RequestRow key={request.id} request={request} voter={voter} />
              ))}
            </ul>
          ) : alike.length > 0 ? (
            <p className="mt-6 font-strong">{t("requests.alike.noneFound")}</p>
          ) : (
            <div className="mt-6">
              <EmptyState
                title={isFiltered ? t("requests.noneFound.title") : t("requests.noneYet.title")}
                action={<ButtonLink to={newRequestPath(locale)}>{t("requests.new")}</ButtonLink>}
              >
                {isFiltered ? t("requests.noneFound.text") : t("requests.noneYet.text")}
              </EmptyState>
            </div>
          )}
          {alike.length > 0 ? (
            <section aria-labelledby="alike" className="mt-8 border-t border-line pt-6">
              <SectionHeading id="alike">{t("requests.alike.title")}</SectionHeading>
              <p className="mt-1 text-ink-soft">{t("requests.alike.text")}</p>
              <ul className="mt-2 divide-y divide-line">
                {alike.map((request) => (
                  <RequestRow key={request.id} request={request} voter={voter} />
                ))}
              </ul>
            </section>
          ) : null}
          <p className="mt-6 flex flex-wrap gap-4">
            {next ? (
              <ButtonLink to={requestsPath(locale, { sort, status, tag, q, after: next })}>
                {t("common.more")}
              </ButtonLink>
            ) : null}
            {query.after ? (
              <ButtonLink kind="plain" to={requestsPath(locale, { sort, status, tag, q })}>
                {t("common.backToStart")}
              </ButtonLink>
            ) : null}
          </p>
        </section>
      </div>
    </Page>
  );
}
