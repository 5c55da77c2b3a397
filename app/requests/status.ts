export const decisions = ["open", "declined", "available", "withdrawn"] as const;
export type Decision = (typeof decisions)[number];

export const stages = ["exploring", "planned", "building", "shipped", "postponed"] as const;
export type Stage = (typeof stages)[number];

export const publicStatuses = [
  "open",
  "exploring",
  "planned",
  "building",
  "shipped",
  "postponed",
  "available",
  "declined",
  "withdrawn",
  "merged",
] as const;
export type PublicStatus = (typeof publicStatuses)[number];

/** R4: votes can be cast and withdrawn while the public status is one of these. */
export const statusesOpenForVotes = [
  "open",
  "exploring",
  "planned",
  "building",
  "postponed",
] as const satisfies readonly PublicStatus[];

export function isOpenForVotes(status: PublicStatus): boolean {
  return (statusesOpenForVotes as readonly PublicStatus[]).includes(status);
}

/**
 * What the published roadmap items of one request say together (R7): the furthest unfinished stage, else postponed, else
 * shipped; null without an item.
 */
export function roadmapStageOf(publishedStages: readonly Stage[]): Stage | null {
  const order = ["building", "planned", "exploring", "postponed", "shipped"] as const;
  return order.find((stage) => publishedStages.includes(stage)) ?? null;
}

/** The public status (R7): the first that applies of merged, withdrawn, declined, available, the roadmap's stage, open. */
export function publicStatusOf({
  isMerged,
  decision,
  roadmapStage,
}: {
  isMerged: boolean;
  decision: Decision;
  roadmapStage: Stage | null;
}): PublicStatus {
  if (isMerged) return "merged";
  if (decision !== "open") return decision;
  return roadmapStage ?? "open";
}
