import type { TFunction } from "i18next";
import { languageNames, locales } from "../i18n/locales.ts";
import { textParts } from "./item.ts";

/** What the summary above a refused form calls each field of a text: its language, and the part where one is meant. */
export function textLabels(t: TFunction): Record<string, string> {
  return Object.fromEntries(
    locales.flatMap((locale) => [
      [`text-${locale}`, languageNames[locale]],
      ...textParts.map((part) => [
        `${part}-${locale}`,
        `${languageNames[locale]}, ${t(`roadmap.admin.texts.parts.${part}`)}`,
      ]),
    ]),
  );
}
