import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { people } from "../db/demo/people.ts";

const root = path.join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const documents = { "README.md": read("README.md"), "CONTRIBUTING.md": read("CONTRIBUTING.md") };

describe.each(Object.entries(documents))("%s", (_name, text) => {
  test("names only files and folders that exist", () => {
    const named = [
      ...[...text.matchAll(/`((?:app|db|e2e|public|\.ci)\/[\w./-]*)`/g)].map((match) => match[1] ?? ""),
      ...[...text.matchAll(/`(\w[\w.-]*\.(?:md|json|ts)|LICENSE)`/g)].map((match) => match[1] ?? ""),
      ...[...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? ""),
    ];
    const abbreviated = ["env.server.ts", "request-form.ts"];
    const missing = named.filter((file) => !abbreviated.includes(file) && !existsSync(path.join(root, file)));
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  test("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(demo|test|start|[a-z]+)(?= |`|\n|$)/gm)]
      .map((match) => match[1] ?? "")
      .filter((script) => !["ci", "run", "scripts", "script"].includes(script));
    const unknown = named.filter((script) => !/^(or)$/.test(script) && !(script in scripts));
    expect(unknown).toEqual([]);
  });
});

test("the README's settings are those that env.server.ts reads, every one of them", () => {
  const inReadme = [...documents["README.md"].matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].flatMap((row) =>
    [...(row[1] ?? "").matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]),
  );
  const source = read("app/env.server.ts");
  const inSource = [
    ...[...source.matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map((match) => match[1]),
    ...[...source.matchAll(/variables\.([A-Z_]+)/g)].map((match) => match[1]),
  ];
  expect(inReadme.sort()).toEqual([...new Set(inSource)].sort());
});

test("the README's demo people are those of the sample world", () => {
  const table = [...documents["README.md"].matchAll(/^\| ([A-Z]\w+ [A-Z]\w+) \| [a-z ]+ \| [^|]*\|$/gm)].map(
    (row) => row[1],
  );
  expect(table).toEqual(
    people
      .flatMap(({ demo, name }) => (demo ? [name] : []))
      .sort((one, other) => table.indexOf(one) - table.indexOf(other)),
  );
  expect(table).toHaveLength(5);
});

test("every verb of the command line is explained, and no other", () => {
  const named = [...documents["README.md"].matchAll(/npm run portal -- ([a-z-]+)/g)].map(
    (match) => match[1] ?? "",
  );
  for (const verb of ["create-admin", "import-articles", "backup", "restore", "migrate", "recount"])
    expect(named).toContain(verb);
  expect(named.filter((verb) => !existsSync(path.join(root, `app/commands/portal/${verb}.ts`)))).toEqual([]);
});
