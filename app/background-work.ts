import { Temporal } from "temporal-polyfill";
import type { Db } from "../db/client.ts";
import type { Settings } from "./env.server.ts";
import { startDelivery } from "./mail/delivering.server.ts";
import { connectToMailServer } from "./mail/mail-server.server.ts";
import { startMailWriting } from "./notifications/mailing.server.ts";
import { sweepDrafts } from "./requests/drafting.server.ts";

const sweepDraftsEveryMs = 60 * 60 * 1000;

/**
 * Does what no request waits for, until stopped: writes and delivers mails, forgets what expired. `settings.baseUrl` is
 * where readers reach the portal. What there is to do are rows, so nothing is lost in between.
 */
export function startBackgroundWork(db: Db, settings: Settings): { stop: () => Promise<void> } {
  const reportError = console.error;
  const mailWriting = startMailWriting(db, {
    baseUrl: settings.baseUrl,
    secret: settings.sessionSecret,
    reportError,
  });
  const delivery = startDelivery(db, {
    mailServer: settings.smtpUrl ? connectToMailServer(settings.smtpUrl) : undefined,
    from: settings.mailFrom ?? "",
    reportError,
  });
  const sweeping = setInterval(() => {
    sweepDrafts(db, { now: Temporal.Now.instant() }).catch(reportError);
  }, sweepDraftsEveryMs);
  return {
    async stop() {
      clearInterval(sweeping);
      await mailWriting.stop();
      await delivery.stop();
    },
  };
}
