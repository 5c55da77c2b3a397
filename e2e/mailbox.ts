import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** By lower-case name. */
  headers: Map<string, string>;
};

/** A real mail server that keeps what it gets, for journeys that read mail; nobody lives at unreachable.example. */
export type Mailbox = {
  smtpUrl: string;
  /** The next mail to this address that was not taken yet, as soon as it is there; `about` is a part of its subject. */
  next: (to: string, about?: string) => Promise<ReceivedMail>;
  close: () => Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const arrivals = new EventTarget();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const isKnown = !address.endsWith("@unreachable.example");
      done(isKnown ? null : Object.assign(new Error("No such mailbox"), { responseCode: 550 }));
    },
    async onData(stream, session, done) {
      const { subject = "", text = "", html = "", ...mail } = await PostalMime.parse(await buffer(stream));
      const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
      for (const { address } of session.envelope.rcptTo)
        mails.push({ to: address, subject, text, html, headers });
      arrivals.dispatchEvent(new Event("mail"));
      done();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    async next(to, about = "") {
      for (;;) {
        const index = mails.findIndex((mail) => mail.to === to && mail.subject.includes(about));
        const [mail] = index < 0 ? [] : mails.splice(index, 1);
        if (mail) return mail;
        await once(arrivals, "mail");
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
