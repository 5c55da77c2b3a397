import { createElement } from "react";
import { expect, test } from "vitest";
import { openTestDatabase } from "../db/test-database.ts";
import { pageAt } from "./http/test-page.ts";

test("a page has no zero byte in it, wherever in React's buffer a character of several bytes falls", async () => {
  const db = await openTestDatabase();
  const arrows = Array.from({ length: 2000 }, (_, at) =>
    createElement("i", { key: at }, `${"a".repeat(at % 7)}→`),
  );
  const route = { default: () => arrows };
  const html = await pageAt(db, { route, pattern: ":locale/arrows" }, { path: "/en/arrows" });
  expect(html.match(/→/g)).toHaveLength(arrows.length);
  expect(html).not.toContain("\0");
});
