import { useReader } from "../i18n/reader.ts";

type RecordedVote = {
  what: "cast" | "withdrawn";
  personId: number;
  partnerName: string | null;
  organisationName: string;
  recordedBy: string | null;
  recordedAt: string;
};

/** Who on the staff recorded which partner's vote, and when: for the staff alone (A3). */
export function RecordedVotes({ votes }: { votes: RecordedVote[] }) {
  const { t, day } = useReader();
  return (
    <ul className="space-y-2 text-ink-soft">
      {votes.map((vote) => (
        <li key={`${vote.what} ${vote.personId} ${vote.recordedAt}`}>
          {t(vote.what === "cast" ? "requests.admin.votes.castLine" : "requests.admin.votes.withdrawnLine", {
            name: vote.partnerName ?? t("common.erasedPerson"),
            organisation: vote.organisationName,
            recorder: vote.recordedBy ?? t("admin.erasedStaff"),
            day: day(vote.recordedAt),
          })}
        </li>
      ))}
    </ul>
  );
}
