import { useLocation } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { signInPath, votePath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Card, Notice } from "../ui/page.tsx";
import { isOpenForVotes } from "./status.ts";
import { supportWords } from "./support-words.ts";
import { type Votable, useVote, type Voter } from "./vote-button.tsx";

/** Beside a request's text: the count in words, the vote, and the own organisation's part in it (A3). */
export function VotePanel({
  request,
  voter,
  organisationVotes,
}: {
  request: Votable;
  voter: Voter;
  organisationVotes: number;
}) {
  const { t, locale, number } = useReader();
  const { pathname } = useLocation();
  const vote = useVote(request);
  const words = supportWords(t, number, { ...request, voteCount: vote.voteCount });
  const ownVotes = organisationVotes + (vote.hasVoted === request.hasVoted ? 0 : vote.hasVoted ? 1 : -1);
  const isOpen = isOpenForVotes(request.publicStatus);
  return (
    <Card className="space-y-4">
      <h2 className="sr-only">{t("requests.vote.panel")}</h2>
      <p className="figures text-21 font-bold" aria-live="polite">
        {words.both}
      </p>
      {isOpen && voter === "visitor" ? (
        <ButtonLink kind="primary" className="w-full" to={signInPath(locale, { to: pathname })}>
          {t("requests.vote.signIn")}
        </ButtonLink>
      ) : null}
      {isOpen && voter === "partner" ? (
        <form {...vote.form} action={votePath(locale, request.id)} className="space-y-2">
          <input type="hidden" name="intent" value={vote.fields.intent} />
          <input type="hidden" name="to" value={vote.fields.to} />
          {vote.hasVoted ? <p className="font-strong text-accent">{t("requests.vote.voted")}</p> : null}
          <Button kind={vote.hasVoted ? "quiet" : "primary"} className="w-full">
            {vote.hasVoted ? t("requests.vote.withdraw") : t("requests.vote.cast")}
          </Button>
        </form>
      ) : null}
      {vote.wasClosed ? (
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
