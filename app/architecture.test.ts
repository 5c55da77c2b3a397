import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");

/** Domain folders and the domains each may know; the order is acyclic. */
const edges: Record<string, readonly string[]> = {
  mail: [],
  sla: [],
  wording: [],
  accounts: ["mail"],
  notifications: ["accounts", "mail"],
  articles: ["accounts", "wording"],
  requests: ["accounts", "notifications", "articles", "wording"],
  roadmap: ["accounts", "notifications", "requests", "wording"],
  billing: ["articles", "accounts"],
};
const domains = Object.keys(edges);
const shared = ["http", "i18n", "markdown", "ui"];

type Room =
  | "route"
  | "domain server"
  | "domain pure"
  | "domain component"
  | "http"
  | "i18n"
  | "markdown"
  | "ui"
  | "db"
  | "migration"
  | "demo"
  | "command"
  | "top"
  | "test";

function listSources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

const sources = [...listSources("app"), ...listSources("db")];

function isTest(file: string): boolean {
  return (
    /\.test\.tsx?$/.test(file) ||
    /(^|\/)test-[a-z-]+\.ts$/.test(file) ||
    file === "db/builders.ts" ||
    /\.fixture\.ts$/.test(file)
  );
}

function roomOf(file: string): Room {
  if (isTest(file)) return "test";
  const [top = "", folder = ""] = file.split("/");
  if (top === "db") return folder === "migrations" ? "migration" : folder === "demo" ? "demo" : "db";
  if (folder === "routes" || /^(root|entry\.(client|server))\.tsx$/.test(folder)) return "route";
  if (folder === "commands") return "command";
  if (domains.includes(folder)) {
    if (file.endsWith(".tsx")) return "domain component";
    return file.includes(".server.") ? "domain server" : "domain pure";
  }
  if (shared.includes(folder)) return folder as Room;
  return "top";
}

/** What a file imports: repository files by path, packages by name; and whether only types are taken. */
function importsOf(file: string): { target: string; isTypeOnly: boolean }[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gms)];
  const dynamic = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map((match) => ({
    target: match[1] ?? "",
    isTypeOnly: false,
  }));
  return [
    ...found.map((match) => ({ target: match[2] ?? "", isTypeOnly: match[1] !== undefined })),
    ...dynamic,
  ].map(({ target, isTypeOnly }) => {
    if (!target.startsWith(".")) return { target, isTypeOnly };
    return { target: path.join(path.dirname(file), target.replace(/\?.*$/, "")), isTypeOnly };
  });
}

const isPackage = (target: string) => !/^(app|db|public|e2e|build)\//.test(target);
const folderOf = (file: string) => file.split("/")[1] ?? "";

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

const routeTable = readFileSync(path.join(root, "app/routes.ts"), "utf8");
function isRegisteredRoute(file: string): boolean {
  return routeTable.includes(`"${file.replace(/^app\//, "")}"`);
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

describe("what stands where", () => {
  test("process.env is read in env.server.ts alone", () => {
    const readers = sources.filter(
      (file) =>
        roomOf(file) !== "test" &&
        roomOf(file) !== "command" &&
        /process\.env/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(readers).toEqual(["app/env.server.ts"]);
  });

  test("no component brings zod to the browser", () => {
    const bringsZod = (file: string, seen = new Set<string>()): boolean => {
      if (seen.has(file)) return false;
      seen.add(file);
      return importsOf(file).some(
        ({ target, isTypeOnly }) =>
          !isTypeOnly && (target === "zod" || (sources.includes(target) && bringsZod(target, seen))),
      );
    };
    const components = sources.filter((file) => ["domain component", "ui"].includes(roomOf(file)));
    expect(components.filter((file) => bringsZod(file))).toEqual([]);
    expect(components.length).toBeGreaterThan(30);
  });

  test("a schema stands in a file of forms, so that what pages and server share is free of zod", () => {
    const holders = sources.filter(
      (file) => roomOf(file) === "domain pure" && importsOf(file).some(({ target }) => target === "zod"),
    );
    const readsFiles = ["app/articles/front-matter.ts"];
    expect(holders.filter((file) => !/-forms?\.ts$/.test(file) && !readsFiles.includes(file))).toEqual([]);
    expect(holders).toContain("app/accounts/person-form.ts");
  });

  test("only the owning folder writes a table", () => {
    const owners: Record<string, string[]> = {};
    for (const domain of domains) {
      const table = path.join(root, `db/tables/${domain}.ts`);
      const text = readFileSafely(table);
      for (const match of text.matchAll(/^ {2}(\w+): \{/gm)) {
        owners[match[1] ?? ""] = [domain];
      }
    }
    const trespasses = sources
      .filter((file) => roomOf(file) === "domain server")
      .flatMap((file) =>
        [
          ...readFileSync(path.join(root, file), "utf8").matchAll(
            /\.(?:insertInto|updateTable|deleteFrom)\("(\w+)"\)/g,
          ),
        ]
          .filter((match) => !(owners[match[1] ?? ""] ?? []).includes(folderOf(file)))
          .map((match) => `${file} writes ${match[1]}`),
      );
    expect(trespasses).toEqual([]);
    expect(Object.keys(owners).length).toBeGreaterThan(20);
  });

  test("every loader and action asks for access first", () => {
    const access = /^(?:const|let)?[^;=]*=?\s*await (?:anyone|requirePerson|requireStaff)\(args\b/;
    const wrong = sources.filter(isRegisteredRoute).flatMap((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      const functions = [
        ...text.matchAll(/export (?:async )?(?:function|const) (loader|action)\b[^{]*\{\n([\s\S]*?)\n\}/g),
      ];
      const names = [...text.matchAll(/export (?:async )?(?:function|const) (loader|action)\b/g)].map(
        (match) => match[1],
      );
      const lacking = functions.filter((match) => !access.test((match[2] ?? "").trim()));
      const unread = names.length !== functions.length ? ["a function that could not be read"] : [];
      const missing = names.includes("loader") ? [] : ["no loader, so nothing asks who is there"];
      return [
        ...lacking.map((match) => `${match[1]} begins without asking for access`),
        ...unread,
        ...missing,
      ].map((what) => `${file}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

function readFileSafely(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
