import { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { type MailProblem, mailServerSeconds } from "./mail.ts";

/** So that one mail for whose answer the mail server takes ten minutes does not keep all others. */
export const connectionsAtOnce = 3;
/** A mail server that is left alone hangs up sooner or later; we do so before it does. */
const idleSeconds = 10;

export type SendingOutcome =
  | { isTaken: true }
  /** Nothing was sent: at the last moment it turned out that it must not leave. */
  | { isTaken: false; because: "withheld" }
  /** `concernsAll`: another mail would fare no better now. `said` is for a technician. */
  | { isTaken: false; because: MailProblem; said: string; concernsAll: boolean };

export type MailServer = {
  /**
   * Sends one mail. `handOver` is asked before the last word leaves: without it no mail server delivers a mail, and from
   * then on nobody knows whether it was delivered until there is an answer. Throws what `handOver` throws.
   */
  send: (
    mail: SendMailOptions,
    { handOver, signal }: { handOver: () => Promise<boolean>; signal?: AbortSignal | undefined },
  ) => Promise<SendingOutcome>;
  close: () => void;
};

type Step = "sending" | "withheld" | "handed over";

/** Connections to the operator's mail server, opened when a mail is sent and kept for the next ones; tests have less time. */
export function connectToMailServer(smtpUrl: string, seconds = mailServerSeconds): MailServer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connectionsAtOnce,
    // Once, where a kept connection turns out to be dead before a word of the mail was sent.
    maxRequeues: 1,
    idleTimeout: idleSeconds * 1000,
    connectionTimeout: seconds.toGreet * 1000,
    greetingTimeout: seconds.toGreet * 1000,
    // `send` has a clock of its own: nodemailer's is one and the same for a command and for the answer to a text.
    socketTimeout: (seconds.toHaveTheText + seconds.toAnswer) * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const handingOver = new WeakMap<AbortSignal, () => Promise<void>>();
  transport.use("stream", ({ data, message }, done) => {
    const handOver = data.signal && handingOver.get(data.signal);
    if (handOver) message.processFunc((text) => Readable.from(endingAfter(text, handOver)));
    done();
  });
  return {
    async send(mail, { handOver, signal: stopping }) {
      const late = new AbortController();
      const signal = AbortSignal.any(stopping ? [late.signal, stopping] : [late.signal]);
      const failAfter = (limit: number) => setTimeout(() => late.abort(), limit * 1000);
      let clock = failAfter(seconds.toHaveTheText);
      const progress: { step: Step; thrown?: { error: unknown } } = { step: "sending" };
      handingOver.set(signal, async () => {
        clearTimeout(clock);
        const mayLeave = await handOver().catch((error) => {
          progress.thrown = { error };
          throw error;
        });
        progress.step = mayLeave ? "handed over" : "withheld";
        if (!mayLeave) throw new Error("The mail must not leave any more.");
        clock = failAfter(seconds.toAnswer);
      });
      try {
        await transport.sendMail({ ...mail, signal });
        return { isTaken: true };
      } catch (error) {
        if (progress.thrown) throw progress.thrown.error;
        if (progress.step === "withheld") return { isTaken: false, because: "withheld" };
        const said = late.signal.aborted ? "Timeout" : (error as Error).message;
        return { isTaken: false, said, ...judge(error as SmtpError, progress) };
      } finally {
        clearTimeout(clock);
      }
    },
    close: () => transport.close(),
  };
}

/** The text of a mail as the mail server gets it: nodemailer reads it once the server waits for it, and ends it after this. */
async function* endingAfter(text: Readable, handOver: () => Promise<void>) {
  for await (const chunk of text) yield chunk;
  await handOver();
}

/** What nodemailer tells of a failure: its own code, the command that was answered, and the number of the answer if there was one. */
type SmtpError = { code?: string; command?: string; responseCode?: number };

/**
 * A 5yz answer to a mail is final, but for one to our own address: that is about every mail, and an operator mends it, as
 * with our password. Whatever breaks off is no answer.
 */
function judge(
  { code = "", command, responseCode = 0 }: SmtpError,
  { step }: { step: Step },
): { because: MailProblem; concernsAll: boolean } {
  const isAboutMail = (code === "EENVELOPE" || code === "EMESSAGE") && command !== "MAIL FROM";
  if (step === "handed over" && responseCode < 400) return { because: "unanswered", concernsAll: true };
  if (code === "EAUTH" || code === "ENOAUTH") return { because: "login", concernsAll: true };
  if (responseCode >= 400 && responseCode < 500)
    return { because: "later", concernsAll: !isAboutMail || responseCode === 421 };
  if (isAboutMail) return { because: "refused", concernsAll: false };
  if (command === "MAIL FROM") return { because: "sender", concernsAll: true };
  const isUnreachable = ["ETIMEDOUT", "EDNS", "ESOCKET", "EABORT"].includes(code);
  return { because: isUnreachable ? "unreachable" : "other", concernsAll: true };
}
