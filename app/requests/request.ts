import type { Locale } from "../i18n/locales.ts";
import { type PublicStatus, statusesOpenForVotes } from "./status.ts";

// Pages import this file: what needs zod stands in request-form.ts, so that the browser is spared it.

/** How a request reached us (R1): by the form, or recorded by support from an e-mail, an inquiry or a call. */
export const origins = ["form", "email", "inquiry", "call"] as const;
export type Origin = (typeof origins)[number];

/** In characters. */
export const longestTitle = 120;
export const longestBody = 12_000;
export const longestMergeReason = 500;
/** What means a partner: a whole address at most. */
export const longestPartner = 254;

export const sorts = ["trending", "top", "new"] as const;
export type Sort = (typeof sorts)[number];

/** What the list's filter offers, in the order in which a request moves. */
export const statusesOffered = [...statusesOpenForVotes, "shipped", "available", "declined"] as const;

/** What a line of any list says of a request: numbers, and no person (A3). */
export type ListedRequest = {
  id: number;
  slug: string;
  title: string;
  language: Locale;
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
};

/** The columns that hold it. */
export const listedColumns = [
  "requests.id",
  "requests.slug",
  "requests.title",
  "requests.language",
  "requests.publicStatus",
  "requests.voteCount",
  "requests.organisationCount",
] as const satisfies `requests.${keyof ListedRequest}`[];

/** The same in a list with votes: whether the reader's is among them. */
export type ListedForReader = ListedRequest & { hasVoted: boolean };

/** How a request stands with its votes, and whether the reader's is among them. */
export type Standing = {
  publicStatus: PublicStatus;
  voteCount: number;
  organisationCount: number;
  hasVoted: boolean;
};
