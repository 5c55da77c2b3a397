export const mailKinds = [
  "sign-in-code",
  "invitation",
  "status-changed",
  "addition",
  "vote-recorded",
  "request-recorded",
] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailStates = ["waiting", "sending", "sent", "failed"] as const;
export type MailState = (typeof mailStates)[number];

/** Why the last try of a mail failed, as far as an admin can make something of it. */
export const mailProblems = [
  /** A secret mail's time was over before it was delivered. */
  "expired",
  /** The mail server does not take this mail: most often there is no such mailbox. */
  "refused",
  /** The mail server had the whole mail and never said whether it took it: perhaps it was delivered. */
  "unanswered",
  /** The mail server wants this mail later. */
  "later",
  "unreachable",
  /** The mail server takes no mail from the portal's sender address (MAIL_FROM). */
  "sender",
  "login",
  "other",
] as const;
export type MailProblem = (typeof mailProblems)[number];

/** Failed mails that are sent again only one by one: nothing but their reader's answer tells whether that makes sense. */
export const problemsToAskAbout = ["refused", "unanswered"] as const satisfies MailProblem[];

/** The tries span about five hours: long enough for a mail server that is down, short enough to be noticed. */
export const triesBeforeFailure = 12;

/** A mail may have been delivered at each try that ended without an answer; more than two copies of it never leave by themselves. */
export const unansweredTriesBeforeFailure = 2;

/** The pause of a mail after the given number of tries: 30 s, doubled each time, an hour at most. */
export function retryAfterSeconds(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 3600);
}

/**
 * How long the mail server may take: for its greeting, for everything until it has the whole text, and to say whether it
 * took that, for which RFC 5321 (4.5.3.2.6) gives it ten minutes.
 */
export const mailServerSeconds = { toGreet: 30, toHaveTheText: 120, toAnswer: 600 };

/** By how much a claim on a mail outlives the longest that its try can take. */
const claimMarginSeconds = 60;

/** How long a mail belongs to the process that claimed it: until its text is handed over, and from then to the answer. */
export const claimSeconds = {
  untilHandedOver: mailServerSeconds.toHaveTheText + claimMarginSeconds,
  untilAnswered: mailServerSeconds.toAnswer + claimMarginSeconds,
};

/** How many days after it was written a failed mail can still be sent by hand; its words are gone then. */
export const daysOfFailedMails = 30;
