import { z } from "zod";
import { locales } from "../i18n/locales.ts";
import { staffTextFields } from "../wording/staff-text-form.ts";
import { longestBody, longestTitle, sorts } from "./request.ts";
import { publicStatuses } from "./status.ts";

/** Something to see: zero-width characters alone would make a request that nobody could read or open. */
const visible = z.string().regex(/[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u, "required");
const title = z
  .string()
  .trim()
  .transform((text) => text.replace(/\s+/g, " "))
  .pipe(visible.max(longestTitle, "too-long"));
const body = z.string().trim().pipe(visible.max(longestBody, "too-long"));
const language = z.enum(locales, "choose-one");

/** What a partner sends: `wording` is the version of the boundary (R2) that the page showed. */
export const requestForm = z.strictObject({
  title,
  body,
  language,
  submissionKey: z.uuid("unknown-field"),
  wording: z.string().max(64),
});
export type RequestForm = z.output<typeof requestForm>;

/** What support writes down for a partner who called or wrote (R1). */
export const recordingForm = z.strictObject({
  author: z.coerce.number<string>("choose-one").int("choose-one").positive("choose-one"),
  origin: z.enum(["call", "email"], "choose-one"),
  title,
  body,
  language,
  submissionKey: z.uuid("unknown-field"),
});
export type RecordingForm = z.output<typeof recordingForm>;

/** A manager's decision; that `declined` and `available` need a reason is checked by `decideRequest`. */
export const decisionForm = z.strictObject({
  intent: z.literal("decide"),
  decision: z.enum(["open", "declined", "available"], "choose-one"),
  ...staffTextFields("reason"),
});

/** A list's address: what is unknown in it falls back to the plain list, so that no old link breaks. */
export const listQuery = z.object({
  sort: z.enum(sorts).catch("trending"),
  status: z.enum(publicStatuses).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
});
export type ListQuery = z.output<typeof listQuery>;
