import { setImmediate } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { Db } from "../../db/client.ts";
import { connectionsAtOnce, type MailServer } from "./mail-server.server.ts";
import {
  type ClaimedMail,
  claimNextMail,
  recordDelivery,
  recordHandingOver,
  recordRefusal,
  releaseClaims,
} from "./outbox.server.ts";
import { type Pausing, startPausing } from "./pausing.ts";
import { repeatEverySecond } from "./repeating.server.ts";
import { wipeExpiredSecrets, wipeOldFailures } from "./wiping.server.ts";
import { wrapLines } from "./wrapping.ts";

/**
 * What makes a mail program offer to unsubscribe with one click (RFC 8058). Each request is a list of its own, since that
 * is what the click ends.
 */
function listHeaders({ messageId, requestId, unsubscribeUrl }: ClaimedMail): Record<string, string> {
  if (unsubscribeUrl === null) return {};
  const host = messageId.slice(messageId.lastIndexOf("@") + 1, -1);
  return {
    "List-Id": `<request-${requestId}.${host}>`,
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

type Delivering = {
  mailServer: MailServer;
  from: string;
  now: () => Temporal.Instant;
  /** Breaks off what is being sent. */
  breakingOff?: AbortSignal;
};

/** Sends one mail that was claimed, and records what became of it. */
async function deliver(
  db: Db,
  { mail, mailServer, from, now, breakingOff }: Delivering & { mail: ClaimedMail },
) {
  const { id, attempts, messageId } = mail;
  const outcome = await mailServer.send(
    {
      messageId,
      date: mail.createdAt,
      from,
      to: mail.recipient,
      subject: mail.subject,
      text: wrapLines(mail.textBody ?? ""),
      html: mail.htmlBody ?? undefined,
      headers: {
        "Auto-Submitted": "auto-generated",
        "Content-Language": mail.language,
        ...listHeaders(mail),
      },
    },
    { handOver: () => recordHandingOver(db, { id, attempts, now: now() }), signal: breakingOff },
  );
  if (outcome.isTaken) await insist(() => recordDelivery(db, { messageId, now: now() }));
  else if (outcome.because !== "withheld")
    await recordRefusal(db, { ...mail, problem: outcome.because, said: outcome.said, now: now() });
  return outcome;
}

/** A mail that was taken must not be sent again because another process kept the database for a moment. */
async function insist(record: () => Promise<void>): Promise<void> {
  for (let left = 2; left > 0; left -= 1) {
    try {
      return await record();
    } catch {
      await setImmediate();
    }
  }
  await record();
}

/**
 * Sends everything that is due, one mail after another until `signal` says to stop or the mail server fails, and returns
 * how many it took.
 */
export async function deliverDueMails(
  db: Db,
  {
    signal,
    pausing = startPausing(),
    ...delivering
  }: Delivering & { signal?: AbortSignal; pausing?: Pausing },
): Promise<number> {
  const { now } = delivering;
  let sent = 0;
  while (!signal?.aborted && pausing.begin(now())) {
    try {
      const mail = await claimNextMail(db, now());
      if (!mail) break;
      const outcome = await deliver(db, { mail, ...delivering });
      if (outcome.isTaken) sent += 1;
      if (!outcome.isTaken && "concernsAll" in outcome && outcome.concernsAll) pausing.failed(now());
      else pausing.answered();
    } finally {
      pausing.end();
    }
  }
  return sent;
}

/**
 * Delivers the outbox every second until stopped, over a few connections at once; without a mail server it only wipes what
 * expired. A failure of the database is reported and tried again: the mails are rows, so none is lost.
 */
export function startDelivery(
  db: Db,
  {
    mailServer,
    from,
    reportError,
    secondsToStop = 5,
  }: {
    mailServer: MailServer | undefined;
    from: string;
    reportError: (error: unknown) => void;
    /** What is on its way may still arrive when it stops; what takes longer is tried again after the next start. */
    secondsToStop?: number;
  },
): { stop: () => Promise<void> } {
  const now = () => Temporal.Now.instant();
  const brokenOff = new AbortController();
  const pausing = startPausing();
  const works = [
    repeatEverySecond(
      async () => {
        await releaseClaims(db, now());
        await wipeExpiredSecrets(db, now());
        await wipeOldFailures(db, now());
      },
      { reportError },
    ),
  ];
  if (mailServer) {
    const delivering = { mailServer, from, now, pausing, breakingOff: brokenOff.signal };
    for (let count = 0; count < connectionsAtOnce; count += 1)
      works.push(
        repeatEverySecond(async (signal) => void (await deliverDueMails(db, { ...delivering, signal })), {
          reportError,
        }),
      );
  }
  return {
    async stop() {
      const patience = setTimeout(() => brokenOff.abort(), secondsToStop * 1000);
      await Promise.all(works.map((work) => work.stop()));
      clearTimeout(patience);
      mailServer?.close();
    },
  };
}
