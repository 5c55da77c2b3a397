import { z } from "zod";
import { oneLine } from "../i18n/form-fields.ts";
import { locales } from "../i18n/locales.ts";
import { longestBody, longestPartner, longestTitle, sorts } from "./request.ts";
import { publicStatuses } from "./status.ts";

/** Something to see: zero-width characters alone would make a request that nobody could read or open. */
const visible = z.string().regex(/[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u, "required");
const title = oneLine({ longest: longestTitle }).pipe(visible);
const body = z.string().trim().pipe(visible.max(longestBody, "too-long"));
const language = z.enum(locales, "choose-one");
const seen = oneLine({ longest: longestTitle }).optional().catch(undefined);

/** What a partner sends: `wording` is the version of the boundary (R2) that the page showed. */
export const requestForm = z.strictObject({
  title,
  body,
  language,
  submissionKey: z.uuid("unknown-field"),
  wording: z.string().max(64),
});
export type RequestForm = z.output<typeof requestForm>;

/**
 * The form as its page sends it: a visitor's has no key yet, and `seen` is the title for which its writer was shown what
 * says the same (R9).
 */
export const askingForm = requestForm.extend({
  submissionKey: z.union([z.literal(""), z.uuid("unknown-field")]),
  seen,
});

/** An author's new wording of a request; `edition` says which one it was made from. */
export const editingForm = z.strictObject({
  title,
  body,
  language,
  edition: z
    .string()
    .regex(/^\d{1,9}$/, "unknown-field")
    .transform(Number),
});
export type EditingForm = z.output<typeof editingForm>;

/** What an author adds to a request that others have voted for. */
export const additionForm = z.strictObject({ body, language, submissionKey: z.uuid("unknown-field") });
export type AdditionForm = z.output<typeof additionForm>;

const partner = oneLine({ longest: longestPartner }).pipe(z.string().min(1, "required"));
/** Chosen from the partners that were found for what was typed then; worth nothing once something else is typed. */
const choice = {
  chosen: partner.optional().catch(undefined),
  chosenFor: partner.optional().catch(undefined),
};
type Choice = Record<keyof typeof choice, string | undefined>;
const chosenOr = (typed: string, { chosen, chosenFor }: Choice) =>
  chosen !== undefined && chosenFor === typed ? chosen : typed;

/**
 * What support writes down for a partner who called or wrote (R1). `author` is the partner, as `findPartnerMeant` takes
 * it; `seen` is the title for which support was shown what says the same (R9).
 */
export const recordingForm = z
  .strictObject({
    author: partner,
    ...choice,
    origin: z.enum(["call", "email"], "choose-one"),
    title,
    body,
    language,
    submissionKey: z.uuid("unknown-field"),
    seen,
  })
  .transform(({ chosen, chosenFor, ...form }) => ({
    ...form,
    author: chosenOr(form.author, { chosen, chosenFor }),
  }));
export type RecordingForm = Omit<z.output<typeof recordingForm>, "seen">;

/** A vote, or its withdrawal, that support writes down for a partner (A2), as `findPartnerMeant` takes it. */
export const voteRecordingForm = z
  .strictObject({ intent: z.enum(["cast-vote", "withdraw-vote"]), partner, ...choice })
  .transform(({ intent, partner: typed, chosen, chosenFor }) => ({
    intent,
    partner: chosenOr(typed, { chosen, chosenFor }),
  }));
export type VoteRecordingForm = z.output<typeof voteRecordingForm>;

/** A list's address: what is unknown in it falls back to the plain list, so that no old link breaks. */
export const listQuery = z.object({
  sort: z.enum(sorts).catch("trending"),
  status: z.enum(publicStatuses).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().max(60).optional().catch(undefined),
  tag: z.string().max(80).optional().catch(undefined),
});
export type ListQuery = z.output<typeof listQuery>;
