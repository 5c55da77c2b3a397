import { expect, test } from "vitest";
import { carriesItsOwnToken, isFromOwnPages } from "./same-origin.ts";

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

const token = "kR3v_x-Qd0s9oGg1Rk2aW7uYc5tBz8nMxLwEfHjPqTI";

test.each([
  [`/en/unsubscribe/${token}`, true],
  [`/de/unsubscribe/${token}`, true],
  [`/fr/unsubscribe/${token}`, true],
  ["/en/unsubscribe/", false],
  ["/en/unsubscribe", false],
  [`/unsubscribe/${token}`, false],
  [`/en/unsubscribe/${token}/`, false],
  [`/en/unsubscribe/${token}/more`, false],
  [`/en/unsubscribe/${token}.data`, false],
  [`/en/unsubscribe/${token}%2F..%2F..%2Faccount`, false],
  [`/en/account/unsubscribe/${token}`, false],
  [`//evil.example/en/unsubscribe/${token}`, false],
  ["/en/account", false],
  ["/en/sign-out", false],
  ["/en/requests/1/vote", false],
  ["/en/requests/1/hearing", false],
  ["/admin/people/1", false],
])("the whole list of addresses that a post from elsewhere may reach: %s: %j", (pathname, isExempt) => {
  expect(carriesItsOwnToken(pathname)).toBe(isExempt);
});
