import { z } from "zod";
import { type Locale, locales } from "../i18n/locales.ts";
import { longestStaffText } from "./staff-text.ts";

/**
 * The three fields `{name}-en`, `{name}-de`, `{name}-fr` of a form; empty ones are languages without a text. Spread it into
 * a schema, and collect the values with `textsFrom`.
 */
export function staffTextFields<Name extends string>(name: Name) {
  const field = z.string().trim().max(longestStaffText, "too-long").default("");
  return Object.fromEntries(locales.map((locale) => [`${name}-${locale}`, field])) as Record<
    `${Name}-${Locale}`,
    typeof field
  >;
}
