import { z } from "zod";
import { importances, longestWhy } from "./importance.ts";

/** A reason in which nothing can be seen (white space, zero-width characters) is none. */
const why = z
  .string()
  .trim()
  .max(longestWhy, "too-long")
  .transform((text) => (/[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(text) ? text : null));

/** How badly a voter needs it, and why; either alone is an answer, nothing at all is none (`choose-one`). */
export const answerForm = z.discriminatedUnion("intent", [
  z
    .strictObject({
      intent: z.literal("keep"),
      importance: z
        .enum(["", ...importances], "choose-one")
        .default("")
        .transform((chosen) => (chosen === "" ? null : chosen)),
      why: why.default(null),
      /** A script asks for the outcome as data. */
      answer: z.literal("data").optional(),
    })
    .refine(({ importance, why }) => importance !== null || why !== null, {
      path: ["importance"],
      message: "choose-one",
    }),
  z.strictObject({
    intent: z.literal("remove"),
    /** What stands in the fields beside the button; it means nothing here. */
    importance: z.string().optional(),
    why: z.string().optional(),
    answer: z.literal("data").optional(),
  }),
]);
