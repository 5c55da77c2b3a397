import type { Generated, GeneratedAlways } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";
import type { Origin } from "../../app/requests/request.ts";
import type { Decision, PublicStatus, Stage } from "../../app/requests/status.ts";

export interface RequestTables {
  boundaryWordings: {
    id: Generated<number>;
    version: string;
    language: Locale;
    wording: string;
    firstShownAt: string;
  };
  requests: {
    /** The number in the request's address. */
    id: Generated<number>;
    title: string;
    slug: string;
    body: string;
    bodyHtml: string;
    language: Locale;
    authorId: number;
    origin: Origin;
    recordedById: number | null;
    boundaryWordingId: number | null;
    /** Made with the form; the same form sent twice finds its request instead of making a second one. */
    submissionKey: string | null;
    decision: Decision;
    /** What the published roadmap says of this request (R7); written by `followRoadmap` alone. */
    roadmapStage: Stage | null;
    mergedIntoId: number | null;
    rootId: number | null;
    /** Written by `storePublicStatus` alone (R7). */
    publicStatus: PublicStatus;
    isOpenForVotes: GeneratedAlways<0 | 1>;
    voteCount: Generated<number>;
    organisationCount: Generated<number>;
    trendScore: number;
    createdAt: string;
    openedAt: string | null;
    openedById: number | null;
  };
  votes: {
    requestId: number;
    personId: number;
    organisationId: number;
    castById: number;
    castAt: string;
  };
  voteWithdrawals: {
    id: Generated<number>;
    requestId: number;
    personId: number;
    organisationId: number;
    castById: number;
    castAt: string;
    withdrawnById: number;
    withdrawnAt: string;
  };
  requestDecisions: {
    id: Generated<number>;
    requestId: number;
    decision: Decision;
    reasonId: number | null;
    decidedById: number;
    decidedAt: string;
  };
  requestStatusChanges: {
    id: Generated<number>;
    requestId: number;
    fromStatus: PublicStatus | null;
    toStatus: PublicStatus;
    changedById: number;
    changedAt: string;
  };
  /** Full text, folded; the row id is the request's number. */
  requestSearch: { rowid: number; title: string; body: string };
}
