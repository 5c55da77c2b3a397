import type { Temporal } from "temporal-polyfill";
import { aPartner, aRequest, aStaffMember, builtAt } from "../../db/builders.ts";
import type { Db, Tx } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { decideRequest } from "../requests/settling.server.ts";
import type { Decision } from "../requests/status.ts";
import { castVote } from "../requests/voting.server.ts";
import type { RenderedText } from "../wording/staff-texts.server.ts";
import { writeDueMails } from "./mailing.server.ts";

// For tests of what people hear: a request with voters, a manager who decides, and the mails that follow.

export const happened = builtAt.add({ hours: 1 });

type Voter = Awaited<ReturnType<typeof aPartner>>;

/** A request with its author and `voters` others behind it, and a manager. */
export async function aSupportedRequest({ voters: count = 2 }: { voters?: number } = {}) {
  const db = await openTestDatabase();
  const author = await aPartner(db, { name: "Anna Author", language: "en" });
  const request = await aRequest(db, { author, title: "Dark mode" });
  const voters: Voter[] = [];
  for (let at = 0; at < count; at += 1) voters.push(await aVoter(db, request.id));
  return { db, author, request, voters, manager: await aStaffMember(db, { role: "manager" }) };
}

/** A new partner who votes for this request. */
export async function aVoter(
  db: Db,
  requestId: number,
  facts: Parameters<typeof aPartner>[1] = {},
): Promise<Voter> {
  const voter = await aPartner(db, facts);
  await vote(db, { requestId, voter });
  return voter;
}

export async function vote(
  db: Db | Tx,
  { requestId, voter }: { requestId: number; voter: Voter },
): Promise<void> {
  const { id: personId, organisationId } = voter;
  const outcome = await castVote(db, {
    requestId,
    voter: { personId, organisationId },
    castById: personId,
    now: builtAt,
  });
  if (!outcome.changed) throw new Error(`The vote was not cast: ${outcome.because}.`);
}

/** A public reason as it would be rendered, in English and, where given, in German. */
export function aReason(source = "Because of this.", { german }: { german?: string } = {}): RenderedText {
  const body = (language: "en" | "de", text: string) => ({
    language,
    source: text,
    html: `<p>${text}</p>\n`,
  });
  return {
    originalLanguage: "en",
    bodies: [body("en", source), ...(german === undefined ? [] : [body("de", german)])],
  };
}

export async function decide(
  db: Db,
  {
    request,
    manager,
    decision,
    reason = aReason(),
    now = happened,
  }: {
    request: { id: number };
    manager: { id: number };
    decision: Exclude<Decision, "withdrawn">;
    reason?: RenderedText;
    now?: Temporal.Instant;
  },
): Promise<void> {
  const facts = { requestId: request.id, decision, reason, actorId: manager.id, now };
  const outcome = await decideRequest(db, facts);
  if (!outcome.changed) throw new Error(`Nothing was decided: ${outcome.because}.`);
}

export const writing = {
  baseUrl: "https://portal.example.com",
  secret: "a secret for tests, long enough to be one",
};

export const writeMails = (db: Db, at: Temporal.Instant = happened) =>
  writeDueMails(db, { ...writing, now: () => at });

/** Who heard what, by person, in the order of happening. */
export async function listHeard(db: Db): Promise<{ personId: number; kind: string; mail: string }[]> {
  return db
    .selectFrom("notifications")
    .innerJoin("announcements", "announcements.id", "notifications.announcementId")
    .select(["notifications.personId", "announcements.kind", "notifications.mail"])
    .orderBy("announcementId")
    .orderBy("personId")
    .execute();
}

/** The mails in the outbox, as they were written. */
export const listWritten = (db: Db) =>
  db.selectFrom("outboxMails").selectAll().where("requestId", "is not", null).orderBy("id").execute();

/** The token in the address at which a mail unsubscribes its reader. */
export function tokenIn(mail: { unsubscribeUrl: string | null } | undefined): string {
  return mail?.unsubscribeUrl?.split("/").at(-1) ?? "";
}
