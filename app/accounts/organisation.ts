/** From the most to the least service; lists keep this order. */
export const plans = ["enterprise", "advanced", "starter", "free"] as const;
export type Plan = (typeof plans)[number];
