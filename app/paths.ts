import type { Locale } from "./i18n/locales.ts";

// Every URL of the product is built here and nowhere else. A `locale` is the page's language (K5).

type Query = Record<string, string | number | null | undefined>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
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

export type RequestListQuery = { sort?: string; status?: string; q?: string; after?: string };
export const requestsPath = (locale: Locale, { sort, status, q, after }: RequestListQuery = {}) =>
  withQuery(`/${locale}/requests`, { sort, status, q, after });
export const newRequestPath = (locale: Locale) => `/${locale}/requests/new`;
export const requestPath = (locale: Locale, { id, slug }: { id: number; slug: string }) =>
  `/${locale}/requests/${numbered(id, slug)}`;
export const votePath = (locale: Locale, requestId: number) => `/${locale}/requests/${requestId}/vote`;

export const roadmapPath = (
  locale: Locale,
  { stage, after }: { stage?: string; after?: number | undefined } = {},
) => withQuery(`/${locale}/roadmap`, { stage, after });
export const roadmapItemPath = (locale: Locale, { id, slug }: { id: number; slug: string }) =>
  `/${locale}/roadmap/${numbered(id, slug)}`;

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
export const accountPath = (locale: Locale) => `/${locale}/account`;

// ---- admin: no language in the address, pages follow the person's ----------------------------------------------
export const adminPath = "/admin";
export const adminRequestsPath = ({ show, after }: { show?: string; after?: string | number } = {}) =>
  withQuery("/admin/requests", { show, after });
export const adminRequestPath = (id: number) => `/admin/requests/${id}`;
export const recordRequestPath = "/admin/requests/new";
export const adminRoadmapPath = "/admin/roadmap";
export const newRoadmapItemPath = "/admin/roadmap/new";
export const adminRoadmapItemPath = (id: number) => `/admin/roadmap/${id}`;
export const adminArticlesPath = ({ q, after }: { q?: string; after?: number } = {}) =>
  withQuery("/admin/articles", { q, after });
export const adminArticlePath = (id: number, { language }: { language?: Locale } = {}) =>
  withQuery(`/admin/articles/${id}`, { language });
export const adminPeoplePath = ({ q, after }: { q?: string; after?: number } = {}) =>
  withQuery("/admin/people", { q, after });
export const invitePath = ({ organisation }: { organisation?: number } = {}) =>
  withQuery("/admin/people/new", { organisation });
export const adminPersonPath = (id: number) => `/admin/people/${id}`;
/** A person's page with the question whether to erase them. */
export const erasePersonPath = (id: number) => `/admin/people/${id}?erase`;
export const adminOrganisationsPath = "/admin/organisations";
export const newOrganisationPath = "/admin/organisations/new";
export const adminOrganisationPath = (id: number) => `/admin/organisations/${id}`;
export const adminOutboxPath = ({ state, before }: { state?: string; before?: number } = {}) =>
  withQuery("/admin/outbox", { state, before });
export const adminSettingsPath = "/admin/settings";

/** The same page in another language; pages of the admin side and of machines have none and stay as they are. */
export function inLanguage(path: string, locale: Locale): string {
  return path.replace(/^\/(?:en|de|fr)(?=\/|\?|$)/, `/${locale}`);
}

// ---- machine ----------------------------------------------------------------------------------------------------
export const sitemapPath = "/sitemap.xml";
