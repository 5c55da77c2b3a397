import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { oneLine } from "../i18n/form-fields.ts";
import { emailField } from "./person-form.ts";

/** A named zone that both Temporal and every browser's Intl know; Temporal alone would take "2030-01-01T00:00Z". */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

const vendorName = oneLine({ longest: 60 }).pipe(z.string().min(1, "required"));

/** What an admin says of the vendor; comes out as `Vendor`. */
export const vendorForm = z.strictObject({
  portalName: vendorName,
  vendorName,
  supportEmail: z
    .string()
    .trim()
    .pipe(z.union([z.literal(""), emailField])),
  supportPhone: oneLine({ longest: 40 }),
  timeZone: z
    .string()
    .trim()
    .refine(isTimeZone, { error: "not-a-time-zone", abort: true })
    .transform((name) => Temporal.Now.zonedDateTimeISO(name).timeZoneId),
  isSignedInOnly: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  bestPracticesArticle: z.union([
    z.literal("").transform(() => null),
    z.coerce.number<string>("not-a-number").int("not-a-number").positive("not-a-number"),
  ]),
});
