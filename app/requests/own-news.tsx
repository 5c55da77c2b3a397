import { useReader } from "../i18n/reader.ts";
import { Notice } from "../ui/page.tsx";
import { Told } from "../ui/told.tsx";
import { SentWriting } from "./kept-writing.tsx";
import type { PublicStatus } from "./status.ts";

const doneWords = {
  edited: "asking.edit.saved",
  added: "asking.add.done",
  withdrawn: "requests.page.withdrawn",
} as const;
type AuthorDone = keyof typeof doneWords;

/** What its author has just done to a request, as the address of its page says, as long as it is true. */
export function authorDoneIn(
  { searchParams }: URL,
  { publicStatus }: { publicStatus: PublicStatus },
): AuthorDone | undefined {
  const done = searchParams.get("done");
  if (done === "withdrawn") return publicStatus === "withdrawn" ? done : undefined;
  return done === "edited" || done === "added" ? done : undefined;
}

/**
 * Above a request, to one partner alone: that it was sent, changed, added to or withdrawn just now, by which the browser forgets
 * its copy of a text, and what support recorded in this partner's name with the way to take it back (A2).
 */
export function OwnNews({
  requestId,
  isSent,
  done,
  keptUnder,
  recorded,
  canUndo,
}: {
  requestId: number;
  isSent: boolean;
  done: AuthorDone | undefined;
  keptUnder: string;
  recorded: "request" | "vote" | null;
  /** Whether what support recorded can still be taken back. */
  canUndo: boolean;
}) {
  const { t } = useReader();
  return (
    <div className="mb-8 space-y-4 empty:hidden">
      {isSent ? (
        <div>
          <Notice tone="good" announce title={t("requests.page.sent.title")}>
            {t("requests.page.sent.text")}
          </Notice>
          <SentWriting name="request" owner={keptUnder} />
        </div>
      ) : null}
      {done ? (
        <div>
          <Told tone="good">{t(doneWords[done])}</Told>
          <SentWriting name={`addition-${requestId}`} owner={keptUnder} />
        </div>
      ) : null}
      {recorded ? (
        <Notice title={t(`asking.recordedFor.${recorded}.title`)}>
          <p>
            {canUndo
              ? t(`asking.recordedFor.${recorded}.text`, { button: t("requests.vote.withdraw") })
              : t(`asking.recordedFor.${recorded}.textSettled`)}
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
