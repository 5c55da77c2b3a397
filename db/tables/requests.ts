import type { Generated, GeneratedAlways } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";
import type { Importance } from "../../app/requests/importance.ts";
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
    /** What the published roadmap says of this request (R7); written by `storeRoadmapStage` alone. */
    roadmapStage: Stage | null;
    mergedIntoId: number | null;
    rootId: number | null;
    /** Written by `writePublicStatus` alone (R7): with every change on record, and by a recount where it had drifted. */
    publicStatus: PublicStatus;
    isOpenForVotes: GeneratedAlways<0 | 1>;
    voteCount: Generated<number>;
    organisationCount: Generated<number>;
    trendScore: number;
    createdAt: string;
    openedAt: string | null;
    openedById: number | null;
    ownerId: number | null;
  };
  /** A merge and, once undone, its undoing (R6): `mergedIntoId` and `rootId` of a request follow from those that stand. */
  requestMerges: {
    id: Generated<number>;
    requestId: number;
    intoId: number;
    why: string;
    mergedById: number;
    mergedAt: string;
    undoneWhy: string | null;
    undoneById: number | null;
    undoneAt: string | null;
  };
  requestDrafts: {
    tokenHash: string;
    /** Whose it is; null for what was written without a session. */
    personId: number | null;
    title: string;
    body: string;
    language: Locale;
    savedAt: string;
    expiresAt: string;
  };
  /** What a request said before its author changed it. */
  requestVersions: {
    requestId: number;
    number: number;
    title: string;
    body: string;
    bodyHtml: string;
    language: Locale;
    replacedById: number;
    replacedAt: string;
  };
  requestAdditions: {
    id: Generated<number>;
    requestId: number;
    body: string;
    bodyHtml: string;
    language: Locale;
    submissionKey: string | null;
    writtenById: number;
    writtenAt: string;
  };
  requestOwners: {
    id: Generated<number>;
    requestId: number;
    ownerId: number | null;
    setById: number;
    setAt: string;
  };
  tags: {
    id: Generated<number>;
    isPublic: 0 | 1;
    createdById: number;
    createdAt: string;
    retiredById: number | null;
    retiredAt: string | null;
  };
  tagNames: { tagId: number; language: Locale; name: string; foldedName: string; slug: string };
  requestTags: {
    id: Generated<number>;
    requestId: number;
    tagId: number;
    addedById: number;
    addedAt: string;
    removedById: number | null;
    removedAt: string | null;
  };
  votes: {
    requestId: number;
    personId: number;
    organisationId: number;
    castById: number;
    castAt: string;
    /** The merged page on which it was given; null for the request's own. */
    givenOnId: number | null;
    /** The voter's private answer to how badly it is needed, and why. */
    importance: Importance | null;
    why: string | null;
    answeredAt: string | null;
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
    givenOnId: number | null;
    importance: Importance | null;
    why: string | null;
    answeredAt: string | null;
  };
  requestDecisions: {
    id: Generated<number>;
    requestId: number;
    decision: Decision;
    reasonId: number | null;
    /** An article that answers the request, shown with the reason. */
    articleId: number | null;
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
    /** What the staff said publicly with it, and the article that answers. */
    reasonId: number | null;
    articleId: number | null;
  };
  /** What a request says, word by word (R9); the other tables of likeness follow from it. */
  likenessReadings: { requestId: number; titleMeanings: string; bodyMeanings: string; analysis: number };
  likenessTerms: { id: Generated<number>; term: string; requestCount: Generated<number> };
  likenessPostings: { termId: number; place: number; requestId: number };
  likenessPairs: { firstId: number; secondId: number; place: number; requestId: number };
  likenessMisspellings: { deletion: string; termId: number };
  /** Full text, folded; the row id is the request's number. */
  requestSearch: { rowid: number; title: string; body: string };
}
