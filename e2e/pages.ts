/** Every kind of page, for the checks that look at all of them; `{l}` is the language. */
export const visitorPages = {
  home: "/{l}",
  requests: "/{l}/requests",
  "requests-empty": "/{l}/requests?q=zzzz",
  request: "/{l}/requests/1",
  "request-declined": "/{l}/requests?status=declined",
  "ask-visitor": "/{l}/requests/new",
  roadmap: "/{l}/roadmap",
  "roadmap-item": "/{l}/roadmap/1",
  help: "/{l}/help",
  category: "/{l}/help/faq",
  article: "/{l}/help/304",
  "article-by-machine": "/{l}/help/312",
  "article-not-translated": "/{l}/help/310",
  billing: "/{l}/billing",
  "billing-case": "/{l}/billing/212",
  search: "/{l}/search?q=offline",
  "search-empty": "/{l}/search?q=zzzz",
  "search-begin": "/{l}/search",
  support: "/{l}/support",
  "sign-in": "/{l}/sign-in",
  "sign-in-code": "/{l}/sign-in/code",
  "one-time-link": "/{l}/sign-in/link/none",
  nowhere: "/{l}/nowhere",
} as const;

export const partnerPages = {
  requests: "/{l}/requests",
  request: "/{l}/requests/30",
  ask: "/{l}/requests/new",
  roadmap: "/{l}/roadmap",
  support: "/{l}/support",
  account: "/{l}/account",
} as const;

export const adminPages = {
  overview: "/admin",
  requests: "/admin/requests",
  "requests-unopened": "/admin/requests?show=unopened",
  "record-request": "/admin/requests/new",
  request: "/admin/requests/30",
  roadmap: "/admin/roadmap",
  "roadmap-new": "/admin/roadmap/new",
  "roadmap-item": "/admin/roadmap/1",
  articles: "/admin/articles",
  article: "/admin/articles/304",
  people: "/admin/people",
  "people-none": "/admin/people?q=zzzz",
  invite: "/admin/people/new",
  person: "/admin/people/3",
  organisations: "/admin/organisations",
  "organisation-new": "/admin/organisations/new",
  organisation: "/admin/organisations/1",
  outbox: "/admin/outbox",
  settings: "/admin/settings",
} as const;

export const inLanguage = (path: string, language: string) => path.replace("{l}", language);
