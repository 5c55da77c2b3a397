import { z } from "zod";
import { oneLine } from "../i18n/form-fields.ts";
import { locales } from "../i18n/locales.ts";
import { staffTextFields } from "../wording/staff-text-form.ts";
import { longestTagName, tagKinds } from "./tag.ts";

const number = z
  .string()
  .regex(/^\d{1,15}$/, "not-a-choice")
  .transform(Number);

/** Which decision stood when the form was shown; without it none was seen. */
const seen = z
  .string()
  .regex(/^\d{1,15}$/, "unknown-field")
  .transform(Number)
  .default(0);

/**
 * A manager's decision; that `declined` and `available` need a reason is checked by `decideRequest`. `article` is what was
 * typed to find one, a number or words; `articleId` the one chosen, or none, among those found for the words `articleFor`.
 */
export const decisionForm = z.strictObject({
  intent: z.literal("decide"),
  decision: z.enum(["open", "declined", "available"], "choose-one"),
  ...staffTextFields("reason"),
  article: z.string().trim().max(200, "too-long").default(""),
  articleFor: z.string().trim().default(""),
  articleId: z
    .string()
    .regex(/^(?:\d{1,15}|none)?$/, "not-a-choice")
    .default(""),
  seen,
});

/** Takes back what was just decided in the queue: open again, if nobody decided anything else since. */
export const reopeningForm = z.strictObject({ intent: z.literal("reopen"), request: number, seen });

/** A colleague's number, or none: nobody owns the request then. `seenOwner` is who was shown as the owner. */
const colleague = z
  .string()
  .regex(/^\d{0,15}$/, "not-a-choice")
  .transform((digits) => (digits === "" ? null : Number(digits)));
export const ownerForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("take"), seenOwner: colleague }),
  z.strictObject({ intent: z.literal("give"), owner: colleague, seenOwner: colleague }),
]);

/** Sets a tag on a request, or takes it away. */
export const taggingForm = z.strictObject({
  intent: z.enum(["add-tag", "remove-tag"]),
  tag: z.string().min(1, "choose-one").pipe(number),
});

const tagName = oneLine({ longest: longestTagName }).default("");
const names = Object.fromEntries(locales.map((locale) => [`name-${locale}`, tagName])) as Record<
  `name-${(typeof locales)[number]}`,
  typeof tagName
>;

/** What managers do with the portal's tags. That a name is needed, and free, is checked by the domain. */
export const tagForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("create"), kind: z.enum(tagKinds, "choose-one"), ...names }),
  z.strictObject({ intent: z.literal("rename"), tag: number, ...names }),
  z.strictObject({ intent: z.enum(["retire", "bring-back"]), tag: number }),
]);

/** Takes back a link that was just made in the queue. */
export const queueUnlinkForm = z.strictObject({ intent: z.literal("unlink"), request: number, item: number });

/** Says in the queue that a roadmap item answers the request. */
export const queueLinkForm = z.strictObject({
  intent: z.literal("link"),
  item: z.string().min(1, "choose-one").pipe(number),
});
