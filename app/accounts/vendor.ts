import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { emailField, oneLine } from "./person.ts";

/** What the vendor says of itself; days on every page are days in `timeZone`. */
export type Vendor = {
  portalName: string;
  vendorName: string;
  supportEmail: string;
  supportPhone: string;
  timeZone: string;
  /** Requests, roadmap and articles need a session (A2). */
  isSignedInOnly: boolean;
  /** The number of the article that the billing page points to before its lists. */
  bestPracticesArticle: number | null;
};

/** In force until an admin saves the settings for the first time. */
export const vendorDefaults: Vendor = {
  portalName: "Partner portal",
  vendorName: "Our company",
  supportEmail: "",
  supportPhone: "",
  timeZone: "Europe/Berlin",
  isSignedInOnly: false,
  bestPracticesArticle: null,
};

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
