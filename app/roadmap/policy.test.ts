import { expect, test } from "vitest";
import { roles } from "../accounts/roles.ts";
import { stages } from "../requests/status.ts";
import { mayPlan, movesOffered } from "./policy.ts";

test("A2: managers and admins plan, support and partners read", () => {
  expect(roles.filter((role) => mayPlan({ role }))).toEqual(["manager", "admin"]);
  expect(mayPlan(null)).toBe(false);
});

test.each(stages)("P4: from %s every other stage is offered", (stage) => {
  const offered = movesOffered(stage);
  expect(offered).not.toContain(stage);
  expect([...offered, stage].sort()).toEqual([...stages].sort());
});
