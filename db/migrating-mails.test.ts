import { sql } from "kysely";
import { expect, test } from "vitest";
import { kyselyOver, openSqlite } from "./client.ts";
import { applyAll, migrateToLatest } from "./migrating.ts";
import * as thePortalStands from "./migrations/0001-the-portal-stands.ts";

test("mails of the first version keep their state: what was being sent waits again, and failures say why", async () => {
  const db = kyselyOver(openSqlite(":memory:"));
  await applyAll(db, { "0001-the-portal-stands": thePortalStands });
  const olds: [state: string, lastError: string | null][] = [
    ["waiting", null],
    ["waiting", "connect ECONNREFUSED 127.0.0.1:25"],
    ["sending", "Greeting never received"],
    ["sent", null],
    ["failed", "expired"],
    ["failed", "Can't send mail - all recipients were rejected: 550 5.1.1 no such mailbox"],
    ["failed", "Connection closed unexpectedly"],
    ["failed", null],
  ];
  for (const [at, [state, lastError]] of olds.entries())
    await sql`insert into outbox_mails (message_id, kind, recipient, language, subject, text_body, html_body, is_secret, state,
      next_attempt_at, last_error, created_at) values (${`<${at}@example.com>`}, 'invitation', 'anna@example.com', 'en', 'Hello',
      'Hello', 'Hello', 0, ${state}, '2030-05-06T08:00:00.000Z', ${lastError}, '2030-05-06T08:00:00.000Z')`.execute(
      db,
    );
  await migrateToLatest(db);
  const mails = await db
    .selectFrom("outboxMails")
    .select(["state", "problem", "unansweredTries", "lastError"])
    .orderBy("id")
    .execute();
  expect(mails.map(({ state, problem }) => [state, problem])).toEqual([
    ["waiting", null],
    ["waiting", "other"],
    ["waiting", "other"],
    ["sent", null],
    ["failed", "expired"],
    ["failed", "refused"],
    ["failed", "other"],
    ["failed", "other"],
  ]);
  expect(mails.map(({ lastError }) => lastError)).toEqual(olds.map(([, lastError]) => lastError));
  expect(new Set(mails.map(({ unansweredTries }) => unansweredTries))).toEqual(new Set([0]));
  await db.destroy();
});
