import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..");

/** Domain folders and the domains each may know; the order is acyclic. */
export const edges: Record<string, readonly string[]> = {
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
export const domains = Object.keys(edges);
const shared = ["http", "i18n", "markdown", "ui"];

export type Room =
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

export const sources = [...listSources("app"), ...listSources("db")];

function isTest(file: string): boolean {
  return (
    /\.test\.tsx?$/.test(file) ||
    /(^|\/)test-[a-z-]+\.ts$/.test(file) ||
    file === "db/builders.ts" ||
    /\.fixture\.ts$/.test(file)
  );
}

export function roomOf(file: string): Room {
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
export function importsOf(file: string): { target: string; isTypeOnly: boolean }[] {
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

export const folderOf = (file: string) => file.split("/")[1] ?? "";

const routeTable = readFileSync(path.join(root, "app/routes.ts"), "utf8");
export function isRegisteredRoute(file: string): boolean {
  return routeTable.includes(`"${file.replace(/^app\//, "")}"`);
}
