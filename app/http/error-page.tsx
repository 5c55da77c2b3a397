import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { useFacts, useReader } from "../i18n/reader.ts";
import { homePath, searchPath, signInPath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { KeptTexts } from "../ui/kept-texts.tsx";
import { Page, PageHeading } from "../ui/page.tsx";
import type { FrameFacts } from "./frame.tsx";
import { titleIn } from "./page-title.ts";

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

/** Routes name their page from what they loaded; an error has loaded nothing, so it names itself. */
export function ErrorTitle({ error }: { error: unknown }) {
  const { t } = useReader();
  const facts = useFacts<FrameFacts>();
  const page = pageOf(isRouteErrorResponse(error) ? error.status : 500);
  return <title>{titleIn(facts?.portalName, t(`errors.pages.${page}.title`))}</title>;
}

/** Whether somebody wrote this: one word or none is a choice, a number or a key. */
const isWritten = (value: string) => /\S\s+\S/.test(value);

/**
 * A plain page in the reader's language: what happened and where to go. Never a stack, never a raw message. A text that was
 * sent without a session stands on it, and can be sent again from it.
 */
export function ErrorPage({ status, sent = {} }: { status: number; sent?: Record<string, string> }) {
  const { t, locale } = useReader();
  const { pathname, search } = useLocation();
  const page = pageOf(status);
  if (page === "signedOut" && Object.values(sent).some(isWritten)) return <SignInAndSendAgain sent={sent} />;
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

/** Signing in happens in another tab: this one holds the text until it is sent again. */
function SignInAndSendAgain({ sent }: { sent: Record<string, string> }) {
  const { t, locale } = useReader();
  const { pathname, search } = useLocation();
  const address = pathname + search;
  return (
    <Page width="reading">
      <PageHeading title={t("errors.pages.signedOut.title")} lead={t("errors.kept.text")} />
      <form method="post" action={address} className="space-y-8">
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="flex flex-wrap gap-3">
          <ButtonLink kind="primary" target="_blank" to={signInPath(locale, { to: address })}>
            {t("errors.kept.signIn")}
          </ButtonLink>
          <Button>{t("errors.kept.sendAgain")}</Button>
        </p>
        <KeptTexts heading={t("errors.kept.written")} texts={Object.values(sent).filter(isWritten)} />
      </form>
    </Page>
  );
}
