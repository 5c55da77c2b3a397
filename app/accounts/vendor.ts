import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { emailField } from "./person.ts";

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

function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

const vendorName = z.string().trim().min(1, "required").max(60, "too-long");

export const vendorForm = z.strictObject({
  portalName: vendorName,
  vendorName,
  supportEmail: z.union([z.literal(""), emailField]),
  supportPhone: z.string().trim().max(40, "too-long"),
  timeZone: z.string().trim().refine(isTimeZone, "not-a-time-zone"),
  isSignedInOnly: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  bestPracticesArticle: z.union([
    z.literal("").transform(() => null),
    z.coerce.number<string>("not-a-number").int("not-a-number").positive("not-a-number"),
  ]),
});
