import { expect, test } from "vitest";
import { z } from "zod";
import { hasText, longestStaffText, textsFrom } from "./staff-text.ts";
import { staffTextFields } from "./staff-text-form.ts";

const form = z.strictObject(staffTextFields("reason"));

test("a form has one field for each language, and a language without a text is left out", () => {
  const values = form.parse({ "reason-en": "  Too slow. ", "reason-fr": "   " });
  expect(values).toEqual({ "reason-en": "Too slow.", "reason-de": "", "reason-fr": "" });
  expect(textsFrom(values, "reason")).toEqual({ en: "Too slow." });
  expect(textsFrom({ ...values, "reason-de": 7, note: "x" }, "reason")).toEqual({ en: "Too slow." });
});

test.each([
  [{}, false],
  [{ de: undefined }, false],
  [{ fr: "Trop lent." }, true],
])("whether %j has a text: %s", (texts, expected) => {
  expect(hasText(texts)).toBe(expected);
});

test("too-long: over 4000 characters are refused in the language that has them", () => {
  expect(form.safeParse({ "reason-de": "x".repeat(longestStaffText) }).success).toBe(true);
  const refused = form.safeParse({ "reason-de": "x".repeat(longestStaffText + 1) });
  expect(refused.error?.issues).toMatchObject([{ path: ["reason-de"], message: "too-long" }]);
});

test("a language that the portal does not speak is an unknown field", () => {
  expect(form.safeParse({ "reason-es": "Demasiado lento." }).success).toBe(false);
});
