import type { Announcement, AnnouncementFacts, AnnouncementKind } from "./hearing.ts";

/** What a page shows of the news: the reason stands on the page of the request. */
export type NewsItem = NewsOf[AnnouncementKind] & {
  id: number;
  requestId: number;
  happenedAt: string;
  isNew: boolean;
};
type NewsOf = {
  [Kind in AnnouncementKind]: { kind: Kind; facts: Omit<AnnouncementFacts[Kind], "reason" | "article"> };
};

/** Leaves away what only mails show: a page's data holds what the page shows. */
export function newsOf({ kind, facts }: Announcement): NewsOf[AnnouncementKind] {
  if (kind !== "status-changed") return { kind, facts } as NewsOf[AnnouncementKind];
  const { reason: _reason, article: _article, ...shown } = facts;
  return { kind, facts: shown };
}
