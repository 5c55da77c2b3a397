import { type Locale, locales } from "../i18n/locales.ts";
import type { Stage } from "../requests/status.ts";

// Pages import this file: what needs zod stands in item-forms.ts, so that the browser is spared it.

export type ItemText = { title: string; summary: string; body: string };
export type ItemTexts = Partial<Record<Locale, ItemText>>;

/** The number of the text that a writer had before them in each language; 0 where there was none. */
export type SeenTexts = Partial<Record<Locale, number>>;

/** How a text ended: another took its place, or its language was given up. */
export type TextEnding = "replaced" | "removed";

/** A text that was replaced or removed, for the staff. */
export type EarlierText = ItemText & {
  id: number;
  language: Locale;
  writtenAt: string;
  /** Null once erased. */
  writtenBy: string | null;
  ending: TextEnding;
};

/** The parts of a text in the order of their fields, with the most characters each may have. */
export const longest = { title: 120, summary: 400, body: 8000 } as const satisfies Record<
  keyof ItemText,
  number
>;
export const textParts = ["title", "summary", "body"] as const satisfies readonly (keyof ItemText)[];

/** An item begins at any stage but postponed: that is said with a reason, of something that was on its way (P4). */
export const startingStages = [
  "exploring",
  "planned",
  "building",
  "shipped",
] as const satisfies readonly Stage[];
export type StartingStage = (typeof startingStages)[number];

/** P4: postponing is said publicly, with a reason. */
export function needsReason(stage: Stage): boolean {
  return stage === "postponed";
}

/** The columns of the board, and the lists below it. */
export const stagesUnderWay = ["exploring", "planned", "building"] as const satisfies readonly Stage[];
export const stagesAside = ["shipped", "postponed"] as const satisfies readonly Stage[];

/** The values of the form's fields that hold these texts, and of those that say which texts were seen. */
export function textFieldsOf(
  texts: ({ language: Locale; number: number } & ItemText)[],
): Record<string, string> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = texts.find(({ language }) => language === locale);
      return [
        [`seen-${locale}`, String(text?.number ?? 0)],
        ...textParts.map((part) => [`${part}-${locale}`, text?.[part] ?? ""]),
      ];
    }),
  );
}
