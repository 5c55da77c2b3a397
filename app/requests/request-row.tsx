import { Link } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { requestPath } from "../paths.ts";
import { StatusWord } from "./status-mark.tsx";
import { supportWords } from "./support-words.ts";
import { VoteButton } from "./vote-button.tsx";
import { useVote, type Votable, type Voter } from "./vote-form.tsx";
import { WrittenIn } from "./written-in.tsx";

/** One request in a list: vote, title, one line of facts. Only the title is a link. */
export function RequestRow({
  request: loaded,
  voter,
}: {
  request: Votable & { slug: string; language: Locale };
  voter: Voter;
}) {
  const { t, locale, number } = useReader();
  const vote = useVote(loaded);
  const { request } = vote;
  const isForeign = request.language !== locale;
  return (
    <li className="flex gap-4 py-4">
      <VoteButton vote={vote} voter={voter} />
      <div className="min-w-0 flex-1">
        <h2 className="text-17 font-strong" lang={isForeign ? request.language : undefined}>
          <Link to={requestPath(locale, request)} className="no-underline hover:underline">
            {request.title}
          </Link>
        </h2>
        <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
          <StatusWord status={request.publicStatus} />
          <span className="figures">{supportWords(t, number, request).both}</span>
          <WrittenIn language={request.language} />
        </p>
        {voter === "partner" ? (
          <p role="status" className="text-warn not-empty:mt-1">
            {vote.wasClosed ? t("requests.vote.closedNow") : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}
