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

/** The tries span about five hours: long enough for a mail server that is down, short enough to be noticed. */
export const triesBeforeFailure = 12;

/** The pause after the given number of tries: 30 s, doubled each time, an hour at most. */
export function retryAfterSeconds(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 3600);
}

export type MailProblem = "expired" | "refused" | "later" | "unreachable" | "login" | "other";

const signs: [MailProblem, RegExp][] = [
  ["expired", /^expired$/],
  ["login", /^(Invalid login|Missing credentials)/],
  [
    "unreachable",
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ETIMEDOUT|timeout|Greeting never received/i,
  ],
  ["refused", /: 5\d\d[ -]/],
  ["later", /: 4\d\d[ -]/],
];

/** What an admin can make of the error that a delivery ended with, as the outbox keeps it. */
export function mailProblemOf(lastError: string): MailProblem {
  return signs.find(([, sign]) => sign.test(lastError))?.[0] ?? "other";
}
