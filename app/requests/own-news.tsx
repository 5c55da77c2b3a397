import { useReader } from "../i18n/reader.ts";
import { Notice } from "../ui/page.tsx";
import { SentWriting } from "./kept-writing.tsx";

/** What its author can just have done on another page, to be told on the page of a request. */
export const authorDone = ["edited", "added"] as const;
export type AuthorDone = (typeof authorDone)[number];

const doneWords = { edited: "asking.edit.saved", added: "asking.add.done" } as const;

/**
 * Above a request, to one partner alone: that it was sent, changed or added to just now, by which the browser forgets its
 * copy of the text, and what support recorded in this partner's name with the way to take it back (A2).
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
          <Notice tone="good" announce>
            {t(doneWords[done])}
          </Notice>
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
