import fc from "fast-check";
import { expect, test } from "vitest";
import { safeInternalPath } from "./safe-path.ts";

const fallback = "/en";

test.each([
  ["/de/requests?sort=top&q=a%20b#list"],
  ["/"],
  ["/admin/people?after=12"],
  ["/%5cevil.example"],
  ["/fr/help/12-caf%C3%A9"],
  ["/?to=//evil.example"],
  ["/?to=https://evil.example"],
])("%s stays inside and is kept", (path) => {
  expect(safeInternalPath(path, fallback)).toBe(path);
});

test.each([
  ["//evil.example"],
  ["///evil.example"],
  ["/\\evil.example"],
  ["/\\/evil.example"],
  ["\\\\evil.example"],
  ["/a\\..\\evil"],
  ["/.//evil.example"],
  ["/..//evil.example"],
  ["/a/..//evil.example"],
  ["/%2e//evil.example"],
  ["/%2e%2e//evil.example"],
  ["/\t/evil.example"],
  ["/\n/evil.example"],
  ["/\r/evil.example"],
  ["/\u0000/evil"],
  [" /evil"],
  ["/ evil"],
  ["/\u2028/evil"],
  ["/fr/œuf"],
  ["https://evil.example"],
  ["https:evil.example"],
  ["http:///evil.example"],
  ["javascript:alert(1)"],
  ["data:text/html,x"],
  ["evil.example"],
  ["@evil.example"],
  ["?q=1"],
  ["#top"],
  [""],
  [`/${"x".repeat(2000)}`],
  [null],
  [undefined],
  [7],
  [["/de"]],
  [{ toString: () => "/de" }],
])("%j is refused", (path) => {
  expect(safeInternalPath(path, fallback)).toBe(fallback);
});

test("dots are resolved, and never lead outside", () => {
  expect(safeInternalPath("/de/../fr", fallback)).toBe("/fr");
  expect(safeInternalPath("/../../fr", fallback)).toBe("/fr");
});

test("whatever comes in, a browser that follows what comes out stays with the portal", () => {
  const portal = "https://portal.example.com";
  const nasty = fc.array(
    fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%5c",
      "%2f",
      "\t",
      "\n",
      "@",
      ":",
      "?",
      "#",
      "evil.example",
      "https:",
    ),
  );
  const paths = fc.oneof(
    nasty.map((parts) => `/${parts.join("")}`),
    nasty.map((parts) => parts.join("")),
    fc.webUrl(),
    fc.string(),
  );
  fc.assert(
    fc.property(paths, (path) => {
      expect(new URL(safeInternalPath(path, fallback), `${portal}/de/sign-in`).origin).toBe(portal);
    }),
    { numRuns: 2000 },
  );
});
