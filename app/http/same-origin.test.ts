import { expect, test } from "vitest";
import { isFromOwnPages } from "./same-origin.ts";

const own = "https://portal.example.com";

test.each([
  ["same-origin", undefined, true],
  ["same-origin", own, true],
  ["same-origin", "https://evil.example", true],
  ["same-site", own, false],
  ["cross-site", own, false],
  ["none", own, false],
  ["", own, false],
  ["Same-Origin", own, false],
  [undefined, own, true],
  [undefined, "https://evil.example", false],
  [undefined, "http://portal.example.com", false],
  [undefined, "https://portal.example.com:8443", false],
  [undefined, "https://portal.example.com.evil.example", false],
  [undefined, "null", false],
  [undefined, "", false],
  [undefined, undefined, false],
])("Sec-Fetch-Site %j and Origin %j: %j", (secFetchSite, origin, isOwn) => {
  expect(isFromOwnPages({ secFetchSite, origin }, { baseUrl: own })).toBe(isOwn);
});
