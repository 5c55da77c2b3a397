import { z } from "zod";
import { hearingChoices, unsubscribings } from "./hearing.ts";

/** What a partner wants to hear of a request; a script asks for the outcome as data. */
export const hearingForm = z.strictObject({
  choice: z.enum(hearingChoices),
  answer: z.literal("data").optional(),
});

export const unsubscribingForm = z.strictObject({ what: z.enum(unsubscribings) });

/** What a mail program posts when its reader presses "unsubscribe" (RFC 8058). */
export const oneClickForm = z.strictObject({ "List-Unsubscribe": z.literal("One-Click") });

/** On the account page: mail about requests or none, or one request as usual again. */
export const mailChoiceForm = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("stop-mail") }),
  z.strictObject({ intent: z.literal("start-mail") }),
  z.strictObject({ intent: z.literal("hear-as-usual"), request: z.coerce.number<string>().int().positive() }),
]);
