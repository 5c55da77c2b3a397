import { readFileSync } from "node:fs";
import path from "node:path";
import type { ActionFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, kyselyOver, openSqlite } from "../../db/client.ts";
import { demoDoor, fillSampleWorld } from "../../db/demo/sample-world.ts";
import { migrateToLatest } from "../../db/migrating.ts";
import { readVendor, saveVendor } from "../accounts/vendor-settings.server.ts";
import { stopRendering } from "../markdown/rendering.server.ts";
import { answerTo, visitedAt } from "./test-visit.ts";

const viewers = ["visitor", "author", "colleague", "other partner", "support", "manager", "admin"] as const;
type Viewer = (typeof viewers)[number];

/** What each viewer gets, in the order of `viewers`. */
type Row = [get: string, post?: { form: Record<string, string>; statuses: string }];

// 200 stands for a page, 302 for the way to sign-in, 303 for "done, and on", 422 and 400 for a form that was let in and
// refused for what it holds (most forms here are empty).
const everybody = "200 200 200 200 200 200 200";
const nobody = "404 404 404 404 404 404 404";
const noPage = "405 405 405 405 405 405 405";
const people = "302 200 200 200 200 200 200";
const support = "302 403 403 403 200 200 200";
const admins = "302 403 403 403 403 403 200";
const empty = {};

const matrix: Record<string, Row> = {
  "portal/to-language.ts": ["302 302 302 302 302 302 302"],
  "portal/home.tsx": [everybody],
  "portal/requests.tsx": [everybody],
  "portal/new-request.tsx": [everybody, { form: empty, statuses: "422 422 422 422 403 403 403" }],
  // Without a title there is nothing to look for, and it leads to the form.
  "portal/similar-requests.tsx": ["302 302 302 302 302 302 302"],
  "portal/edit-request.tsx": [
    "302 200 403 403 403 403 403",
    { form: empty, statuses: "401 422 403 403 403 403 403" },
  ],
  "portal/add-to-request.tsx": [
    "302 200 403 403 403 403 403",
    { form: empty, statuses: "401 422 403 403 403 403 403" },
  ],
  "portal/request.tsx": [
    everybody,
    { form: { intent: "withdraw-request" }, statuses: "401 303 403 403 403 403 403" },
  ],
  "portal/hearing.tsx": [
    "302 302 302 302 302 302 302",
    { form: { choice: "everything" }, statuses: "401 303 303 303 403 403 403" },
  ],
  "portal/vote.tsx": [
    "302 302 302 302 302 302 302",
    { form: { intent: "cast" }, statuses: "401 303 303 303 403 403 403" },
  ],
  // Who has not voted has nothing to answer and is led to the request.
  "portal/vote-answer.tsx": [
    "302 200 302 302 403 403 403",
    { form: { intent: "keep", importance: "critical" }, statuses: "401 303 303 303 403 403 403" },
  ],
  "portal/roadmap.tsx": [everybody],
  "portal/roadmap-item.tsx": [everybody],
  "help/help.tsx": [everybody],
  "help/help-page.tsx": [everybody],
  "help/billing.tsx": [everybody],
  "help/billing-case.tsx": [everybody],
  "help/search.tsx": [everybody],
  "help/support.tsx": [everybody],
  "account/sign-in.tsx": [
    "200 302 302 302 302 302 302",
    { form: { email: "no address" }, statuses: "422 422 422 422 422 422 422" },
  ],
  "account/sign-in-code.tsx": [
    "200 302 302 302 302 302 302",
    { form: { code: "000000" }, statuses: "422 422 422 422 422 422 422" },
  ],
  "account/demo-sign-in.tsx": [nobody, { form: { person: "admin" }, statuses: nobody }],
  "account/one-time-link.tsx": [everybody, { form: empty, statuses: "422 422 422 422 422 422 422" }],
  "account/sign-out.tsx": [noPage, { form: empty, statuses: "303 303 303 303 303 303 303" }],
  "account/own-requests.tsx": ["302 200 200 200 403 403 403"],
  // A token of its own opens it, whoever is there; without one it is nobody's.
  "account/unsubscribe.tsx": [nobody, { form: { what: "all" }, statuses: nobody }],
  "account/account.tsx": [people, { form: empty, statuses: "401 422 422 422 422 422 422" }],
  "admin/rail.tsx": [support],
  "admin/overview.tsx": [support],
  "admin/requests.tsx": [support],
  "admin/record-request.tsx": [support, { form: empty, statuses: "401 403 403 403 422 422 422" }],
  "admin/request.tsx": [support, { form: empty, statuses: "401 403 403 403 403 422 422" }],
  "admin/merge-request.tsx": [
    "302 403 403 403 403 200 200",
    { form: { intent: "undo", why: "They differ." }, statuses: "401 403 403 403 403 409 409" },
  ],
  "admin/queue.tsx": [
    // It leads on to the first request that waits, and takes forms at a request alone.
    "302 403 403 403 403 302 302",
    { form: empty, statuses: "401 403 403 403 403 404 404" },
  ],
  "admin/tags.tsx": ["302 403 403 403 403 200 200", { form: empty, statuses: "401 403 403 403 403 422 422" }],
  "admin/evidence.tsx": [support],
  "admin/evidence-csv.ts": [support],
  "admin/roadmap.tsx": [support],
  "admin/new-roadmap-item.tsx": [
    "302 403 403 403 403 200 200",
    { form: empty, statuses: "401 403 403 403 403 422 422" },
  ],
  "admin/roadmap-item.tsx": [support, { form: { intent: "link" }, statuses: "401 403 403 403 403 422 422" }],
  "admin/articles.tsx": [support],
  "admin/article.tsx": [support],
  "admin/people.tsx": [admins],
  "admin/invite.tsx": [admins, { form: empty, statuses: "401 403 403 403 403 403 422" }],
  "admin/person.tsx": [admins, { form: { intent: "save" }, statuses: "401 403 403 403 403 403 422" }],
  "admin/organisations.tsx": [admins],
  "admin/new-organisation.tsx": [admins, { form: empty, statuses: "401 403 403 403 403 403 422" }],
  "admin/organisation.tsx": [admins, { form: { intent: "save" }, statuses: "401 403 403 403 403 403 422" }],
  "admin/outbox.tsx": [admins, { form: empty, statuses: "401 403 403 403 403 403 400" }],
  "admin/settings.tsx": [admins, { form: { intent: "vendor" }, statuses: "401 403 403 403 403 403 422" }],
  "machine/healthz.ts": [everybody],
  "machine/robots.ts": [everybody],
  "machine/sitemap.ts": [everybody],
  "machine/nothing-here.tsx": [nobody, { form: empty, statuses: nobody }],
};

