import type { Generated } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";
import type { MailKind, MailState } from "../../app/mail/mail.ts";

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
    nextAttemptAt: string;
    expiresAt: string | null;
    lastError: string | null;
    createdAt: string;
    sentAt: string | null;
    bodyWipedAt: string | null;
  };
}
