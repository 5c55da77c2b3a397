import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the product. `paths.ts` builds them; `http/access-matrix.test.ts` says who may open which. */
const portal = [
  index("routes/portal/to-language.ts"),
  route(":locale", "routes/portal/home.tsx"),
  route(":locale/requests", "routes/portal/requests.tsx"),
  route(":locale/requests/new", "routes/portal/new-request.tsx"),
  route(":locale/requests/similar", "routes/portal/similar-requests.tsx"),
  route(":locale/requests/:slug", "routes/portal/request.tsx"),
  route(":locale/requests/:number/edit", "routes/portal/edit-request.tsx"),
  route(":locale/requests/:number/add", "routes/portal/add-to-request.tsx"),
  route(":locale/requests/:number/vote", "routes/portal/vote.tsx"),
  route(":locale/requests/:number/answer", "routes/portal/vote-answer.tsx"),
  route(":locale/requests/:number/hearing", "routes/portal/hearing.tsx"),
  route(":locale/roadmap", "routes/portal/roadmap.tsx"),
  route(":locale/roadmap/:slug", "routes/portal/roadmap-item.tsx"),
];

const help = [
  route(":locale/help", "routes/help/help.tsx"),
  route(":locale/help/:slug", "routes/help/help-page.tsx"),
  route(":locale/billing", "routes/help/billing.tsx"),
  route(":locale/billing/:slug", "routes/help/billing-case.tsx"),
  route(":locale/search", "routes/help/search.tsx"),
  route(":locale/support", "routes/help/support.tsx"),
];

const account = [
  route(":locale/sign-in", "routes/account/sign-in.tsx"),
  route(":locale/sign-in/code", "routes/account/sign-in-code.tsx"),
  route(":locale/sign-in/demo", "routes/account/demo-sign-in.tsx"),
  route(":locale/sign-in/link/:token", "routes/account/one-time-link.tsx"),
  route(":locale/sign-out", "routes/account/sign-out.tsx"),
  route(":locale/account", "routes/account/account.tsx"),
  route(":locale/account/requests", "routes/account/own-requests.tsx"),
  route(":locale/unsubscribe/:token", "routes/account/unsubscribe.tsx"),
];

const admin = layout("routes/admin/rail.tsx", [
  ...prefix("admin", [
    index("routes/admin/overview.tsx"),
    route("requests", "routes/admin/requests.tsx"),
    route("requests/new", "routes/admin/record-request.tsx"),
    route("requests/:number", "routes/admin/request.tsx"),
    route("requests/:number/merge", "routes/admin/merge-request.tsx"),
    route("queue", "routes/admin/queue.tsx"),
    route("tags", "routes/admin/tags.tsx"),
    route("evidence", "routes/admin/evidence.tsx"),
    route("evidence.csv", "routes/admin/evidence-csv.ts"),
    route("roadmap", "routes/admin/roadmap.tsx"),
    route("roadmap/new", "routes/admin/new-roadmap-item.tsx"),
    route("roadmap/:number", "routes/admin/roadmap-item.tsx"),
    route("articles", "routes/admin/articles.tsx"),
    route("articles/:number", "routes/admin/article.tsx"),
    route("people", "routes/admin/people.tsx"),
    route("people/new", "routes/admin/invite.tsx"),
    route("people/:id", "routes/admin/person.tsx"),
    route("organisations", "routes/admin/organisations.tsx"),
    route("organisations/new", "routes/admin/new-organisation.tsx"),
    route("organisations/:id", "routes/admin/organisation.tsx"),
    route("outbox", "routes/admin/outbox.tsx"),
    route("settings", "routes/admin/settings.tsx"),
  ]),
]);

const machine = [
  route("healthz", "routes/machine/healthz.ts"),
  route("robots.txt", "routes/machine/robots.ts"),
  route("sitemap.xml", "routes/machine/sitemap.ts"),
  route("*", "routes/machine/nothing-here.tsx"),
];

export default [...portal, ...help, ...account, admin, ...machine] satisfies RouteConfig;
