import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  domains,
  edges,
  folderOf,
  importsOf,
  isRegisteredRoute,
  type Room,
  roomOf,
  sources,
} from "./test-sources.ts";

const isPackage = (target: string) => !/^(app|db|public|e2e|build)\//.test(target);

/** Why `file` may not import `target`; undefined when it may. */
function objectionTo(
  file: string,
  { target, isTypeOnly }: { target: string; isTypeOnly: boolean },
): string | undefined {
  const from = roomOf(file);
  const own = folderOf(file);
  const to = folderOf(target);
  if (from === "test") return undefined;
  if (/\.test\.tsx?$/.test(target)) return "nothing imports a test";
  if (isPackage(target)) return objectionToPackage(from, { file, target });
  if (
    from !== "command" &&
    (target.startsWith("db/demo/") || target.startsWith("app/commands/")) &&
    !(from === "demo" && target.startsWith("db/demo/"))
  ) {
    return "only commands and tests import the sample world and the commands";
  }
  if (target === "db/builders.ts" || target === "db/test-database.ts")
    return "only tests import builders and the test database";
  switch (from) {
    case "route":
      if (target.startsWith("db/")) return "routes reach the database through domain functions";
      if (target.startsWith("app/routes/") && path.dirname(target) !== path.dirname(file))
        return "routes import no other routes";
      if (target.startsWith("app/routes/") && isRegisteredRoute(target))
        return "routes import no other routes";
      return to === "markdown" ? "routes store texts through their domain, which renders them" : undefined;
    case "domain server":
      if (target.startsWith("db/")) return undefined;
      if (domains.includes(to))
        return mayKnow(own, to) && !target.endsWith(".tsx") ? undefined : `${own} may not know ${to}`;
      return ["markdown", "i18n"].includes(to) || target === "app/paths.ts"
        ? undefined
        : "a domain function knows no http, ui or routes";
    case "domain pure":
      if (target.includes(".server.") || target.endsWith(".tsx"))
        return "a pure file imports neither servers nor components";
      if (domains.includes(to)) return mayKnow(own, to) ? undefined : `${own} may not know ${to}`;
      return to === "i18n" || target === "app/paths.ts"
        ? undefined
        : "a pure file knows its own domain, its edges and languages";
    case "domain component":
      if (target.includes(".server.")) return "a component imports no server file";
      if (domains.includes(to)) return mayKnow(own, to) ? undefined : `${own} may not know ${to}`;
      return ["ui", "i18n"].includes(to) || target === "app/paths.ts"
        ? undefined
        : "a component knows its domain, ui, words and paths";
    case "http":
      if (target === "db/client.ts" || target === "app/paths.ts" || target === "app/env.server.ts")
        return undefined;
      return ["http", "accounts", "i18n", "ui"].includes(to)
        ? undefined
        : "http knows accounts alone of the domains";
    case "ui":
      return to === "ui" ? undefined : "ui knows no domain, no language and no database";
    case "i18n":
      return to === "i18n" ? undefined : "i18n knows nothing but itself";
    case "markdown":
      return to === "markdown" || target === "app/i18n/slug.ts"
        ? undefined
        : "markdown knows nothing but itself and how words become an address";
    case "migration":
      return "a released migration is frozen: it imports Kysely and nothing of ours";
    case "db":
      if (target.startsWith("db/")) return undefined;
      return isTypeOnly && !target.includes(".server.")
        ? undefined
        : "db imports only types of the pure domain files";
    case "demo":
    case "command":
    case "top":
      return target.startsWith("app/routes/") && own !== "routes.ts" ? "nothing imports a route" : undefined;
  }
}

function mayKnow(own: string, other: string): boolean {
  return own === other || (edges[own] ?? []).includes(other);
}

function objectionToPackage(
  from: Room,
  { file, target }: { file: string; target: string },
): string | undefined {
  if (["marked", "sanitize-html"].includes(target) && from !== "markdown")
    return "only markdown/ imports marked and sanitize-html";
  if (target === "better-sqlite3" && from !== "db") return "only db/ imports better-sqlite3";
  if (/^(@remix-run|react|express)/.test(target)) {
    if (
      from === "domain server" ||
      from === "domain pure" ||
      from === "db" ||
      from === "migration" ||
      from === "markdown"
    ) {
      return "neither domains nor the database know Remix, React or Express";
    }
  }
  if (target.startsWith("kysely")) {
    const isAllowed =
      from === "db" ||
      from === "migration" ||
      from === "command" ||
      (from === "domain server" && file.endsWith("searching.server.ts"));
    return isAllowed
      ? undefined
      : "Kysely's own functions belong to db/ and searching.server.ts; domains use the Db they are given";
  }
  if (from === "domain pure" && target.startsWith("node:")) return "a pure file does no I/O";
  if (from === "domain component" && !/^(react|@remix-run\/react|lucide-react|i18next)$/.test(target))
    return "a component needs React, links, icons and words only";
  return undefined;
}

describe("who may import whom", () => {
  test("every import keeps the table of the design", () => {
    const objections = sources.flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const objection = objectionTo(file, imported);
        return objection ? [`${file} imports ${imported.target}: ${objection}.`] : [];
      }),
    );
    expect(objections).toEqual([]);
  });

  test("the edges between domains have no cycle", () => {
    const isAbove = (domain: string, seen: readonly string[]): boolean =>
      seen.includes(domain) || (edges[domain] ?? []).some((other) => isAbove(other, [...seen, domain]));
    expect(domains.filter((domain) => isAbove(domain, []))).toEqual([]);
  });

  test("the table itself objects to what it should", () => {
    const forbidden: [file: string, target: string][] = [
      ["app/routes/portal/home.tsx", "kysely"],
      ["app/routes/portal/home.tsx", "db/client.ts"],
      ["app/mail/outbox.server.ts", "app/accounts/people.server.ts"],
      ["app/requests/status.ts", "app/requests/voting.server.ts"],
      ["app/requests/voting.server.ts", "app/http/access.server.ts"],
      ["app/ui/button.tsx", "app/requests/status.ts"],
      ["app/articles/reading.server.ts", "marked"],
      ["app/markdown/dialect.ts", "app/i18n/reader.ts"],
      ["db/migrations/0001-the-portal-stands.ts", "app/requests/status.ts"],
    ];
    const allowed = forbidden.filter(
      ([file, target]) => objectionTo(file, { target, isTypeOnly: false }) === undefined,
    );
    expect(allowed).toEqual([]);
  });
});
