import { test, vi } from "vitest";
import { expectConsoleError } from "./test-console.ts";

test("an error that is expected may be written to the console", () => {
  expectConsoleError(/^The roof leaks: Error: rain/);
  console.error("The roof leaks:", new Error("rain"));
});

test.fails("an error that nobody expects fails the test", () => {
  console.error("The roof leaks.");
});

test.fails("an error that never comes fails the test that expects it", () => {
  expectConsoleError(/leaks/);
});

test.fails("neither does it help that the test restores its mocks", () => {
  vi.restoreAllMocks();
  console.error("The roof leaks.");
});
