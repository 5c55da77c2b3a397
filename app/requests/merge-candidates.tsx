import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath, mergeRequestPath, type QueuePlace } from "../paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { PublicStatus } from "./status.ts";
import { StatusWord } from "./status-mark.tsx";
import { supportWords } from "./support-words.ts";
import { WrittenIn } from "./written-in.tsx";

export type MergeCandidate = {
  id: number;
  slug: string;
  title: string;
  language: Locale;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
};

/** Requests that the one at hand may be a duplicate of, each with the way to compare the two. */
export function MergeCandidates({
  requestId,
  candidates,
  queue,
}: {
  requestId: number;
  candidates: MergeCandidate[];
  queue: QueuePlace | undefined;
}) {
  const { t, locale, number } = useReader();
  if (candidates.length === 0) {
    return <EmptyState title={t("merging.none")}>{t("merging.noneLead")}</EmptyState>;
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {candidates.map((candidate) => (
        <li key={candidate.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextLink
              to={adminRequestPath(candidate.id)}
              lang={candidate.language === locale ? undefined : candidate.language}
            >
              {candidate.title}
            </TextLink>
            <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
              <span className="figures">{t("deciding.number", { number: candidate.id })}</span>
              <StatusWord status={candidate.publicStatus} />
              <span className="figures">{supportWords(t, number, candidate).both}</span>
              <WrittenIn language={candidate.language} />
            </p>
          </div>
          <ButtonLink
            to={mergeRequestPath(requestId, { into: candidate.id, ...queue })}
            aria-label={t("merging.chooseFor", { title: candidate.title })}
          >
            {t("merging.choose")}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
