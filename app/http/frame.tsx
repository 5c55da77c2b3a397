import { Form, Link } from "@remix-run/react";
import { Menu, Search } from "lucide-react";
import { type Locale, languageNames, locales } from "../i18n/locales.ts";
import { type ReaderFacts, useReader } from "../i18n/reader.ts";
import {
  accountPath,
  adminPath,
  billingPath,
  helpPath,
  homePath,
  inLanguage,
  ownRequestsPath,
  requestsPath,
  roadmapPath,
  searchPath,
  signInPath,
  signOutPath,
  supportPath,
} from "../paths.ts";
import { Mark } from "../ui/mark.tsx";

export type FrameFacts = ReaderFacts & {
  portalName: string;
  vendorName: string;
  displayName: string | null;
  isStaff: boolean;
};

const navLink =
  "inline-flex min-h-9 items-center rounded px-2.5 no-underline hover:bg-accent-soft lg:px-1.5 xl:px-2.5 aria-[current]:font-strong aria-[current]:text-accent";

function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}

function MainLinks({ facts, pathname }: { facts: FrameFacts; pathname: string }) {
  const { t } = useReader();
  const { locale } = facts;
  const links = [
    { to: helpPath(locale), label: t("common.nav.help") },
    { to: billingPath(locale), label: t("common.nav.billing") },
    { to: requestsPath(locale), label: t("common.nav.requests") },
    { to: roadmapPath(locale), label: t("common.nav.roadmap") },
    { to: supportPath(locale), label: t("common.nav.support") },
  ];
  return (
    <>
      {links.map(({ to, label }) => (
        <li key={to}>
          <Link to={to} className={navLink} aria-current={isBelow(pathname, to) ? "true" : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </>
  );
}

function PersonLinks({ facts, pathname }: { facts: FrameFacts; pathname: string }) {
  const { t } = useReader();
  const { locale } = facts;
  if (!facts.isSignedIn) {
    return (
      <li>
        <Link to={signInPath(locale, { to: pathname })} className={navLink}>
          {t("common.nav.signIn")}
        </Link>
      </li>
    );
  }
  return (
    <>
      {facts.isStaff ? (
        <li>
          <Link
            to={adminPath}
            className={navLink}
            aria-current={isBelow(pathname, adminPath) ? "true" : undefined}
          >
            {t("common.nav.admin")}
          </Link>
        </li>
      ) : null}
      {facts.isStaff ? null : (
        <li>
          <Link
            to={ownRequestsPath(locale)}
            className={navLink}
            aria-current={pathname === ownRequestsPath(locale) ? "true" : undefined}
          >
            {t("hearing.nav")}
          </Link>
        </li>
      )}
      <li>
        <Link to={accountPath(locale)} className={navLink} title={t("common.nav.account")}>
          {facts.displayName}
        </Link>
      </li>
      <li>
        <Form method="post" action={signOutPath(locale)} reloadDocument>
          <button type="submit" className={navLink}>
            {t("common.nav.signOut")}
          </button>
        </Form>
      </li>
    </>
  );
}

function SearchLink({ locale }: { locale: Locale }) {
  const { t } = useReader();
  return (
    <Link
      to={searchPath(locale)}
      className={navLink}
      aria-label={t("common.nav.search")}
      title={t("common.nav.search")}
    >
      <Search aria-hidden className="size-5" />
    </Link>
  );
}

/** Mark, name and navigation; on narrow screens the links fold into a native menu that needs no script. */
export function PortalHeader({
  facts,
  pathname,
  isAdmin,
}: {
  facts: FrameFacts;
  pathname: string;
  isAdmin: boolean;
}) {
  const { t } = useReader();
  return (
    <header className="border-b border-line bg-surface">
      <div
        className={`mx-auto flex min-h-16 items-center gap-2 px-4 sm:px-6 ${isAdmin ? "max-w-[1600px]" : "max-w-page"}`}
      >
        <Link
          to={homePath(facts.locale)}
          className="mr-auto flex min-h-10 items-center gap-2.5 font-bold no-underline lg:mr-4"
        >
          <Mark className="size-6 shrink-0 text-accent" />
          <span>{facts.portalName}</span>
        </Link>
        <nav
          aria-label={t("common.mainNavigation")}
          className="hidden flex-1 items-center justify-between gap-4 lg:flex"
        >
          <ul className="flex flex-wrap items-center gap-1">
            <MainLinks facts={facts} pathname={pathname} />
          </ul>
          <ul className="flex flex-wrap items-center gap-1">
            <li>
              <SearchLink locale={facts.locale} />
            </li>
            <PersonLinks facts={facts} pathname={pathname} />
          </ul>
        </nav>
        <div className="flex items-center lg:hidden">
          <SearchLink locale={facts.locale} />
          <details className="group relative" key={pathname}>
            <summary className="inline-flex min-h-10 list-none items-center gap-2 rounded px-2.5 font-strong hover:bg-accent-soft">
              <Menu aria-hidden className="size-5" />
              {t("common.menu")}
            </summary>
            <nav
              aria-label={t("common.mainNavigation")}
              className="absolute right-0 z-10 mt-2 w-64 rounded border border-line bg-surface p-3 shadow"
            >
              <ul className="flex flex-col">
                <MainLinks facts={facts} pathname={pathname} />
                <li aria-hidden className="my-2 border-t border-line" />
                <PersonLinks facts={facts} pathname={pathname} />
              </ul>
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

/** What the portal is, and the same page in the other languages. */
export function PortalFooter({ facts, pathname }: { facts: FrameFacts; pathname: string }) {
  const { t } = useReader();
  return (
    <footer className="mt-12 border-t border-line bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-start justify-between gap-6 px-4 py-8 sm:px-6">
        <p className="max-w-120 text-13 text-ink-soft">
          {t("common.footer", { portalName: facts.portalName, vendorName: facts.vendorName })}
        </p>
        <nav aria-label={t("common.language")}>
          <ul className="flex gap-1">
            {locales.map((locale) => (
              <li key={locale}>
                <Link
                  to={inLanguage(pathname, locale)}
                  lang={locale}
                  hrefLang={locale}
                  reloadDocument
                  className={navLink}
                  aria-current={locale === facts.locale ? "true" : undefined}
                >
                  {languageNames[locale]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
