import { z } from "zod";
import { type Locale, locales } from "../i18n/locales.ts";
import { type Plan, plans } from "./organisation.ts";
import { type Role, roles } from "./roles.ts";

/** Somebody with a session. A partner has exactly one organisation, staff have none (A1). */
export type Person = {
  id: number;
  name: string;
  displayName: string;
  email: string;
  role: Role;
  language: Locale;
  organisation: { id: number; name: string; plan: Plan } | null;
};

/** Whether somebody can sign in: neither they nor their organisation have left (A1). */
export function maySignIn(person: {
  deactivatedAt: string | null;
  organisationClosedAt: string | null;
}): boolean {
  return person.deactivatedAt === null && person.organisationClosedAt === null;
}

/** Addresses are compared in lower case; the part before the @ is kept as typed otherwise. */
export const emailField = z.string().trim().toLowerCase().max(254, "too-long").pipe(z.email("not-an-email"));

/** One line of text: white space of any kind becomes one space. */
export function oneLine({ longest }: { longest: number }) {
  return z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, "too-long"));
}

const nameField = oneLine({ longest: 120 }).pipe(z.string().min(1, "required"));
const languageField = z.enum(locales, "choose-one");

/** The first word of a name: what the portal calls a person who chose nothing else (A3). */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0]?.slice(0, 60) ?? name;
}

/** An invitation: partners need an organisation, staff must not have one (A1). */
export const invitationForm = z
  .strictObject({
    name: nameField,
    email: emailField,
    role: z.enum(roles, "choose-one"),
    organisation: z
      .union([
        z.literal("").transform(() => null),
        z.coerce.number<string>("not-a-choice").int("not-a-choice").positive("not-a-choice"),
      ])
      .default(null),
    language: languageField,
  })
  .superRefine((form, context) => {
    if (form.role === "partner" && form.organisation === null) {
      context.addIssue({ code: "custom", path: ["organisation"], message: "partner-needs-organisation" });
    }
    if (form.role !== "partner" && form.organisation !== null) {
      context.addIssue({ code: "custom", path: ["organisation"], message: "staff-has-no-organisation" });
    }
  });
export type Invitation = z.output<typeof invitationForm>;

/** What people change about themselves. */
export const profileForm = z.strictObject({
  displayName: oneLine({ longest: 60 }).pipe(z.string().min(1, "required")),
  language: languageField,
});
export type Profile = z.output<typeof profileForm>;

export const organisationForm = z.strictObject({
  name: nameField,
  plan: z.enum(plans, "choose-one"),
});
export type OrganisationForm = z.output<typeof organisationForm>;
