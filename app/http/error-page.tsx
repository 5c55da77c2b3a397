import { useLocation } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { homePath, searchPath, signInPath } from "../paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Page, PageHeading } from "../ui/page.tsx";

const pages = {
  400: "unreadable",
  401: "signedOut",
  403: "forbidden",
  404: "missing",
  405: "wrongMethod",
  413: "tooMuch",
  429: "tooOften",
  500: "broken",
} as const;

function pageOf(status: number) {
  if (status in pages) return pages[status as keyof typeof pages];
  return status < 500 ? pages[400] : pages[500];
}

/** A plain page in the reader's language: what happened and where to go. Never a stack, never a raw message. */
export function ErrorPage({ status }: { status: number }) {
  const { t, locale } = useReader();
  const { pathname, search } = useLocation();
  const page = pageOf(status);
  return (
    <Page width="reading">
      <PageHeading title={t(`errors.pages.${page}.title`)} lead={t(`errors.pages.${page}.text`)} />
      <p className="flex flex-wrap gap-3">
        {page === "signedOut" ? (
          <ButtonLink kind="primary" reloadDocument to={signInPath(locale, { to: pathname + search })}>
            {t("errors.toSignIn")}
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" to={homePath(locale)}>
            {t("errors.toHome")}
          </ButtonLink>
        )}
        <ButtonLink to={searchPath(locale)}>{t("errors.toSearch")}</ButtonLink>
      </p>
    </Page>
  );
}
