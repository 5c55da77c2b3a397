import { expect, test } from "vitest";
import { oneLine } from "./form-fields.ts";

const field = oneLine({ longest: 5 });

test.each([
  ["a b", "a b"],
  ["  a \n\t b\u00a0", "a b"],
  [" \n ", ""],
  [`   ${"x".repeat(5)}   `, "xxxxx"],
])("%j becomes the line %j", (typed, line) => {
  expect(field.parse(typed)).toBe(line);
});

test("too-long is said of what is left after trimming", () => {
  expect(field.safeParse("x".repeat(6)).error?.issues).toMatchObject([{ message: "too-long" }]);
});
