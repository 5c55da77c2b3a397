import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { enqueueMail } from "../mail/outbox.server.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import { signInMail } from "./account-mails.server.ts";
import { hashesAreEqual, hashOfCode, hashOfToken, newCode, newToken } from "./tokens.server.ts";

const codeMinutes = 10;
const codeTries = 5;
const linkMinutes = 60;

/** An active person who may sign in: neither deactivated nor of a closed organisation. */
function selectWhoMaySignIn(db: Db | Tx) {
  return db
    .selectFrom("people")
    .leftJoin("organisations", "organisations.id", "people.organisationId")
    .where("people.deactivatedAt", "is", null)
    .where("organisations.closedAt", "is", null);
}

/**
 * Sends a one-time code to `email` if somebody with that address may sign in, and does nothing otherwise; the caller
 * cannot tell which (A1). The code works once, for ten minutes, five tries, in the browser that holds `browserToken`.
 */
export async function requestSignInCode(
  db: Db,
  {
    email,
    browserToken,
    secret,
    mailFacts,
    now,
  }: {
    email: string;
    browserToken: string;
    secret: string;
    /** `to` is the page that the reader was going to; the mail's link leads on to it. */
    mailFacts: { portalName: string; baseUrl: string; to?: string };
    now: Temporal.Instant;
  },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const person = await selectWhoMaySignIn(tx)
      .where("people.email", "=", email)
      .select(["people.id", "people.language", "people.displayName"])
      .executeTakeFirst();
    if (!person) return;
    const code = newCode();
    const browserHash = hashOfToken(browserToken);
    const expiresAt = now.add({ minutes: codeMinutes });
    await tx.deleteFrom("signInCodes").where("expiresAt", "<", instantText(now)).execute();
    await tx
      .insertInto("signInCodes")
      .values({
        personId: person.id,
        browserHash,
        codeHash: hashOfCode(code, { browserHash, secret }),
        triesLeft: codeTries,
        createdAt: instantText(now),
        expiresAt: instantText(expiresAt),
        usedAt: null,
      })
      .execute();
    await enqueueMail(tx, {
      kind: "sign-in-code",
      recipient: email,
      language: person.language,
      ...signInMail({
        ...mailFacts,
        language: person.language,
        name: person.displayName ?? "",
        code,
        minutes: codeMinutes,
      }),
      isSecret: true,
      expiresAt,
      baseUrl: mailFacts.baseUrl,
      now,
    });
  });
}

export type SignInOutcome = { ok: true; personId: number } | { ok: false; because: "not-valid" };

/**
 * Uses up a sign-in code. Every refusal is the same `not-valid`: wrong, used, expired, tried five times, from another
 * browser or for an unknown address, because telling them apart would tell who has an account (A1).
 */
export async function redeemSignInCode(
  db: Db,
  {
    code,
    browserToken,
    secret,
    now,
  }: { code: string; browserToken: string; secret: string; now: Temporal.Instant },
): Promise<SignInOutcome> {
  const browserHash = hashOfToken(browserToken);
  return inTransaction(db, async (tx) => {
    const row = await selectWhoMaySignIn(tx)
      .innerJoin("signInCodes", "signInCodes.personId", "people.id")
      .where("signInCodes.browserHash", "=", browserHash)
      .where("signInCodes.usedAt", "is", null)
      .where("signInCodes.triesLeft", ">", 0)
      .where("signInCodes.expiresAt", ">", instantText(now))
      .select(["signInCodes.id", "signInCodes.codeHash", "signInCodes.triesLeft", "people.id as personId"])
      .executeTakeFirst();
    if (!row) return { ok: false, because: "not-valid" };
    if (!hashesAreEqual(row.codeHash, hashOfCode(code, { browserHash, secret }))) {
      await tx
        .updateTable("signInCodes")
        .set({ triesLeft: row.triesLeft - 1 })
        .where("id", "=", row.id)
        .execute();
      return { ok: false, because: "not-valid" };
    }
    await tx
      .updateTable("signInCodes")
      .set({ usedAt: instantText(now) })
      .where("id", "=", row.id)
      .execute();
    return { ok: true, personId: row.personId };
  });
}

/**
 * Makes a link that signs `personId` in once, within an hour, in any browser: the way in where no mail is sent (A4).
 * On record, with who issued it (`actorId` is null for the command line). Returns the token; only its hash is kept.
 */
export async function issueOneTimeLink(
  db: Db | Tx,
  { personId, actorId, now }: { personId: number; actorId: number | null; now: Temporal.Instant },
): Promise<string> {
  const token = newToken();
  await inTransaction(db, async (tx) => {
    await tx.deleteFrom("oneTimeLinks").where("expiresAt", "<", instantText(now)).execute();
    await tx
      .insertInto("oneTimeLinks")
      .values({
        tokenHash: hashOfToken(token),
        personId,
        issuedById: actorId,
        issuedAt: instantText(now),
        expiresAt: instantText(now.add({ minutes: linkMinutes })),
        usedAt: null,
      })
      .execute();
    await recordAccountEvent(tx, { kind: "link-issued", personId, actorId, now });
  });
  return token;
}

/** Uses up a one-time link; refuses (`not-valid`) one that is unknown, used, over an hour old or of nobody who may sign in. */
export async function redeemOneTimeLink(
  db: Db,
  { token, now }: { token: string; now: Temporal.Instant },
): Promise<SignInOutcome> {
  return inTransaction(db, async (tx) => {
    const row = await selectWhoMaySignIn(tx)
      .innerJoin("oneTimeLinks", "oneTimeLinks.personId", "people.id")
      .where("oneTimeLinks.tokenHash", "=", hashOfToken(token))
      .where("oneTimeLinks.usedAt", "is", null)
      .where("oneTimeLinks.expiresAt", ">", instantText(now))
      .select(["oneTimeLinks.tokenHash", "people.id as personId"])
      .executeTakeFirst();
    if (!row) return { ok: false, because: "not-valid" };
    await tx
      .updateTable("oneTimeLinks")
      .set({ usedAt: instantText(now) })
      .where("tokenHash", "=", row.tokenHash)
      .execute();
    return { ok: true, personId: row.personId };
  });
}

/** Sign-in codes and one-time links that are still good are so no longer. */
export async function revokeWaysIn(tx: Tx, personId: number): Promise<void> {
  await tx.deleteFrom("signInCodes").where("personId", "=", personId).execute();
  await tx.deleteFrom("oneTimeLinks").where("personId", "=", personId).execute();
}
