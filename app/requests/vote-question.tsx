import { useFetcher, useLocation } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { useReader } from "../i18n/reader.ts";
import { voteAnswerPath } from "../paths.ts";
import { Folded } from "../ui/folded.tsx";
import type { Importance } from "./importance.ts";
import { VoteAnswerForm } from "./vote-answer-form.tsx";

/** The reader's own answer; `isOpen` while the vote, and so the answer, can be changed. */
export type OwnAnswer = { importance: Importance | null; why: string | null; isOpen: boolean };
/** Whether the reader has a question before them: a vote that stands, open to be changed, and nothing said with it yet. */
export const isAsked = (own: OwnAnswer | null) => own?.isOpen === true && !isAnswered(own);

const isAnswered = ({ importance, why }: OwnAnswer) => importance !== null || why !== null;

/** What became of an answer that was just sent. */
export const answerNews = ["kept", "removed", "closed", "no-vote"] as const;
type AnswerNews = (typeof answerNews)[number];

type Outcome = {
  news?: AnswerNews;
  errors?: Record<string, string>;
  values?: Record<string, string>;
};

const newsWords = {
  kept: "importance.kept",
  removed: "importance.removed",
  closed: "importance.closedNow",
  "no-vote": "importance.noVote",
} as const;

/**
 * The one quiet question to who has voted (`own` is null for everybody else): folded, unfolded after the vote where there is
 * a script, and saved in place there.
 */
export function VoteQuestion({
  requestId,
  own,
  news,
}: {
  requestId: number;
  own: OwnAnswer | null;
  /** Where there is no script: what the page that the form led to has to say. */
  news: AnswerNews | undefined;
}) {
  const { t, locale } = useReader();
  const { hash } = useLocation();
  const fetcher = useFetcher<Outcome>({ key: `answer-${requestId}` });
  const folded = useRef<HTMLDetailsElement>(null);
  const hasVoted = own !== null;
  const hadVoted = useRef(hasVoted);
  const hasAnswered = own !== null && isAnswered(own);
  const stillTrue = {
    kept: hasAnswered,
    removed: hasVoted && !hasAnswered,
    closed: own?.isOpen === false,
    "no-vote": !hasVoted,
  };
  const { news: said = news, errors, values } = fetcher.data ?? {};
  const tells = said && stillTrue[said] && !errors && fetcher.state === "idle" ? said : undefined;

  useEffect(() => {
    if (folded.current && hasVoted && !hadVoted.current) folded.current.open = !hasAnswered;
    hadVoted.current = hasVoted;
  }, [hasVoted, hasAnswered]);

  useEffect(() => {
    if (folded.current && hash === "#question") folded.current.open = true;
  }, [hash]);

  // Who saved stays on the question, which says now what is kept; the button that was pressed is gone by then.
  useEffect(() => {
    const details = folded.current;
    if (fetcher.state !== "idle" || !fetcher.data?.news || !details) return;
    const { activeElement, body } = document;
    if (activeElement === body || details.contains(activeElement)) details.querySelector("summary")?.focus();
    details.open = false;
  }, [fetcher.state, fetcher.data]);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const form = new FormData(event.currentTarget);
    form.set("intent", button?.value ?? "keep");
    form.set("answer", "data");
    fetcher.submit(form, { method: "post", action: voteAnswerPath(locale, requestId) });
  }

  return (
    <div id="question" className="mt-4 space-y-2">
      {own?.isOpen ? (
        <Folded ref={folded} look="box" summary={summaryOf(own)}>
          <VoteAnswerForm
            key={`${own.importance} ${own.why}`}
            requestId={requestId}
            kept={own}
            isAsked={!hasAnswered}
            refused={errors && values ? { errors, values } : undefined}
            onSubmit={save}
          />
        </Folded>
      ) : null}
      {own && !own.isOpen && hasAnswered ? (
        <section className="space-y-2 rounded border border-line px-4 py-3">
          <p className="font-strong">{summaryOf(own)}</p>
          {own.why ? (
            <p className="whitespace-pre-line" lang="">
              {own.why}
            </p>
          ) : null}
          <p className="text-13 text-ink-soft">{t("importance.closed")}</p>
        </section>
      ) : null}
      <p role="status" className="px-4 text-ink-soft">
        {tells ? t(newsWords[tells]) : null}
      </p>
    </div>
  );

  function summaryOf({ importance, why }: OwnAnswer): string {
    if (importance) return t("importance.answered", { importance: t(`importance.values.${importance}`) });
    return why ? t("importance.answeredWhy") : t("importance.question");
  }
}
