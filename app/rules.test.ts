import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");
const known = new Set(
  [...readFileSync(path.join(root, "app/RULES.md"), "utf8").matchAll(/\*\*([ABKPRS]\d{1,2})\*\*/g)].map(
    (match) => match[1],
  ),
);

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(tsx?|md)$/.test(entry.name) && !entry.parentPath.includes("db/demo"),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Rule numbers in comments and in the names of tests; "S1" in a string of data is no citation. */
function citations(text: string): string[] {
  const places = [
    ...[...text.matchAll(/\/\*\*?[\s\S]*?\*\/|(?<!:)\/\/.*$/gm)].map((match) => match[0]),
    ...[...text.matchAll(/\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*["'`]([^"'`]+)/g)].map(
      (match) => match[1] ?? "",
    ),
  ];
  return places.flatMap((place) => place.match(/\b[ABKPRS]\d{1,2}\b/g) ?? []);
}

test("every rule number that code or a test cites stands in RULES.md", () => {
  const unknown = ["app", "db", "e2e"].flatMap(listFiles).flatMap((file) =>
    citations(readFileSync(path.join(root, file), "utf8"))
      .filter((rule) => !known.has(rule))
      .map((rule) => `${file} cites ${rule}`),
  );
  expect(unknown).toEqual([]);
});

test("the rules that this portal keeps are there", () => {
  for (const rule of [
    "A1",
    "A2",
    "A3",
    "A4",
    "B1",
    "B16",
    "K2",
    "K5",
    "R2",
    "R4",
    "R7",
    "P1",
    "P4",
    "P5",
    "S1",
  ]) {
    expect(known).toContain(rule);
  }
});
