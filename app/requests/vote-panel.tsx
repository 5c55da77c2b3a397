import { useLocation } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { signInPath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card, Notice } from "../ui/page.tsx";
import { isOpenForVotes } from "./status.ts";
import { supportWords } from "./support-words.ts";
import { useVote, type Votable, VoteForm, type Voter } from "./vote-form.tsx";

/** Beside a request's text: the count in words, the vote, and the own organisation's part in it (A3). */
export function VotePanel({
  request: loaded,
  voter,
  organisationVotes,
}: {
  request: Votable;
  voter: Voter;
  organisationVotes: number;
}) {
  const { t, locale, number } = useReader();
  const { pathname } = useLocation();
  const { request, wasClosed, form } = useVote(loaded);
  const words = supportWords(t, number, request);
  const ownVotes = organisationVotes + Number(request.hasVoted) - Number(loaded.hasVoted);
  const isOpen = isOpenForVotes(request.publicStatus);
  return (
    <Card className="space-y-4">
      <h2 className="sr-only">{t("requests.vote.panel")}</h2>
      <p className="figures text-21 font-bold" aria-live="polite">
        <span className="whitespace-nowrap">{words.votes}</span> ·{" "}
        <span className="whitespace-nowrap">{words.organisations}</span>
      </p>
      {isOpen && voter === "visitor" ? (
        <ButtonLink kind="primary" className="w-full" to={signInPath(locale, { to: pathname })}>
          {t("requests.vote.signIn")}
        </ButtonLink>
      ) : null}
      {isOpen && voter === "partner" ? (
        <VoteForm form={form} to={pathname} className="space-y-2">
          {request.hasVoted ? <p className="font-strong text-accent">{t("requests.vote.voted")}</p> : null}
          <Button kind={request.hasVoted ? "quiet" : "primary"} className="w-full">
            {request.hasVoted ? t("requests.vote.withdraw") : t("requests.vote.cast")}
          </Button>
        </VoteForm>
      ) : null}
      {wasClosed ? (
        <Notice tone="warn" announce>
          {t("requests.vote.closedNow")}
        </Notice>
      ) : null}
      <div className="space-y-2 text-13 text-ink-soft">
        {voter === "partner" ? (
          <p>
            {ownVotes > 0
              ? t("requests.vote.ownOrganisation", { count: ownVotes, formatted: number(ownVotes) })
              : t("requests.vote.ownOrganisationNone")}
          </p>
        ) : null}
        {voter === "staff" ? <p>{t("requests.vote.staff")}</p> : null}
        <p>{isOpen ? t("requests.vote.influence") : t("requests.vote.closed")}</p>
      </div>
    </Card>
  );
}
