import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { hashOfToken, newToken } from "../accounts/tokens.server.ts";
import type { Locale } from "../i18n/locales.ts";

export type Draft = { title: string; body: string; language: Locale };

const keptForHours = 7 * 24;
/** More than a busy vendor's partners begin in a week; what is beyond it was not written by people. */
const mostDrafts = 10_000;

/**
 * Keeps what somebody has begun to write until it is sent, for seven days, and returns the token for their browser: one
 * draft each, in place of the one that `replaces` stands for. With `personId` it is that person's alone; without, it is
 * for whoever signs in at that browser next. The text is kept as it is, to the letter.
 */
export async function keepDraft(
  db: Db,
  {
    draft: { title, body, language },
    personId,
    replaces,
    now,
  }: { draft: Draft; personId: number | null; replaces: string | undefined; now: Temporal.Instant },
): Promise<string> {
  // A new token each time: one that somebody else put into the browser never opens what is written there.
  const token = newToken();
  await inTransaction(db, async (tx) => {
    if (replaces) await forgetDraft(tx, replaces);
    await sweepDrafts(tx, { now });
    await forgetOldestOf(tx, { most: mostDrafts - 1 });
    await tx
      .insertInto("requestDrafts")
      .values({
        tokenHash: hashOfToken(token),
        personId,
        title,
        body,
        language,
        savedAt: instantText(now),
        expiresAt: instantText(now.add({ hours: keptForHours })),
      })
      .execute();
  });
  return token;
}

/** The draft behind a browser's token, for `personId` (null: nobody is signed in); undefined for another person's. */
export async function findDraftIfAny(
  db: Db,
  { token, personId, now }: { token: string; personId: number | null; now: Temporal.Instant },
): Promise<(Draft & { savedAt: string }) | undefined> {
  const found = await db
    .selectFrom("requestDrafts")
    .where("tokenHash", "=", hashOfToken(token))
    .where("expiresAt", ">", instantText(now))
    .select(["personId", "title", "body", "language", "savedAt"])
    .executeTakeFirst();
  if (!found) return undefined;
  const { personId: ownerId, ...draft } = found;
  return ownerId === null || ownerId === personId ? draft : undefined;
}

/** Once it is sent, or its writer no longer wants it, or signs out. */
export async function forgetDraft(db: Db | Tx, token: string): Promise<void> {
  await db.deleteFrom("requestDrafts").where("tokenHash", "=", hashOfToken(token)).execute();
}

/** Deletes the drafts whose seven days are over; returns how many. */
export async function sweepDrafts(db: Db | Tx, { now }: { now: Temporal.Instant }): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("requestDrafts")
    .where("expiresAt", "<=", instantText(now))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Deletes those that would expire first until `most` are left. */
export async function forgetOldestOf(tx: Tx, { most }: { most: number }): Promise<void> {
  const { count } = await tx
    .selectFrom("requestDrafts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (count <= most) return;
  await tx
    .deleteFrom("requestDrafts")
    .where("tokenHash", "in", (eb) =>
      eb
        .selectFrom("requestDrafts")
        .select("tokenHash")
        .orderBy("expiresAt")
        .limit(count - most),
    )
    .execute();
}

/**
 * By which name a browser keeps the half-typed forms of a person: nobody else's name, and nothing that tells who it is;
 * empty for a visitor.
 */
export function keptUnder(personId: number | null, { secret }: { secret: string }): string {
  if (personId === null) return "";
  return createHmac("sha256", secret).update(`writing\n${personId}`).digest("base64url").slice(0, 22);
}
