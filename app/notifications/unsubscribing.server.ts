import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { hashOfToken } from "../accounts/tokens.server.ts";
import { chooseHearing, chooseMail, readHearing } from "./choosing.server.ts";
import {
  type AnnouncementFacts,
  type NamedRequest,
  type Topic,
  type Unsubscribing,
  usualHearing,
} from "./hearing.ts";

/**
 * The token that every mail to this person about this request carries. Derived from the server's secret, so that later
 * mails carry the same one although only its hash is stored.
 */
export async function issueUnsubscribeToken(
  tx: Tx,
  {
    personId,
    requestId,
    secret,
    now,
  }: { personId: number; requestId: number; secret: string; now: Temporal.Instant },
): Promise<string> {
  const token = createHmac("sha256", secret)
    .update(`unsubscribe\n${personId}\n${requestId}`)
    .digest("base64url");
  await tx
    .insertInto("unsubscribeTokens")
    .values({ tokenHash: hashOfToken(token), personId, requestId, issuedAt: instantText(now) })
    .onConflict((conflict) => conflict.column("tokenHash").doNothing())
    .execute();
  return token;
}

export type Subscription = { personId: number; requestId: number; request: NamedRequest };

/** Whom a token lets choose for which request; undefined for an unknown token and for an erased person's (A1). */
export async function findSubscriptionIfAny(db: Db, token: string): Promise<Subscription | undefined> {
  const found = await db
    .selectFrom("unsubscribeTokens")
    .innerJoin("people", "people.id", "unsubscribeTokens.personId")
    .where("tokenHash", "=", hashOfToken(token))
    .where("people.erasedAt", "is", null)
    .select(["unsubscribeTokens.personId", "unsubscribeTokens.requestId"])
    .executeTakeFirst();
  if (!found) return undefined;
  const { facts } = await db
    .selectFrom("announcements")
    .where("requestId", "=", found.requestId)
    .select("facts")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const { request } = JSON.parse(facts) as AnnouncementFacts["addition"];
  return { ...found, request };
}

/**
 * Ends mail and news about one request, or mail about all of them, or takes both back (P6); doing it twice changes nothing
 * more. What a person asked for or votes for stays on their page, with its status.
 */
export async function unsubscribe(
  db: Db,
  { what, now, ...topic }: Topic & { personId: number; what: Unsubscribing; now: Temporal.Instant },
): Promise<void> {
  const { personId } = topic;
  await inTransaction(db, async (tx) => {
    if (what === "all") return chooseMail(tx, { personId, wantsMail: false, now });
    if (what === "request") return chooseHearing(tx, { ...topic, choice: "nothing", now });
    await chooseMail(tx, { personId, wantsMail: true, now });
    if ((await readHearing(tx, topic)) === "nothing")
      await chooseHearing(tx, { ...topic, choice: usualHearing, now });
  });
}
