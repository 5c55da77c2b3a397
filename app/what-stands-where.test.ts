import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { domains, folderOf, importsOf, isRegisteredRoute, roomOf, root, sources } from "./test-sources.ts";

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

function readFileSafely(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
