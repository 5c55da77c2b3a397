import { inspect } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";

// Runs before every test file (vite.config.ts): what a test writes to console.error without expecting it fails the test.

const toConsole = console.error;
let written: string[] = [];
let expected: RegExp[] = [];

// Not a spy of Vitest's: a test that restores its own mocks would restore this one too.
beforeEach(() => {
  written = [];
  expected = [];
  console.error = (...said: unknown[]) => {
    written.push(said.map((part) => (typeof part === "string" ? part : inspect(part))).join(" "));
  };
});

afterEach(() => {
  console.error = toConsole;
  const unexpected = written.filter((text) => !expected.some((pattern) => pattern.test(text)));
  const missing = expected.filter((pattern) => !written.some((text) => pattern.test(text)));
  expect(unexpected, "An unexpected console.error fails a test; see expectConsoleError.").toEqual([]);
  expect(missing, "An expected console.error that never came fails a test too.").toEqual([]);
});

/** Lets the running test write what matches to console.error; it fails when it does not. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}
