import { type Kysely, sql } from "kysely";

const statements = [
  // ---- merging (R6): `merged_into_id` and `root_id` follow from the merges that stand ------------------------------
  `create table request_merges (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    into_id integer not null references requests (id) on delete restrict,
    why text not null check (length(why) between 1 and 500),
    merged_by_id integer not null references people (id) on delete restrict,
    merged_at text not null,
    undone_why text check (length(undone_why) between 1 and 500),
    undone_by_id integer references people (id) on delete restrict,
    undone_at text,
    check (request_id <> into_id),
    check ((undone_at is null) = (undone_by_id is null)),
    check ((undone_at is null) = (undone_why is null))
  ) strict`,
  "create unique index request_merges_standing on request_merges (request_id) where undone_at is null",
  "create index request_merges_of_request on request_merges (request_id, id desc)",
  "create index request_merges_into on request_merges (into_id, id desc)",
  "create index requests_of_root on requests (root_id) where root_id is not null",
  "create index requests_merged_into on requests (merged_into_id) where merged_into_id is not null",

  // ---- votes: where they were given, and the voter's private answer to how badly and why --------------------------
  // The merged page on which a vote was given; null when that was the page of the request itself.
  "alter table votes add column given_on_id integer references requests (id) on delete restrict",
  "alter table votes add column importance text check (importance in ('nice-to-have', 'important', 'critical'))",
  "alter table votes add column why text check (length(why) between 1 and 1000)",
  "alter table votes add column answered_at text",
  "alter table vote_withdrawals add column given_on_id integer references requests (id) on delete restrict",
  "alter table vote_withdrawals add column importance text check (importance in ('nice-to-have', 'important', 'critical'))",
  "alter table vote_withdrawals add column why text check (length(why) between 1 and 1000)",
  "alter table vote_withdrawals add column answered_at text",
  "create index vote_withdrawals_with_reason on vote_withdrawals (person_id) where why is not null",

  // ---- asking -----------------------------------------------------------------------------------------------------
  // What somebody has begun to write, kept for the browser that holds the token until it is sent; for this person alone
  // where somebody was signed in, else for who signs in there next.
  `create table request_drafts (
    token_hash text primary key,
    person_id integer references people (id) on delete cascade,
    title text not null check (length(title) <= 120),
    body text not null check (length(body) <= 12000),
    language text not null check (language in ('en', 'fr', 'de')),
    saved_at text not null,
    expires_at text not null
  ) strict, without rowid`,
  "create index request_drafts_by_expiry on request_drafts (expires_at)",
  "create index request_drafts_of_person on request_drafts (person_id) where person_id is not null",
  `create table request_versions (
    request_id integer not null references requests (id) on delete restrict,
    number integer not null check (number >= 1),
    title text not null,
    body text not null,
    body_html text not null,
    language text not null check (language in ('en', 'fr', 'de')),
    replaced_by_id integer not null references people (id) on delete restrict,
    replaced_at text not null,
    primary key (request_id, number)
  ) strict`,
  `create table request_additions (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    body text not null check (length(body) between 1 and 12000),
    body_html text not null,
    language text not null check (language in ('en', 'fr', 'de')),
    submission_key text unique,
    written_by_id integer not null references people (id) on delete restrict,
    written_at text not null
  ) strict`,
  "create index request_additions_of_request on request_additions (request_id, id)",

  // ---- likeness (R9): which requests say the same, by the words that mean something --------------------------------
  // What a request says, word by word, as the analysis of one version read it; the postings follow from it.
  `create table likeness_readings (
    request_id integer primary key references requests (id) on delete cascade,
    title_meanings text not null,
    body_meanings text not null,
    analysis integer not null
  ) strict`,
  `create table likeness_terms (
    id integer primary key,
    term text not null unique,
    request_count integer not null default 0 check (request_count >= 0)
  ) strict`,
  // `place` is small where a term says much: in a short title before a long one, in a title before a text.
  `create table likeness_postings (
    term_id integer not null references likeness_terms (id) on delete restrict,
    place integer not null,
    request_id integer not null references requests (id) on delete cascade,
    primary key (term_id, place, request_id)
  ) strict, without rowid`,
  // Two terms of one title, so that two frequent ones find the few requests that have both; `first_id` < `second_id`.
  `create table likeness_pairs (
    first_id integer not null references likeness_terms (id) on delete restrict,
    second_id integer not null references likeness_terms (id) on delete restrict,
    place integer not null,
    request_id integer not null references requests (id) on delete cascade,
    primary key (first_id, second_id, place, request_id),
    check (first_id < second_id)
  ) strict, without rowid`,
  // What is left of a word's beginning without one or two of its letters: words with few typing errors between them meet here.
  `create table likeness_misspellings (
    deletion text not null,
    term_id integer not null references likeness_terms (id) on delete cascade,
    primary key (deletion, term_id)
  ) strict, without rowid`,

  // ---- deciding ---------------------------------------------------------------------------------------------------
  "alter table request_decisions add column article_id integer references articles (id) on delete restrict",
  // What the staff said publicly with a change of status: with a decision, or with a move on the roadmap.
  "alter table request_status_changes add column reason_id integer references staff_texts (id) on delete restrict",
  "alter table request_status_changes add column article_id integer references articles (id) on delete restrict",
  `update request_status_changes set reason_id = (
     select reason_id from request_decisions
     where request_id = request_status_changes.request_id and decided_at = request_status_changes.changed_at
       and decision = request_status_changes.to_status)`,
  "create index request_status_changes_of_request on request_status_changes (request_id, changed_at desc, id desc)",
  "alter table requests add column owner_id integer references people (id) on delete restrict",
  "create index requests_of_owner on requests (owner_id, id desc) where owner_id is not null",
  "create index requests_without_owner on requests (is_open_for_votes, id desc) where owner_id is null",
  "create index requests_status_of_owner on requests (public_status, owner_id, vote_count desc, id desc)",
  "create index requests_opened_by on requests (opened_by_id, id desc) where opened_by_id is not null",
  `create table request_owners (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    owner_id integer references people (id) on delete restrict,
    set_by_id integer not null references people (id) on delete restrict,
    set_at text not null
  ) strict`,
  "create index request_owners_of_request on request_owners (request_id, id desc)",
  `create table tags (
    id integer primary key,
    is_public integer not null check (is_public in (0, 1)),
    created_by_id integer not null references people (id) on delete restrict,
    created_at text not null,
    retired_by_id integer references people (id) on delete restrict,
    retired_at text,
    check ((retired_at is null) = (retired_by_id is null))
  ) strict`,
  `create table tag_names (
    tag_id integer not null references tags (id) on delete restrict,
    language text not null check (language in ('en', 'fr', 'de')),
    name text not null check (length(name) between 1 and 40),
    folded_name text not null,
    slug text not null,
    primary key (tag_id, language),
    unique (language, folded_name),
    unique (language, slug)
  ) strict, without rowid`,
  `create table request_tags (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    tag_id integer not null references tags (id) on delete restrict,
    added_by_id integer not null references people (id) on delete restrict,
    added_at text not null,
    removed_by_id integer references people (id) on delete restrict,
    removed_at text,
    check ((removed_at is null) = (removed_by_id is null))
  ) strict`,
  "create unique index request_tags_standing on request_tags (request_id, tag_id) where removed_at is null",
  "create index request_tags_by_tag on request_tags (tag_id, request_id desc) where removed_at is null",

  // ---- partners by any part of name, organisation or address, for support ------------------------------------------
  // Folded text between blanks, so that two letters find the beginning of a word; what is erased leaves no trace.
  "create virtual table partner_search using fts5 (words, tokenize = 'trigram')",
  "insert into partner_search (partner_search, rank) values ('secure-delete', 1)",
  `insert into partner_search (rowid, words)
   select people.id, ' ' || people.folded_name || ' ' || organisations.folded_name || ' ' || people.email || ' '
   from people join organisations on organisations.id = people.organisation_id where people.email is not null`,

  // ---- notifications (P6): what happened once, and whom it concerned ----------------------------------------------
  `create table announcements (
    id integer primary key,
    kind text not null check (kind in ('status-changed', 'addition', 'vote-recorded', 'request-recorded')),
    request_id integer not null references requests (id) on delete restrict,
    facts text not null check (json_valid(facts)),
    caused_by_id integer not null references people (id) on delete restrict,
    happened_at text not null
  ) strict`,
  "create index announcements_of_request on announcements (request_id, id desc)",
  `create table notifications (
    announcement_id integer not null references announcements (id) on delete restrict,
    person_id integer not null references people (id) on delete restrict,
    choice text not null check (choice in ('everything', 'status', 'nothing')),
    mail text not null check (mail in ('due', 'in-outbox', 'not-wanted', 'no-address')),
    is_due integer generated always as (mail = 'due') virtual,
    primary key (announcement_id, person_id)
  ) strict, without rowid`,
  "create index notifications_of_person on notifications (person_id, announcement_id desc)",
  "create index notifications_to_mail on notifications (announcement_id, person_id) where is_due = 1",
  // What a person wants to hear of one request; without a row, what changes its status.
  `create table hearing_choices (
    person_id integer not null references people (id) on delete restrict,
    request_id integer not null references requests (id) on delete restrict,
    choice text not null check (choice in ('everything', 'status', 'nothing')),
    chosen_at text not null,
    primary key (person_id, request_id)
  ) strict, without rowid`,
  "create index hearing_choices_of_request on hearing_choices (request_id, person_id, choice)",
  // Whether a person wants mail about requests at all; without a row, yes.
  `create table mail_choices (
    person_id integer primary key references people (id) on delete restrict,
    wants_mail integer not null check (wants_mail in (0, 1)),
    chosen_at text not null
  ) strict`,
  `create table unsubscribe_tokens (
    token_hash text primary key,
    person_id integer not null references people (id) on delete cascade,
    request_id integer not null references requests (id) on delete restrict,
    issued_at text not null
  ) strict, without rowid`,
  "create index unsubscribe_tokens_of_person on unsubscribe_tokens (person_id)",
  // When a person last looked at what happened to their requests, and the time before: what came between is new.
  `create table news_visits (
    person_id integer primary key references people (id) on delete cascade,
    began_at text not null,
    seen_until text
  ) strict`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
}
