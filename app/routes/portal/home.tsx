import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { BookOpen, type LucideIcon, Map as MapIcon, MessageSquarePlus, Search } from "lucide-react";
import { anyone } from "../../http/access.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { useReader } from "../../i18n/reader.ts";
import { billingPath, helpPath, newRequestPath, requestPath, roadmapPath, searchPath } from "../../paths.ts";
import { listRecentStatusChanges } from "../../requests/listing.server.ts";
import { StatusWord } from "../../requests/status-mark.tsx";
import { WrittenIn } from "../../requests/written-in.tsx";
import { Button } from "../../ui/button.tsx";
import { Page, SectionHeading } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { db, vendor } = await anyone(args);
  return { title: vendor.portalName, moved: await listRecentStatusChanges(db, { limit: 6 }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [pageTitle(data?.title, matches)];

function Door({
  to,
  icon: Icon,
  title,
  text,
}: {
  to: string;
  icon: LucideIcon;
  title: string;
  text: string;
}) {
  return (
    <li>
      <Link
        to={to}
        className="flex h-full gap-4 rounded border border-line bg-surface p-5 no-underline transition-colors duration-150 hover:border-edge sm:flex-col"
      >
        <Icon aria-hidden className="size-7 shrink-0 text-accent" strokeWidth={1.75} />
        <span>
          <span className="block text-17 font-bold">{title}</span>
          <span className="mt-1 block text-ink-soft">{text}</span>
        </span>
      </Link>
    </li>
  );
}

export default function Home() {
  const { moved } = useLoaderData<typeof loader>();
  const { t, locale, day } = useReader();
  return (
    <Page>
      <div className="mx-auto max-w-reading pb-10 pt-4 text-center sm:pb-14 sm:pt-8">
        <h1 className="text-28 font-bold sm:text-36">{t("home.title")}</h1>
        <Form method="get" action={searchPath(locale)} role="search" className="mt-6 flex gap-2">
          <label htmlFor="q" className="sr-only">
            {t("home.search")}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            maxLength={200}
            placeholder={t("home.searchHint")}
            className="min-h-12 min-w-0 flex-1 text-ellipsis rounded border border-edge bg-surface px-4 text-17 placeholder:text-ink-soft"
          />
          <Button kind="primary" className="min-h-12">
            <Search aria-hidden className="size-5 sm:hidden" />
            <span className="max-sm:sr-only">{t("home.searchFor")}</span>
          </Button>
        </Form>
      </div>
      <ul className="grid gap-4 sm:grid-cols-3">
        <Door
          to={helpPath(locale)}
          icon={BookOpen}
          title={t("home.doors.help.title")}
          text={t("home.doors.help.text")}
        />
        <Door
          to={newRequestPath(locale)}
          icon={MessageSquarePlus}
          title={t("home.doors.requests.title")}
          text={t("home.doors.requests.text")}
        />
        <Door
          to={roadmapPath(locale)}
          icon={MapIcon}
          title={t("home.doors.roadmap.title")}
          text={t("home.doors.roadmap.text")}
        />
      </ul>
      <p className="mt-6 text-ink-soft">
        {t("home.free")} <TextLink to={billingPath(locale)}>{t("home.freeLink")}</TextLink>
      </p>
      <section aria-labelledby="moved" className="mt-12">
        <SectionHeading id="moved">{t("home.moved")}</SectionHeading>
        {moved.length > 0 ? (
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {moved.map((request) => (
              <li
                key={request.id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
              >
                <Link
                  to={requestPath(locale, request)}
                  lang={request.language === locale ? undefined : request.language}
                  className="min-w-0 font-strong no-underline hover:underline"
                >
                  {request.title}
                </Link>
                <p className="flex flex-wrap gap-x-4 text-ink-soft">
                  <WrittenIn language={request.language} />
                  <StatusWord status={request.publicStatus} />
                  <span>{t("home.movedOn", { day: day(request.changedAt) })}</span>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-3 text-ink-soft">{t("home.movedEmpty")}</p>
        )}
      </section>
    </Page>
  );
}
