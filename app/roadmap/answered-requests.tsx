import { Link } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { requestPath, requestsPath } from "../paths.ts";
import type { PublicStatus } from "../requests/status.ts";
import { StatusWord } from "../requests/status-mark.tsx";
import { supportWords } from "../requests/support-words.ts";
import { WrittenIn } from "../requests/written-in.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/page.tsx";
import { OwnNote } from "./item-card.tsx";

export type AnsweredRequest = {
  id: number;
  slug: string;
  title: string;
  language: Locale;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
  hasVoted: boolean;
};

/** The requests that an item answers (P5), with numbers and never names (A3). */
export function AnsweredRequests({
  requests,
  isContinued,
}: {
  requests: AnsweredRequest[];
  /** Whether the list began on a page before. */
  isContinued: boolean;
}) {
  const { t, locale, number } = useReader();
  if (requests.length === 0 && isContinued) {
    return <p className="border-y border-line py-3 text-ink-soft">{t("roadmap.item.noMoreRequests")}</p>;
  }
  if (requests.length === 0) {
    return (
      <EmptyState
        title={t("roadmap.item.noRequests.title")}
        action={<ButtonLink to={requestsPath(locale)}>{t("roadmap.item.noRequests.action")}</ButtonLink>}
      >
        {t("roadmap.item.noRequests.text")}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {requests.map((request) => {
        const lang = request.language === locale ? undefined : request.language;
        return (
          <li key={request.id} className="py-3.5">
            <Link
              to={requestPath(locale, request)}
              lang={lang}
              className="font-strong underline decoration-edge hover:text-accent hover:decoration-accent"
            >
              {request.title}
            </Link>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-13 text-ink-soft">
              <StatusWord status={request.publicStatus} />
              <span className="figures">{supportWords(t, number, request).both}</span>
              <WrittenIn language={request.language} />
            </p>
            {request.hasVoted ? <OwnNote>{t("roadmap.youVoted")}</OwnNote> : null}
          </li>
        );
      })}
    </ul>
  );
}
