import { Link, useLocation } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { signInPath } from "../paths.ts";
import { isOpenForVotes } from "./status.ts";
import { supportWords } from "./support-words.ts";
import { type useVote, VoteForm, type Voter } from "./vote-form.tsx";

/** The tall, quiet button at the left of a request: arrow and number; filled when the reader has voted. */
export function VoteButton({
  vote: { request, form },
  voter,
  signInTo,
}: {
  vote: Pick<ReturnType<typeof useVote>, "request" | "form">;
  voter: Voter;
  /** Where a visitor comes back to, if not to this page. */
  signInTo?: string;
}) {
  const { t, locale, number } = useReader();
  const { pathname, search } = useLocation();
  const { title } = request;
  const { votes } = supportWords(t, number, request);
  const count = number(request.voteCount);
  const isOpen = isOpenForVotes(request.publicStatus);
  if (!isOpen || voter === "staff") {
    // The row says the same in words.
    return (
      <div aria-hidden className={`tall-button ${isOpen ? "" : "is-closed"}`}>
        {count}
      </div>
    );
  }
  if (voter === "visitor") {
    return (
      <Link
        to={signInPath(locale, { to: signInTo ?? pathname + search })}
        aria-label={`${t("requests.vote.signInFor", { title })} · ${votes}`}
        className="tall-button"
      >
        {count}
      </Link>
    );
  }
  return (
    <VoteForm form={form} to={pathname + search} className="flex">
      <button
        type="submit"
        aria-pressed={request.hasVoted}
        aria-label={`${t("requests.vote.castFor", { title })} · ${votes}`}
        className="tall-button"
      >
        {count}
      </button>
    </VoteForm>
  );
}
