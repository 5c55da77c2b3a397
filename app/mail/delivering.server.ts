import { createTransport, type Transporter } from "nodemailer";
import { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import {
  claimNextMail,
  recordDelivery,
  recordRefusal,
  releaseClaims,
  wipeExpiredSecrets,
} from "./outbox.server.ts";
import { repeatEverySecond } from "./repeating.server.ts";

/** What delivering needs of nodemailer; tests hand in a transport of their own. */
export type MailTransport = Pick<Transporter, "sendMail" | "close">;

/** A connection to the operator's mail server; each step may take half a minute, then the mail is tried again later. */
export function connectToMailServer(smtpUrl: string): MailTransport {
  return createTransport({
    url: smtpUrl,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * SMTP's 5yz answers to a mail are final ("no such mailbox"); all else may pass. A 5yz at the greeting or to our password
 * is about the connection, which an operator mends, so the mail waits.
 */
function isPermanent({ code, responseCode }: { code?: string; responseCode?: number }): boolean {
  return (code === "EENVELOPE" || code === "EMESSAGE") && responseCode !== undefined && responseCode >= 500;
}

/**
 * What makes a mail program offer to unsubscribe with one click (RFC 8058). Each request is a list of its own, since that
 * is what the click ends.
 */
function listHeaders({
  messageId,
  requestId,
  unsubscribeUrl,
}: {
  messageId: string;
  requestId: number | null;
  unsubscribeUrl: string | null;
}): Record<string, string> {
  if (unsubscribeUrl === null) return {};
  const host = messageId.slice(messageId.lastIndexOf("@") + 1, -1);
  return {
    "List-Id": `<request-${requestId}.${host}>`,
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/**
 * Sends everything that is due, one mail after another until `signal` says to stop, and returns how many the mail server
 * took.
 */
export async function deliverDueMails(
  db: Db,
  {
    transport,
    from,
    now,
    signal,
  }: {
    transport: MailTransport;
    from: string;
    now: () => Temporal.Instant;
    signal?: AbortSignal;
  },
): Promise<number> {
  let sent = 0;
  while (!signal?.aborted) {
    const mail = await claimNextMail(db, now());
    if (!mail) break;
    try {
      await transport.sendMail({
        messageId: mail.messageId,
        from,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.textBody ?? undefined,
        html: mail.htmlBody ?? undefined,
        headers: {
          "Auto-Submitted": "auto-generated",
          "Content-Language": mail.language,
          ...listHeaders(mail),
        },
      });
    } catch (error) {
      await recordRefusal(db, {
        id: mail.id,
        attempts: mail.attempts,
        error: (error as Error).message,
        isPermanent: isPermanent(error as { code?: string; responseCode?: number }),
        now: now(),
      });
      continue;
    }
    await recordDelivery(db, { id: mail.id, now: now() });
    sent += 1;
  }
  return sent;
}

/**
 * Delivers the outbox every second until stopped; without a transport it only wipes what expired. A failure of the
 * database is reported and tried again: the mails are rows, so none is lost.
 */
export function startDelivery(
  db: Db,
  {
    transport,
    from,
    reportError,
  }: {
    transport: MailTransport | undefined;
    from: string;
    reportError: (error: unknown) => void;
  },
): { stop: () => Promise<void> } {
  const now = () => Temporal.Now.instant();
  let mayHoldClaims = true;
  const delivery = repeatEverySecond(
    async (signal) => {
      if (mayHoldClaims) await releaseClaims(db);
      mayHoldClaims = true;
      await wipeExpiredSecrets(db, now());
      if (transport) await deliverDueMails(db, { transport, from, now, signal });
      mayHoldClaims = false;
    },
    { reportError },
  );
  return {
    async stop() {
      const stopped = delivery.stop();
      transport?.close();
      await stopped;
    },
  };
}
