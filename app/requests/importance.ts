/** How badly a voter needs it: a private answer, for the staff alone. The order is from least to most. */
export const importances = ["nice-to-have", "important", "critical"] as const;
export type Importance = (typeof importances)[number];

/** In characters. */
export const longestWhy = 1000;
