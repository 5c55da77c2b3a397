import type { Generated } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";
import type { Stage } from "../../app/requests/status.ts";

export interface RoadmapTables {
  roadmapItems: {
    /** The number in the item's address. */
    id: Generated<number>;
    stage: Stage;
    originalLanguage: Locale;
    createdById: number;
    createdAt: string;
    publishedById: number | null;
    publishedAt: string | null;
    movedAt: string;
  };
  roadmapItemTexts: {
    roadmapItemId: number;
    language: Locale;
    title: string;
    slug: string;
    summary: string;
    body: string;
    bodyHtml: string;
    writtenById: number;
    writtenAt: string;
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
