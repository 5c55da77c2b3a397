import type { Locale } from "./i18n/locales.ts";

// Every URL of the product is built here and nowhere else. A `locale` is the page's language (K5).

type Query = Record<string, string | number | boolean | null | undefined>;

/** `true` is the name alone; what is false or empty is left out. */
function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && value !== false)
      search.set(name, value === true ? "" : String(value));
  }
  const text = search.toString().replace(/=(?=&|$)/g, "");
  return text ? `${path}?${text}` : path;
}

/** Only the number of `12-some-words` is read; other words after it are corrected by a redirect (K6). */
export function numberOfSlug(slug: string | undefined): number | undefined {
  const digits = /^(\d{1,15})(?:-|$)/.exec(slug ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const numbered = (number: number, slug: string) => (slug ? `${number}-${slug}` : String(number));

// ---- portal -----------------------------------------------------------------------------------------------------
export const homePath = (locale: Locale) => `/${locale}`;

export type RequestListQuery = { sort?: string; status?: string; tag?: string; q?: string; after?: string };
export const requestsPath = (locale: Locale, { sort, status, tag, q, after }: RequestListQuery = {}) =>
  withQuery(`/${locale}/requests`, { sort, status, tag, q, after });
/** `draft` fills in what a visitor has begun to write in this browser. */
export const newRequestPath = (locale: Locale, { draft }: { draft?: boolean } = {}) =>
  withQuery(`/${locale}/requests/new`, { draft });
/** What may already say the same as a request with this title, or answer it (R9); `draft`: its text is kept already. */
export const similarRequestsPath = (
  locale: Locale,
  { title, draft }: { title?: string; draft?: boolean } = {},
) => withQuery(`/${locale}/requests/similar`, { title, draft });
/** Where an author words a request anew, and where one adds to it. */
export const editRequestPath = (locale: Locale, requestId: number) => `/${locale}/requests/${requestId}/edit`;
export const addToRequestPath = (locale: Locale, requestId: number) => `/${locale}/requests/${requestId}/add`;
/**
 * `sent` thanks its author, `done` says what its author did to it; `vote: "closed"` says that voting has ended meanwhile;
 * `answer` what became of one's own; `hearing` that the choice of what to hear is saved.
 */
export const requestPath = (
  locale: Locale,
  { id, slug }: { id: number; slug: string },
  {
    sent,
    done,
    vote,
    answer,
    hearing,
    section,
  }: {
    sent?: boolean;
    done?: "edited" | "added" | "withdrawn";
    vote?: "closed";
    answer?: "kept" | "removed" | "closed" | "no-vote";
    hearing?: boolean;
    section?: string;
  } = {},
) =>
  withQuery(`/${locale}/requests/${numbered(id, slug)}`, { sent, done, vote, answer, hearing }) +
  (section ? `#${section}` : "");
/** What a partner wants to hear of a request; takes forms only. */
export const hearingPath = (locale: Locale, requestId: number) => `/${locale}/requests/${requestId}/hearing`;
export const votePath = (locale: Locale, requestId: number) => `/${locale}/requests/${requestId}/vote`;
/** A voter's private answer to how badly it is needed, and why. */
export const voteAnswerPath = (locale: Locale, requestId: number) =>
  `/${locale}/requests/${requestId}/answer`;

export const roadmapPath = (
  locale: Locale,
  { stage, after }: { stage?: string; after?: number | undefined } = {},
) => withQuery(`/${locale}/roadmap`, { stage, after });
/** `after` goes on with its requests, `before` with what happened earlier, at that `section` of the page. */
export const roadmapItemPath = (
  locale: Locale,
  { id, slug }: { id: number; slug: string },
  { after, before, section }: { after?: number; before?: number; section?: string } = {},
) =>
  withQuery(`/${locale}/roadmap/${numbered(id, slug)}`, { after, before }) + (section ? `#${section}` : "");

// ---- help -------------------------------------------------------------------------------------------------------
export const helpPath = (locale: Locale) => `/${locale}/help`;
export const categoryPath = (locale: Locale, slug: string, { after }: { after?: number } = {}) =>
  withQuery(`/${locale}/help/${slug}`, { after });
export const articlePath = (locale: Locale, { id, slug }: { id: number; slug: string }) =>
  `/${locale}/help/${numbered(id, slug)}`;
export const billingPath = (locale: Locale) => `/${locale}/billing`;
export const billingCasePath = (locale: Locale, { id, slug }: { id: number; slug: string }) =>
  `/${locale}/billing/${numbered(id, slug)}`;
export const searchPath = (locale: Locale, q?: string) => withQuery(`/${locale}/search`, { q });
export const supportPath = (locale: Locale) => `/${locale}/support`;

// ---- account ----------------------------------------------------------------------------------------------------
export const signInPath = (locale: Locale, { to }: { to?: string } = {}) =>
  withQuery(`/${locale}/sign-in`, { to });
export const signInCodePath = (locale: Locale, { to, code }: { to?: string; code?: string } = {}) =>
  withQuery(`/${locale}/sign-in/code`, { to, code });
export const demoSignInPath = (locale: Locale) => `/${locale}/sign-in/demo`;
export const oneTimeLinkPath = (locale: Locale, token: string) => `/${locale}/sign-in/link/${token}`;
export const signOutPath = (locale: Locale) => `/${locale}/sign-out`;
/**
 * `saved` and `mail` say what was just saved: the profile, or the choice of mail, which then stands at the top of the screen;
 * `choices` is where the list of what was chosen for single requests goes on.
 */
export const accountPath = (
  locale: Locale,
  { choices, mail, ...query }: { saved?: boolean; mail?: boolean; choices?: number | undefined } = {},
) => withQuery(`/${locale}/account`, { ...query, mail, choices }) + (mail || choices ? "#mail" : "");
/** `news`, `own` and `votes` are where each of the page's lists goes on; `section` is the part that its reader was in. */
export const ownRequestsPath = (
  locale: Locale,
  {
    section,
    ...query
  }: {
    news?: number | undefined;
    own?: number | undefined;
    votes?: string | undefined;
    section?: string;
  } = {},
) => withQuery(`/${locale}/account/requests`, query) + (section ? `#${section}` : "");
export const unsubscribePath = (locale: Locale, token: string, { done }: { done?: boolean } = {}) =>
  withQuery(`/${locale}/unsubscribe/${token}`, { done });

// ---- admin: no language in the address, pages follow the person's ----------------------------------------------
// `done` and `saved` say what was just done; the page announces it.
export const adminPath = "/admin";
export const adminRequestsPath = ({
  show,
  owner,
  tag,
  after,
}: {
  show?: string;
  owner?: string | undefined;
  tag?: string | undefined;
  after?: string | number;
} = {}) => withQuery("/admin/requests", { show, owner, tag, after });
/** `done` says what was just done with the tag `tag`; `edit` opens its names. */
export const adminTagsPath = ({ done, tag, edit }: { done?: string; tag?: number; edit?: number } = {}) =>
  withQuery("/admin/tags", { done, tag, edit });
/**
 * A walk through what waits: at one request, or at the one that follows `after` or comes before `before`. `doing` opens the
 * decision or the roadmap, where `q` looks for an item; `done` and `did` say what was just done with which request.
 */
export type QueueQuery = {
  walk?: string | undefined;
  at?: number | undefined;
  after?: number | undefined;
  before?: number | undefined;
  doing?: "decide" | "link" | undefined;
  q?: string | undefined;
  done?: string | undefined;
  did?: number | undefined;
  item?: number | undefined;
};
export const queuePath = ({ walk, at, after, before, doing, q, done, did, item }: QueueQuery = {}) =>
  withQuery("/admin/queue", { walk, at, after, before, doing, q, done, did, item }) +
  (doing ? `#${doing}` : "");
/** `partner` is filled in where a vote is recorded; `section` is the part of the page to be shown. */
export const adminRequestPath = (
  id: number,
  {
    done,
    partner,
    section,
  }: { done?: "merged" | "undone" | "recorded"; partner?: string | undefined; section?: "record-vote" } = {},
) => withQuery(`/admin/requests/${id}`, { done, partner }) + (section ? `#${section}` : "");
/** Where a manager stood in the queue before going elsewhere, and goes on from when coming back. */
export type QueuePlace = { walk: string; at: number };
/** `q` looks for the request that says the same; `into` shows what merging with that one would make. */
export const mergeRequestPath = (
  id: number,
  { q, into, walk, at }: { q?: string; into?: number } & Partial<QueuePlace> = {},
) => withQuery(`/admin/requests/${id}/merge`, { q, into, walk, at });
export const recordRequestPath = "/admin/requests/new";
/** The partners who match these letters, for a field in which one is named. */
export const suggestPartnersPath = (typed: string) => withQuery(recordRequestPath, { suggest: typed });
type ChosenRequests = { requests?: readonly number[]; plan?: string | undefined };
/** `after` goes on with its organisations, `people` with its people; `section` is the part that its reader was in. */
export const evidencePath = ({
  requests = [],
  section,
  ...query
}: ChosenRequests & { after?: number | undefined; people?: number | undefined; section?: string } = {}) =>
  withQuery("/admin/evidence", { requests: requests.join(","), ...query }).replaceAll("%2C", ",") +
  (section ? `#${section}` : "");
export const evidenceCsvPath = ({
  requests = [],
  ...query
}: ChosenRequests & { of: "people" | "organisations" }) =>
  withQuery("/admin/evidence.csv", { requests: requests.join(","), ...query }).replaceAll("%2C", ",");
export const adminRoadmapPath = ({ after }: { after?: number | undefined } = {}) =>
  withQuery("/admin/roadmap", { after });
export const newRoadmapItemPath = "/admin/roadmap/new";
/** `section` is the part of the page that its reader was in. */
export const adminRoadmapItemPath = (
  id: number,
  { done, after, before, section }: { done?: string; after?: number; before?: string; section?: string } = {},
) => withQuery(`/admin/roadmap/${id}`, { done, after, before }) + (section ? `#${section}` : "");
export const adminArticlesPath = ({ q, after }: { q?: string; after?: number } = {}) =>
  withQuery("/admin/articles", { q, after });
/** `language`: to read it in. `copy`: the same, with the link in that language laid out for copying by hand. */
export const adminArticlePath = (id: number, { language, copy }: { language?: Locale; copy?: Locale } = {}) =>
  withQuery(`/admin/articles/${id}`, { language, copy });
export const adminPeoplePath = ({
  q,
  after,
  erased,
}: {
  q?: string;
  after?: number;
  erased?: boolean;
} = {}) => withQuery("/admin/people", { q, after, erased });
/** `organisation` is filled in; `suggest` asks for the organisations that hold these letters. */
export const invitePath = ({ organisation, suggest }: { organisation?: number; suggest?: string } = {}) =>
  withQuery("/admin/people/new", { organisation, suggest });
/** `erase` asks whether to erase the person. */
export const adminPersonPath = (id: number, { done, erase }: { done?: string; erase?: boolean } = {}) =>
  withQuery(`/admin/people/${id}`, { done, erase });
export const adminOrganisationsPath = ({ q, after }: { q?: string; after?: number } = {}) =>
  withQuery("/admin/organisations", { q, after });
export const newOrganisationPath = "/admin/organisations/new";
export const adminOrganisationPath = (id: number, { done, after }: { done?: string; after?: number } = {}) =>
  withQuery(`/admin/organisations/${id}`, { done, after });
export const adminOutboxPath = ({ state, before }: { state?: string; before?: number } = {}) =>
  withQuery("/admin/outbox", { state, before });
export const adminSettingsPath = ({ saved }: { saved?: string } = {}) =>
  withQuery("/admin/settings", { saved });

/** The same page in another language; pages of the admin side and of machines have none and stay as they are. */
export function inLanguage(path: string, locale: Locale): string {
  return path.replace(/^\/(?:en|de|fr)(?=\/|\?|$)/, `/${locale}`);
}

// ---- machine ----------------------------------------------------------------------------------------------------
export const sitemapPath = "/sitemap.xml";
