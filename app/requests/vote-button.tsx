import { Link, useFetcher, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { useReader } from "../i18n/reader.ts";
import { signInPath, votePath } from "../paths.ts";
import { isOpenForVotes, type PublicStatus } from "./status.ts";
import { supportWords } from "./support-words.ts";

export type Votable = {
  id: number;
  title: string;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
  hasVoted: boolean;
};

/** What the reader can do with votes: a visitor signs in first, staff never vote (A2). */
export type Voter = "visitor" | "partner" | "staff";

type Outcome = { changed: boolean; because?: string };

/**
 * A request's vote as the reader sees it right now: with JavaScript the count changes at once and the server's answer
 * settles it; without, the same form is sent and the page comes back.
 */
export function useVote(request: Votable) {
  const fetcher = useFetcher<Outcome>({ key: `vote-${request.id}` });
  const { pathname, search } = useLocation();
  const sent = fetcher.formData?.get("intent");
  const hasVoted = sent ? sent === "cast" : request.hasVoted;
  const voteCount = request.voteCount + (hasVoted === request.hasVoted ? 0 : hasVoted ? 1 : -1);
  return {
    hasVoted,
    voteCount,
    wasClosed: fetcher.data?.because === "voting-closed",
    form: {
      method: "post" as const,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault();
        const intent = hasVoted ? "withdraw" : "cast";
        fetcher.submit({ intent, answer: "data" }, { method: "post", action: event.currentTarget.action });
      },
    },
    fields: { intent: hasVoted ? "withdraw" : "cast", to: pathname + search },
  };
}

/** The tall, quiet button at the left of a request: arrow and number; filled when the reader has voted. */
export function VoteButton({ request, voter }: { request: Votable; voter: Voter }) {
  const { t, locale, number } = useReader();
  const { pathname, search } = useLocation();
  const vote = useVote(request);
  const { votes } = supportWords(t, number, { ...request, voteCount: vote.voteCount });
  const { title } = request;
  const count = number(vote.voteCount);
  const isOpen = isOpenForVotes(request.publicStatus);
  if (!isOpen || voter === "staff") {
    return (
      <div className={`tall-button ${isOpen ? "" : "is-closed"}`}>
        {count}
        <span className="sr-only">{votes}</span>
      </div>
    );
  }
  if (voter === "visitor") {
    return (
      <Link
        to={signInPath(locale, { to: pathname + search })}
        aria-label={`${t("requests.vote.signInFor", { title })} · ${votes}`}
        className="tall-button"
      >
        {count}
      </Link>
    );
  }
  return (
    <form {...vote.form} action={votePath(locale, request.id)} className="flex">
      <input type="hidden" name="intent" value={vote.fields.intent} />
      <input type="hidden" name="to" value={vote.fields.to} />
      <button
        type="submit"
        aria-pressed={vote.hasVoted}
        aria-label={`${t("requests.vote.castFor", { title })} · ${votes}`}
        className="tall-button"
      >
        {count}
      </button>
    </form>
  );
}
