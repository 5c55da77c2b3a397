import { expect, test } from "vitest";
import { atStart } from "./formatting.ts";

test.each([
  ["français", "Français"],
  ["Montag bis Freitag", "Montag bis Freitag"],
  ["été", "Été"],
  ["", ""],
])("%j at the start of a label is %j", (words, label) => {
  expect(atStart(words, "fr")).toBe(label);
});
