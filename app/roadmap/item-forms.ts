import { z } from "zod";
import { oneLine } from "../i18n/form-fields.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { type Stage, stages } from "../requests/status.ts";
import { hasText, type TextsByLanguage, textsFrom } from "../wording/staff-text.ts";
import { staffTextFields } from "../wording/staff-text-form.ts";
import {
  type ItemText,
  type ItemTexts,
  longest,
  needsReason,
  textParts as parts,
  type SeenTexts,
  startingStages,
} from "./item.ts";

type TextField = `${keyof ItemText}-${Locale}`;

const fields = {
  title: oneLine({ longest: longest.title }).default(""),
  summary: oneLine({ longest: longest.summary }).default(""),
  body: z.string().trim().max(longest.body, "too-long").default(""),
};
const textFields = Object.fromEntries(
  locales.flatMap((locale) => parts.map((part) => [`${part}-${locale}`, fields[part]])),
) as Record<TextField, (typeof fields)["body"]>;

type TextValues = Record<TextField, string>;

const isBegun = (values: TextValues, locale: Locale) =>
  parts.some((part) => values[`${part}-${locale}`] !== "");

/** One complete language at least, and every language that was begun: `text-needed` at each one's first empty field. */
function refuseGaps(values: TextValues, context: z.core.$RefinementCtx): void {
  const begun = locales.filter((locale) => isBegun(values, locale));
  for (const locale of begun.length > 0 ? begun : locales.slice(0, 1)) {
    const gap = parts.find((part) => values[`${part}-${locale}`] === "");
    if (gap) context.addIssue({ code: "custom", path: [`${gap}-${locale}`], message: "text-needed" });
  }
}

function itemTextsFrom(values: TextValues): ItemTexts {
  const written = locales.filter((locale) => isBegun(values, locale));
  return Object.fromEntries(
    written.map((locale) => [
      locale,
      Object.fromEntries(parts.map((part) => [part, values[`${part}-${locale}`]])) as ItemText,
    ]),
  );
}

/** A new item: its texts and the stage it begins at. */
export const newItemForm = z
  .strictObject({
    stage: z.enum(startingStages, "choose-one"),
    submissionKey: z.uuid("unknown-field"),
    ...textFields,
  })
  .superRefine(refuseGaps)
  .transform(({ stage, submissionKey, ...values }) => ({
    stage,
    submissionKey,
    texts: itemTextsFrom(values),
  }));

/** Without it nothing was seen, so that no text is overwritten by a form that never showed it. */
const seenField = z
  .string()
  .regex(/^\d{1,9}$/, "unknown-field")
  .transform(Number)
  .default(0);
const seenFields = Object.fromEntries(locales.map((locale) => [`seen-${locale}`, seenField])) as Record<
  `seen-${Locale}`,
  typeof seenField
>;

/** An item's texts, all of them: a language whose three fields are empty has none; and which texts the writer saw. */
export const textsForm = z
  .strictObject({ intent: z.literal("save-texts"), ...seenFields, ...textFields })
  .superRefine(refuseGaps)
  .transform((values) => ({
    texts: itemTextsFrom(values),
    seen: Object.fromEntries(locales.map((locale) => [locale, values[`seen-${locale}`]])) as SeenTexts,
  }));

/** A move to a stage with a public reason, which postponing cannot do without (`reason-needed`, P4). */
export const moveForm = z
  .strictObject({
    intent: z.literal("move"),
    stage: z.enum(stages, "choose-one"),
    ...staffTextFields("reason"),
  })
  .transform(({ stage, ...values }): { stage: Stage; reason: TextsByLanguage } => ({
    stage,
    reason: textsFrom(values, "reason"),
  }))
  .superRefine(({ stage, reason }, context) => {
    if (needsReason(stage) && !hasText(reason)) {
      context.addIssue({ code: "custom", path: ["reason"], message: "reason-needed" });
    }
  });

/** The number of a request, as people write it: "12", "#12". */
export const linkForm = z.strictObject({
  intent: z.literal("link"),
  request: z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^#?\d{1,15}$/, "not-a-number")
    .transform((digits) => Number(digits.replace("#", ""))),
});

export const unlinkForm = z.strictObject({
  intent: z.literal("unlink"),
  request: z.coerce.number<string>().int(),
});

export const publicationForm = z.strictObject({ intent: z.enum(["publish", "unpublish"], "unknown-field") });
