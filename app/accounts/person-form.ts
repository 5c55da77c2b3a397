import { z } from "zod";
import { oneLine } from "../i18n/form-fields.ts";
import { locales } from "../i18n/locales.ts";
import { roles } from "./roles.ts";

/** Addresses are compared in lower case; the part before the @ is kept as typed otherwise. */
export const emailField = z.string().trim().toLowerCase().max(254, "too-long").pipe(z.email("not-an-email"));

const languageField = z.enum(locales, "choose-one");

/**
 * What an admin says of a person: partners need an organisation, staff must not have one (A1). The organisation is its
 * name as typed, "" for none; `invitationFrom` says which one is meant.
 */
export const personForm = z
  .strictObject({
    name: oneLine({ longest: 120 }).pipe(z.string().min(1, "required")),
    email: emailField,
    role: z.enum(roles, "choose-one"),
    organisation: oneLine({ longest: 120 }).default(""),
    language: languageField,
  })
  .superRefine(({ role, organisation }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["organisation"], message });
    if (role === "partner" && organisation === "") refuse("partner-needs-organisation");
    if (role !== "partner" && organisation !== "") refuse("staff-has-no-organisation");
  });
export type PersonForm = z.output<typeof personForm>;

/** What people change about themselves. */
export const profileForm = z.strictObject({
  displayName: oneLine({ longest: 60 }).pipe(z.string().min(1, "required")),
  language: languageField,
});
