import { useFetcher } from "@remix-run/react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useReader } from "../i18n/reader.ts";
import { votePath } from "../paths.ts";
import type { Standing } from "./request.ts";
import { isOpenForVotes } from "./status.ts";

export type Votable = Standing & { id: number; title: string };

/** What the reader can do with votes: a visitor signs in first, staff never vote (A2). */
export type Voter = "visitor" | "partner" | "staff";

type Answer = { changed: boolean; because?: string; standing: Standing };

/**
 * A request's vote as the reader sees it right now: with JavaScript the count changes at once, and the server's answer
 * settles it until the page's own facts (`loaded`) are read anew.
 */
export function useVote<Request extends Votable>(loaded: Request) {
  const { locale } = useReader();
  const fetcher = useFetcher<Answer>({ key: `vote-${loaded.id}` });
  const [asked, setAsked] = useState<Request>();
  const settled = asked === loaded ? { ...loaded, ...fetcher.data?.standing } : loaded;
  const sent = fetcher.formData?.get("intent");
  const hasVoted = sent ? sent === "cast" : settled.hasVoted;
  const change = hasVoted === settled.hasVoted ? 0 : hasVoted ? 1 : -1;
  const action = votePath(locale, loaded.id);
  const intent = hasVoted ? "withdraw" : "cast";
  return {
    request: { ...settled, hasVoted, voteCount: settled.voteCount + change },
    /** The vote was refused because voting had ended in the meantime. */
    wasClosed: fetcher.data?.because === "voting-closed" && !isOpenForVotes(settled.publicStatus),
    form: {
      action,
      intent,
      onSubmit(event: FormEvent) {
        event.preventDefault();
        setAsked(loaded);
        fetcher.submit({ intent, answer: "data" }, { method: "post", action });
      },
    },
  };
}

/** The plain form of a vote; `to` is the page that a reader without JavaScript comes back to. */
export function VoteForm({
  form: { action, intent, onSubmit },
  to,
  className,
  children,
}: {
  form: ReturnType<typeof useVote>["form"];
  to: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action} onSubmit={onSubmit} className={className}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="to" value={to} />
      {children}
    </form>
  );
}
