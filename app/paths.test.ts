// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the examples are source code
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  accountPath,
  adminOrganisationPath,
  adminOrganisationsPath,
  adminPeoplePath,
  adminPersonPath,
  adminRoadmapItemPath,
  adminSettingsPath,
  invitePath,
  requestPath,
  requestsPath,
} from "./paths.ts";

test.each([
  [accountPath("fr", { saved: true }), "/fr/account?saved"],
  [accountPath("fr", { saved: false }), "/fr/account"],
  [requestPath("en", { id: 7, slug: "dark-mode" }, { sent: true }), "/en/requests/7-dark-mode?sent"],
  [requestPath("de", { id: 7, slug: "" }, { vote: "closed" }), "/de/requests/7?vote=closed"],
  [requestsPath("en", { q: "a=&b?", sort: "" }), "/en/requests?q=a%3D%26b%3F"],
  [adminPeoplePath({ q: "é", after: 12 }), "/admin/people?q=%C3%A9&after=12"],
  [adminPeoplePath({ erased: true }), "/admin/people?erased"],
  [adminPersonPath(3, { erase: true }), "/admin/people/3?erase"],
  [adminPersonPath(3, { done: "saved" }), "/admin/people/3?done=saved"],
  [invitePath({ organisation: 4 }), "/admin/people/new?organisation=4"],
  [adminOrganisationsPath({ q: "nord", after: 2 }), "/admin/organisations?q=nord&after=2"],
  [adminOrganisationPath(2, { after: 9 }), "/admin/organisations/2?after=9"],
  [adminRoadmapItemPath(5, { done: "moved", section: "stage" }), "/admin/roadmap/5?done=moved#stage"],
  [adminSettingsPath({ saved: "level" }), "/admin/settings?saved=level"],
])("%s", (built, expected) => expect(built).toBe(expected));

/** An address with a query, spelled in a text: `?` before a name, after a path, a value or at the beginning. */
const spelled = /(?:["'`}]|["'`][^"'`\s]*\/[^"'`\s]*)\?(?:[a-z]+(?:["'`&=]|\$\{)|\$\{)/i;

function listSpelled(text: string): string[] {
  return text.split("\n").filter((line) => !/^\s*(?:\*|\/\/|\/\*)|^import /.test(line) && spelled.test(line));
}

describe("every address with its query comes from paths.ts", () => {
  const app = import.meta.dirname;
  const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      !/(?:\.test|\.fixture|\.d)\.tsx?$|(?:^|\/)test-/.test(name) &&
      !/^(?:paths\.ts$|i18n\/)/.test(name),
  );

  test("no route, component or domain function spells one itself", () => {
    const found = files.flatMap((name) =>
      listSpelled(readFileSync(path.join(app, name), "utf8")).map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  });

  test.each([
    "return redirect(`${accountPath(language)}?saved`);",
    "<ButtonLink to={`${adminRoadmapPath}?after=${next}`}>",
    "isClosed ? `${page}?vote=closed` : page",
    'const to = "/admin/people?erased";',
    "const to = path + `?${search}`;",
    "const to = path + '?done=' + code;",
  ])("the search finds %s", (line) => expect(listSpelled(line)).toEqual([line]));

  test.each([
    'const name = person?.name ?? "";',
    'const label = isOpen ? t("open") : t("closed");',
    "type Options = { after?: number; q?: string };",
    "const words = `${count} left? ${more}`;",
    "/[`]/?.test(text)",
    " * A number in an address (`?after=12`).",
  ])("it leaves alone %s", (line) => expect(listSpelled(line)).toEqual([]));
});
