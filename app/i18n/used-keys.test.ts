import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { mail } from "./en/mail.ts";
import { portal } from "./en/portal.ts";

const app = path.join(import.meta.dirname, "..");

/** Keys as `t` takes them: a text for one and a text for many are one key. */
function keysIn(dictionary: object, above = ""): string[] {
  const keys = Object.entries(dictionary).flatMap(([name, value]) =>
    typeof value === "string"
      ? [above + name.replace(/_(one|other)$/, "")]
      : keysIn(value, `${above}${name}.`),
  );
  return [...new Set(keys)];
}

const escaped = (text: string) => text.replace(/[.\\]/g, "\\$&");

/** Where the expression of a template that begins at `from` ends: behind its own closing brace. */
function endOfExpression(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === "{") depth += 1;
    if (source[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

/** The keys that a template may name: one step, or part of one, in place of each expression. Behind `at` it has begun. */
function patternOf(source: string, { beginning, at }: { beginning: string; at: number }): RegExp {
  let pattern = escaped(beginning);
  let here = at;
  for (;;) {
    here = endOfExpression(source, here);
    const [, rest = "", isNext] = /^([\w.-]*)(\$\{)?/.exec(source.slice(here)) ?? [];
    pattern += `([^.]+)${escaped(rest)}`;
    if (!isNext) return new RegExp(`^${pattern}$`);
    here += rest.length + 2;
  }
}

/**
 * The keys that no source names, by words in quotes ("requests.title") or by a template (`requests.status.${status}`), whose
 * expression must be able to be that step: a word in quotes somewhere. A template that begins with an expression names
 * nothing.
 */
function unusedOf(keys: string[], sources: string[]): string[] {
  const words = new Set(
    sources.flatMap((source) => [...source.matchAll(/["'`]([\w:.-]+)["'`]/g)].map(([, word]) => word)),
  );
  const templates = sources.flatMap((source) =>
    [...source.matchAll(/`((?:mail:)?(?:[\w-]+\.)+[\w-]*)\$\{/g)].map((match) =>
      patternOf(source, { beginning: match[1] ?? "", at: match.index + match[0].length }),
    ),
  );
  const isNamed = (key: string) =>
    words.has(key) ||
    templates.some((template) => {
      const [, ...steps] = template.exec(key) ?? [];
      return steps.length > 0 && steps.every((step) => words.has(step));
    });
  return keys.filter((key) => !isNamed(key));
}

const expression = (name: string) => `$\{${name}}`;

test("the search for keys understands words and templates", () => {
  const keys = keysIn({
    a: { title: "", votes_one: "", votes_other: "", kinds: { red: "", blue: "" } },
    b: { c: { d: "" } },
  });
  expect(keys).toEqual(["a.title", "a.votes", "a.kinds.red", "a.kinds.blue", "b.c.d"]);
  const unused = (source: string) => unusedOf(keys, [source]);
  expect(unused(`t("a.title"); t('a.votes', { count: 1 });`)).toEqual([
    "a.kinds.red",
    "a.kinds.blue",
    "b.c.d",
  ]);
  const kinds = `t(\`a.kinds.${expression("kind")}\`);`;
  expect(unused(`${kinds} ["red", "blue"]`)).toEqual(["a.title", "a.votes", "b.c.d"]);
  expect(unused(`${kinds} ["red"]`)).toContain("a.kinds.blue");
  const nested = expression(`names[\`${expression("x")}\`] ?? { y: "c" }.y`);
  expect(unused(`t(\`b.${nested}.d\`)`)).not.toContain("b.c.d");
  expect(unused(`t(\`a.kinds.${expression("one")}.${expression("two")}\`) "red" "a.title-x"`)).toEqual(keys);
  expect(unused(`t(\`${expression("room")}.title\`) "a"`)).toEqual(keys);
});

test("every text is used: a key that no source names is deleted in all languages", () => {
  const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^i18n\/(en|de|fr)\//.test(file),
    )
    .map((file) => readFileSync(path.join(app, file), "utf8"));
  expect(unusedOf([...keysIn(portal), ...keysIn(mail, "mail:")], sources)).toEqual([]);
});
