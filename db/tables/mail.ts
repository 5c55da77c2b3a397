import type { Generated, GeneratedAlways } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";
import type { MailKind, MailProblem, MailState } from "../../app/mail/mail.ts";

export interface MailTables {
  outboxMails: {
    id: Generated<number>;
    messageId: string;
    kind: MailKind;
    recipient: string;
    language: Locale;
    subject: string;
    /** Null once wiped. */
    textBody: string | null;
    htmlBody: string | null;
    /** The feature request that the mail is about. */
    requestId: number | null;
    /** Where a mail program unsubscribes its reader with one click (RFC 8058); null for mail that somebody asked for. */
    unsubscribeUrl: string | null;
    isSecret: 0 | 1;
    state: MailState;
    attempts: Generated<number>;
    /** Tries that handed the whole text over and got no answer, so that the mail may have been delivered. */
    unansweredTries: Generated<number>;
    nextAttemptAt: string;
    /** While it is being sent: until when it belongs to the process that claimed it. */
    claimedUntil: string | null;
    expiresAt: string | null;
    /** Why the last try failed; null before one did, and once the mail was sent. */
    problem: MailProblem | null;
    /** What the mail server or the system said when the last try failed. */
    lastError: string | null;
    createdAt: string;
    sentAt: string | null;
    bodyWipedAt: string | null;
    /** It failed, and its words are still there. */
    mayBeRetried: GeneratedAlways<0 | 1>;
  };
}
