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

/** SMTP's 5yz answers are final ("no such mailbox"); all else may pass. */
function isPermanent(error: { responseCode?: number }): boolean {
  return error.responseCode !== undefined && error.responseCode >= 500;
}

/** Sends everything that is due, one mail after another, and returns how many the mail server took. */
export async function deliverDueMails(
  db: Db,
  { transport, from, now }: { transport: MailTransport; from: string; now: () => Temporal.Instant },
): Promise<number> {
  let sent = 0;
  for (let mail = await claimNextMail(db, now()); mail; mail = await claimNextMail(db, now())) {
    if (mail.textBody === null) {
      await recordRefusal(db, { id: mail.id, attempts: mail.attempts, error: "expired", isPermanent: true, now: now() });
      continue;
    }
    try {
      await transport.sendMail({
        messageId: mail.messageId,
        from,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.textBody,
        html: mail.htmlBody ?? undefined,
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
      });
    } catch (error) {
      await recordRefusal(db, {
        id: mail.id,
        attempts: mail.attempts,
        error: (error as Error).message,
        isPermanent: isPermanent(error as { responseCode?: number }),
        now: now(),
      });
      continue;
    }
    await recordDelivery(db, { id: mail.id, isSecret: mail.isSecret === 1, now: now() });
    sent += 1;
  }
  return sent;
}

/**
 * Delivers the outbox every second until stopped; without a transport it only wipes what expired. A failure of the
 * database is reported and tried again: the mails are rows, so none is lost.
 */
export async function startDelivery(
  db: Db,
  { transport, from, reportError }: {
    transport: MailTransport | undefined;
    from: string;
    reportError: (error: unknown) => void;
  },
): Promise<{ stop: () => Promise<void> }> {
  await releaseClaims(db);
  const now = () => Temporal.Now.instant();
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await wipeExpiredSecrets(db, now());
        if (transport) await deliverDueMails(db, { transport, from, now });
      } catch (error) {
        reportError(error);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, 1000);
        function done() {
          clearTimeout(timer);
          stopping.signal.removeEventListener("abort", done);
          resolve();
        }
        stopping.signal.addEventListener("abort", done);
        if (stopping.signal.aborted) done();
      });
    }
  })();
  return {
    async stop() {
      stopping.abort();
      transport?.close();
      await loop;
    },
  };
}
