import { expect, test } from "vitest";
import { cacheControlOf } from "./caching.ts";

test.each([
  [{ isSignedIn: false, status: 200 }, "public, max-age=0, s-maxage=60"],
  [{ isSignedIn: false, status: 404 }, "no-store"],
  [{ isSignedIn: false, status: 422 }, "no-store"],
  [{ isSignedIn: false, status: 500 }, "no-store"],
  [{ isSignedIn: true, status: 200 }, "private, no-store"],
  [{ isSignedIn: true, status: 404 }, "private, no-store"],
  [{ isSignedIn: undefined, status: 500 }, "private, no-store"],
])("a page for %j is kept as %j", (page, cacheControl) => {
  expect(cacheControlOf(page)).toBe(cacheControl);
});
