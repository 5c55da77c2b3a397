import { type Kysely, sql } from "kysely";

const statements = [
  // More kinds, a way to unsubscribe, whose a mail is while it is sent, and whether it may have been delivered.
  `create table outbox_mails_anew (
    id integer primary key,
    message_id text not null unique,
    kind text not null check (kind in (
      'sign-in-code', 'invitation', 'status-changed', 'addition', 'vote-recorded', 'request-recorded')),
    recipient text not null,
    language text not null check (language in ('en', 'fr', 'de')),
    subject text not null,
    text_body text,
    html_body text,
    request_id integer references requests (id) on delete restrict,
    unsubscribe_url text,
    is_secret integer not null check (is_secret in (0, 1)),
    state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
    attempts integer not null default 0 check (attempts >= 0),
    unanswered_tries integer not null default 0 check (unanswered_tries >= 0),
    next_attempt_at text not null,
    claimed_until text,
    expires_at text,
    problem text check (problem in (
      'expired', 'refused', 'unanswered', 'later', 'unreachable', 'sender', 'login', 'other')),
    last_error text,
    created_at text not null,
    sent_at text,
    body_wiped_at text,
    may_be_retried integer generated always as (state = 'failed' and body_wiped_at is null) virtual,
    check ((body_wiped_at is null) = (text_body is not null)),
    check ((state = 'sending') = (claimed_until is not null)),
    check (state <> 'failed' or problem is not null)
  ) strict`,
  // What was being sent waits again: while the schema changes, nobody sends. A refusal is told by its number, 5yz.
  `insert into outbox_mails_anew (id, message_id, kind, recipient, language, subject, text_body, html_body, is_secret, state,
     attempts, next_attempt_at, expires_at, problem, last_error, created_at, sent_at, body_wiped_at)
   select id, message_id, kind, recipient, language, subject, text_body, html_body, is_secret,
     case state when 'sending' then 'waiting' else state end, attempts, next_attempt_at, expires_at,
     case when last_error = 'expired' then 'expired' when last_error glob '*: 5[0-9][0-9][- ]*' then 'refused'
       when last_error is not null or state = 'failed' then 'other' end,
     last_error, created_at, sent_at, body_wiped_at from outbox_mails`,
  "drop table outbox_mails",
  "alter table outbox_mails_anew rename to outbox_mails",
  // Codes go before everything else.
  "create index outbox_mails_to_deliver on outbox_mails (state, is_secret desc, next_attempt_at, id)",
  "create index outbox_mails_by_state on outbox_mails (state, id desc)",
  "create index outbox_mails_of_recipient on outbox_mails (recipient)",
  "create index outbox_mails_to_wipe on outbox_mails (expires_at) where body_wiped_at is null and is_secret = 1",
  "create index outbox_mails_failed on outbox_mails (may_be_retried, created_at, problem) where may_be_retried = 1",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
}
