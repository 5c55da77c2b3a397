import { useLocation } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { signInPath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/page.tsx";
import { isOpenForVotes } from "./status.ts";
import { supportWords } from "./support-words.ts";
import { useVote, type Votable, VoteForm, type Voter } from "./vote-form.tsx";

/**
 * The count in words, the vote, and the own organisation's part in it (A3): beside the text on wide screens, a bar at the
 * foot of narrow ones, in reach while scrolling either way.
 */
export function VotePanel({
  request: loaded,
  voter,
  organisationVotes,
  question,
}: {
  request: Votable;
  voter: Voter;
  organisationVotes: number;
  /** Where on the page who has voted is asked for more: on narrow screens out of sight, below everything. */
  question: string | undefined;
}) {
  const { t, locale, number } = useReader();
  const { pathname } = useLocation();
  const { request, wasClosed, form } = useVote(loaded);
  const words = supportWords(t, number, request);
  const ownVotes = organisationVotes + Number(request.hasVoted) - Number(loaded.hasVoted);
  const isOpen = isOpenForVotes(request.publicStatus);
  return (
    <>
      <section
        aria-labelledby="votes"
        className="sticky bottom-0 z-10 -mx-4 mt-8 border-line border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6 lg:static lg:mx-0 lg:mt-0 lg:rounded lg:border lg:p-5"
      >
        <h2 id="votes" className="sr-only">
          {t("requests.vote.panel")}
        </h2>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 lg:block lg:space-y-4">
          <p className="figures font-bold text-15 lg:text-17" aria-live="polite">
            <span className="whitespace-nowrap lg:block">{words.votes}</span>{" "}
            <span className="lg:hidden">·</span>{" "}
            <span className="whitespace-nowrap lg:block">{words.organisations}</span>
          </p>
          {isOpen && voter === "visitor" ? (
            <ButtonLink kind="primary" className="lg:w-full" to={signInPath(locale, { to: pathname })}>
              {t("requests.vote.signIn")}
            </ButtonLink>
          ) : null}
          {isOpen && voter === "partner" ? (
            <VoteForm form={form} to={pathname} className="flex items-center gap-3 lg:block lg:space-y-2">
              {request.hasVoted ? (
                <p className="hidden font-strong text-accent sm:block">{t("requests.vote.voted")}</p>
              ) : null}
              <Button kind={request.hasVoted ? "quiet" : "primary"} className="lg:w-full">
                {request.hasVoted ? t("requests.vote.withdraw") : t("requests.vote.cast")}
              </Button>
            </VoteForm>
          ) : null}
        </div>
        {voter === "partner" ? (
          <p className="mt-1 text-13 text-ink-soft lg:mt-4">
            {isOpen && request.hasVoted ? (
              <span className="font-strong text-accent sm:hidden">{t("requests.vote.voted")} · </span>
            ) : null}
            {ownVotes > 0
              ? t("requests.vote.ownOrganisation", { count: ownVotes, formatted: number(ownVotes) })
              : t("requests.vote.ownOrganisationNone")}
          </p>
        ) : null}
        {question && request.hasVoted ? (
          <p className="mt-1 lg:hidden">
            <a href={`#${question}`} className="inline-block min-h-6 text-accent underline">
              {t("importance.question")}
            </a>
          </p>
        ) : null}
        {wasClosed ? (
          <div className="mt-3">
            <Notice tone="warn" announce>
              {t("requests.vote.closedNow")}
            </Notice>
          </div>
        ) : null}
      </section>
      <div className="mt-4 space-y-2 text-13 text-ink-soft">
        {voter === "staff" ? <p>{t("requests.vote.staff")}</p> : null}
        <p>{isOpen ? t("requests.vote.influence") : t("requests.vote.closed")}</p>
      </div>
    </>
  );
}
