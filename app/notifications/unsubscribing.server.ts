import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { hashOfToken } from "../accounts/tokens.server.ts";
import { chooseHearing, chooseMail, readHearing, wantsMailAboutRequests } from "./choosing.server.ts";
import {
  type AnnouncementFacts,
  type HearingChoice,
  type NamedRequest,
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

export type Subscription = {
  personId: number;
  requestId: number;
  request: NamedRequest;
  choice: HearingChoice;
  wantsMail: boolean;
};

/** Whose mail about which request a token ends; undefined for an unknown token and for an erased person's (A1). */
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
  return {
    ...found,
    request,
    choice: await readHearing(db, { personId: found.personId, topicIds: [found.requestId] }),
    wantsMail: await wantsMailAboutRequests(db, found.personId),
  };
}

/** Ends mail about one request or about all, or takes that back (P6); doing it twice changes nothing more. */
export async function unsubscribe(
  db: Db,
  {
    subscription: { personId, requestId, choice },
    what,
    now,
  }: { subscription: Subscription; what: Unsubscribing; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (what === "all") return chooseMail(tx, { personId, wantsMail: false, now });
    if (what === "request") return chooseHearing(tx, { personId, requestId, choice: "nothing", now });
    await chooseMail(tx, { personId, wantsMail: true, now });
    if (choice === "nothing") await chooseHearing(tx, { personId, requestId, choice: usualHearing, now });
  });
}
