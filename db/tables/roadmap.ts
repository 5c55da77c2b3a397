import type { Generated } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";
import type { Stage } from "../../app/requests/status.ts";
import type { TextEnding } from "../../app/roadmap/item.ts";

export interface RoadmapTables {
  roadmapItems: {
    /** The number in the item's address. */
    id: Generated<number>;
    stage: Stage;
    originalLanguage: Locale;
    /** Made with the form; the same form sent twice finds its item instead of making a second one. */
    submissionKey: string | null;
    createdById: number;
    createdAt: string;
    /** Null while it is not published; who and when, each time anew, stands in `roadmapPublications`. */
    publishedAt: string | null;
    movedAt: string;
  };
  roadmapPublications: {
    id: Generated<number>;
    roadmapItemId: number;
    publishedById: number;
    publishedAt: string;
    unpublishedById: number | null;
    unpublishedAt: string | null;
  };
  roadmapItemTexts: {
    roadmapItemId: number;
    language: Locale;
    /** Counts the item's texts in this language, removed ones too: who changes a text says which one they saw. */
    number: number;
    title: string;
    slug: string;
    summary: string;
    body: string;
    bodyHtml: string;
    writtenById: number;
    writtenAt: string;
  };
  /** What was replaced or removed, and by whom: append-only. */
  roadmapEarlierTexts: {
    id: Generated<number>;
    roadmapItemId: number;
    language: Locale;
    number: number;
    title: string;
    summary: string;
    body: string;
    writtenById: number;
    writtenAt: string;
    ending: TextEnding;
    endedById: number;
    endedAt: string;
  };
  roadmapMoves: {
    id: Generated<number>;
    roadmapItemId: number;
    fromStage: Stage | null;
    toStage: Stage;
    reasonId: number | null;
    movedById: number;
    movedAt: string;
  };
  roadmapLinks: {
    id: Generated<number>;
    roadmapItemId: number;
    requestId: number;
    linkedById: number;
    linkedAt: string;
    unlinkedById: number | null;
    unlinkedAt: string | null;
  };
}
