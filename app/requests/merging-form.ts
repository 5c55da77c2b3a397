import { z } from "zod";
import { longestMergeReason } from "./request.ts";

const why = z.string().trim().min(1, "required").max(longestMergeReason, "too-long");

/** Merging into the request `into`, or taking the request's merge back; both say why, for the trail (R6). */
export const mergingForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("merge"),
    into: z
      .string()
      .regex(/^\d{1,15}$/, "not-a-choice")
      .transform(Number),
    why,
  }),
  z.strictObject({ intent: z.literal("undo"), why }),
]);
