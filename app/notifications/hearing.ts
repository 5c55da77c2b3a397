import type { requests } from "../i18n/en/requests.ts";
import type { Locale } from "../i18n/locales.ts";

/** What can be heard of: a new public status, the author's addition, and what support did in a partner's name (A2). */
export const announcementKinds = ["status-changed", "addition", "vote-recorded", "request-recorded"] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** What a person wants to hear of one request, the most first: everything, its public status only, or nothing (P6). */
export const hearingChoices = ["everything", "status", "nothing"] as const;
export type HearingChoice = (typeof hearingChoices)[number];

/** Whoever chose nothing hears when the status changes (P6). */
export const usualHearing: HearingChoice = "status";

/** A request, and all requests of its tree, itself among them (R6): whoever knows trees says which. */
export type Topic = { requestId: number; topicIds: readonly number[] };

/**
 * What holds for a request out of what one person chose in its tree (P6, R6): the choice for the request itself, whatever
 * was chosen for others since; else the one that hears most; else the usual.
 */
export function holding(
  choices: readonly { requestId: number; choice: HearingChoice }[],
  { requestId }: { requestId: number },
): HearingChoice {
  const own = choices.find((made) => made.requestId === requestId);
  if (own) return own.choice;
  return hearingChoices.find((choice) => choices.some((made) => made.choice === choice)) ?? usualHearing;
}

/** Where a notification's mail stands: to be written, handed to the outbox, not wanted, or nobody to write to any more. */
export const mailWishes = ["due", "in-outbox", "not-wanted", "no-address"] as const;
export type MailWish = (typeof mailWishes)[number];

/** A public status by the word that the dictionaries have for it: requests stand above this domain. */
export type StatusWord = keyof (typeof requests)["status"];

/** A request as it was called when something happened to it. */
export type NamedRequest = { title: string; slug: string; language: Locale };

/** Staff's public reason in each language it has, as stored HTML. */
export type PublicReason = {
  originalLanguage: Locale;
  texts: Partial<Record<Locale, { html: string }>>;
};

/** An article that answers a request, as it was called in each language it has. */
export type NamedArticle = {
  id: number;
  originalLanguage: Locale;
  texts: Partial<Record<Locale, { title: string; slug: string }>>;
};

/** What happened, as of that moment: whoever reads it later needs no table of requests, and finds no person in it (A3). */
export type AnnouncementFacts = {
  "status-changed": {
    request: NamedRequest;
    from: StatusWord;
    to: StatusWord;
    /** Whoever could cast or withdraw a vote until now cannot from now on, wherever it counts (R6); or the other way round. */
    closesVote: boolean;
    opensVote: boolean;
    /** What the staff said with the status that holds now; after a merge with that of `mergedInto`. */
    reason?: PublicReason;
    article?: NamedArticle;
    /** The request at which the votes are counted from now on (R6), and how that one stands. */
    mergedInto?: NamedRequest & { id: number; status: StatusWord; takesVotes: boolean };
  };
  addition: { request: NamedRequest };
  "vote-recorded": { request: NamedRequest; what: "cast" | "withdrawn" };
  "request-recorded": { request: NamedRequest & { html: string } };
};

export type Announcement = {
  [Kind in AnnouncementKind]: { kind: Kind; facts: AnnouncementFacts[Kind] };
}[AnnouncementKind];

/** What was done in a person's own name is told whatever they chose to hear of the request (A2). */
export function isInOwnName(kind: AnnouncementKind): boolean {
  return kind === "vote-recorded" || kind === "request-recorded";
}

/** Whether somebody who chose this hears of such a thing (P6). */
export function hears(choice: HearingChoice, kind: AnnouncementKind): boolean {
  if (isInOwnName(kind)) return true;
  return kind === "addition" ? choice === "everything" : choice !== "nothing";
}

/** What the page behind a mail's unsubscribe link does: hear nothing of this request, no mail about any, or as before. */
export const unsubscribings = ["request", "all", "undo"] as const;
export type Unsubscribing = (typeof unsubscribings)[number];
