import type { TFunction } from "i18next";

/** "12 votes · 5 organisations" in the reader's language and figures. */
export function supportWords(
  t: TFunction,
  number: (value: number) => string,
  { voteCount, organisationCount }: { voteCount: number; organisationCount: number },
): { votes: string; organisations: string; both: string } {
  const votes = t("requests.votes", { count: voteCount, formatted: number(voteCount) });
  const organisations = t("requests.organisations", {
    count: organisationCount,
    formatted: number(organisationCount),
  });
  return { votes, organisations, both: t("requests.support", { votes, organisations }) };
}