/** Where even a portal that is for signed-in people only lets a visitor in. */
const openWhenSignedInOnly = ["portal/to-language.ts", "machine/healthz.ts", "machine/robots.ts"];

type RouteModule = Record<"loader" | "action", ((args: ActionFunctionArgs) => Promise<unknown>) | undefined>;
const modules = import.meta.glob<RouteModule>("../routes/**/*.{ts,tsx}");
const moduleOf = (route: string) => {
  const load = modules[`../routes/${route}`];
  if (!load) throw new Error(`There is no route ${route}.`);
  return load();
};

const routeTable = readFileSync(path.join(import.meta.dirname, "../routes.ts"), "utf8");
const registered = [
  ...routeTable.matchAll(
    /"([^"]*)"\s*,\s*"routes\/([^"]+)"|index\("routes\/([^"]+)"|layout\("routes\/([^"]+)"/g,
  ),
].map((match) => ({ pattern: match[1] ?? "", route: match[2] ?? match[3] ?? match[4] ?? "" }));

let image: Buffer;
let place: {
  params: Record<string, Record<string, string>>;
  ids: Record<Exclude<Viewer, "visitor">, number>;
};

beforeAll(async () => {
  const database = openSqlite(":memory:");
  const db = kyselyOver(database);
  await migrateToLatest(db);
  await fillSampleWorld(db, { now: visitedAt });
  place = await findPlaces(db);
  image = database.serialize();
  await db.destroy();
}, 30_000);
afterAll(stopRendering);

async function findPlaces(db: Db) {
  const request = await db
    .selectFrom("requests")
    .innerJoin("people", "people.id", "requests.authorId")
    .where("requests.publicStatus", "=", "open")
    .where("requests.origin", "=", "form")
    // Its author's vote alone: what the others get is what somebody gets who has not voted.
    .where("requests.voteCount", "=", 1)
    .select(["requests.id", "requests.slug", "requests.authorId", "people.organisationId"])
    .executeTakeFirstOrThrow();
  const partner = (sameOrganisation: boolean) =>
    db
      .selectFrom("people")
      .where("role", "=", "partner")
      .where("id", "<>", request.authorId)
      .where("organisationId", sameOrganisation ? "=" : "<>", request.organisationId)
      .select("id")
      .executeTakeFirstOrThrow();
  const staff = (key: string) =>
    db
      .selectFrom("people")
      .where("email", "=", demoDoor[key] ?? "")
      .select("id")
      .executeTakeFirstOrThrow();
  const text = (kind: "guide" | "billing case") =>
    db
      .selectFrom("texts")
      .innerJoin("articles", "articles.id", "texts.articleId")
      .where("texts.language", "=", "en")
      .where("articles.kind", "=", kind)
      .select(["articles.id", "texts.slug"])
      .executeTakeFirstOrThrow();
  const item = await db
    .selectFrom("roadmapItems")
    .innerJoin("roadmapItemTexts", "roadmapItemTexts.roadmapItemId", "roadmapItems.id")
    .where("roadmapItems.publishedAt", "is not", null)
    .where("roadmapItemTexts.language", "=", "en")
    .select(["roadmapItems.id", "roadmapItemTexts.slug"])
    .executeTakeFirstOrThrow();
  const [guide, billingCase] = [await text("guide"), await text("billing case")];
  const slugOf = (of: { id: number; slug: string }) => ({ slug: `${of.id}-${of.slug}` });
  const organisation = { id: String(request.organisationId) };
  return {
    params: {
      "portal/request.tsx": slugOf(request),
      "portal/hearing.tsx": { number: String(request.id) },
      "portal/edit-request.tsx": { number: String(request.id) },
      "portal/add-to-request.tsx": { number: String(request.id) },
      "portal/vote.tsx": { number: String(request.id) },
      "portal/vote-answer.tsx": { number: String(request.id) },
      "portal/roadmap-item.tsx": slugOf(item),
      "help/help-page.tsx": slugOf(guide),
      "help/billing-case.tsx": slugOf(billingCase),
      "account/one-time-link.tsx": { token: "unknown" },
      "admin/request.tsx": { number: String(request.id) },
      "admin/merge-request.tsx": { number: String(request.id) },
      "admin/roadmap-item.tsx": { number: String(item.id) },
      "admin/article.tsx": { number: String(guide.id) },
      "admin/person.tsx": { id: String(request.authorId) },
      "admin/organisation.tsx": organisation,
    } as Record<string, Record<string, string>>,
    ids: {
      author: request.authorId,
      colleague: (await partner(true)).id,
      "other partner": (await partner(false)).id,
      support: (await staff("support")).id,
      manager: (await staff("manager")).id,
      admin: (await staff("admin")).id,
    },
  };
}

/** The address of a route for this sample world, and the parameters that Remix would read from it. */
function addressOf(route: string): { path: string; params: Record<string, string> } {
  const pattern = registered.find((entry) => entry.route === route)?.pattern ?? "";
  const own = place.params[route] ?? {};
  const params = pattern.startsWith(":locale") ? { locale: "en", ...own } : own;
  const prefix = route.startsWith("admin/") ? "/admin/" : "/";
  const filled = pattern
    .replace(/:(\w+)/g, (_, name: string) => params[name] ?? name)
    .replace("*", "nowhere");
  return { path: (prefix + filled).replace(/\/$/, "") || "/", params };
}

async function statusOf(
  route: string,
  {
    viewer,
    form,
    prepare,
  }: { viewer: Viewer; form?: Record<string, string>; prepare?: (db: Db) => Promise<void> },
): Promise<number> {
  const db = kyselyOver(openSqlite(image));
  try {
    await prepare?.(db);
    const { loader, action } = await moduleOf(route);
    const work = form ? action : loader;
    if (!work) return 405;
    const as = viewer === "visitor" ? undefined : { id: place.ids[viewer] };
    const { status } = await answerTo(db, work, { ...addressOf(route), as, form });
    return status;
  } finally {
    await db.destroy();
  }
}

async function statusesOf(route: string, form?: Record<string, string>): Promise<string> {
  const statuses: number[] = [];
  for (const viewer of viewers) statuses.push(await statusOf(route, { viewer, form }));
  return statuses.join(" ");
}

test("A2: every route stands in the matrix, with its action where it has one", async () => {
  expect(Object.keys(matrix).sort()).toEqual(registered.map(({ route }) => route).sort());
  for (const [route, [, post]] of Object.entries(matrix)) {
    const { action } = await moduleOf(route);
    expect([route, action !== undefined]).toEqual([route, post !== undefined]);
  }
});

describe("A2: who may open and do what", () => {
  test.each(Object.entries(matrix))("%s", async (route, [get, post]) => {
    expect(await statusesOf(route)).toBe(get);
    if (post) expect(await statusesOf(route, post.form)).toBe(post.statuses);
  });
});

test("A2: where the vendor says signed-in only, a visitor is sent to sign in first", async () => {
  const signedInOnly = async (db: Db) => {
    const vendor = await readVendor(db);
    await saveVendor(db, { vendor: { ...vendor, isSignedInOnly: true }, actorId: null, now: visitedAt });
  };
  const open: string[] = [];
  for (const [route, [get]] of Object.entries(matrix)) {
    if (!get.startsWith("200") && route !== "portal/to-language.ts") continue;
    const status = await statusOf(route, { viewer: "visitor", prepare: signedInOnly });
    if (status !== 302 && !route.startsWith("account/")) open.push(route);
    else if (route === "portal/to-language.ts") open.push(route);
  }
  expect(open.sort()).toEqual([...openWhenSignedInOnly, "machine/sitemap.ts"].sort());
  expect(await statusOf("machine/sitemap.ts", { viewer: "visitor", prepare: signedInOnly })).toBe(404);
});
