import { createRequestHandler, type ServerBuild } from "@remix-run/server-runtime";
import type { Db } from "../../db/client.ts";
import * as entry from "../entry.server.tsx";
import * as root from "../root.tsx";
import { type TestVisit, visitArgs } from "./test-visit.ts";

// For tests of what a page shows: a real route inside the real root, answered by Remix itself, without a build.

type RouteModule = ServerBuild["routes"][string]["module"];

function manifestEntry(route: { id: string; path: string; parentId?: string }) {
  return {
    ...route,
    module: `/${route.id}.js`,
    hasAction: false,
    hasLoader: true,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
  };
}

type TestedRoute = { route: unknown; pattern: string };

/** The HTML of a page between `<main>` and `</main>`. `pattern` is the route's own in routes.ts. */
export async function pageAt(db: Db, tested: TestedRoute, visit: Omit<TestVisit, "params">): Promise<string> {
  const answer = await documentAt(db, tested, visit);
  const [, main] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? [];
  if (main === undefined) throw new Error(`${visit.path} answered ${answer.status} without a page.`);
  return main;
}

/** The whole answer of a page. */
export async function documentAt(
  db: Db,
  { route, pattern }: TestedRoute,
  visit: Omit<TestVisit, "params">,
): Promise<Response> {
  const { request, context } = await visitArgs(db, visit);
  const frame = { id: "root", path: "" };
  const page = { id: "page", parentId: "root", path: pattern };
  const build: ServerBuild = {
    mode: "test",
    entry: { module: entry },
    routes: {
      root: { ...frame, module: root as RouteModule },
      page: { ...page, module: route as RouteModule },
    },
    assets: {
      entry: { imports: [], module: "/entry.js" },
      routes: { root: manifestEntry(frame), page: manifestEntry(page) },
      url: "/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build",
    basename: "/",
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: false,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    isSpaMode: false,
  };
  return createRequestHandler(build, "test")(request, context);
}

/** What a reader sees of some HTML: its words, one space between them. */
export function wordsOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/[ \n]+/g, " ")
    .trim();
}
