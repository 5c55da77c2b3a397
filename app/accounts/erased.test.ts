import { expect, test } from "vitest";
import { translatorFor } from "../i18n/translator.server.ts";
import { erasedNameOf } from "./erased.ts";

test("A1: whose name was erased is called by the part they had, so that nobody takes staff for partners", () => {
  const t = translatorFor("en");
  expect(erasedNameOf(t, "partner")).toBe("A former partner");
  for (const role of ["support", "manager", "admin"] as const) {
    expect(erasedNameOf(t, role)).toBe("A former team member");
  }
});
