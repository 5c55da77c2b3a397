import { expect, test } from "vitest";
import {
  type Decision,
  isOpenForVotes,
  type PublicStatus,
  publicStatuses,
  publicStatusOf,
  roadmapStageOf,
  type Stage,
  stages,
  statusesOpenForVotes,
} from "./status.ts";

/** Every set of stages that the published items of a request can have, and what they say together. */
const everySetOfStages: [published: Stage[], together: Stage | null][] = [
  [[], null],
  [["exploring"], "exploring"],
  [["planned"], "planned"],
  [["exploring", "planned"], "planned"],
  [["building"], "building"],
  [["exploring", "building"], "building"],
  [["planned", "building"], "building"],
  [["exploring", "planned", "building"], "building"],
  [["shipped"], "shipped"],
  [["exploring", "shipped"], "exploring"],
  [["planned", "shipped"], "planned"],
  [["exploring", "planned", "shipped"], "planned"],
  [["building", "shipped"], "building"],
  [["exploring", "building", "shipped"], "building"],
  [["planned", "building", "shipped"], "building"],
  [["exploring", "planned", "building", "shipped"], "building"],
  [["postponed"], "postponed"],
  [["exploring", "postponed"], "exploring"],
  [["planned", "postponed"], "planned"],
  [["exploring", "planned", "postponed"], "planned"],
  [["building", "postponed"], "building"],
  [["exploring", "building", "postponed"], "building"],
  [["planned", "building", "postponed"], "building"],
  [["exploring", "planned", "building", "postponed"], "building"],
  [["shipped", "postponed"], "postponed"],
  [["exploring", "shipped", "postponed"], "exploring"],
  [["planned", "shipped", "postponed"], "planned"],
  [["exploring", "planned", "shipped", "postponed"], "planned"],
  [["building", "shipped", "postponed"], "building"],
  [["exploring", "building", "shipped", "postponed"], "building"],
  [["planned", "building", "shipped", "postponed"], "building"],
  [["exploring", "planned", "building", "shipped", "postponed"], "building"],
];

test("R7: the table of stages has every set of them", () => {
  const sets = new Set(everySetOfStages.map(([published]) => published.join()));
  expect(sets.size).toBe(2 ** stages.length);
});

test.each(everySetOfStages)("R7: published items at %j say %s together", (published, together) => {
  expect(roadmapStageOf(published)).toBe(together);
  expect(roadmapStageOf([...published, ...published].reverse())).toBe(together);
});

const decided: [isMerged: boolean, decision: Decision, status: PublicStatus | "as the roadmap says"][] = [
  [true, "open", "merged"],
  [true, "declined", "merged"],
  [true, "available", "merged"],
  [true, "withdrawn", "merged"],
  [false, "withdrawn", "withdrawn"],
  [false, "declined", "declined"],
  [false, "available", "available"],
  [false, "open", "as the roadmap says"],
];

test.each(decided)("R7: merged %s, decision %s: %s", (isMerged, decision, status) => {
  for (const [published, together] of everySetOfStages) {
    const roadmapStage = roadmapStageOf(published);
    expect(publicStatusOf({ isMerged, decision, roadmapStage })).toBe(
      status === "as the roadmap says" ? (together ?? "open") : status,
    );
  }
});

test.each<[PublicStatus, boolean]>([
  ["open", true],
  ["exploring", true],
  ["planned", true],
  ["building", true],
  ["postponed", true],
  ["shipped", false],
  ["available", false],
  ["declined", false],
  ["withdrawn", false],
  ["merged", false],
])("R4: while a request is %s, votes are taken: %s", (status, isOpen) => {
  expect(isOpenForVotes(status)).toBe(isOpen);
});

test("R4: every public status is either open for votes or not", () => {
  expect(publicStatuses.filter(isOpenForVotes).sort()).toEqual([...statusesOpenForVotes].sort());
});
