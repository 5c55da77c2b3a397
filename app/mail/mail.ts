export const mailKinds = ["sign-in-code", "invitation"] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailStates = ["waiting", "sending", "sent", "failed"] as const;
export type MailState = (typeof mailStates)[number];

/** The tries span about two hours: long enough for a mail server's restart, short enough to be noticed. */
export const triesBeforeFailure = 8;

/** The pause after the given number of tries: 30 s, doubled each time, an hour at most. */
export function retryAfterSeconds(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 3600);
}
