import { type Kysely, sql } from "kysely";

// Instants are ISO-8601 text in UTC. Every union has its CHECK, every "one" its UNIQUE; an index is named for the
// query it serves. Full-text tables hold folded words only and are kept by their domain's searching.server.ts.
const statements = [
  // ---- accounts -------------------------------------------------------------------------------------------------
  `create table organisations (
    id integer primary key,
    name text not null check (length(name) between 1 and 120),
    folded_name text not null unique,
    plan text not null check (plan in ('enterprise', 'advanced', 'starter', 'free')),
    created_at text not null,
    closed_at text,
    is_closed integer not null generated always as (closed_at is not null) stored
  ) strict`,
  "create index organisations_in_order on organisations (is_closed, folded_name)",

  `create table people (
    id integer primary key,
    name text check (length(name) between 1 and 120),
    folded_name text,
    display_name text check (length(display_name) between 1 and 60),
    email text unique check (email = lower(email) and length(email) between 3 and 254),
    role text not null check (role in ('partner', 'support', 'manager', 'admin')),
    organisation_id integer references organisations (id) on delete restrict,
    language text not null check (language in ('en', 'fr', 'de')),
    created_at text not null,
    invited_by_id integer references people (id) on delete restrict,
    deactivated_at text,
    erased_at text,
    check ((role = 'partner') = (organisation_id is not null)),
    check ((name is null) = (folded_name is null)),
    check (erased_at is null or (name is null and display_name is null and email is null and deactivated_at is not null)),
    check (erased_at is not null or (name is not null and display_name is not null and email is not null))
  ) strict`,
  "create index people_by_name on people (folded_name, id) where erased_at is null",
  "create index people_of_organisation on people (organisation_id, folded_name, id)",
  "create index people_invited_by on people (invited_by_id)",

  `create table account_events (
    id integer primary key,
    kind text not null check (kind in (
      'organisation-created', 'organisation-changed', 'organisation-closed', 'organisation-reopened',
      'person-invited', 'person-changed', 'person-moved', 'role-changed', 'person-deactivated', 'person-reactivated',
      'person-erased', 'link-issued', 'sessions-ended', 'settings-changed')),
    person_id integer references people (id) on delete restrict,
    organisation_id integer references organisations (id) on delete restrict,
    actor_id integer references people (id) on delete restrict,
    from_role text check (from_role in ('partner', 'support', 'manager', 'admin')),
    to_role text check (to_role in ('partner', 'support', 'manager', 'admin')),
    happened_at text not null,
    check ((kind = 'role-changed') = (from_role is not null)),
    check ((from_role is null) = (to_role is null)),
    check (from_role <> to_role)
  ) strict`,
  "create index account_events_of_person on account_events (person_id, id)",
  "create index account_events_of_organisation on account_events (organisation_id, id)",

  `create table sessions (
    id integer primary key,
    token_hash text not null unique,
    person_id integer not null references people (id) on delete cascade,
    signed_in_by text not null check (signed_in_by in ('code', 'link', 'demo')),
    device text not null,
    created_at text not null,
    last_seen_at text not null
  ) strict`,
  "create index sessions_of_person on sessions (person_id, last_seen_at)",
  "create index sessions_by_start on sessions (created_at)",
  "create index sessions_by_last_seen on sessions (last_seen_at)",

  `create table sign_in_codes (
    id integer primary key,
    person_id integer not null references people (id) on delete cascade,
    browser_hash text not null unique,
    code_hash text not null,
    tries_left integer not null check (tries_left between 0 and 5),
    created_at text not null,
    expires_at text not null,
    used_at text
  ) strict`,
  "create index sign_in_codes_by_expiry on sign_in_codes (expires_at)",
  "create index sign_in_codes_of_person on sign_in_codes (person_id)",

  `create table one_time_links (
    token_hash text primary key,
    person_id integer not null references people (id) on delete cascade,
    issued_by_id integer references people (id) on delete restrict,
    issued_at text not null,
    expires_at text not null,
    used_at text
  ) strict, without rowid`,
  "create index one_time_links_by_expiry on one_time_links (expires_at)",
  "create index one_time_links_of_person on one_time_links (person_id)",

  `create table vendor_settings (
    id integer primary key check (id = 1),
    portal_name text not null check (length(portal_name) between 1 and 60),
    vendor_name text not null check (length(vendor_name) between 1 and 60),
    support_email text not null,
    support_phone text not null,
    time_zone text not null,
    signed_in_only integer not null check (signed_in_only in (0, 1)),
    best_practices_article integer,
    changed_by_id integer references people (id) on delete restrict,
    changed_at text not null
  ) strict`,

  // ---- sla: each change is a new row, so that a clock can keep the row it started under (S2) ----------------------
  `create table service_levels (
    id integer primary key,
    targets text not null check (json_valid(targets)),
    week text not null check (json_valid(week)),
    closed_days text not null check (json_valid(closed_days)),
    time_zone text not null,
    changed_by_id integer references people (id) on delete restrict,
    changed_at text not null
  ) strict`,

  // ---- mail -----------------------------------------------------------------------------------------------------
  `create table outbox_mails (
    id integer primary key,
    message_id text not null unique,
    kind text not null check (kind in ('sign-in-code', 'invitation')),
    recipient text not null,
    language text not null check (language in ('en', 'fr', 'de')),
    subject text not null,
    text_body text,
    html_body text,
    is_secret integer not null check (is_secret in (0, 1)),
    state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
    attempts integer not null default 0 check (attempts >= 0),
    next_attempt_at text not null,
    expires_at text,
    last_error text,
    created_at text not null,
    sent_at text,
    body_wiped_at text,
    check ((body_wiped_at is null) = (text_body is not null))
  ) strict`,
  "create index outbox_mails_by_state on outbox_mails (state, id desc)",
  "create index outbox_mails_of_recipient on outbox_mails (recipient)",
  "create index outbox_mails_to_deliver on outbox_mails (state, next_attempt_at)",
  "create index outbox_mails_to_wipe on outbox_mails (expires_at) where body_wiped_at is null and is_secret = 1",

  // ---- wording --------------------------------------------------------------------------------------------------
  `create table staff_texts (
    id integer primary key,
    original_language text not null check (original_language in ('en', 'fr', 'de')),
    written_by_id integer not null references people (id) on delete restrict,
    written_at text not null
  ) strict`,
  `create table staff_text_bodies (
    staff_text_id integer not null references staff_texts (id) on delete cascade,
    language text not null check (language in ('en', 'fr', 'de')),
    source text not null check (length(source) between 1 and 4000),
    html text not null,
    primary key (staff_text_id, language)
  ) strict, without rowid`,

  // ---- requests -------------------------------------------------------------------------------------------------
  `create table boundary_wordings (
    id integer primary key,
    version text not null,
    language text not null check (language in ('en', 'fr', 'de')),
    wording text not null,
    first_shown_at text not null,
    unique (version, language)
  ) strict`,

  `create table requests (
    id integer primary key,
    title text not null check (length(title) between 1 and 120),
    slug text not null,
    body text not null,
    body_html text not null,
    language text not null check (language in ('en', 'fr', 'de')),
    author_id integer not null references people (id) on delete restrict,
    origin text not null check (origin in ('form', 'email', 'inquiry', 'call')),
    recorded_by_id integer references people (id) on delete restrict,
    boundary_wording_id integer references boundary_wordings (id) on delete restrict,
    submission_key text unique,
    decision text not null check (decision in ('open', 'declined', 'available', 'withdrawn')),
    roadmap_stage text check (roadmap_stage in ('exploring', 'planned', 'building', 'shipped', 'postponed')),
    merged_into_id integer references requests (id) on delete restrict,
    root_id integer references requests (id) on delete restrict,
    public_status text not null check (public_status in (
      'open', 'exploring', 'planned', 'building', 'shipped', 'postponed', 'declined', 'available', 'withdrawn', 'merged')),
    is_open_for_votes integer generated always as (
      public_status in ('open', 'exploring', 'planned', 'building', 'postponed')) stored,
    vote_count integer not null default 0 check (vote_count >= 0),
    organisation_count integer not null default 0 check (organisation_count >= 0),
    trend_score real not null,
    created_at text not null,
    opened_at text,
    opened_by_id integer references people (id) on delete restrict,
    check ((origin = 'form') = (recorded_by_id is null)),
    check ((recorded_by_id is null) = (boundary_wording_id is not null)),
    check (merged_into_id is null or merged_into_id <> id),
    check ((merged_into_id is null) = (root_id is null))
  ) strict`,
  "create index requests_open_trending on requests (is_open_for_votes, trend_score desc, id desc)",
  "create index requests_open_top on requests (is_open_for_votes, vote_count desc, id desc)",
  "create index requests_open_new on requests (is_open_for_votes, id desc)",
  "create index requests_status_trending on requests (public_status, trend_score desc, id desc)",
  "create index requests_status_top on requests (public_status, vote_count desc, id desc)",
  "create index requests_status_new on requests (public_status, id desc)",
  "create index requests_of_author on requests (author_id, id desc)",
  "create index requests_unopened on requests (id desc) where opened_at is null",

  `create table votes (
    request_id integer not null references requests (id) on delete restrict,
    person_id integer not null references people (id) on delete restrict,
    organisation_id integer not null references organisations (id) on delete restrict,
    cast_by_id integer not null references people (id) on delete restrict,
    cast_at text not null,
    primary key (request_id, person_id)
  ) strict, without rowid`,
  "create index votes_of_person on votes (person_id, cast_at desc)",
  "create index votes_by_organisation on votes (request_id, organisation_id)",

  `create table vote_withdrawals (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    person_id integer not null references people (id) on delete restrict,
    organisation_id integer not null references organisations (id) on delete restrict,
    cast_by_id integer not null references people (id) on delete restrict,
    cast_at text not null,
    withdrawn_by_id integer not null references people (id) on delete restrict,
    withdrawn_at text not null
  ) strict`,
  "create index vote_withdrawals_of_request on vote_withdrawals (request_id, id)",

  `create table request_decisions (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    decision text not null check (decision in ('open', 'declined', 'available', 'withdrawn')),
    reason_id integer references staff_texts (id) on delete restrict,
    decided_by_id integer not null references people (id) on delete restrict,
    decided_at text not null,
    check (decision not in ('declined', 'available') or reason_id is not null)
  ) strict`,
  "create index request_decisions_of_request on request_decisions (request_id, id desc)",

  `create table request_status_changes (
    id integer primary key,
    request_id integer not null references requests (id) on delete restrict,
    from_status text,
    to_status text not null,
    changed_by_id integer not null references people (id) on delete restrict,
    changed_at text not null
  ) strict`,
  "create index request_status_changes_recent on request_status_changes (changed_at desc, id desc)",

  "create virtual table request_search using fts5 (title, body, content = '', contentless_delete = 1, prefix = '2 3')",

  // ---- roadmap: what happened may be recorded, what will happen has no column (P1) --------------------------------
  `create table roadmap_items (
    id integer primary key,
    stage text not null check (stage in ('exploring', 'planned', 'building', 'shipped', 'postponed')),
    original_language text not null check (original_language in ('en', 'fr', 'de')),
    submission_key text unique,
    created_by_id integer not null references people (id) on delete restrict,
    created_at text not null,
    published_at text,
    moved_at text not null
  ) strict`,
  "create index roadmap_items_on_board on roadmap_items (stage, moved_at desc, id desc) where published_at is not null",
  "create index roadmap_items_unpublished on roadmap_items (id) where published_at is null",
  "create index roadmap_items_last_moved on roadmap_items (moved_at desc, id desc)",

  `create table roadmap_publications (
    id integer primary key,
    roadmap_item_id integer not null references roadmap_items (id) on delete restrict,
    published_by_id integer not null references people (id) on delete restrict,
    published_at text not null,
    unpublished_by_id integer references people (id) on delete restrict,
    unpublished_at text,
    check ((unpublished_at is null) = (unpublished_by_id is null))
  ) strict`,
  "create unique index roadmap_publications_standing on roadmap_publications (roadmap_item_id) where unpublished_at is null",
  "create index roadmap_publications_of_item on roadmap_publications (roadmap_item_id, id desc)",

  `create table roadmap_item_texts (
    roadmap_item_id integer not null references roadmap_items (id) on delete cascade,
    language text not null check (language in ('en', 'fr', 'de')),
    number integer not null check (number >= 1),
    title text not null check (length(title) between 1 and 120),
    slug text not null,
    summary text not null check (length(summary) between 1 and 400),
    body text not null,
    body_html text not null,
    written_by_id integer not null references people (id) on delete restrict,
    written_at text not null,
    primary key (roadmap_item_id, language)
  ) strict`,

  `create table roadmap_earlier_texts (
    id integer primary key,
    roadmap_item_id integer not null references roadmap_items (id) on delete restrict,
    language text not null check (language in ('en', 'fr', 'de')),
    number integer not null check (number >= 1),
    title text not null,
    summary text not null,
    body text not null,
    written_by_id integer not null references people (id) on delete restrict,
    written_at text not null,
    ending text not null check (ending in ('replaced', 'removed')),
    ended_by_id integer not null references people (id) on delete restrict,
    ended_at text not null,
    unique (roadmap_item_id, language, number)
  ) strict`,
  "create index roadmap_earlier_texts_of_item on roadmap_earlier_texts (roadmap_item_id, ended_at desc)",
  "create trigger roadmap_earlier_texts_are_never_changed before update on roadmap_earlier_texts begin select raise(abort, 'earlier texts are append-only'); end",
  "create trigger roadmap_earlier_texts_are_never_deleted before delete on roadmap_earlier_texts begin select raise(abort, 'earlier texts are append-only'); end",

  `create table roadmap_moves (
    id integer primary key,
    roadmap_item_id integer not null references roadmap_items (id) on delete restrict,
    from_stage text check (from_stage in ('exploring', 'planned', 'building', 'shipped', 'postponed')),
    to_stage text not null check (to_stage in ('exploring', 'planned', 'building', 'shipped', 'postponed')),
    reason_id integer references staff_texts (id) on delete restrict,
    moved_by_id integer not null references people (id) on delete restrict,
    moved_at text not null,
    check (to_stage <> 'postponed' or reason_id is not null)
  ) strict`,
  "create index roadmap_moves_of_item on roadmap_moves (roadmap_item_id, id desc)",

  `create table roadmap_links (
    id integer primary key,
    roadmap_item_id integer not null references roadmap_items (id) on delete restrict,
    request_id integer not null references requests (id) on delete restrict,
    linked_by_id integer not null references people (id) on delete restrict,
    linked_at text not null,
    unlinked_by_id integer references people (id) on delete restrict,
    unlinked_at text,
    check ((unlinked_at is null) = (unlinked_by_id is null))
  ) strict`,
  `create unique index roadmap_links_standing on roadmap_links (roadmap_item_id, request_id) where unlinked_at is null`,
  "create index roadmap_links_of_request on roadmap_links (request_id, roadmap_item_id) where unlinked_at is null",

  // ---- articles -------------------------------------------------------------------------------------------------
  `create table categories (
    id integer primary key,
    parent_id integer references categories (id) on delete restrict,
    position integer not null
  ) strict`,
  "create index categories_below on categories (parent_id, position)",
  `create table category_names (
    category_id integer not null references categories (id) on delete cascade,
    language text not null check (language in ('en', 'fr', 'de')),
    name text not null check (length(name) between 1 and 80),
    slug text not null check (slug not glob '[0-9]*'),
    primary key (category_id, language)
  ) strict, without rowid`,
  "create unique index category_names_by_slug on category_names (language, slug)",

  `create table articles (
    id integer primary key,
    kind text not null check (kind in ('guide', 'question', 'billing case')),
    category_id integer not null references categories (id) on delete restrict,
    original_language text not null check (original_language in ('en', 'fr', 'de')),
    billing_case text unique check (billing_case in (
      'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B8', 'B9', 'B10', 'B11', 'B12', 'B13', 'B14')),
    verdict text check (verdict in ('free', 'billable')),
    created_at text not null,
    check ((kind = 'billing case') = (billing_case is not null)),
    check ((billing_case is null) = (verdict is null))
  ) strict`,
  "create index articles_of_category on articles (category_id, id)",

  `create table texts (
    id integer primary key,
    article_id integer not null references articles (id) on delete restrict,
    language text not null check (language in ('en', 'fr', 'de')),
    title text not null check (length(title) between 1 and 200),
    slug text not null,
    summary text not null,
    revision_number integer not null,
    updated_at text not null,
    unique (article_id, language),
    foreign key (id, revision_number) references revisions (text_id, number) deferrable initially deferred
  ) strict`,

  `create table revisions (
    text_id integer not null references texts (id) on delete restrict,
    number integer not null check (number >= 1),
    title text not null,
    summary text not null,
    source text not null,
    source_hash text not null,
    html text not null,
    headings text not null check (json_valid(headings)),
    provenance text not null check (provenance in ('human', 'machine', 'machine-reviewed')),
    made_from_text_id integer,
    made_from_number integer,
    written_by_id integer references people (id) on delete restrict,
    written_at text not null,
    primary key (text_id, number),
    foreign key (made_from_text_id, made_from_number) references revisions (text_id, number),
    check ((made_from_text_id is null) = (made_from_number is null))
  ) strict`,
  "create trigger revisions_are_never_changed before update on revisions begin select raise(abort, 'revisions are append-only'); end",
  "create trigger revisions_are_never_deleted before delete on revisions begin select raise(abort, 'revisions are append-only'); end",

  `create table related_articles (
    article_id integer not null references articles (id) on delete cascade,
    related_id integer not null references articles (id) on delete cascade,
    position integer not null,
    primary key (article_id, related_id),
    check (article_id <> related_id)
  ) strict, without rowid`,

  "create virtual table article_search using fts5 (title, summary, body, content = '', contentless_delete = 1, prefix = '2 3')",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) {
    await sql.raw(statement).execute(db);
  }
}
